import { complementsOf } from '../../clause/complements.js';
import { word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { governorOf } from '../path.js';
import type { Sentence } from '../sentence.js';
import type { Step } from '../step.js';

const VIEW =
  /^(?:view|opinion|claim|assertion|belief|contention|allegation|suggestion|argument|conclusion|assessment|perception|statement|notion|idea|thesis)s?$/;
const EVIDENCE = /^(?:evidence|proof|indication|sign|truth|suggestion)$/;
const TRUE = /^(?:true|correct|accurate|proven|fair)$/;
const AGREEING = /^(?:agree|accept|concur)/;
const SHARING = /^(?:shar|accept|subscrib|endors|agree|concur|hold|buy)/;
const DISOWNING = /^(?:reject|disagree|dismiss|disput|contest|refut|den(?:y|ie)|repudiat|challeng)/;

/** "do not share the view that", "disagree with the assertion that", "do not agree that": what is said in chunk `at` is not one's own view. */
export function isDisowned(s: Sentence, at: number): boolean {
  const { a } = s;
  const c = a.chunks[at];
  // "it is not true that", "it is false that"
  if (c?.kind === 'ADJ') {
    const negated = a.chunks[governorOf(s, at)?.at ?? -1]?.verb?.negated === true;
    return (negated ? TRUE : /^(?:false|untrue|incorrect)$/).test(word(a, at));
  }
  if (c?.kind === 'VP')
    return !isUnwilling(s, at) && (c.verb?.negated ? AGREEING : /^disagree/).test(word(a, at));
  // "there is no evidence that"
  if (c?.kind === 'NP' && a.tokens[c.from]?.lower === 'no' && EVIDENCE.test(word(a, at))) return true;
  if (c?.kind !== 'NP' || !VIEW.test(word(a, at))) return false;
  // "the claim by Kenya that", "Kenya's claim that": Kenya's, and not withheld.
  const owned = c.core > c.from || a.tags[c.from] === 'PRP$' || complementsOf(a, at, 1).length > 0;
  if (owned) return false;
  const first = governorOf(s, at)?.at ?? -1;
  const verb = a.chunks[first]?.kind === 'IN' ? (governorOf(s, first)?.at ?? -1) : first;
  const does = a.chunks[verb]?.verb;
  return does !== undefined && (does.negated ? SHARING : DISOWNING).test(word(a, verb));
}

/** "Kenya's claim that", "the accusation by Kenya that", but not "the claim that": what its clause says is said by whose it is. */
export function isSomebodysClaim({ a, mentionOf }: Sentence, at: number): boolean {
  const c = a.chunks[at];
  if (c?.kind !== 'NP' || !a.classes.has('claim_noun', word(a, at))) return false;
  if (mentionOf.slice(c.from, c.head).some((mention) => mention !== undefined)) return true;
  return complementsOf(a, at).some(({ preposition }) => /^(?:by|from|of)$/.test(preposition));
}

/** "we cannot accept that it builds settlements": it does, as far as we say. */
export function isUnwilling({ a }: Sentence, at: number): boolean {
  const modal = a.chunks[at]?.verb?.modal ?? '';
  return /^(?:accept|agree)/.test(word(a, at)) && /^(?:can|could|must|will|shall)$/.test(modal);
}

const CHARGING = /^(?:accus|alleg|claim|blam|charg|insinuat|insist|assert|pretend|purport)/;

/** "Kenya accuses us of arming them", "claims that we finance them": what others hold against whoever speaks is not said by him. */
export function isHeldAgainst(s: Sentence, path: readonly Step[], holders: readonly string[]): boolean {
  const { speaker } = s.document;
  if (speaker === undefined || holders.length === 0 || holders.some((code) => code !== speaker)) return false;
  return path.slice(1).some(({ at }) => {
    const c = s.a.chunks[at];
    if (c?.kind !== 'VP' || c.verb?.form !== 'finite' || !CHARGING.test(word(s.a, at))) return false;
    const subject = s.a.chunks[subjectOf(s.a, at).chunks[0] ?? -1];
    return subject !== undefined && !/^(?:i|we|my|our)$/.test(s.a.tokens[subject.from]?.lower ?? '');
  });
}
