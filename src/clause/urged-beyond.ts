import type { Analysis } from '../text/analysis.js';
import { groupEndingAt } from './conjuncts.js';
import { previousVerb } from './governing-verb.js';
import { before, hasFinite, mark, word } from './neighbours.js';

/** How far back the one who is urged may stand. */
const REACH = 24;

/**
 * "we appeal to all, who have the means, to help", "invites all that are committed to peace to help": the noun phrase
 * before the relative clause that the infinitive in chunk `i` passes over; -1 where it passes over none.
 */
export function urgedBeyond(a: Analysis, i: number): number {
  const last = before(a, i);
  const closed = mark(a, last) === ',';
  const holding = closed ? -1 : beforeParticiple(a, last);
  if (holding >= 0) return holding;
  if (!closed && (a.chunks[last]?.kind !== 'NP' || a.chunks[leadOf(a, last)]?.kind !== 'IN')) return -1;
  const aside = closed ? beforeAside(a, i, last) : -1;
  if (aside >= 0) return aside;
  let finite = 0;
  for (let k = last - 1; k >= 0 && k > i - REACH; k--) {
    const c = a.chunks[k];
    if (c?.kind === 'SB' || /^[;:]$/.test(mark(a, k))) return -1;
    if (hasFinite(c)) finite++;
    if (finite > 1) return -1;
    if (c?.kind !== 'WR') continue;
    const lead = before(a, k);
    finite = 0;
    // "who are friends and who are committed": the first of the clauses.
    if (a.chunks[lead]?.kind === 'CC') continue;
    const np = mark(a, lead) === ',' ? before(a, lead) : lead;
    if (closed && mark(a, lead) !== ',') return -1;
    return a.chunks[np]?.kind === 'NP' && isUrged(a, np) ? np : -1;
  }
  return -1;
}

/** "calls on States hosting refugees to help": the noun phrase before the participle that has `np` for its object, or -1. */
function beforeParticiple(a: Analysis, np: number): number {
  const participle = a.chunks[np]?.kind === 'NP' ? leadOf(a, np) : -1;
  const host = before(a, participle);
  if (a.chunks[participle]?.verb?.form !== 'gerund' || a.chunks[host]?.kind !== 'NP') return -1;
  return isUrged(a, host) ? host : -1;
}

/**
 * "we urge the agencies, in view of the link between trade and debt, to help", "calls on all, as it did last year, to
 * help": the noun phrase before the aside that the comma at `close` ends, or -1.
 */
function beforeAside(a: Analysis, i: number, close: number): number {
  let finite = 0;
  for (let k = close - 1; k > 0 && k > i - REACH; k--) {
    if (/^[;:]$/.test(mark(a, k))) return -1;
    if (hasFinite(a.chunks[k])) finite++;
    if (finite > 2) return -1;
    if (mark(a, k) !== ',') continue;
    const opener = a.chunks[k + 1]?.kind;
    const np = before(a, k);
    if (/^(?:IN|LK|SB|VP)$/.test(opener ?? '') && a.chunks[np]?.kind === 'NP' && isUrged(a, np)) return np;
  }
  return -1;
}

/** What stands before the list of noun phrases that ends with `np`. */
function leadOf(a: Analysis, np: number): number {
  return before(a, groupEndingAt(a, np)[0] ?? np);
}

/** "urges Kenya", "calls on the members of the Union": whether a verb of urging has the phrase for its object. */
function isUrged(a: Analysis, np: number): boolean {
  let lead = leadOf(a, np);
  while (word(a, lead) === 'of' && a.chunks[before(a, lead)]?.kind === 'NP')
    lead = leadOf(a, before(a, lead));
  const verb = a.chunks[lead]?.kind === 'IN' ? before(a, lead) : lead;
  return a.chunks[verb]?.kind === 'VP' && a.classes.has('object_control', word(a, verb));
}

/** "urged the rebels to leave and Mali to stop", "called on all to leave and on Mali to stop": the verb that urges the one at `np`, too, or -1. */
export function alsoUrged(a: Analysis, np: number): number {
  const lead = leadOf(a, np);
  const joint = /^(?:on|upon|for)$/.test(word(a, lead)) ? before(a, lead) : lead;
  if (a.chunks[joint]?.kind !== 'CC') return -1;
  const first = previousVerb(a, joint, ({ verb }) => verb?.form === 'infinitive');
  const urging = previousVerb(a, joint, hasFinite);
  return urging >= 0 && first > urging && a.classes.has('object_control', word(a, urging)) ? urging : -1;
}
