import type { Analysis } from '../text/analysis.js';
import { before, hasFinite, mark, word } from './neighbours.js';

/**
 * "with Kenya condemning the raid and Ghana praising it": whether the noun phrase at `i` is whoever does the second of two
 * things that "with" opens, where a verb in -ing follows it.
 */
export function opensSecondAbsolute(a: Analysis, i: number): boolean {
  if (a.chunks[i]?.kind !== 'NP' || a.chunks[i + 1]?.verb?.form !== 'gerund') return false;
  if (a.chunks[before(a, i)]?.kind !== 'CC') return false;
  for (let k = before(a, i) - 1; k > 0; k--) {
    if (hasFinite(a.chunks[k]) || mark(a, k) === ';') return false;
    if (a.chunks[k]?.verb?.form !== 'gerund' || a.chunks[before(a, k)]?.kind !== 'NP') continue;
    return word(a, before(a, before(a, k))) === 'with';
  }
  return false;
}
