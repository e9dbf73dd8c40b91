import { before, word } from '../../clause/neighbours.js';
import type { Place } from '../place.js';

/** "filed a complaint against Kenya at the International Court", "has the right to complain": whether it goes to whoever hears it, or is only open to somebody. */
export function isOnlyLodged(p: Place): boolean {
  const {
    s: { a, mentionOf },
    cue,
  } = p;
  // "no longer has the right to complain": nor is that a complaint.
  if (word(a, before(a, cue)) === 'right') return true;
  for (let i = cue + 1; i < a.chunks.length; i++) {
    const c = a.chunks[i];
    if (!c || c.verb) return false;
    const heard = /^(?:before|with|at|to)$/.test(word(a, i - 1));
    if (heard && a.tokens.slice(c.from, c.to).some(({ lower }) => /^(?:court|tribunal)$/.test(lower)))
      return true;
    // "lodged a complaint with the United Nations": whoever hears it is not complained of.
    const hears = p.book.actor(mentionOf[c.head]?.code ?? '')?.kind === 'organisation';
    if (heard && hears && /^complaints?$/.test(word(a, i - 2)))
      return !a.chunks.some((_, k) => k > i && /^(?:over|about|against|at|of|on)$/.test(word(a, k)));
  }
  return false;
}
