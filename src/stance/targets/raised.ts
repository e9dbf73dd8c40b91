import { after, before, mark } from '../../clause/neighbours.js';
import type { Analysis } from '../../text/analysis.js';

/** How many chunks may stand between the commas. */
const REACH = 8;

/** "pay tribute to, and recognise the worth of, the work of Kenya": the noun phrase that the preposition at `link` shares with the one before the second comma, or -1. */
export function raisedBehind(a: Analysis, link: number): number {
  const comma = after(a, link);
  if (mark(a, comma) !== ',' || a.chunks[after(a, comma)]?.kind !== 'CC') return -1;
  for (let k = comma + 2; k < comma + REACH; k++) {
    if (mark(a, k) !== ',') continue;
    const open = /^(?:IN|VP)$/.test(a.chunks[before(a, k)]?.kind ?? '');
    return open && a.chunks[after(a, k)]?.kind === 'NP' ? after(a, k) : -1;
  }
  return -1;
}
