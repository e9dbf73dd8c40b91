import { FINITE, type Tag } from './tags.js';
import { firstTag, type Possible } from './word-tags.js';

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

/** Whether nouns and then an auxiliary follow: the word is the first of them. */
export function closesAsNoun(words: readonly (Tag | Possible)[], i: number): boolean {
  for (let k = i + 1; k <= i + 4; k++) {
    const tag = firstTag(words[k]);
    if (tag === 'HV' || tag === 'BE' || tag === 'MD') return k > i + 1;
    if (!/^(?:NN|JJ)/.test(tag ?? '')) return false;
  }
  return false;
}
