import type { Analysis } from '../text/analysis.js';
import { SPEECH_ACTS } from '../text/tagging/verb-classes.js';
import { before, hasFinite, mark, word } from './neighbours.js';

/**
 * "we note that he left, and commend Chad": the verb that has "we" or "I" as its subject, whose second verb the one at
 * chunk `v` is, whatever clause stands between; -1 for any other verb.
 */
export function firstSaid(a: Analysis, v: number): number {
  const c = a.chunks[v];
  const joint = before(a, v);
  if (a.tags[c?.head ?? -1] !== 'VBP' || !SPEECH_ACTS.has(a.tokens[c?.head ?? -1]?.lower ?? '')) return -1;
  if (a.chunks[joint]?.kind !== 'CC' || mark(a, before(a, joint)) !== ',') return -1;
  for (let k = joint - 1; k > 0; k--) {
    if (mark(a, k) === ';') return -1;
    if (hasFinite(a.chunks[k]) && /^(?:i|we)$/.test(word(a, before(a, k)))) return k;
  }
  return -1;
}
