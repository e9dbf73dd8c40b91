import { word } from '../../clause/neighbours.js';
import type { Place } from '../place.js';

/** Verbs of whoever holds something against others. */
export const ALLEGING = /^(?:claim|alleg|complain|charg)/;

/** "claimed that Kenya shelled the town": whoever says so holds it against Kenya, where "said" only reports it. */
export function isAlleged({ s: { a }, path }: Place): boolean {
  return path.some(({ at }, k) => k > 0 && a.chunks[at]?.kind === 'VP' && ALLEGING.test(word(a, at)));
}
