import { OTHER_ACTOR } from '../../model/stance.js';
import { textOf } from '../../text/analysis.js';
import type { Place } from '../place.js';
import { forumOf, type Reference } from '../references/reference.js';
import { holderOf } from '../references/references.js';

/** Whoever the possessive before the noun of the cue names: "Kenya's support". */
export function possessorOf(p: Place, from: number, core: number): Reference | undefined {
  const { a, mentionOf } = p.s;
  for (let t = core - 1; t >= from; t--) {
    const mention = mentionOf[t];
    if (mention)
      return {
        code: mention.code,
        text: textOf(a, mention.from, mention.to),
        basis: 'possessive',
        agent: true,
        chunk: p.cue,
      };
  }
  // "our Organization's contribution", in a speech to it
  const forum =
    a.tags[from] === 'PRP$' &&
    a.tags[core - 1] === 'POS' &&
    p.s.document.speaker !== undefined &&
    /^(?:Organi[sz]ation|Assembly|Council|Secretary-General)$/.test(a.tokens[core - 2]?.text ?? '');
  if (forum)
    return { code: forumOf(p), text: textOf(a, from, core), basis: 'possessive', agent: true, chunk: p.cue };
  // "our partners' support": theirs, not ours.
  const partners =
    a.tags[from] === 'PRP$' &&
    a.tags[core - 1] === 'POS' &&
    a.classes.has('relation', a.tokens[core - 2]?.lower ?? '');
  if (partners)
    return {
      code: OTHER_ACTOR,
      text: textOf(a, from, core),
      basis: 'possessive',
      agent: true,
      chunk: p.cue,
    };
  const reference = holderOf(p.s, p.book, p.cue);
  if (reference.basis === 'speaker' || reference.basis === 'coreference' || reference.basis === 'attribution')
    return { ...reference, agent: true };
  const owner = a.tokens[core - 2]?.lower ?? '';
  const takes = a.tags[core - 2] === 'NNP' || a.classes.has('agent', owner) || a.classes.has('group', owner);
  if (core > from && takes)
    return { code: OTHER_ACTOR, text: textOf(a, from, core), basis: 'possessive', agent: true, chunk: p.cue };
  // "his rejection of the plan": somebody's, though nothing says whose.
  if (core === from && /^(?:his|her)$/.test(a.tokens[from]?.lower ?? ''))
    return {
      code: OTHER_ACTOR,
      text: textOf(a, from, from + 1),
      basis: 'unknown',
      agent: true,
      chunk: p.cue,
    };
  return undefined;
}
