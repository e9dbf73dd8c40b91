import type { Analysis } from '../text/analysis.js';
import { groupEndingAt } from './conjuncts.js';
import { after, before, hasFinite, mark, word } from './neighbours.js';

/** Nouns for what is said of somebody. */
export const CLAIM = /^(?:claim|report|accusation|allegation|charge|suggestion|rumou?r|assertion)s?$/;

/** The verb that denies what the clause of the verb at `v` says: "denied that it had", "rejects claims that it has"; or -1. */
function denialOf(a: Analysis, v: number): number {
  for (let k = v - 1; k > 0; k--) {
    if (mark(a, k) === ';' || a.chunks[k]?.kind === 'WR') return -1;
    if (hasFinite(a.chunks[k])) return denies(a, k) ? k : -1;
    if (a.chunks[k]?.kind !== 'SB' || word(a, k) !== 'that') continue;
    const head = before(a, k);
    if (denies(a, head)) return head;
    const claim = /^(?:by|from|of)$/.test(word(a, before(a, head))) ? before(a, before(a, head)) : head;
    const verb = before(a, groupEndingAt(a, claim)[0] ?? claim);
    return CLAIM.test(word(a, claim)) && denies(a, verb) ? verb : -1;
  }
  return -1;
}

function denies(a: Analysis, i: number): boolean {
  return hasFinite(a.chunks[i]) && ['denying', 'rebutting'].some((name) => a.classes.has(name, word(a, i)));
}

/** "denied that it had spied and accused Chad": whoever denies goes on to say something, and does not deny that as well. */
export function saysOn(a: Analysis, first: number, conjunction: number): number | undefined {
  const next = after(a, conjunction);
  if (a.chunks[next]?.verb?.passive || !a.classes.has('speaking', word(a, next))) return undefined;
  const denial = a.classes.has('speaking', word(a, first)) ? -1 : denialOf(a, first);
  return denial >= 0 ? denial : undefined;
}
