import { groupEndingAt } from '../../clause/conjuncts.js';
import { after, word } from '../../clause/neighbours.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { antecedentOf } from '../document/discourse.js';
import { textAt } from './noun-phrases.js';
import type { Reference, Resolver } from './reference.js';
import { soleStateBefore } from './sole-state.js';

/** What a people is called by those who feel with it. */
const ENDEARED =
  /^(?:brotherly|brother|sister|fraternal|friendly|heroic|brave|courageous|valiant|noble|great|proud|martyred|fellow|suffering|oppressed|peace|loving|resilient|industrious)$/;

/** "Kenya is in need. We stand with this brotherly people", "with the people": that of the state that was spoken of. */
export function peopleBefore(r: Resolver, i: number, c: Chunk, head: string): Reference | undefined {
  const { a, document, number, alone } = r.s;
  // "the Government and people"
  const joined =
    c.from === c.head && /^(?:government|leadership)$/.test(word(a, groupEndingAt(a, i)[0] ?? i));
  const first = joined ? 'the' : (a.tokens[c.from]?.lower ?? '');
  if (head !== 'people' || alone || !/^(?:the|this|that)$/.test(first) || c.core > c.from) return undefined;
  if (!a.tokens.slice(c.from + 1, c.head).every(({ lower, hyphen }) => hyphen || ENDEARED.test(lower)))
    return undefined;
  // "the people of the region", "the people who fled", "the people in need"
  const next = after(a, i);
  if (
    a.chunks[next]?.kind === 'WR' ||
    /^(?:of|in|from|at|on|under|that|with|without|living)$/.test(word(a, next))
  )
    if (!/^in (?:its|their|this|that)$/.test(`${word(a, next)} ${opening(r, after(a, next))}`))
      return undefined;
  if (r.s.mentions.some(({ to, code }) => to <= c.from && code !== document.speaker)) return undefined;
  if (first === 'the') {
    const sole = soleStateBefore(r, c, document.speaker, true);
    return sole && { ...sole, chunk: i };
  }
  const entity = antecedentOf(document, r.book, number, { kind: 'state', last: first === 'that' });
  const code = entity?.codes[0];
  return code === undefined || code === document.speaker
    ? undefined
    : { code, text: textAt(r, c), basis: 'coreference', agent: true, chunk: i };
}

function opening({ s: { a } }: Resolver, i: number): string {
  return a.tokens[a.chunks[i]?.from ?? -1]?.lower ?? '';
}
