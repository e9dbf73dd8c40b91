import type { ActorBook } from '../../actors/actor-book.js';
import { complementsOf } from '../../clause/complements.js';
import { word } from '../../clause/neighbours.js';
import { OTHER_ACTOR } from '../../model/stance.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import type { Sentence } from '../sentence.js';
import { earlierActor } from './antecedents.js';
import { textAt } from './noun-phrases.js';
import { FIRST_PERSON, PERSON, type Reference, type Resolver } from './reference.js';

/** How many sentences back another state is looked for. */
const REACH = 2;

/** What one of two states is to the other. */
const OTHER_PARTY = /^(?:neighbou?r|ally|foe|rival|adversary|patron|hosts?)$/;

/** "Moldova applied. Romania backs its neighbour", "The king went to Chad. He thanked his hosts": the one other state that was named. */
export function otherParty(r: Resolver, i: number, c: Chunk, head: string): Reference | undefined {
  if (r.s.alone || r.s.a.tags[c.from] !== 'PRP$' || c.core > c.from || !OTHER_PARTY.test(head))
    return undefined;
  const first = r.s.a.tokens[c.from]?.lower ?? '';
  const own = FIRST_PERSON.has(first)
    ? r.s.document.speaker
    : earlierActor(r, i, c, PERSON.has(first) ? 'person' : 'any', true)?.code;
  if (own === undefined || r.book.actor(own)?.kind !== 'state') return undefined;
  const others = statesBefore(r.s, r.book, c.from, [own]);
  // "Chad denounced the ban. Kenya stood by its ally": of several, the one that the sentence before is about.
  const last = others.size > 1 && !r.s.document.speaker ? subjectBefore(r, own) : undefined;
  const [code] = last === undefined ? others : [last];
  return code !== undefined && (others.size === 1 || last !== undefined)
    ? { code, text: textAt(r, c), basis: 'coreference', agent: true, chunk: i }
    : undefined;
}

/** "appreciates its ties with the States of the region": many, and none is named. */
export function boundTo(r: Resolver, i: number): Reference | undefined {
  const { a } = r.s;
  const whom = complementsOf(a, i, 1)[0];
  const np = whom?.preposition === 'with' ? (whom.chunks[0] ?? -1) : -1;
  const owned = a.tags[a.chunks[i]?.from ?? -1] === 'PRP$';
  return owned && a.classes.has('group', word(a, np))
    ? { code: OTHER_ACTOR, text: '', basis: 'object', agent: true, chunk: np }
    : undefined;
}

function subjectBefore({ s: { document, number }, book }: Resolver, own: string): string | undefined {
  if (number === 0) return undefined;
  const subjects = document.outline(number - 1).entities.filter((entity) => entity.subject);
  const [code] = subjects.length === 1 ? (subjects[0]?.codes ?? []) : [];
  return code !== undefined && code !== own && book.actor(code)?.kind === 'state' ? code : undefined;
}

/** The states that the sentences before and this one name before token `end`, in the order in which they are named last. */
export function statesBefore(
  s: Sentence,
  book: ActorBook,
  end: number,
  but: readonly string[],
): ReadonlySet<string> {
  const { document, number, mentions } = s;
  const own = new Set(but.map((code) => book.bookedAs(code)));
  const states = new Set<string>();
  for (let k = Math.max(0, number - REACH); k <= number; k++)
    for (const mention of k === number ? mentions : document.mentions(k)) {
      const code = book.bookedAs(mention.code);
      if ((k === number && mention.from >= end) || own.has(code)) continue;
      if (book.actor(mention.code)?.kind !== 'state') continue;
      states.delete(code);
      states.add(code);
    }
  return states;
}
