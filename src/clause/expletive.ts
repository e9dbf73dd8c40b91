import type { Analysis } from '../text/analysis.js';
import { after, mark, word } from './neighbours.js';

/**
 * Whether "it" in chunk `i` only announces the clause behind it: "it is intolerable that children starve", "it is a shame
 * that", "it is not fair for Africa to wait". Such an "it" stands for nobody of the sentence before.
 */
export function announcesClause(a: Analysis, i: number): boolean {
  if (word(a, i) !== 'it') return false;
  const copula = after(a, i);
  const said = after(a, copula);
  if (a.chunks[copula]?.verb?.copula !== true || !/^(?:ADJ|NP)$/.test(a.chunks[said]?.kind ?? ''))
    return false;
  const next = behindAdjectives(a, said);
  if (a.chunks[next]?.kind === 'SB') return word(a, next) === 'that';
  return (
    a.chunks[said]?.kind === 'ADJ' &&
    word(a, next) === 'for' &&
    a.chunks[after(a, next)]?.kind === 'NP' &&
    a.chunks[after(a, after(a, next))]?.verb?.form === 'infinitive'
  );
}

/** "unjust, cruel and immoral that": what stands behind the list of adjectives that begins at `first`. */
export function behindAdjectives(a: Analysis, first: number): number {
  let k = after(a, first);
  while (/^(?:CC|ADJ)$/.test(a.chunks[k]?.kind ?? '') || mark(a, k) === ',') k = after(a, k);
  return k;
}

/** "it is appropriate at this point to recall": whether what is done stands behind the adjective at `i`, past a phrase with a preposition. */
export function announcesDoing(a: Analysis, i: number): boolean {
  let next = behindAdjectives(a, i);
  if (a.chunks[next]?.kind === 'IN' && word(a, next) !== 'for') next = after(a, after(a, next));
  return a.chunks[next]?.verb?.form === 'infinitive';
}

const TASK =
  /^(?:difficult|hard|easy|easier|harder|expensive|costly|impossible|ridiculous|absurd|futile|tempting|rare|common|customary|enough|better)$/;

/** "it is costly to provide care", "it is ridiculous to glorify them": "it" announces what may be done, and does nothing. */
export function announcesTask(a: Analysis, i: number): boolean {
  if (word(a, i) !== 'it') return false;
  const copula = after(a, i);
  const said = after(a, copula);
  return (
    a.chunks[copula]?.verb?.copula === true &&
    a.chunks[said]?.kind === 'ADJ' &&
    TASK.test(word(a, said)) &&
    a.chunks[behindAdjectives(a, said)]?.verb?.form === 'infinitive'
  );
}
