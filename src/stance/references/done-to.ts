import { complementsOf } from '../../clause/complements.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { doerOfDeed, doerOfSame } from '../document/deed-doers.js';
import type { Deed } from '../document/told-deeds.js';
import { noOne, textAt } from './noun-phrases.js';
import type { Reference, Resolver } from './reference.js';
import { actorOfDeed, tellingOf } from './told-by.js';

/** "shot down two jets ... the downing of the jets": the noun says again what was done, and to what. */
export function doneTo(
  r: Resolver,
  i: number,
  c: Chunk,
  head: string,
  things: readonly number[],
): Reference | undefined {
  const { a } = r.s;
  if (r.s.document.speaker !== undefined || !a.classes.hasAny(DONE_NOUNS, head)) return undefined;
  const named = things.some((k) => r.s.mentions.some((m) => a.chunkOf[m.from] === k));
  const deed = named
    ? undefined
    : (doerOfSame(r.s.document, r.book, r.s.number, head) ?? forceBefore(r, head));
  return deed && { ...actorOfDeed(deed, i), text: textAt(r, c) };
}

/** "opened fire on a march ... the killing of farmers", "the use of force": who did it by another verb. */
function forceBefore(r: Resolver, head: string): Deed | undefined {
  const noun = head === 'use' ? 'violence' : head;
  if (!/^(?:violence|killing|shooting|murder|massacre|bombing|shelling)s?$/.test(noun)) return undefined;
  return doerOfDeed(r.s.document, r.book, r.s.number, noun, false, tellingOf(r, noun));
}

/** What befalls those whose it is. */
const BEFALLING =
  /^(?:arrest|detention|imprisonment|jailing|expulsion|deportation|release|killing|murder|execution|assassination|abduction|removal|dismissal|eviction|extradition)s?$/;

/** "Kenya jailed two editors. Ghana condemned their imprisonment": who did it to them; nobody where that is not said. */
export function befallenOf(
  r: Resolver,
  i: number,
  c: Chunk,
  head: string,
  friendly: boolean,
): Reference | undefined {
  const theirs = /^(?:his|her|their)$/.test(r.s.a.tokens[c.from]?.lower ?? '');
  if (r.s.alone || !theirs || !BEFALLING.test(head)) return undefined;
  if (complementsOf(r.s.a, i).some(({ preposition }) => /^(?:of|by)$/.test(preposition))) return undefined;
  const deed = doerOfSame(r.s.document, r.book, r.s.number, head);
  // "help secure their release": for those who are to be released.
  if (!deed && friendly) return undefined;
  return { ...(deed ? actorOfDeed(deed, i) : noOne(i)), text: textAt(r, c) };
}

const DONE_NOUNS = ['attack_noun', 'act_noun', 'act', 'deed_noun'] as const;
