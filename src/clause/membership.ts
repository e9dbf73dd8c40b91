import type { Analysis } from '../text/analysis.js';
import { before, word } from './neighbours.js';

const MANY_VOICES = /^(?:chorus|list|group|number|ranks?|club|throng|wave|array|host|line|series)$/;

/**
 * "is one of the states that", "is among the donors supporting it", "joined a chorus of nations condemning it": the verb whose
 * subject is one of those in the noun phrase at `np`, or -1.
 */
export function membershipVerb(a: Analysis, np: number): number {
  const link = before(a, np);
  const among = word(a, link) === 'among';
  const one = word(a, link) === 'of' ? before(a, link) : -1;
  const verb = before(a, among ? link : one);
  if (among || word(a, one) === 'one') return a.chunks[verb]?.verb?.copula ? verb : -1;
  // "added its voice to those condemning it"
  const voice = word(a, link) === 'to' ? before(a, link) : -1;
  const adds = /^voices?$/.test(word(a, voice)) ? before(a, voice) : -1;
  if (a.chunks[adds]?.kind === 'VP') return adds;
  const joins = /^join/.test(word(a, verb)) && a.chunks[verb]?.kind === 'VP';
  return joins && MANY_VOICES.test(word(a, one)) ? verb : -1;
}
