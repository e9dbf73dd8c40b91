import { complementsOf } from '../../clause/complements.js';
import { NO_ACTOR, OTHER_ACTOR } from '../../model/stance.js';
import { textOf } from '../../text/analysis.js';
import { nobody, type Place } from '../place.js';
import type { Reference } from '../references/reference.js';
import { targetOf } from '../references/references.js';

/** Who backed the enemies of the Syrian state. */
const WEST: ReadonlySet<string> = new Set(['USA', 'GBR', 'FRA', 'TUR', 'SAU', 'QAT', 'JOR', 'ARE', 'ISR']);

/** "US-backed rebels": the noun that the participle modifies, without the backer itself. */
export function headReference(p: Place): Reference {
  const { a, mentionOf } = p.s;
  const c = a.chunks[p.cue];
  if (!c) return nobody(p);
  // "Kenyan-brokered truce": the noun may be a part of the phrase.
  const text = textOf(a, Math.min(p.match.to, c.to - 1), c.to);
  // "Turkish-backed Syrian rebels": no state's, whoever they are.
  const regular = /^(?:special|security|government|army|police|regime)$/.test(
    a.tokens[c.head - 1]?.lower ?? '',
  );
  // "US-backed Iraqi forces": a state's own, but for Syria's, where they are its enemies.
  const state = mentionOf[c.head - 1];
  const own = /^(?:forces?|troops)$/.test(a.tokens[c.head]?.lower ?? '') && state?.kind === 'adjective';
  if (
    own &&
    c.head - 1 >= p.match.to &&
    (state.code !== 'SYR' || !WEST.has(mentionOf[p.match.from - 1]?.code ?? ''))
  )
    return { code: state.code, text, basis: 'object', agent: true, chunk: p.cue };
  if (!regular && a.classes.has('armed_band', a.tokens[c.head]?.lower ?? ''))
    return { code: OTHER_ACTOR, text, basis: 'object', agent: true, chunk: p.cue };
  for (let t = c.to - 1; t >= p.match.to; t--) {
    const mention = mentionOf[t];
    if (mention) return { code: mention.code, text, basis: 'object', agent: true, chunk: p.cue };
  }
  const inner = targetOf(p.s, p.book, p.cue, true);
  const backer = mentionOf[p.match.from - 1]?.code;
  if (inner.code !== NO_ACTOR && inner.code !== OTHER_ACTOR && inner.code !== backer)
    return { ...inner, text };
  const of = complementsOf(a, p.cue, 2)[0];
  if (of && /^(?:in|of)$/.test(of.preposition)) {
    const reference = targetOf(p.s, p.book, of.chunks[0] ?? 0, true);
    if (of.preposition === 'of' && reference.code !== NO_ACTOR) return { ...reference, text };
  }
  const someone =
    a.classes.has('group', a.tokens[c.head]?.lower ?? '') ||
    a.classes.has('agent', a.tokens[c.head]?.lower ?? '') ||
    // "Kenyan-backed leader Ama Mensah"
    (a.tags[c.head] === 'NNP' &&
      a.tokens.slice(p.match.to, c.head).some(({ lower }) => a.classes.has('person', lower)));
  return { code: someone ? OTHER_ACTOR : NO_ACTOR, text, basis: 'object', agent: someone, chunk: p.cue };
}
