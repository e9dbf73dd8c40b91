import type { Analysis } from '../text/analysis.js';
import { after, word } from './neighbours.js';

/**
 * Whether "it" in chunk `i` only announces the clause behind it: "it is intolerable that children starve", "it is a shame
 * that", "it is not fair for Africa to wait". Such an "it" stands for nobody of the sentence before.
 */
export function announcesClause(a: Analysis, i: number): boolean {
  if (word(a, i) !== 'it') return false;
  const copula = after(a, i);
  if (a.chunks[copula]?.verb?.copula !== true) return false;
  let said = after(a, copula);
  const predicate = a.chunks[said]?.kind;
  if (predicate !== 'ADJ' && predicate !== 'NP') return false;
  let next = after(a, said);
  // "it is unjust and unacceptable that"
  while (a.chunks[next]?.kind === 'CC' && a.chunks[after(a, next)]?.kind === 'ADJ') {
    said = after(a, next);
    next = after(a, said);
  }
  if (a.chunks[next]?.kind === 'SB') return word(a, next) === 'that';
  return (
    predicate === 'ADJ' &&
    word(a, next) === 'for' &&
    a.chunks[after(a, next)]?.kind === 'NP' &&
    a.chunks[after(a, after(a, next))]?.verb?.form === 'infinitive'
  );
}
