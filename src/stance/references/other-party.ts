import type { ActorBook } from '../../actors/actor-book.js';
import { complementsOf } from '../../clause/complements.js';
import { previousVerb } from '../../clause/governing-verb.js';
import { hasFinite, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { OTHER_ACTOR } from '../../model/stance.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import type { Sentence } from '../sentence.js';
import { earlierActor } from './antecedents.js';
import { textAt } from './noun-phrases.js';
import { FIRST_PERSON, PERSON, type Reference, type Resolver } from './reference.js';
import { stateOfStory } from './sole-state.js';

/** How many sentences back another state is looked for. */
const REACH = 2;
/** How many, where a story goes on about the same two. */
export const STORY_REACH = 6;

/** What one of two states is to the other. */
const OTHER_PARTY = /^(?:neighbou?r|ally|foe|rival|adversary|patron|hosts?)$/;
/** The same in a story, where no speaker has many of them. */
const IN_STORY = /^(?:guests?|brother|friend|partner|counterparts?|colleagues?)$/;

/** "Moldova applied. Romania backs its neighbour", "The king went to Chad. He thanked his hosts": the one other state that was named. */
export function otherParty(r: Resolver, i: number, c: Chunk, head: string): Reference | undefined {
  const { alone, document } = r.s;
  if (alone || !(OTHER_PARTY.test(head) || (!document.speaker && IN_STORY.test(head)))) return undefined;
  const owners = ownersOf(r, i, c);
  if (owners.length === 0 || owners.some((code) => r.book.actor(code)?.kind !== 'state')) return undefined;
  const others = statesBefore(r.s, r.book, c.from, owners);
  // "Chad denounced the ban. Kenya stood by its ally": of several, the one that the sentence before is about.
  const last = others.size > 1 && !document.speaker ? subjectBefore(r, owners) : undefined;
  const [only] = others;
  // "Mali's rulers ... Guinea voiced solidarity with their counterparts": those of the state that the story begins with.
  const story = others.size > 1 && last === undefined ? stateOfStory(r.s, r.book) : undefined;
  const code = last ?? (others.size === 1 ? only : story);
  return code !== undefined && !owners.includes(code)
    ? { code, text: textAt(r, c), basis: 'coreference', agent: true, chunk: i }
    : undefined;
}

/** "its ally's courage": the one other state whose it is. */
export function otherOwning(r: Resolver, i: number, c: Chunk): Reference | undefined {
  const t = c.core - 2;
  const other =
    t > c.from
      ? otherParty(r, i, { ...c, to: t + 1, core: c.from, head: t }, r.s.a.tokens[t]?.lower ?? '')
      : undefined;
  return other && { ...other, text: textAt(r, c) };
}

/** Whose neighbour it is: "its", "their", "Kenya's". */
function ownersOf(r: Resolver, i: number, c: Chunk): readonly string[] {
  const { a, document, mentionOf } = r.s;
  const named = c.core > c.from ? mentionOf[c.core - 2] : undefined;
  if (named && !document.speaker) return [named.code];
  if (a.tags[c.from] !== 'PRP$' || c.core > c.from) return [];
  const first = a.tokens[c.from]?.lower ?? '';
  if (FIRST_PERSON.has(first)) return document.speaker === undefined ? [] : [document.speaker];
  // "accused his rival": of the same land
  if (PERSON.has(first) && word(a, i) === 'rival') return [];
  const owner = earlierActor(r, i, c, PERSON.has(first) ? 'person' : 'any', true);
  if (!owner) return [];
  // "Kenya and Ghana stand by their neighbour"
  const verb = first === 'their' ? previousVerb(a, i, hasFinite) : -1;
  const beside = (verb < 0 ? [] : subjectOf(a, verb).chunks).map((k) => mentionOf[a.chunks[k]?.head ?? -1]);
  return [owner.code, ...(owner.also ?? []), ...beside.flatMap((mention) => mention?.code ?? [])];
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

function subjectBefore(
  { s: { document, number }, book }: Resolver,
  owners: readonly string[],
): string | undefined {
  if (number === 0) return undefined;
  const subjects = document.outline(number - 1).entities.filter((entity) => entity.subject);
  const [code] = subjects.length === 1 ? (subjects[0]?.codes ?? []) : [];
  return code !== undefined && !owners.includes(code) && book.actor(code)?.kind === 'state'
    ? code
    : undefined;
}

/** The states that the sentences before and this one name before token `end`, in the order in which they are named last. */
export function statesBefore(
  s: Sentence,
  book: ActorBook,
  end: number,
  but: readonly string[],
  reach = REACH,
): ReadonlySet<string> {
  const { document, number, mentions } = s;
  const own = new Set(but.map((code) => book.bookedAs(code)));
  const states = new Set<string>();
  for (let k = Math.max(0, number - reach); k <= number; k++)
    for (const mention of k === number ? mentions : document.mentions(k)) {
      const code = book.bookedAs(mention.code);
      if ((k === number && mention.from >= end) || own.has(code)) continue;
      if (book.actor(mention.code)?.kind !== 'state') continue;
      states.delete(code);
      states.add(code);
    }
  return states;
}
