import { complementsOf } from '../../clause/complements.js';
import { word } from '../../clause/neighbours.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { actorAt } from './noun-phrases.js';
import { forumOf, type Reference, type Resolver } from './reference.js';

const NAMED = /^(?:forum|institution|house|parliament|gathering)$/;
const PRAISED =
  /^(?:world|worldwide|universal|august|unique|global|noble|common|international|great|important|esteemed|prestigious|distinguished|indispensable|multilateral|venerable|eminent|irreplaceable|invaluable)$/;

/** "this world forum", "our august institution" in a speech: the meeting that it is made in. */
export function forumByName(r: Resolver, i: number, c: Chunk, head: string): Reference | undefined {
  const { a, document, mentionOf } = r.s;
  if (document.speaker === undefined || !NAMED.test(head) || c.to - c.from < 3) return undefined;
  if (!/^(?:this|our)$/.test(a.tokens[c.from]?.lower ?? '')) return undefined;
  if (mentionOf.slice(c.from, c.to).some((mention) => mention !== undefined)) return undefined;
  if (!a.tokens.slice(c.from + 1, c.head).every(({ lower }) => PRAISED.test(lower))) return undefined;
  const of = complementsOf(a, i, 1)[0];
  // "this great house of peace"
  if (
    of?.preposition === 'of' &&
    !/^(?:nations|peace|peoples|mankind|humanity)$/.test(word(a, of.chunks[0] ?? -1))
  )
    return undefined;
  return actorAt(r, i, c, forumOf(r), true);
}
