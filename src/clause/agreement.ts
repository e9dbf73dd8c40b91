import type { Analysis } from '../text/analysis.js';
import { mark } from './neighbours.js';

/** Whether two verbs cannot have one subject by their endings: "support" and "has". */
export function disagree(a: Analysis, one: number, other: number): boolean {
  const [first, second] = [endingOf(a, one), endingOf(a, other)];
  return first !== undefined && second !== undefined && first !== second;
}

/** Whether a verb of the present ends in -s: undefined where its form does not tell. */
export function endingOf(a: Analysis, v: number): boolean | undefined {
  const c = a.chunks[v];
  if (c?.verb?.form !== 'finite') return undefined;
  for (let t = c.from; t < c.to; t++) {
    const tag = a.tags[t];
    if (tag === 'VBZ') return true;
    if (tag === 'VBP') return false;
    if (tag === 'HV' || tag === 'BE' || tag === 'DO') {
      const lower = a.tokens[t]?.lower ?? '';
      return /^(?:has|is|does)$/.test(lower) ? true : /^(?:have|are|do)$/.test(lower) ? false : undefined;
    }
    if (tag !== 'RB' && tag !== 'NEG') return undefined;
  }
  return undefined;
}

/** "Chad, Mali condemn": in a headline a verb in the plural has all the names before it for its subject. */
export function headlineNames(a: Analysis, found: readonly number[], v: number): readonly number[] {
  if (found.length !== 1 || a.tags[a.chunks[v]?.from ?? -1] !== 'VBP') return found;
  const names = [...found];
  for (;;) {
    const first = names[0] ?? 0;
    const c = a.chunks[first];
    if (c?.kind !== 'NP' || a.tags[c.head] !== 'NNP' || a.tags[c.from] === 'DT') return found;
    if (first === 0) return names.length > 1 ? names : found;
    if (mark(a, first - 1) !== ',') return found;
    names.unshift(first - 2);
  }
}
