import { FINITE, type Tag } from './tags.js';

/** Whether the verb at `i` stands in a relative clause. */
export function isInRelative(tags: readonly Tag[], i: number): boolean {
  for (let k = i - 1; k >= 0; k--) {
    if (tags[k] === 'WR' || tags[k] === 'SB') return true;
    if (tags[k] === 'MK' || tags[k] === 'CC') return false;
  }
  return false;
}

/** "the ministers whom Chad has expelled from office welcomed the": the first verb of the clause around a relative one. */
export function closesRelative(tags: readonly Tag[], i: number): boolean {
  if (tags[i + 1] !== 'DT' && tags[i + 1] !== 'PRP$' && tags[i + 1] !== 'PRP') return false;
  let finite = 0;
  for (let j = i - 1; j >= 0; j--) {
    const tag = tags[j] as Tag;
    if (tag === 'SB' || tag === 'CC') return false;
    if (FINITE.has(tag)) finite++;
    if (tag !== 'WR') continue;
    return finite === 1 && !tags.slice(0, j).some((before) => FINITE.has(before));
  }
  return false;
}
