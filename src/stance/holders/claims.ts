import { word } from '../../clause/neighbours.js';
import type { Filled, Place } from '../place.js';
import { isCode } from '../references/reference.js';
import { targetOf } from '../references/references.js';

const CLAIM = /^(?:contentions?|claims?|assertions?|allegations?|arguments?|pretext)$/;

/** "Peru's contention that the award is void": whoever contends it says so, and not whoever tells of it. */
export function claimant(p: Place): Filled | undefined {
  const { a } = p.s;
  const claim = p.path.find(({ at, via }) => via === 'clause' && CLAIM.test(word(a, at)))?.at;
  const c = a.chunks[claim ?? -1];
  if (claim === undefined || c?.kind !== 'NP' || c.core === c.from) return undefined;
  const owner = targetOf(p.s, p.book, claim, false);
  const other = isCode(owner) && owner.code !== p.s.document.speaker;
  return other ? { references: [{ ...owner, basis: 'attribution', agent: true }] } : undefined;
}
