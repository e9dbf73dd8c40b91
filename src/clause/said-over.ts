import type { Analysis } from '../text/analysis.js';
import { REPORTING } from '../text/tagging/function-words.js';
import { previousVerb } from './governing-verb.js';
import { before, hasFinite, isProper, mark, word } from './neighbours.js';
import { isPast } from './speech-acts.js';

/**
 * "said allies do not pay, accusing Chad", "complained that it would fail, blaming Mali": the verb of saying over the clause
 * at `inner`, where a participle of speech behind a comma goes on from it: what is so, is not so or would be so accuses nobody. Or -1.
 */
export function saidOver(a: Analysis, v: number, inner: number): number {
  if (inner < 0 || mark(a, before(a, v)) !== ',' || !a.classes.hasAny(JUDGING, word(a, v))) return -1;
  const outer = previousVerb(a, inner, hasFinite);
  if (outer < 0 || !REPORTING.has(word(a, outer)) || isParted(a, outer, inner)) return -1;
  const verb = a.chunks[inner]?.verb;
  const now = isPast(a, outer) && verb?.past === false;
  const idle = verb?.copula || verb?.negated || verb?.passive || verb?.modal !== undefined;
  // "said Mali had shelled the port, accusing": who tells of a wrong accuses.
  const wrong = a.classes.has('hostile', word(a, inner)) || WRONGING.test(word(a, inner));
  return idle || now || wrong ? outer : -1;
}

const WRONGING =
  /^(?:fail|refus|violat|breach|stag|orchestrat|lied|lying|ignor|undermin|betray|abandon|broke|renege|plot|harbour|sponsor|fund|sow|foment|interfer|meddl)/;

const JUDGING = ['speaking', 'verdict_verb', 'of_control', 'singling'] as const;

/** Whether a mark other than a quotation's or another conjunction stands between. */
function isParted(a: Analysis, from: number, to: number): boolean {
  return a.chunks
    .slice(from + 1, to)
    .some((c, k) => c.kind === 'MK' || (c.kind === 'CC' && hasFinite(a.chunks[from + k])));
}

/** "went there to announce Kenya would send tents": whether the name at `i` opens what is said, behind the verb of its sentence. */
export function saysThat(a: Analysis, owner: number, i: number): boolean {
  const noun = a.classes.has('undertaking', word(a, owner));
  return !noun && isProper(a, i) && a.chunks.slice(0, owner + 1).some(hasFinite);
}
