import { complementsOf } from '../../clause/complements.js';
import { before, word } from '../../clause/neighbours.js';
import type { Resolver } from './reference.js';

/** "the government of Kenya", but not "accused the government of lying". */
export function isSpecified(r: Resolver, i: number): boolean {
  const { a } = r.s;
  const of = complementsOf(a, i, 1)[0];
  if (of?.preposition !== 'of') return false;
  // "the Panel of Experts"
  if (/^(?:experts|staff|operations|affairs)$/.test(word(a, of.chunks[0] ?? -1))) return false;
  const verb = before(a, i);
  const charged = a.chunks[verb]?.kind === 'VP' && a.classes.has('of_control', word(a, verb));
  if (isAssured(r, i)) return false;
  return !charged || of.chunks.some((k) => r.s.mentionOf[a.chunks[k]?.head ?? -1] !== undefined);
}

/** "assure the President of our support": what he is assured of is not what he presides over. */
export function isAssured(r: Resolver, i: number): boolean {
  const verb = before(r.s.a, i);
  return r.s.a.chunks[verb]?.kind === 'VP' && /^(?:re)?assur/.test(word(r.s.a, verb));
}
