import { previousVerb } from '../../clause/governing-verb.js';
import { before, chunkAt, hasFinite, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import type { Step } from '../path.js';
import type { Sentence } from '../sentence.js';

/** "I imagine a squad welcoming the athletes": nobody does yet. */
export function isImagined(s: Sentence, path: readonly Step[]): boolean {
  const cue = path[0]?.at ?? -1;
  if (s.a.chunks[cue]?.verb?.form !== 'gerund') return false;
  return /^(?:imagin|envision)/.test(word(s.a, previousVerb(s.a, cue, hasFinite)));
}

/** "we need a Council that can support the weak": there is none yet that does. */
export function isWishedFor(s: Sentence, path: readonly Step[]): boolean {
  const { a } = s;
  const verb = path.find((step) => a.chunks[step.at]?.verb?.form === 'finite');
  const role = verb ? subjectOf(a, verb.at) : undefined;
  const np = role?.path === 'relative' ? (role.chunks[0] ?? -1) : -1;
  // "It should be the Union that takes steps", "we must have a Council that can help"
  const governor = before(a, np);
  const due = /^(?:should|must|ought)$/.test(a.chunks[governor]?.verb?.modal ?? '');
  if (
    due &&
    (a.chunks[governor]?.verb?.copula ? word(a, before(a, governor)) === 'it' : word(a, governor) === 'have')
  )
    return true;
  if (!/^an?$/.test(a.tokens[chunkAt(a, np)?.from ?? -1]?.lower ?? '')) return false;
  const lead = word(a, before(a, np));
  return /^(?:needs?|wants?|requires?|seeks?|deserves?|envisages?|envisions?|imagine|desires?)$/.test(lead);
}

/** "made sure that the response was wise": what somebody sees to is not said to be so. */
export function isSeenTo(s: Sentence, path: readonly Step[]): boolean {
  const { a } = s;
  const copula = path[1]?.via === 'predicate' ? path[1].at : -1;
  if (!hasFinite(a.chunks[copula])) return false;
  const [subject = -1] = subjectOf(a, copula).chunks;
  const opener = before(a, subject);
  const lead = a.chunks[opener]?.kind === 'SB' ? before(a, opener) : opener;
  // "made sure Kenya's response was wise"
  const made = /^ma[dk]/;
  if (a.tokens[a.chunks[subject]?.from ?? -1]?.lower === 'sure') return made.test(word(a, opener));
  return (
    /^(?:ensur|guarantee)/.test(word(a, lead)) ||
    (word(a, lead) === 'sure' && made.test(word(a, before(a, lead))))
  );
}
