import type { Analysis } from '../text/analysis.js';
import { complementsOf } from './complements.js';
import { objectsOf } from './direct-objects.js';
import { after, word } from './neighbours.js';

/** The finite verb behind the noun phrase at `i` and its complements, or -1. */
export function verbBehind(a: Analysis, i: number): number {
  const v = behindComplements(a, i);
  // "a resolution condemning the raid was vetoed"
  const clause = a.chunks[v]?.verb?.form === 'gerund' && a.classes.has('document', word(a, i));
  const end = clause ? behindComplements(a, objectsOf(a, v).at(-1) ?? v) : v;
  return a.chunks[end]?.verb?.form === 'finite' ? end : -1;
}

function behindComplements(a: Analysis, i: number): number {
  return after(a, complementsOf(a, i).at(-1)?.chunks.at(-1) ?? i);
}
