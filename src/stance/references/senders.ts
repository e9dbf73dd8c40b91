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

/** "Iran expert", "Amnesty's Turkey director": what a state is to somebody who looks at it from outside. */
export function isStudied({ s: { a } }: Resolver, c: Chunk, mention: Mention): boolean {
  // "US experts", "United States experts" are of it.
  if (
    mention.kind !== 'name' ||
    /^(?:(?:[A-Z]\.?)+|States|Kingdom|Union|Nations)$/.test(a.tokens[mention.to - 1]?.text ?? '')
  )
    return false;
  const next = a.tokens[mention.to]?.lower ?? '';
  if (mention.to > c.head) return false;
  return STUDENT.test(next) || (c.core > c.from && mention.from === c.core && DESK.test(next));
}

const STUDENT = /^(?:researcher|analyst|expert|correspondent|specialist|watcher)$/;
const DESK =
  /^(?:director|editor|campaigner|programme|program|desk|office|chief|coordinator|representative|manager|head|bureau)s?$/;
