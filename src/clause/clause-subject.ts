import type { Analysis } from '../text/analysis.js';
import { REPORTING } from '../text/tagging/function-words.js';
import { previousVerb } from './governing-verb.js';
import { hasFinite, word } from './neighbours.js';
import { relativeBefore } from './relative-clause.js';

/** "Helping the refugees to find work is a duty": no comma parts the gerund from the verb that it is the subject of. */
export function isClauseSubject(a: Analysis, v: number, said = -1): boolean {
  if (REPORTING.has(word(a, v)) || previousVerb(a, v, hasFinite) !== said) return false;
  for (let k = v + 1; k < a.chunks.length; k++) {
    const c = a.chunks[k];
    if (c?.kind === 'MK' || c?.kind === 'SB' || c?.kind === 'QU') return false;
    // "citing the threat the army left": a noun phrase right behind another is the subject.
    if (c?.kind === 'NP' && a.chunks[k - 1]?.kind === 'NP') return false;
    if (hasFinite(c) && relativeBefore(a, k) < v)
      return c?.verb?.copula === true || SUBJECTED.test(word(a, k));
  }
  return false;
}

const SUBJECTED =
  /^(?:deserve|require|mean|remain|constitute|represent|demand|contribute|become|take|cost)s?$/;
