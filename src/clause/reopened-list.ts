import type { Analysis } from '../text/analysis.js';
import { complementsOf } from './complements.js';
import { groupStartingAt } from './conjuncts.js';
import { after, mark } from './neighbours.js';

/** "thanked Kenya and Chad, as well as Mali and Togo, for helping": the members behind "as well as" of the list that ends in `np`. */
export function reopenedBehind(a: Analysis, np: number): readonly number[] {
  const end = complementsOf(a, np).at(-1)?.chunks.at(-1) ?? np;
  const comma = after(a, end);
  const link = mark(a, comma) === ',' ? after(a, comma) : comma;
  if (a.chunks[link]?.kind !== 'CC' || a.tokens[a.chunks[link]?.from ?? -1]?.lower !== 'as') return [];
  const first = after(a, link);
  return a.chunks[first]?.kind === 'NP' ? groupStartingAt(a, first) : [];
}
