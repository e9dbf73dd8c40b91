import { complementsOf } from '../../clause/complements.js';
import { after, hasFinite, mark, word } from '../../clause/neighbours.js';
import type { Sentence } from '../sentence.js';
import type { Reference } from './reference.js';

/** Who the noun phrase in a chunk is as one who is quoted. */
export type Sayer = (chunk: number) => Reference;

/** "For Kenya, the plan is a disaster" in a story: whose view it is. */
function inEyesOf(s: Sentence, i: number, sayer: Sayer): Reference | undefined {
  const { a } = s;
  // "In Kenya's view, the plan undermines peace"
  const view = word(a, 0) === 'in' && /^(?:view|opinion|eyes|judge?ment)$/.test(word(a, 1));
  if (s.document.speaker !== undefined || !(view || word(a, 0) === 'for') || a.chunks[1]?.kind !== 'NP')
    return undefined;
  const comma = after(a, complementsOf(a, 1).at(-1)?.chunks.at(-1) ?? 1);
  const verb = a.chunks.findIndex((c, k) => k > comma && hasFinite(c));
  if (mark(a, comma) !== ',' || i < comma || !(view || a.chunks[verb]?.verb?.copula)) return undefined;
  const reference = sayer(1);
  return reference.agent ? { ...reference, basis: 'attribution' } : undefined;
}

/** Whose view or words a phrase says it is: "according to Kenya", "in Kenya's view". */
export function accordingTo(s: Sentence, i: number, sayer: Sayer): Reference | undefined {
  const { a } = s;
  const seen = inEyesOf(s, i, sayer) ?? creditedBehind(s, i, sayer);
  if (seen) return seen;
  for (let k = 0; k < a.chunks.length; k++) {
    if (word(a, k) !== 'according') continue;
    const np = after(a, k);
    if (a.chunks[np]?.kind !== 'NP' || np === i) continue;
    // "according to its means", "to their income": nobody says so.
    const owned = a.tags[a.chunks[np]?.from ?? -1] === 'PRP$';
    if (owned && !a.classes.hasAny(['document', 'message', 'person', 'own_organ'], word(a, np))) continue;
    const reference = sayer(np);
    if (reference.agent) return { ...reference, basis: 'attribution' };
  }
  return undefined;
}

/** "Raid was a war crime: Kenya": whom a headline names behind its colon. */
function creditedBehind({ a, document }: Sentence, i: number, sayer: Sayer): Reference | undefined {
  const last = a.chunks.length - 1;
  if (
    document.speaker !== undefined ||
    a.chunks[last]?.kind !== 'NP' ||
    mark(a, last - 1) !== ':' ||
    i > last - 1
  )
    return undefined;
  const reference = sayer(last);
  return reference.agent ? { ...reference, basis: 'attribution' } : undefined;
}
