import type { Analysis } from '../text/analysis.js';
import { after, mark, word } from './neighbours.js';

/** "what he called a just cause", "what it said was a raid": the noun phrase that the clause at `wr` calls so, or -1. */
export function calledIn(a: Analysis, wr: number): number {
  if (a.chunks[wr]?.kind !== 'WR' || word(a, wr) !== 'what') return -1;
  for (let k = wr + 1; k < wr + 4; k++) {
    if (a.chunks[k]?.kind !== 'VP') continue;
    const next = after(a, k);
    const named = word(a, next) === 'as' && NAMING.test(word(a, k));
    const np = named || a.chunks[next]?.verb?.copula ? after(a, next) : next;
    return a.chunks[np]?.kind === 'NP' ? np : -1;
  }
  return -1;
}

/** "described the plan of Kenya as undermining it": the verb that says as what, before "as" at `as`, or -1. */
export function namingBefore(a: Analysis, as: number): number {
  // 'as "undermining it"'
  const at = a.chunks[as]?.kind === 'QU' ? as - 1 : as;
  if (word(a, at) !== 'as') return -1;
  for (let k = at - 1; k >= 0; k--) {
    const verb = a.chunks[k]?.verb;
    if (verb && (NAMING.test(word(a, k)) || QUOTING.test(word(a, k)))) return k;
    if (verb?.form === 'finite' || mark(a, k) === ';') return -1;
  }
  return -1;
}

const NAMING =
  /^(?:describ|regard|see|saw|view|brand|label|portray|depict|characteri[sz]|denounc|condemn|dismiss|interpret|perceiv|consider|hail|prais|refer)/;

/** "quoted the minister as saying": the object of such a verb speaks. */
export const QUOTING = /^(?:quot|cit)(?:e[sd]?|ing)$/;
