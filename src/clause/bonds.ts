import type { Analysis } from '../text/analysis.js';
import { complementsOf } from './complements.js';
import { groupStartingAt } from './conjuncts.js';
import { after, word } from './neighbours.js';

const TIED =
  /^(?:ha[sd]|have|having|enjoy|maintain|forg|buil[dt]|establish|shar|develop|ke(?:ep|pt)|cultivat|foster|nurtur|form|exist)/;

/**
 * Those with whom the tie named at chunk `i` is: "ties with Kenya and Ghana", "the partnership forged with Kenya", "the
 * friendship that we enjoy with Kenya"; nothing where that is not said.
 */
export function tiedWith(a: Analysis, i: number): readonly number[] {
  const withIn = (at: number): readonly number[] | undefined =>
    complementsOf(a, at).find(({ preposition }) => preposition === 'with')?.chunks;
  const own = withIn(i);
  if (own) return own;
  let next = after(a, complementsOf(a, i).at(-1)?.chunks.at(-1) ?? i);
  if (a.chunks[next]?.verb?.form !== 'participle') {
    if (a.chunks[next]?.kind === 'WR' || word(a, next) === 'that') next = after(a, next);
    // "the ties that we have", "the ties that exist"
    if (a.chunks[next]?.kind === 'NP') next = after(a, groupStartingAt(a, next).at(-1) ?? next);
    if (a.chunks[next]?.verb?.form !== 'finite') return [];
  }
  return TIED.test(word(a, next)) ? (withIn(next) ?? []) : [];
}
