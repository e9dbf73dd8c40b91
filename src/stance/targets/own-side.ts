import { before, word } from '../../clause/neighbours.js';
import type { Place } from '../place.js';
import type { Reference } from '../references/reference.js';
import { isSame } from './own-targets.js';

/**
 * "Pelosi lauded US-Kenyan ties", "hailed the friendship between Chad and Mali": of two sides that are named as a pair
 * the one that is not the holder's is meant.
 */
export function isOwnSide(
  p: Place,
  holder: Reference,
  target: Reference,
  found: readonly Reference[],
): boolean {
  if (found.length !== 2 || p.match.rule.stance !== 'support' || !isSame(p, holder, target)) return false;
  const [first, second] = found;
  if (first === undefined || second === undefined || isSame(p, first, second)) return false;
  const { a } = p.s;
  return first.chunk === second.chunk
    ? a.classes.has('bond', word(a, first.chunk))
    : word(a, before(a, first.chunk)) === 'between';
}
