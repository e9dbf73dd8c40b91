import type { Analysis } from '../text/analysis.js';
import { before, hasFinite, mark, word } from './neighbours.js';

const OPENER =
  /^(?:when|whenever|after|before|as|while|whilst|since|because|although|though|if|once|until|unless|where|whereas)$/;

/**
 * "After Mali had left the union, Kenya and Ghana voted": whether a clause with one verb, which opens the sentence or
 * stands behind a mark, ends with the noun phrase at `i`.
 */
export function endsFrontedClause(a: Analysis, i: number): boolean {
  let verbs = 0;
  for (let k = i - 1; k >= 0; k--) {
    const c = a.chunks[k];
    if (!c || c.kind === 'MK' || c.kind === 'WR' || c.kind === 'QU') return false;
    if (hasFinite(c)) verbs++;
    if (/^(?:SB|LK)$/.test(c.kind) && OPENER.test(word(a, k))) {
      const lead = before(a, k);
      const opens = lead < 0 || mark(a, lead) !== '' || /^(?:CC|QU|SB)$/.test(a.chunks[lead]?.kind ?? '');
      return verbs === 1 && opens;
    }
  }
  return false;
}
