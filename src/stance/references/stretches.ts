import type { Complement } from '../../clause/complements.js';
import type { Resolver } from './reference.js';

/** "from Lisbon to Kyiv": whether the complement `k` is one of the ends of a stretch between two places. */
export function isStretch(r: Resolver, all: readonly Complement[], k: number): boolean {
  const from = all[k]?.preposition === 'from' ? k : k - 1;
  const ends = [all[from], all[from + 1]];
  return (
    ends[0]?.preposition === 'from' &&
    ends[1]?.preposition === 'to' &&
    ends.every(
      (c) =>
        r.s.mentionOf[r.s.a.chunks[c?.chunks[0] ?? -1]?.head ?? -1]?.kind === 'capital' ||
        isUncoded(r, c?.chunks[0] ?? -1),
    )
  );
}

/** A name that is no actor's. */
function isUncoded(r: Resolver, i: number): boolean {
  const head = r.s.a.chunks[i]?.head ?? -1;
  return r.s.a.tags[head] === 'NNP' && r.s.mentionOf[head]?.kind !== 'name';
}
