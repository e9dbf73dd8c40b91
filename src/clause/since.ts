import type { Analysis } from '../text/analysis.js';
import { before, chunkAt, word } from './neighbours.js';

const YEAR = /^[12]\d{3}$/;

/** "Kenya since the beginning supported", "Kenya since 1952 has supported": whether the word at `lead` opens a phrase of time and no clause. */
export function opensSince(a: Analysis, lead: number, i: number): boolean {
  return (
    chunkAt(a, lead)?.kind === 'LK' &&
    /^(?:since|until|till)$/.test(word(a, lead)) &&
    // "until Kenya sent": a clause.
    (a.classes.has('starting_point', word(a, i)) || YEAR.test(word(a, i))) &&
    /^(?:NP|CC)$/.test(a.chunks[before(a, lead)]?.kind ?? '')
  );
}
