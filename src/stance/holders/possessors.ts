import { before, word } from '../../clause/neighbours.js';
import { OTHER_ACTOR } from '../../model/stance.js';
import { textOf } from '../../text/analysis.js';
import type { Place } from '../place.js';
import { forumOf, isCode, type Reference } from '../references/reference.js';
import { holderOf } from '../references/references.js';

/** Whoever the possessive before the noun of the cue names: "Kenya's support". */
export function possessorOf(p: Place, from: number, core: number): Reference | undefined {
  const { a, mentionOf } = p.s;
  for (let t = core - 1; t >= from; t--) {
    const mention = mentionOf[t];
    // "Kenyan Ambassador to Ghana Amos Wako's accusation": the envoy's.
    const link = before(a, p.cue);
    const envoy = mention && mention.to < core - 1 && word(a, link) === 'to' ? before(a, link) : -1;
    if (envoy >= 0 && a.classes.has('envoy', word(a, envoy)))
      return { ...holderOf(p.s, p.book, envoy), basis: 'possessive', agent: true, chunk: p.cue };
    if (mention)
      return {
        code: mention.code,
        text: textOf(a, mention.from, mention.to),
        basis: 'possessive',
        agent: true,
        chunk: p.cue,
      };
  }
  // "our Organization's contribution", "the Council's support", in a speech to it
  const forum =
    (a.tags[from] === 'PRP$' || (core - from === 3 && a.tags[from] === 'DT')) &&
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
  // "Kenyan envoy Amos Wako left. Wako's support": his, whom a sentence before tells of.
  if (core > from && reference.basis === 'possessive' && isCode(reference)) return reference;
  const owner = a.tokens[core - 2]?.lower ?? '';
  // "the world's largest donor": it is somebody in the world.
  if (
    core > from &&
    /^(?:world|globe|planet)$/.test(owner) &&
    p.match.rule.frame.targets.includes('possessor')
  )
    return undefined;
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
