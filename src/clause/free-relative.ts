import type { Analysis } from '../text/analysis.js';
import { groupStartingAt } from './conjuncts.js';
import { after, before, hasFinite, mark, word } from './neighbours.js';
import { subjectOf } from './subject.js';

/** "What Kenya is doing to us is a crime": who does what the copula at chunk `copula` is said of; nobody for another subject. */
export function whatIsDone(a: Analysis, copula: number): readonly number[] {
  if (!hasFinite(a.chunks[copula])) return [];
  let doing = -1;
  for (let k = copula - 1; k >= 0; k--) {
    if (/^[,;:]$/.test(mark(a, k))) return [];
    if (hasFinite(a.chunks[k])) {
      if (doing >= 0) return [];
      doing = k;
    }
    if (a.chunks[k]?.kind === 'SB') return [];
    if (a.chunks[k]?.kind !== 'WR') continue;
    if (word(a, k) !== 'what' || doing < 0 || a.chunks[doing]?.verb?.passive) return [];
    return subjectOf(a, doing).chunks.filter((i) => i > k);
  }
  return [];
}

/** "What deserves scorn is the raid by Kenya": what the clause behind "what", whose verb is at `v`, picks out. */
export function pickedOut(a: Analysis, v: number): readonly number[] {
  const what = before(a, v);
  if (a.chunks[what]?.kind !== 'WR' || word(a, what) !== 'what') return [];
  for (let k = v + 1; k < a.chunks.length; k++) {
    const c = a.chunks[k];
    if (/^[;,]$/.test(mark(a, k)) || c?.kind === 'SB' || c?.kind === 'WR') return [];
    if (!hasFinite(c)) continue;
    const np = after(a, k);
    return c?.verb?.copula && !c.verb.negated && a.chunks[np]?.kind === 'NP' ? groupStartingAt(a, np) : [];
  }
  return [];
}
