import type { Analysis } from '../text/analysis.js';
import { REPORTING } from '../text/tagging/function-words.js';
import { after, before, chunkAt, hasFinite, word } from './neighbours.js';

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

/** "the draft before us is", "the text before the Council has": whether "before" at `lead` says where the subject lies, and opens no clause. */
export function liesBefore(a: Analysis, lead: number, i: number): boolean {
  if (chunkAt(a, lead)?.kind !== 'LK' || word(a, lead) !== 'before') return false;
  if (a.chunks[before(a, lead)]?.kind !== 'NP') return false;
  if (/^(?:us|you|me|them)$/.test(word(a, i))) return true;
  if (!/^(?:council|assembly|committee|body|court|parliament)$/.test(word(a, i))) return false;
  for (let k = lead - 1; k >= 0; k--) {
    if (/^(?:MK|SB|WR)$/.test(a.chunks[k]?.kind ?? '')) return true;
    if (hasFinite(a.chunks[k])) return false;
  }
  return true;
}

/** "sent troops to the border as Togo condemned": behind a verb of its own "as" opens a clause, where no "a", no "whole" follows. */
export function isMeanwhile(a: Analysis, link: number, subject: number): boolean {
  if (/^(?:a|an|such|one)$/.test(a.tokens[a.chunks[subject]?.from ?? -1]?.lower ?? '')) return false;
  const host = before(a, link);
  // "a call we as Japan endorse"
  if (/^(?:i|we|he|she|they)$/.test(word(a, host))) return false;
  for (let k = host; k >= 0; k--) {
    const c = a.chunks[k];
    if (c?.kind === 'SB' || c?.kind === 'WR' || c?.kind === 'MK') return false;
    if (hasFinite(c)) return !REPORTING.has(word(a, k)) || after(a, k) !== host;
  }
  return false;
}
