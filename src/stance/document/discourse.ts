import type { ActorBook } from '../../actors/actor-book.js';
import { OTHER_ACTOR } from '../../model/stance.js';
import { isOfficials, kindOfPointer } from './antecedent-kind.js';
import type { Document } from './document.js';
import type { Entity } from './entities.js';
import type { Outline } from './outline.js';
import { COUNTS, pairBefore, togetherBefore } from './several-before.js';

/** What an expression asks of the one that it stands for. */
export interface Wanted {
  readonly kind: 'person' | 'state' | 'organisation' | 'it' | 'they' | 'group';
  readonly gender?: 'he' | 'she' | undefined;
  /** The noun of the expression: "the minister" is the minister before. */
  readonly noun?: string;
  /** Who cannot be meant. */
  readonly except?: ReadonlySet<string>;
  /** "that country" is the one named last, "the country" the one that the text is about. */
  readonly last?: boolean;
  /** Whether somebody is looked for, not a thing. */
  readonly agent?: boolean;
  /** Whether something that is done is meant rather than somebody: "called it a crime". */
  readonly deed?: boolean;
  /** Whether several things will do: "They are unjust." */
  readonly things?: boolean;
  /** Whether a person of another office will do. */
  readonly anyOffice?: boolean;
}

/** How many sentences back an expression looks for what it stands for. */
const REACH = 3;
/** Sentences about the same "he" in between do not count, up to this many. */
const LONGEST_CHAIN = 6;

/** Whom (or what) an expression in sentence `number` stands for by the sentences before it. */
export function antecedentOf(
  document: Document,
  book: ActorBook,
  number: number,
  wanted: Wanted,
): Entity | undefined {
  let reach = REACH;
  let state: Entity | undefined;
  for (let i = number - 1; i >= 0 && reach > 0 && i >= number - LONGEST_CHAIN; i--) {
    const outline = document.outline(i);
    // "Wako came. He met Diallo. He condemned": the one whom the text goes on about.
    if (continues(outline.topics, wanted) || (wanted.kind === 'they' && isAboutText(outline))) continue;
    const found = best(outline.entities, book, wanted);
    const officer = found?.subject ? undefined : officerOf(document, book, i, wanted);
    if (officer) return officer;
    // "The refugees wait. Spain has helped. We stand with them": sooner those of a sentence before than a state.
    if (found && wanted.kind === 'they' && found.codes.length === 1 && isState(found, book)) state ??= found;
    else if (found)
      return topicOf(document, book, number, found, wanted) ?? chained(document, book, i, found) ?? found;
    // "The Council met. It agreed. The Council": the text goes on about the same body.
    if (wanted.kind !== 'organisation' || !goesOn(outline)) reach--;
  }
  return state;
}

/** Whether the subject is a pronoun or "the Council", which only the sentences before explain. */
function goesOn({ topics, entities }: Outline): boolean {
  if (topics.has('it') || topics.has('they')) return true;
  const subject = entities.find((entity) => entity.subject);
  return (
    subject?.kind === 'body' &&
    subject.codes[0] === OTHER_ACTOR &&
    subject.words[0] === 'the' &&
    kindOfPointer(subject.head) === 'organisation'
  );
}

/** "The Union met. The bloc agreed. It": whom a noun for a body or a state, which its own sentence does not explain, stands for. */
function chained(document: Document, book: ActorBook, number: number, entity: Entity): Entity | undefined {
  const { codes, head, words } = entity;
  if (codes.length !== 1 || codes[0] !== OTHER_ACTOR) return undefined;
  if (entity.plural) return chainedSeveral(document, book, number, entity);
  const kind = head === 'group' ? 'group' : kindOfPointer(head);
  const bare =
    (words.length === 2 && /^(?:the|that|this)$/.test(words[0] ?? '')) ||
    // "the small island nation" in a story
    (kind === 'state' && words[0] === 'the' && document.speaker === undefined);
  // "this institution" in a speech is the meeting itself.
  if (document.speaker !== undefined && words[0] === 'this') return undefined;
  if (!bare || !kind) return undefined;
  return antecedentOf(document, book, number, { kind, last: words[0] === 'that' });
}

/** "Kenya's president met his Ghanaian counterpart. The two leaders dined. They": the two who met. */
function chainedSeveral(
  document: Document,
  book: ActorBook,
  number: number,
  entity: Entity,
): Entity | undefined {
  const { head, words, text, subject, chunk } = entity;
  if (!/^(?:the|both|all)$/.test(words[0] ?? '') && !isOfficials(words)) return undefined;
  const count = words.map((each) => COUNTS.get(each)).find((found) => found !== undefined);
  if (count === undefined && isOfficials(words))
    return antecedentOf(document, book, number, { kind: 'state' });
  const codes =
    count !== undefined
      ? pairBefore(document, book, number, count, /^(?:countries|states|nations|governments)$/.test(head))
      : words.length === 2
        ? togetherBefore(document, number, head)
        : undefined;
  return codes && bodyOf('people', codes, { text, head, words, subject, chunk });
}

