import { before, mark, word } from '../../clause/neighbours.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { textAt } from './noun-phrases.js';
import type { Reference, Resolver } from './reference.js';

/** "comes from Kenya, a country that we admire": the state that is named right before the comma. */
export function apposedState(r: Resolver, i: number, c: Chunk): Reference | undefined {
  const { a, mentionOf } = r.s;
  if (!/^an?$/.test(a.tokens[c.from]?.lower ?? '') || !/^(?:country|nation|state)$/.test(word(a, i)))
    return undefined;
  const comma = before(a, i);
  const named = mark(a, comma) === ',' ? mentionOf[a.chunks[before(a, comma)]?.head ?? -1] : undefined;
  // "the embargo on Kenya, a nation of the south, which undermines trade": the embargo does.
  if (/^(?:on|against)$/.test(word(a, before(a, before(a, comma))))) return undefined;
  if (named === undefined || r.book.actor(named.code)?.kind === 'organisation') return undefined;
  return { code: named.code, text: textAt(r, c), basis: 'coreference', agent: true, chunk: i };
}
