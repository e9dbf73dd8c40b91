import { complementsOf } from '../clause/complements.js';
import { groupEndingAt } from '../clause/conjuncts.js';
import { before, chunkAt, hasBase, mark, word } from '../clause/neighbours.js';
import { operatorsIn, type Sentence } from './sentence.js';
import type { Step } from './step.js';

/** "as long as we hold true and stand ready": whether the verb at `v` has a clause of its own, behind a relative or a subordinating word. */
function opensOwn(s: Sentence, v: number): boolean {
  for (let k = v - 1; k >= 0; k--) {
    const kind = s.a.chunks[k]?.kind;
    if (kind === 'WR' || kind === 'SB' || (kind === 'LK' && word(s.a, k) === 'as')) return true;
    if (kind === 'VP') return false;
  }
  return false;
}

/** The verb of the same form that a conjunction joins chunk `i` to: what rules that one rules this one. */
export function peer(s: Sentence, i: number, from: number, form: string): Step | undefined {
  if (form === 'gerund' && speaksAnew(s, i, from)) return undefined;
  for (let k = from - 1; k >= 0; k--) {
    if (mark(s.a, k) === ';') return undefined;
    const verb = s.a.chunks[k]?.verb;
    if (!verb) continue;
    if (verb.form === form) return { at: k, via: 'peer' };
    // "no mercy for those who spread fear or support terror": the second verb is joined to the one of its own clause.
    if (verb.form === 'finite' && verb.modal === undefined && s.a.tags[s.a.chunks[k]?.head ?? -1] === 'VBP')
      return s.a.chunks[i]?.verb?.form === 'bare' && opensOwn(s, k) ? undefined : peer(s, i, k, form);
    if (s.a.chunks[i]?.verb?.form === 'bare' && hasBase(s.a, k)) return { at: k, via: 'peer' };
  }
  return undefined;
}

/** "rejected the idea of arming them, likening them to thugs": whether the gerund at `i` behind a comma is a clause of the subject's. */
function speaksAnew(s: Sentence, i: number, comma: number): boolean {
  const { a } = s;
  if (mark(a, comma) !== ',' || a.chunks[before(a, comma)]?.verb) return false;
  return a.classes.has('speaking', word(a, i)) || /^(?:equat|liken|compar)/.test(word(a, i));
}

/** The preposition before the conjunction at `from` that is the same as the one at `i`, in the same clause; or -1. */
export function samePreposition(s: Sentence, i: number, from: number): number {
  if (s.a.chunks[i + 1]?.verb?.form !== 'gerund') return -1;
  for (let k = from - 1; k >= 0; k--) {
    const c = s.a.chunks[k];
    if (c?.kind === 'IN' && word(s.a, k) === word(s.a, i) && s.a.chunks[k + 1]?.verb?.form === 'gerund')
      return k;
    if (c?.kind === 'SB' || c?.verb?.form === 'finite' || mark(s.a, k) === ';') return -1;
  }
  return -1;
}

/** "must take the lead, providing aid": what goes with a deed that is only called for or possible is no more than that. */
export function modalBefore(s: Sentence, comma: number): Step | undefined {
  let k = comma - 1;
  while (k >= 0 && chunkAt(s.a, k)?.kind !== 'VP' && !/^[;:]$/.test(mark(s.a, k))) k--;
  const verb = chunkAt(s.a, k)?.verb;
  return /^(?:must|should|ought|would|could|may|might)$/.test(verb?.modal ?? '')
    ? { at: k, via: 'peer' }
    : undefined;
}

/** "In a show of solidarity with Ukraine, Poland opened ...": the verb of the clause that the phrase opens. */
export function frontedGovernor(s: Sentence, i: number): Step | undefined {
  for (let k = i + 1; k < s.a.chunks.length; k++) {
    const c = s.a.chunks[k];
    if (c?.kind === 'SB' || c?.kind === 'WR') return undefined;
    if (c?.verb?.form === 'finite') return { at: k, via: 'preposition' };
  }
  return undefined;
}

/** "aimed at helping", "designed to help": a participle that says what something is to do. */
export function isAim({ a }: Sentence, i: number): boolean {
  const next = a.chunks[i + 1]?.kind === 'IN' ? i + 2 : i + 1;
  const form = a.chunks[next]?.verb?.form;
  return (
    /^(?:aimed|designed|intended|meant|geared)$/.test(word(a, i)) &&
    (form === 'gerund' || form === 'infinitive')
  );
}

/**
 * "pressure on Mali and help to Chad": the noun that the one in chunk `i`, which has a complement of its own, stands beside,
 * rather than the name at `first`; or -1.
 */
export function besideComplement(s: Sentence, first: number, i: number): number {
  const { a, mentionOf } = s;
  const named = (k: number): boolean => mentionOf[a.chunks[k]?.head ?? -1] !== undefined;
  const link = before(a, first);
  const host = before(a, link);
  if (a.chunks[link]?.kind !== 'IN' || a.chunks[host]?.kind !== 'NP') return -1;
  if (!named(first) || named(i) || named(host) || a.tags[a.chunks[i]?.from ?? -1] === 'DT') return -1;
  return complementsOf(a, i, 1).length > 0 ? host : -1;
}

/** "won praise from Chad, criticism from Mali": the verb of the first, which the second has as well, or -1. */
export function gappedYield(s: Sentence, comma: number): number {
  const { a } = s;
  if (mark(a, comma) !== ',') return -1;
  const giver = before(a, comma);
  const link = before(a, groupEndingAt(a, giver)[0] ?? giver);
  const first = /^(?:from|in|by|among)$/.test(word(a, link)) ? before(a, link) : -1;
  // "drew praise from Chad, anger from Mali, applause from Togo"
  const verb = before(a, first);
  const at = mark(a, verb) === ',' ? gappedYield(s, verb) : verb;
  const c = a.chunks[at];
  const yields = a.chunks[first]?.kind === 'NP' && c?.kind === 'VP';
  return yields && operatorsIn(s, 'receive', c.from, c.to).length > 0 ? at : -1;
}
