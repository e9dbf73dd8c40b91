import { OTHER_ACTOR } from '../../model/stance.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { textAt } from './noun-phrases.js';
import type { Reference, Resolver } from './reference.js';

/** "a rebel attack", "the separatist artillery raid": a deed of those who act for no state; a "terrorist attack" is only called so. */
export function deedOfBand(r: Resolver, i: number, c: Chunk, head: string): Reference | undefined {
  const { classes, tokens } = r.s.a;
  if (!classes.hasAny(['attack_noun', 'strikes', 'attack'], head)) return undefined;
  const band = tokens
    .slice(c.core, c.head)
    .some(({ lower }) => classes.has('stateless', lower) && !/^(?:terrorist|extremist|hacker)$/.test(lower));
  return band
    ? { code: OTHER_ACTOR, text: textAt(r, c), basis: 'modifier', agent: true, chunk: i }
    : undefined;
}
