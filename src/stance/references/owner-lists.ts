import { complementsOf } from '../../clause/complements.js';
import { groupStartingAt } from '../../clause/conjuncts.js';
import { before, mark, word } from '../../clause/neighbours.js';
import type { Analysis } from '../../text/analysis.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { textAt } from './noun-phrases.js';
import type { Reference, Resolver } from './reference.js';

const OWN = /^(?:its|their)$/;

/**
 * "its occupation of Namibia and its raids", "their plans and their crimes": the phrase before the conjunction that the
 * same pronoun begins, where nothing but what it names stands between; else -1. Both are those of one.
 */
export function ownedBeside({ s: { a } }: Resolver, i: number): number {
  const own = opener(a, i);
  const link = before(a, i);
  if (!OWN.test(own) || (a.chunks[link]?.kind !== 'CC' && mark(a, link) !== ',')) return -1;
  for (let k = before(a, link); k >= 0 && /^(?:NP|IN|ADJ)$/.test(a.chunks[k]?.kind ?? ''); k--) {
    if (a.chunks[k]?.kind !== 'NP' || opener(a, k) !== own) continue;
    // "aid to its people and its neighbours": what stands behind a preposition may be of a list of its own.
    const end = complementsOf(a, k).at(-1)?.chunks.at(-1) ?? groupStartingAt(a, k).at(-1) ?? k;
    return end >= before(a, link) ? k : -1;
  }
  return -1;
}

function opener(a: Analysis, i: number): string {
  const c = a.chunks[i];
  return c && a.tags[c.from] === 'PRP$' ? (a.tokens[c.from]?.lower ?? '') : '';
}

/** "criticism of Kenya and its role", "the nature of Kenya, its plans and its raids": of the one that the conjunction joins it to. */
export function namedBesideOf(r: Resolver, i: number, c: Chunk): Reference | undefined {
  const { a } = r.s;
  const link = before(a, i);
  const np = a.chunks[before(a, link)];
  const listed = mark(a, link) === ',' && groupStartingAt(a, i).some((k) => k > i && opener(a, k) === 'its');
  if ((a.chunks[link]?.kind !== 'CC' && !listed) || np?.kind !== 'NP') return undefined;
  const named = r.s.mentionOf[np.head];
  if (named?.kind !== 'name' || named.to !== np.to) return undefined;
  // "Kenya's occupation of Ghana and its system of oppression", "Kenya's attack on Ghana and its raids": what is done goes
  // on being Kenya's.
  const of = before(a, before(a, link));
  const deed = a.chunks[/^(?:of|on|upon|against|into|over)$/.test(word(a, of)) ? before(a, of) : -1];
  const doer = deed && deed.core > deed.from ? r.s.mentionOf[deed.core - 2] : undefined;
  const goesOn = a.classes.hasAny(['act', 'act_noun', 'deed_noun'], word(a, i)) || word(a, i) === 'system';
  if (doer && goesOn)
    return { code: doer.code, text: textAt(r, c), basis: 'possessive', agent: true, chunk: i };
  // "voiced its anger at Kenya and its support for Mali": both are those of one.
  for (let k = before(a, link); k >= 0 && a.chunks[k]?.kind !== 'VP'; k--)
    if (a.tokens[a.chunks[k]?.from ?? -1]?.lower === 'its') return undefined;
  return { code: named.code, text: textAt(r, c), basis: 'possessive', agent: true, chunk: i };
}
