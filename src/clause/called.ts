import type { Analysis } from '../text/analysis.js';
import { after, word } from './neighbours.js';

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

const NAMING =
  /^(?:describ|regard|see|saw|view|brand|label|portray|depict|characteri[sz]|denounc|condemn|dismiss|interpret|perceiv|consider|hail|prais|refer)/;
