import type { Mention } from '../../actors/mentions.js';
import { complementsOf } from '../../clause/complements.js';
import { after, word } from '../../clause/neighbours.js';
import { NO_ACTOR } from '../../model/stance.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { actorAt } from './noun-phrases.js';
import { forumOf, type Reference, type Resolver } from './reference.js';

/** "a Japanese-drafted resolution of the Union": whose draft it is. */
export function drafterIn(r: Resolver, c: Chunk): Mention | undefined {
  for (let t = c.core; t < c.head; t++) {
    const next = r.s.a.tokens[t + 1];
    if (
      r.s.mentionOf[t] &&
      next?.hyphen &&
      /^(?:drafted|sponsored|proposed|written|tabled|initiated)$/.test(next.lower)
    )
      return r.s.mentionOf[t];
  }
  return undefined;
}

/** "the statement made by Cuba on behalf of the Group": for whom it speaks. */
export function principalOf(r: Resolver, i: number, friendly: boolean, depth: number): Reference | undefined {
  const { a } = r.s;
  for (let k = i + 1; k < a.chunks.length; k++) {
    const c = a.chunks[k];
    if (c?.kind === 'SB' || c?.kind === 'WR' || c?.kind === 'CC' || c?.verb?.form === 'finite')
      return undefined;
    if (word(a, k) !== 'behalf' || word(a, k - 1) !== 'on' || word(a, k + 1) !== 'of') continue;
    const np = after(a, k + 1);
    const reference = a.chunks[np]?.kind === 'NP' ? r.target(np, friendly, depth + 1) : undefined;
    return reference && reference.code !== NO_ACTOR ? reference : undefined;
  }
  return undefined;
}

/** "resolution 242 (1967)" in a speech: of the body that it is made in. */
export function numberedText(r: Resolver, i: number, c: Chunk): Reference | undefined {
  const { a, document, mentionOf } = r.s;
  if (document.speaker === undefined || a.tags[c.head] !== 'CD') return undefined;
  const text = /^(?:resolutions?)$/.test(a.tokens[c.head - 1]?.lower ?? '');
  const named = mentionOf.slice(c.from, c.to).some((mention) => mention !== undefined);
  return text && !named && complementsOf(a, i, 1)[0]?.preposition !== 'of'
    ? actorAt(r, i, c, forumOf(r), true)
    : undefined;
}
