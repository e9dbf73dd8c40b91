import type { Analysis } from '../text/analysis.js';
import { after, hasFinite, mark, word } from './neighbours.js';

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

/** The noun phrase that the clause behind "what" at `wr` is about: what it is called there, or who says or does it; or -1. */
export function meantIn(a: Analysis, wr: number): number {
  const called = calledIn(a, wr);
  return called >= 0 ? called : doingIn(a, wr);
}

/** "agree with what the envoy of Kenya said", "outrage at what Kenya is doing": who says or does so, or -1. */
function doingIn(a: Analysis, wr: number): number {
  if (a.chunks[wr]?.kind !== 'WR' || word(a, wr) !== 'what') return -1;
  const np = after(a, wr);
  if (a.chunks[np]?.kind !== 'NP') return -1;
  let verb = after(a, np);
  while (/^(?:IN|NP)$/.test(a.chunks[verb]?.kind ?? '')) verb = after(a, verb);
  const whole = hasFinite(a.chunks[verb]) && a.chunks[after(a, verb)]?.kind !== 'VP';
  return whole && DOING.test(word(a, verb)) ? np : -1;
}

const DOING = /^(?:sa(?:id|ys?)|stat(?:e[sd]?|ing)|propos|suggest|outlin|do(?:es|ne|ing)?$|did)/;

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
