import type { Analysis } from '../text/analysis.js';
import type { Chunk } from '../text/chunking/chunk.js';
import { REPORTING } from '../text/tagging/function-words.js';
import { groupEndingAt } from './conjuncts.js';
import { after, before, hasFinite, mark, word } from './neighbours.js';
import { relativeBefore } from './relative-clause.js';

/** The verb before chunk `from`, in the same part of the sentence, that is as asked; or -1. */
export function previousVerb(a: Analysis, from: number, accept: (c: Chunk, i: number) => boolean): number {
  for (let i = from - 1; i >= 0; i--) {
    const c = a.chunks[i] as Chunk;
    if (mark(a, i) === ';') return -1;
    if (c.kind === 'VP' && accept(c, i)) return i;
  }
  return -1;
}

/** The finite verb that what stands at `from` belongs to: the one before, past an aside that a relative word opens; else the one after; or -1. */
export function nearestFinite(a: Analysis, from: number): number {
  const v = previousVerb(a, from, hasFinite);
  if (v >= 0) {
    // "those who stormed and burnt the hall, calling it": the first verb tells what they belong to.
    const first = a.chunks[before(a, v)]?.kind === 'CC' ? before(a, before(a, v)) : v;
    const opener = relativeBefore(a, hasFinite(a.chunks[first]) ? first : v);
    const separated = mark(a, from) === ',' || mark(a, before(a, from)) === ',';
    if (opener >= 0 && separated) {
      const outer = previousVerb(a, opener, hasFinite);
      if (outer >= 0) return outer;
    }
    return v;
  }
  return nextFinite(a, from);
}

/** "left a meeting that began on Friday after accusing": not the meeting, which takes no part in what follows. */
export function mainFinite(a: Analysis, from: number): number {
  const v = previousVerb(a, from, hasFinite);
  const opener = v < 0 ? -1 : relativeBefore(a, v);
  const outer = opener < 0 ? -1 : previousVerb(a, opener, hasFinite);
  const antecedent = opener < 0 ? -1 : before(a, opener);
  if (
    outer < 0 ||
    a.classes.has('person', word(a, antecedent)) ||
    a.tags[a.chunks[antecedent]?.head ?? 0] === 'NNP'
  )
    return nearestFinite(a, from);
  return outer;
}

/** "so that they may live": whether a subordinating word after chunk `from` opens the clause of the verb at `v`. */
function isSubordinate(a: Analysis, v: number, from: number): boolean {
  for (let k = v - 1; k > from && mark(a, k) !== ','; k--) if (a.chunks[k]?.kind === 'SB') return true;
  return false;
}

/** The next finite verb after chunk `from`, past those of relative clauses: "to honour all who give much, we press on"; or -1. */
export function nextFinite(a: Analysis, from: number): number {
  let first = -1;
  for (let i = from + 1; i < a.chunks.length; i++) {
    if (!hasFinite(a.chunks[i])) continue;
    if (relativeBefore(a, i) <= from && !isSubordinate(a, i, from)) return i;
    if (first < 0) first = i;
  }
  return first;
}

/**
 * "said that Iceland, after meeting Chad, left", "said that, without backing it, Iceland left": the finite verb of the clause
 * of content in which a comma on either side sets off what opens at chunk `from`; or -1.
 */
export function verbAround(a: Analysis, from: number): number {
  const open = mark(a, from) === ',' ? from : before(a, from);
  const lead = before(a, open);
  if (mark(a, open) !== ',' || lead < 0) return -1;
  const bare = a.chunks[lead]?.kind === 'SB';
  const subject = groupEndingAt(a, lead)[0] ?? lead;
  const opener = before(a, subject);
  const told = a.chunks[opener]?.kind === 'SB' || REPORTING.has(word(a, opener));
  if (!bare && !(a.chunks[lead]?.kind === 'NP' && told)) return -1;
  for (let k = from + 1; k < a.chunks.length; k++) {
    if (hasFinite(a.chunks[k])) return -1;
    if (mark(a, k) !== ',') continue;
    const next = after(a, k);
    if (hasFinite(a.chunks[next])) return bare ? -1 : next;
    return bare && a.chunks[next]?.kind === 'NP' ? nextFinite(a, next) : -1;
  }
  return -1;
}

/** "said troops had crossed the river, calling it an invasion": the verb of saying whose subject passes the judgement at `v`, or -1. */
export function judgingVerb(a: Analysis, v: number): number {
  if (mark(a, before(a, v)) !== ',' || !/^(?:it|this)$/.test(word(a, after(a, v)))) return -1;
  if (!/^(?:call|describ|brand|label|term|denounc|condemn|slam|blast)/.test(word(a, v))) return -1;
  const told = previousVerb(a, v, hasFinite);
  const verdict = ['speaking', 'verdict_verb'].some((name) => a.classes.has(name, word(a, told)));
  return verdict || REPORTING.has(word(a, told))
    ? -1
    : previousVerb(a, told, (c, i) => hasFinite(c) && REPORTING.has(word(a, i)));
}

/** The verb of the form that stands before the conjunction at `cc` in its clause, or -1. */
export function formBefore(a: Analysis, cc: number, form: 'gerund' | 'infinitive'): number {
  for (let k = cc - 1; k >= 0; k--) {
    const c = a.chunks[k];
    if (c?.kind === 'VP') return c.verb?.form === form ? k : -1;
    if (c?.kind === 'MK' || c?.kind === 'SB' || c?.kind === 'WR') return -1;
  }
  return -1;
}

/** "said that by condemning Mali, Chad had": the verb of the clause that the phrase with the preposition at `i` and the gerund at `v` opens, or -1. */
export function clauseOpened(a: Analysis, i: number, v: number): number {
  const opener = a.chunks[before(a, i)];
  if (opener?.kind !== 'SB' || word(a, before(a, i)) !== 'that') return -1;
  const main = nextFinite(a, v);
  return a.chunks.slice(v, Math.max(main, v)).some((_, k) => mark(a, v + k) === ',') ? main : -1;
}

/** Whose means "by helping" is: the verb that it tells the way of. */
export function meansOf(a: Analysis, by: number): number {
  // "of betraying Kenya by supporting": whoever betrays.
  const v = previousVerb(a, by, () => true);
  // "a duty in which Kenya plans to play its part, by helping": whoever plays it.
  const form = a.chunks[v]?.verb?.form;
  // "allow me to begin by thanking"
  const told = form === 'infinitive' || form === 'bare';
  if (told && /^(?:begin|start|open|conclude|close|end|proceed)$/.test(word(a, v))) return v;
  return form === 'gerund' || (form === 'infinitive' && mark(a, before(a, by)) === ',')
    ? v
    : nearestFinite(a, by);
}

/** "said the deal was dead, drawing criticism": of the verb at `v` and those that say what it tells the outermost. */
export function sayingOver(a: Analysis, v: number): number {
  const outer = previousVerb(a, v, hasFinite);
  const told =
    outer >= 0 &&
    REPORTING.has(word(a, outer)) &&
    !a.chunks.slice(outer, v).some(({ kind }) => kind === 'MK');
  return told ? sayingOver(a, outer) : v;
}
