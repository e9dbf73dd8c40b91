import { objectsOf } from '../../clause/direct-objects.js';
import { before, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import type { Place } from '../place.js';

const PART =
  /^(?:partner|member|ally|friend|neighbour|neighbor|country|nation|state|champion|advocate|supporter)$/;

/** "Kenya remains a partner committed to it", "count on Kenya as a partner that supports it": whom a noun is said of that only says what it is. */
export function predicated(p: Place, i: number): readonly number[] {
  const { a, mentionOf } = p.s;
  const c = a.chunks[i];
  if (
    c?.kind !== 'NP' ||
    i >= p.cue ||
    !PART.test(word(a, i)) ||
    !/^an?$/.test(a.tokens[c.from]?.lower ?? '')
  )
    return [i];
  if (mentionOf.slice(c.from, c.to).some((mention) => mention !== undefined)) return [i];
  const lead = before(a, i);
  if (a.chunks[lead]?.kind === 'LK' && word(a, lead) === 'as') {
    const host = before(a, lead);
    if (a.chunks[host]?.kind === 'NP') return [host];
    return a.chunks[host]?.kind === 'VP' && objectsOf(a, host).length > 0 ? objectsOf(a, host) : [i];
  }
  const verb = a.chunks[lead]?.verb;
  if (!(verb?.copula || /^(?:remain|become|became|stay)/.test(word(a, lead))) || verb?.negated) return [i];
  const { chunks } = subjectOf(a, lead);
  return chunks.length > 0 && chunks.every((k) => k < lead) ? chunks : [i];
}
