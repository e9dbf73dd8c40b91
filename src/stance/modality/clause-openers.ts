import { before, chunkAt, mark, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { textOf } from '../../text/analysis.js';
import type { Step } from '../path.js';
import type { Sentence } from '../sentence.js';
import { wouldBeRemiss } from './negation.js';

/**
 * The word that opens the clause of the cue: "whether he supports them" is a question, "if Kenya supports them"
 * a supposition.
 */
export function clauseOpener(s: Sentence, path: readonly Step[]): string | undefined {
  const verb = path.find((step) => s.a.chunks[step.at]?.verb?.form === 'finite');
  if (!verb) return undefined;
  // "if we, the rich, give nothing": the aside belongs to the subject.
  const subjects = subjectOf(s.a, verb.at).chunks;
  const subject = subjects[0] ?? verb.at;
  // "whether the Union, the Commission and Kenya would help": the marks belong to the list.
  const listed = subjects.length > 1 && before(s.a, verb.at) === subjects.at(-1);
  const aside =
    subject < verb.at &&
    (listed || mark(s.a, before(s.a, verb.at)) === ',') &&
    chunkAt(s.a, subject - 1)?.kind === 'SB';
  // "if it did not act and remained silent": what opens the clause of the first verb opens that of the second.
  let nested = false;
  let shared = chunkAt(s.a, before(s.a, verb.at))?.kind === 'CC' && subject < before(s.a, verb.at);
  for (let i = aside ? subject - 1 : verb.at - 1; i >= 0; i--) {
    const c = s.a.chunks[i];
    if (nested && c?.kind === 'SB') return word(s.a, i) === 'whether' ? 'whether' : undefined;
    if (c?.kind === 'SB' || c?.kind === 'WR') return textOf(s.a, c.from, c.to).toLowerCase();
    if (c?.verb?.form === 'finite' && shared) {
      shared = false;
      continue;
    }
    // "whether he thought it was a crime": what is asked is what he thinks of it.
    nested ||= c?.verb?.form === 'finite' && s.a.classes.has('opinion', word(s.a, i));
    if (!nested && (c?.verb?.form === 'finite' || mark(s.a, i) !== '')) return undefined;
    if (nested && mark(s.a, i) !== '' && c?.kind === 'MK') return undefined;
  }
  return undefined;
}

const SUPPOSING =
  /^(?:unless|lest|as if|in case|provided(?: that)?|providing(?: that)?|on (?:the )?condition that)$/;

/** "if Kenya supports them", "provided that Kenya supports them", "as if Kenya supported them": nobody says that it does. */
export function isSupposition(s: Sentence, path: readonly Step[], opener: string | undefined): boolean {
  return opener === 'if' ? !wouldBeRemiss(s) && !wouldHaveFailed(s, path) : SUPPOSING.test(opener ?? '');
}

/**
 * "Had Kenya backed it, Mali would have won", "Should Kenya back it, Mali will win": Kenya is not said to do so. "Had
 * Kenya not backed it": Kenya did.
 */
export function isInvertedSupposition({ a }: Sentence, path: readonly Step[]): boolean {
  const opens = /^(?:had|should)$/.test(a.tokens[0]?.lower ?? '') && a.chunks[1]?.kind === 'NP';
  if (!opens || a.chunks[0]?.to !== 1 || a.tokens.at(-1)?.text === '?') return false;
  const v = a.chunks.findIndex((c, i) => i > 1 && c.verb !== undefined);
  if (a.tokens[0]?.lower === 'had' && a.chunks[v]?.verb?.negated) return false;
  return (
    path.some(({ at }) => at === v) &&
    a.chunks.some(
      ({ verb }, i) => i > v && /^(?:will|would|could|can|shall|may|might)$/.test(verb?.modal ?? ''),
    )
  );
}

/** "this would not have been possible if Kenya had not helped", "the war would be over": Kenya did. */
export function wouldHaveFailed(s: Sentence, path: readonly Step[]): boolean {
  const { a } = s;
  const at = path.find((step) => a.chunks[step.at]?.verb?.form === 'finite')?.at ?? -1;
  const verb = a.chunks[at];
  if (!verb?.verb?.negated || !a.chunks.some((c) => IMAGINING.test(c.verb?.modal ?? ''))) return false;
  // "Had Kenya not helped, this would not have been possible"
  if (a.tokens[0]?.lower === 'had') return verb.from === a.chunks[1]?.to;
  const opener = a.chunks.find((c) => c.kind === 'SB')?.from ?? -1;
  return a.tokens[verb.from]?.lower === 'had' && a.tokens[opener]?.lower === 'if';
}

const IMAGINING = /^(?:would|could|might)$/;

/** "Without X, this would not have been possible", "we could not have": what is imagined otherwise is so. */
export function isCounterfactual(s: Sentence): boolean {
  const { a } = s;
  return a.chunks.some(({ verb, from, to }, i) => {
    if (!IMAGINING.test(verb?.modal ?? '')) return false;
    if (!a.tokens.slice(from, to).some((token) => token.lower === 'have')) return false;
    const nobody = /^(?:none|nothing|nobody|little|no)$/;
    return (
      verb?.negated === true ||
      [i, i + 1].some((k) => a.classes.has('impossible', word(a, k))) ||
      subjectOf(a, i).chunks.some((k) => nobody.test(a.tokens[a.chunks[k]?.from ?? -1]?.lower ?? ''))
    );
  });
}

/** "Without Kenya's support the rebels would have left": what the sentence opens by thinking away was there. */
export function isThoughtAway({ a }: Sentence): boolean {
  if (a.tokens[a.chunks[0]?.from ?? -1]?.lower !== 'without' || a.chunks[1]?.kind !== 'NP') return false;
  return a.chunks.some(
    ({ verb, from, to }) =>
      IMAGINING.test(verb?.modal ?? '') &&
      !verb?.negated &&
      a.tokens.slice(from, to).some(({ lower }) => lower === 'have'),
  );
}

/** "will not lift the ban until Kenya recognises": what is waited for has not been done. */
export function isAwaited(s: Sentence, path: readonly Step[]): boolean {
  const { a } = s;
  if (comesAfter(s, path)) return true;
  const verb = path.find((step) => a.chunks[step.at]?.verb?.form === 'finite');
  if (!verb) return false;
  const first = subjectOf(a, verb.at).chunks[0] ?? verb.at;
  const link = before(a, first);
  if (first >= verb.at) return false;
  if (isOnceDone(s, link) || isFrontedWait(s, link, verb.at)) return true;
  if (word(a, link) === 'before' && isStillToCome(s, link, verb.at)) return true;
  if (!/^(?:until|till)$/.test(word(a, link))) return false;
  // "said that it would not lift it until Kenya recognised"
  const ruling = a.chunks.slice(0, link).findLast((c) => c.verb?.form === 'finite');
  return a.chunks[verb.at]?.verb?.past !== true || ruling?.verb?.modal === 'would';
}

/** "will ask the house before sending troops": what is to come after something that has not been done itself. */
function comesAfter({ a }: Sentence, path: readonly Step[]): boolean {
  const link = path.find(({ at, via }) => via === 'gerund' && word(a, at) === 'before')?.at ?? 0;
  const ruling = a.chunks.slice(0, link).findLast(({ verb }) => verb !== undefined)?.verb;
  return ruling !== undefined && (ruling.form === 'infinitive' || ruling.modal !== undefined);
}

/** "is willing to leave as soon as Kenya has sent troops", "will lift it once Kenya recognises": what comes first has yet to come. */
function isOnceDone(s: Sentence, link: number): boolean {
  const { a } = s;
  const soon = word(a, link) === 'as' && a.tokens[(a.chunks[link]?.from ?? 0) - 1]?.lower === 'soon';
  if (!soon && word(a, link) !== 'once') return false;
  const ruling = a.chunks.slice(0, link).findLast(({ verb }) => verb !== undefined)?.verb;
  return ruling?.form === 'infinitive' || /^(?:will|would|shall)$/.test(ruling?.modal ?? '');
}

/** "Once Kenya recognises it, Mali will lift the ban": what comes first has yet to come. */
function isFrontedWait({ a }: Sentence, link: number, v: number): boolean {
  const soon = word(a, link) === 'as' && a.tokens[(a.chunks[link]?.from ?? 0) - 1]?.lower === 'soon';
  const first = soon ? before(a, before(a, link)) < 0 : before(a, link) < 0;
  if (!first || !(soon || /^(?:once|when|until)$/.test(word(a, link)))) return false;
  if (a.chunks[v]?.verb?.past !== false || a.chunks[v]?.verb?.modal !== undefined) return false;
  const ruling = a.chunks.slice(v + 1).find(({ verb }) => verb?.form === 'finite')?.verb;
  return /^(?:will|would|shall|can|could)$/.test(ruling?.modal ?? '');
}

/** "the talks will resume before Kenya recognises it": it has not yet. */
function isStillToCome({ a }: Sentence, link: number, v: number): boolean {
  const ruling = a.chunks.slice(0, link).findLast(({ verb }) => verb !== undefined)?.verb;
  const open = ruling?.form === 'infinitive' || /^(?:will|would|shall|must)$/.test(ruling?.modal ?? '');
  return open && a.chunks[v]?.verb?.past === false && !isPromisedAfter({ a }, link, v);
}

/** "Kenya must disarm before Ghana will lend it money": what somebody will do then, if the first is done. */
export function isPromisedAfter({ a }: Pick<Sentence, 'a'>, link: number, v: number): boolean {
  return word(a, link) === 'before' && /^(?:will|would)$/.test(a.chunks[v]?.verb?.modal ?? '');
}

/** "if it keeps violating the truce", "does not stop violating it", "unless it stops": what may go on or end is done already. */
export function goesOn(s: Sentence, path: readonly Step[]): boolean {
  const at = path.findIndex((step) => s.a.chunks[step.at]?.verb?.form === 'finite');
  const verb = s.a.chunks[path[at]?.at ?? -1]?.verb;
  if (at < 1 || !verb || (verb.modal !== undefined && !verb.negated)) return false;
  const over = verb.negated || clauseOpener(s, path) === 'unless';
  const how = word(s.a, path[at]?.at ?? -1);
  // "must not continue to violate it"
  return (over ? ENDING : LASTING).test(how) || (verb.modal !== undefined && LASTING.test(how));
}

const LASTING = /^(?:continu|ke(?:ep|pt)|persist)/;
const ENDING = /^(?:stop|ceas|halt|quit|desist|refrain)/;
