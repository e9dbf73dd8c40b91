import { before, word } from '../../clause/neighbours.js';
import type { Place } from '../place.js';

/** "filed a complaint against Kenya at the International Court": whether what follows the cue names a court that hears it. */
export function isBeforeCourt({ s: { a }, cue }: Place): boolean {
  // "no longer has the right to complain": nor is that a complaint.
  if (word(a, before(a, cue)) === 'right') return true;
  for (let i = cue + 1; i < a.chunks.length; i++) {
    const c = a.chunks[i];
    if (!c || c.verb) return false;
    const heard = /^(?:before|with|at|to)$/.test(word(a, i - 1));
    if (heard && a.tokens.slice(c.from, c.to).some(({ lower }) => /^(?:court|tribunal)$/.test(lower)))
      return true;
  }
  return false;
}
