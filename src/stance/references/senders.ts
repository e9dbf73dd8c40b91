import type { Mention } from '../../actors/mentions.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import type { Resolver } from './reference.js';

/** "the Kenyan UN envoy", "UN Kenya envoy": the name right before an envoy is where, and the one before that sends. */
export function sentTo({ s: { a } }: Resolver, mention: Mention, sender: Mention | undefined): boolean {
  // "the Kenyan deputy UN ambassador"
  const rank = (t: number): boolean =>
    /^(?:deputy|acting|permanent|special|new)$/.test(a.tokens[t]?.lower ?? '');
  const next = sender === undefined ? -1 : rank(sender.to) ? sender.to + 1 : sender.to;
  return (
    next === mention.from &&
    mention.kind !== 'person' &&
    /^(?:ambassador|envoy)$/.test(a.tokens[mention.to]?.lower ?? '')
  );
}

/** "Kenyan blue helmets", "our blue helmets": those whom a state has sent act for it. */
export function isLent(
  { s: { a } }: Resolver,
  c: Chunk,
  mention: Mention,
  sender: Mention | undefined,
): boolean {
  if (mention.to <= c.head || a.tokens[c.head]?.lower !== 'helmets') return false;
  return sender?.kind === 'adjective' || c.core > c.from || a.tags[c.from] === 'PRP$';
}
