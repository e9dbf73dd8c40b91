import { after, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import type { Sentence } from '../sentence.js';

/** "I would mention our contributions to it", "we would also thank Kenya": said modestly, and of what is so. */
export function isModestSaying({ a, document }: Sentence, at: number): boolean {
  const modal = a.chunks[at]?.verb?.modal;
  const subject = subjectOf(a, at).chunks[0] ?? -1;
  // "we can only welcome this": said because it is so.
  const only = modal === 'can' && !/^(?:agree|subscribe|concur)$/.test(word(a, at));
  if (only && document.speaker !== undefined && !a.chunks[at]?.verb?.negated)
    return (
      /^(?:welcome|applaud|commend|congratulate|rejoice|praise|salute|deplore|condemn|regret)$/.test(
        word(a, at),
      ) && /^(?:i|we|my|our)$/.test(a.tokens[a.chunks[subject]?.from ?? -1]?.lower ?? '')
    );
  // "we can all agree that"
  if (modal === 'can' && /^(?:agree|subscribe|concur)$/.test(word(a, at)))
    return (
      word(a, subject) === 'we' &&
      a.tokens.slice(a.chunks[at]?.from, a.chunks[at]?.to).some(({ lower }) => lower === 'all')
    );
  if (modal !== 'would') return false;
  if (MODEST.test(word(a, at))) return /^(?:i|we)$/.test(word(a, subject));
  // "I would ask you to convey our congratulations": they are given by saying so.
  if (word(a, at) === 'ask' && /^(?:convey|transmit|relay|pass)$/.test(word(a, after(a, after(a, at)))))
    return /^(?:i|we)$/.test(word(a, subject));
  // "I would take this opportunity to wish him success"
  if (
    /^(?:take|seize|use)$/.test(word(a, at)) &&
    /^(?:opportunity|occasion|chance)$/.test(word(a, after(a, at)))
  )
    return /^(?:i|we)$/.test(word(a, subject));
  return (
    document.speaker !== undefined &&
    /^(?:thank|congratulate|commend|extend|pay)$/.test(word(a, at)) &&
    /^(?:i|we|my|our)$/.test(a.tokens[a.chunks[subject]?.from ?? -1]?.lower ?? '') &&
    !a.tokens.some(({ lower }) => /^(?:if|were|had|should|unless)$/.test(lower))
  );
}

const MODEST =
  /^(?:mention|note|recall|add|say|express|reiterate|reaffirm|renew|repeat|convey|stress|emphasi[sz]e|point|single|highlight|cite|name)$/;
