import { complementsOf } from '../../clause/complements.js';
import { word } from '../../clause/neighbours.js';
import { NO_ACTOR } from '../../model/stance.js';
import type { Filled, Place } from '../place.js';

import { holderOf, targetOf } from '../references/references.js';

/** "Peru's contention that the award is void": whoever contends it says so, and not whoever tells of it. */
export function claimant(p: Place): Filled | undefined {
  const { a } = p.s;
  const claim = p.path.find(
    ({ at, via }) => via === 'clause' && a.classes.has('claim_noun', word(a, at)),
  )?.at;
  const c = a.chunks[claim ?? -1];
  if (claim === undefined || c?.kind !== 'NP') return undefined;
  // "we share Chile's view that": it is one's own as well.
  if (p.path.some(({ at }) => /^(?:shar|echo)/.test(word(a, at)))) return undefined;
  // "accusations by Chile that it armed the rebels"
  const by = complementsOf(a, claim, 1).find(({ preposition }) => /^(?:by|from|of)$/.test(preposition));
  if (c.core === c.from && a.tags[c.from] !== 'PRP$' && !by) return undefined;
  const owner = by ? holderOf(p.s, p.book, by.chunks[0] ?? -1) : targetOf(p.s, p.book, claim, false);
  const other = owner.agent && owner.code !== NO_ACTOR && owner.code !== p.s.document.speaker;
  return other ? { references: [{ ...owner, basis: 'attribution', agent: true }] } : undefined;
}
