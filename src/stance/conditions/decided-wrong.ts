import { after, word } from '../../clause/neighbours.js';
import type { Place } from '../place.js';

/** "we regret that Kenya has decided to": the clause says what an actor did. */
export function didWrong(p: Place): boolean {
  const { a } = p.s;
  const v = a.chunks.findIndex((c, i) => i > p.cue && c.verb?.form === 'finite');
  const verb = a.chunks[v]?.verb;
  // "we regret that the Council was unable to agree"
  if (verb?.copula && !verb.negated && /^(?:unable|unwilling)$/.test(word(a, after(a, v)))) return true;
  if (!verb || verb.passive || verb.copula) return false;
  // "we regret that Kenya has decided to"
  if (!verb.negated && verb.modal === undefined && a.classes.has('willed', word(a, v))) return true;
  return a.tokens
    .slice(a.chunks[v]?.from ?? 0)
    .some(({ lower }) => a.classes.hasAny(['act', 'wrong', 'obstinacy'], lower));
}
