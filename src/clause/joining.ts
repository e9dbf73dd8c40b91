import type { Analysis } from '../text/analysis.js';
import { groupStartingAt } from './conjuncts.js';
import { after, word } from './neighbours.js';

/** "Chad joined Mali in declaring that": whom the verb at `v` joins in doing so; nobody for another verb. */
export function joinedIn(a: Analysis, v: number): readonly number[] {
  if (!/^join/.test(word(a, v)) || a.chunks[v]?.verb?.passive) return [];
  const group = groupStartingAt(a, after(a, v));
  const link = after(a, group.at(-1) ?? v);
  const doing = word(a, link) === 'in' && a.chunks[after(a, link)]?.verb?.form === 'gerund';
  return doing && group.every((i) => a.chunks[i]?.kind === 'NP') ? group : [];
}
