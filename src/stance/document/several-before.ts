import type { ActorBook } from '../../actors/actor-book.js';
import { OTHER_ACTOR } from '../../model/stance.js';
import type { Document } from './document.js';
import type { Entity } from './entities.js';

/** How many sentences back several actors are looked for. */
const REACH = 3;

/** How many a word in front of "sides" or "countries" counts. */
export const COUNTS: ReadonlyMap<string, number> = new Map([
  ['both', 2],
  ['pair', 2],
  ['duo', 2],
  ['trio', 3],
  ['two', 2],
  ['either', 2],
  ['neither', 2],
  ['each', 2],
  ['three', 3],
  ['four', 4],
]);

/** The two actors whom "both sides", "the two countries" (or the three) stand for in sentence `number`; those named together for "those countries". */
export function pairBefore(
  document: Document,
  book: ActorBook,
  number: number,
  count: number | undefined,
  states: boolean,
  reach = REACH,
  /** Whether it is people who lead them that are counted. */
  leaders = false,
): readonly string[] | undefined {
  let alike: readonly string[] | undefined;
  const persons = new Set<string>();
  for (let i = number - 1; i >= 0 && i >= number - reach; i--) {
    const { entities } = document.outline(i);
    const joint = entities.find(({ codes }) =>
      count === undefined ? codes.length > 1 : codes.length === count,
    );
    // "The Kenyan president stayed away. So did Mensah of Ghana. The two leaders"
    if (leaders && document.speaker === undefined && !joint) {
      for (const { kind, subject, codes } of entities)
        if (kind === 'person' && subject && codes.length === 1 && codes[0] !== OTHER_ACTOR)
          persons.add(codes[0] ?? '');
      if (persons.size === count) return [...persons];
    }
    // "Kenya and Ghana made peace. Mali praised Ghana. The two sides": those of whom one was praised.
    if (joint && (!alike || alike.some((code) => joint.codes.includes(code)))) return joint.codes;
    if (alike) continue;
    if (count === undefined) return undefined;
    const single = entities.filter(
      ({ codes, kind, location }) =>
        codes.length === 1 && codes[0] !== OTHER_ACTOR && kind !== 'thing' && !location,
    );
    const fitting = single
      .map(({ codes }) => codes[0] ?? '')
      .filter((code) => !states || /^(?:state|former_state)$/.test(book.actor(code)?.kind ?? ''));
    const distinct = [...new Set(fitting)];
    // "The Union may appeal to the Council. Both sides": two bodies that are only named beside each other are no sides.
    const bodies = distinct.every((code) => book.actor(code)?.kind === 'organisation');
    if (distinct.length === count && bodies) return undefined;
    if (distinct.length === count) {
      alike = distinct;
      continue;
    }
    // "Kenya and Ghana drafted it. Mali backed it. The two countries"
    if (distinct.length > count) return undefined;
  }
  const { issuers } = document;
  if (!alike && issuers.length > 1 && issuers.length === count) return issuers;
  return alike ?? (states && count === 2 ? pairOfStory(document, book, number) : undefined);
}

/** "Kenya sent tents. Mali did the same. Haiti thanked both": the one who acts in each of the sentences right before, but for `thanker`. */
export function actingBefore(
  document: Document,
  number: number,
  count: number,
  thanker: string,
): readonly string[] | undefined {
  const codes = new Set<string>();
  for (let i = number - 1; i >= 0 && i >= number - count; i--) {
    const subjects = document.outline(i).entities.filter(({ subject, kind }) => subject && kind !== 'thing');
    const [code, ...others] = subjects.flatMap((entity) => entity.codes);
    if (code === undefined || others.length > 0 || code === OTHER_ACTOR) return undefined;
    codes.add(code);
  }
  return codes.size === count && !codes.has(thanker) ? [...codes].reverse() : undefined;
}

/** "Chad struck Mali. ... Norway urged the two countries": the two states that a story begins with. */
function pairOfStory(document: Document, book: ActorBook, number: number): readonly string[] | undefined {
  if (document.speaker !== undefined || number <= REACH) return undefined;
  const states = [0, 1].flatMap((i) => document.mentions(i).map(({ code }) => book.bookedAs(code)));
  const distinct = [...new Set(states)].filter((code) => book.actor(code)?.kind === 'state');
  return distinct.length === 2 ? distinct : undefined;
}

/** Who acts together, as "the leaders", "the sides" call them in the sentences after. */
const ACTING = /^(?:leaders|presidents|ministers|sides|heads|officials|premiers|envoys|participants)$/;
/** The same in a text that they issue together. */
const ISSUING = /^(?:parties|countries|states|governments|nations|participants)$/;

/** Those of whom a sentence before number `number` says that they did something together, or whose text it is. */
export function togetherBefore(
  document: Document,
  number: number,
  noun: string,
): readonly string[] | undefined {
  const { issuers } = document;
  if (issuers.length > 1) return ACTING.test(noun) || ISSUING.test(noun) ? issuers : undefined;
  if (!ACTING.test(noun)) return undefined;
  for (let i = number - 1; i >= 0 && i >= number - REACH; i--) {
    const subjects = document.outline(i).entities.filter(({ subject }) => subject);
    const joint = subjects.find(({ codes }) => codes.length > 1);
    if (joint) return joint.codes.includes(OTHER_ACTOR) ? undefined : joint.codes;
    // "The Union's ministers met. The ministers", "The Ministerial Council met. The ministers"
    const body = subjects.find((entity) => isOfSeveral(entity, noun));
    if (body) return body.codes;
  }
  return undefined;
}

/** Whether the body, or its officers, is what a noun for several officers goes on about. */
function isOfSeveral({ kind, codes, head, words }: Entity, noun: string): boolean {
  if (codes.length !== 1 || codes[0] === OTHER_ACTOR) return false;
  if (kind === 'people') return head === noun;
  return kind === 'body' && words.some((each) => MEETING.test(each));
}

const MEETING = /^(?:council|summit|meeting|conference|session)$/;