/** Somebody for whom another expression stands. */
function bodyOf(
  kind: 'people' | 'body',
  codes: readonly string[],
  of: Pick<Entity, 'text' | 'head' | 'words' | 'subject' | 'chunk'>,
): Entity {
  return {
    ...{ ...of, kind, codes, plural: kind === 'people', gender: undefined, deed: false, surname: false },
    ...{ office: false, named: true, location: false },
  };
}

/** "the regime" behind three sentences that all name Kenya, the last one Chad as well: the state that the text is about. */
function topicOf(
  document: Document,
  book: ActorBook,
  number: number,
  found: Entity,
  { kind, last }: Wanted,
): Entity | undefined {
  if (kind !== 'state' || last || found.subject || number < REACH || document.speaker !== undefined)
    return undefined;
  const windows = Array.from({ length: REACH }, (_, k) => {
    const codes = document.mentions(number - 1 - k).map(({ code }) => book.bookedAs(code));
    return new Set(codes.filter((code) => book.actor(code)?.kind === 'state'));
  });
  const [nearest = new Set<string>(), ...earlier] = windows;
  const always = [...nearest].filter((code) => earlier.every((codes) => codes.has(code)));
  const [topic] = always;
  if (topic === undefined || always.length > 1 || found.codes.includes(topic)) return undefined;
  const { text, head, words, chunk } = found;
  return bodyOf('body', [topic], { text, head, words, subject: false, chunk });
}

/** "Diallo is president. The president met Wako. He": whom the subject is that only its office names. */
function officerOf(document: Document, book: ActorBook, number: number, wanted: Wanted): Entity | undefined {
  if (wanted.kind !== 'person' || wanted.noun || wanted.anyOffice === false) return undefined;
  const bare = document
    .outline(number)
    .entities.find(
      ({ subject, office, words, codes }) =>
        subject && office && words.length === 2 && words[0] === 'the' && codes[0] === OTHER_ACTOR,
    );
  return bare && antecedentOf(document, book, number, { ...wanted, noun: bare.head });
}

/** "The ministers met. The communique said that ... They": whose text it is goes on. */
function isAboutText({ entities }: Outline): boolean {
  return entities.some(
    ({ subject, head, words }) => subject && words[0] === 'the' && /^(?:statement|communiqu[eé])$/.test(head),
  );
}

function continues(topics: ReadonlySet<string>, wanted: Wanted): boolean {
  if (wanted.kind !== 'person') return topics.has(wanted.kind);
  return wanted.gender ? topics.has(wanted.gender) : topics.has('he') || topics.has('she');
}

function best(entities: readonly Entity[], book: ActorBook, wanted: Wanted): Entity | undefined {
  let found: Entity | undefined;
  let lowest = Number.POSITIVE_INFINITY;
  for (const entity of entities) {
    if (!mayBe(entity, wanted) || (!wanted.last && !wanted.deed && salienceOf(entity) >= lowest)) continue;
    const rank = rankOf(entity, book, wanted);
    if (rank === undefined || (wanted.kind === 'state' && !wanted.last && isOneOfMany(entity, entities)))
      continue;
    if (rank < lowest || (wanted.last && rank === lowest)) {
      lowest = rank;
      found = entity;
    }
  }
  return found;
}

/** "Kenya, Chad and Mali met. ... the country": none of those that are named in one breath. */
function isOneOfMany({ codes: [code = ''] }: Entity, entities: readonly Entity[]): boolean {
  return entities.some(({ kind, codes }) => kind === 'people' && codes.length > 1 && codes.includes(code));
}

/** What can be said without knowing who the entity is. */
function mayBe({ kind, plural, location, subject, deed, surname }: Entity, wanted: Wanted): boolean {
  switch (wanted.kind) {
    case 'person':
      return kind === 'person' || surname;
    case 'they':
      // "Egypt urged Israel to wait. Iran praised them": neither, where what was done is praised.
      if (kind !== 'thing') return kind !== 'person' && (!wanted.deed || plural || kind === 'people');
      return plural && ((wanted.deed === true && deed) || wanted.things === true);
    case 'group':
      return kind !== 'thing' && kind !== 'person';
    case 'it':
      return (
        kind !== 'person' &&
        !plural &&
        !location &&
        (kind !== 'thing' || (subject && !wanted.agent) || (wanted.deed === true && deed))
      );
    default:
      return true;
  }
}

