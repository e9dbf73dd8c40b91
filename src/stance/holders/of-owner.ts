import type { Complement } from '../../clause/complements.js';
import { before, word } from '../../clause/neighbours.js';
import type { Place } from '../place.js';

/**
 * The complement with "of" that says whose the noun of the cue is. "of" behind another noun is that one's: "support for
 * the plan and the praise of Kenya", "support for the outcome of the talks".
 */
export function ofOwner(
  p: Place,
  complements: readonly Complement[],
  wanted: readonly string[],
): Complement | undefined {
  if (isInAid(p)) return undefined;
  const joined = complements.findIndex(({ chunks }) => chunks.length > 1);
  return complements.find(
    ({ preposition }, k) =>
      preposition === 'of' &&
      (joined < 0 || k <= joined) &&
      !complements.slice(0, k).some((c) => wanted.includes(c.preposition) && !isNamed(p, c.chunks)),
  );
}

/** Whether one of the phrases has a name for its head, which "of" does not describe. */
function isNamed(p: Place, chunks: readonly number[]): boolean {
  return chunks.some((i) => p.s.mentionOf[p.s.a.chunks[i]?.head ?? -1] !== undefined);
}

/** "a march in support of the coalition for peace": "of" says what it is for. */
function isInAid({ cue, s: { a } }: Place): boolean {
  const c = a.chunks[cue];
  return c !== undefined && c.from === c.head && word(a, before(a, cue)) === 'in';
}
