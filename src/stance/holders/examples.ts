import { before, mark, word } from '../../clause/neighbours.js';
import { OTHER_ACTOR } from '../../model/stance.js';
import type { Filled, Place } from '../place.js';
import { holderOf } from '../references/references.js';

/** "Kenyan policies, such as aid for the rebels": whose policies they are. */
export function exampleOf(p: Place): Filled | undefined {
  const { a } = p.s;
  const such = before(a, p.cue);
  if (a.chunks[such]?.kind !== 'IN' || a.tokens[a.chunks[such]?.from ?? 0]?.lower !== 'such')
    return undefined;
  const lead = before(a, such);
  const host = /^[,–—-]$/.test(mark(a, lead)) ? before(a, lead) : lead;
  if (
    !['deed_noun', 'act_noun', 'undertaking'].some((name) =>
      a.classes.has(
        name,
        word(a, host).replace(/(?:ies|s)$/, (end) => (end === 'ies' ? 'y' : '')),
      ),
    )
  )
    return undefined;
  const reference = holderOf(p.s, p.book, host);
  return reference.code === OTHER_ACTOR ? undefined : { references: [{ ...reference, agent: true }] };
}
