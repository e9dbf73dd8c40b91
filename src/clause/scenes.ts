import type { Analysis } from '../text/analysis.js';
import type { Chunk } from '../text/chunking/chunk.js';
import { before, hasFinite, word } from './neighbours.js';

const GIVING = /^(?:deliver|provid|distribut|help|assist|bring|supply|offer|train|support)ing$/;

const UNDERTAKING = /^(?:mission|operation|programme|program|project|campaign|initiative|effort|work)s?$/;
const GATHERING = /^(?:summit|meeting|conference|congress|session|talks|rally|tour|visit|speech)$/;

/** "conducts a mission in Chad delivering aid", "is in Chad mediating": a place does nothing; whoever is there or conducts the mission does. */
export function isScene(a: Analysis, np: number, v: number): boolean {
  const c = a.chunks[np] as Chunk;
  const link = before(a, np);
  if (!/^(?:in|at|across|throughout)$/.test(word(a, link))) return false;
  const host = before(a, link);
  const placed = a.tags[c.head] === 'NNP' || /^(?:capital|region|area|province|country)$/.test(word(a, np));
  if (placed && a.chunks[host]?.verb?.copula && hasFinite(a.chunks[host])) return true;
  if (a.tags[c.head] !== 'NNP' || c.to - c.from > 1) return false;
  if (a.chunks[host]?.kind !== 'NP' || a.chunks[before(a, host)]?.kind !== 'VP') return false;
  // "ended a summit in Chad showing solidarity"
  return GIVING.test(word(a, v)) ? UNDERTAKING.test(word(a, host)) : GATHERING.test(word(a, host));
}

/** "there are troops in Chad helping the rebels": those who are at the place that the preposition at `link` leads to, or -1. */
export function postedAt(a: Analysis, link: number): number {
  const host = /^(?:in|at|across|throughout)$/.test(word(a, link)) ? before(a, link) : -1;
  return a.chunks[host]?.kind === 'NP' && a.classes.hasAny(['armed_force', 'serving'], word(a, host))
    ? host
    : -1;
}