/** No rank is lower. */
function salienceOf({ subject, location }: Entity): number {
  return (subject ? 0 : 2) + (location ? 4 : 0);
}

/** How far from the likeliest an entity is, or nothing where it cannot be meant. */
function rankOf(entity: Entity, book: ActorBook, wanted: Wanted): number | undefined {
  const [code] = entity.codes;
  if (code !== undefined && entity.codes.every((each) => wanted.except?.has(each))) return undefined;
  const salience = salienceOf(entity);
  switch (wanted.kind) {
    case 'person': {
      if ((entity.kind !== 'person' && !entity.surname) || entity.codes.length !== 1) return undefined;
      if (entity.surname && (wanted.noun || wanted.anyOffice === false)) return undefined;
      // "The president" of nobody knows whom explains no pronoun: who was named before him does.
      if (code === OTHER_ACTOR && entity.office && entity.words[0] === 'the') return undefined;
      if (wanted.gender && entity.gender && entity.gender !== wanted.gender) return undefined;
      if (wanted.noun && !entity.words.includes(wanted.noun)) return undefined;
      if (wanted.anyOffice === false && (!entity.subject || entity.office || code === OTHER_ACTOR))
        return undefined;
      return salience;
    }
    case 'state': {
      const kind = book.actor(code ?? '')?.kind;
      if (entity.codes.length !== 1 || (kind !== 'state' && kind !== 'former_state')) return undefined;
      if (wanted.last) return entity.named ? 0 : 1;
      return salience + (entity.named ? 0 : 1);
    }
    case 'organisation':
      return entity.codes.length === 1 && book.actor(code ?? '')?.kind === 'organisation'
        ? salience
        : undefined;
    case 'group':
      if (entity.codes.length !== 1 || entity.kind === 'thing' || entity.kind === 'person') return undefined;
      if (/^(?:state|former_state)$/.test(book.actor(code ?? '')?.kind ?? '')) return undefined;
      return salience;
    case 'it':
      if (entity.kind === 'person' || entity.plural || entity.location) return undefined;
      if (wanted.deed && entity.deed) return -1;
      if (entity.kind === 'thing') return entity.subject && !wanted.agent ? salience : undefined;
      return entity.codes.length === 1 ? salience : undefined;
    case 'they':
      if (wanted.deed && entity.deed && entity.plural) return -1;
      // "The sanctions have hurt us. They are unjust.", "We have mines of Chad's. They kill": sooner than a state by its name
      if (entity.kind === 'thing' && entity.plural)
        return wanted.agent ? undefined : salience + (entity.subject ? 0 : 0.9);
      if (entity.kind === 'thing' || entity.kind === 'person' || entity.codes.length === 0) return undefined;
      return salience + (entity.codes.length > 1 ? 0 : entity.plural ? 0.5 : isState(entity, book) ? 3 : 1);
  }
}

/** "Kenya": a state by its name, which is seldom "they". */
function isState({ named, codes: [code = ''] }: Entity, book: ActorBook): boolean {
  return named && book.actor(code)?.kind === 'state';
}

/**
 * The one person whom a text names after it began with "he": an excerpt may begin where its writer has long named him.
 * Nobody where a person came before, or where the sentences that follow name several.
 */
export function personLater(document: Document, number: number): string | undefined {
  const people = (i: number): string[] =>
    document
      .outline(i)
      .entities.flatMap((entity) => (entity.kind === 'person' && !entity.owner ? entity.codes : []));
  for (let i = number - 1; i >= 0; i--) if (i < number - REACH || people(i).length > 0) return undefined;
  const found = new Set<string>();
  for (let i = number; i < document.sentences.length && i <= number + REACH; i++)
    for (const code of people(i)) found.add(code);
  const [code] = found;
  return found.size === 1 && code !== OTHER_ACTOR ? code : undefined;
}

/** "the right of the Kenyans ... that right": whose the thing of the same name in the sentence before is. */
export function sameThing(document: Document, number: number, noun: string): { code: string } | undefined {
  // Most sentences do not name it again, which costs a look at their words; their outline costs an analysis.
  if (number === 0 || !document.tokens(number - 1).some(({ lower }) => lower === noun)) return undefined;
  const found = document
    .outline(number - 1)
    .entities.find(({ kind, head, codes }) => kind === 'thing' && head === noun && codes.length === 1);
  const code = found?.codes[0];
  return code === undefined || code === OTHER_ACTOR ? undefined : { code };
}
