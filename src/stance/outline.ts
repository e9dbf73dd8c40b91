import type { ActorBook } from '../actors/actor-book.js';
import { agentOf } from '../clause/by-phrase.js';
import { groupEndingAt, groupStartingAt } from '../clause/conjuncts.js';
import { before, mark, word } from '../clause/neighbours.js';
import { subjectOf } from '../clause/subject.js';
import { NO_ACTOR, OTHER_ACTOR } from '../model/stance.js';
import type { Chunk } from '../text/chunks.js';
import type { Reference } from './reference.js';
import { holderOf, targetOf } from './references.js';
import type { Sentence } from './sentence.js';

/** What an expression can stand for: a person, a body such as a state or a council, people in the plural, a thing. */
type EntityKind = 'person' | 'body' | 'people' | 'thing';

/** Somebody or something that a sentence speaks of, as later sentences can point back to it. */
export interface Entity {
  readonly kind: EntityKind;
  /** The actors: several for "Kenya and Ghana", `OTHER` for somebody without a code, none for a thing that is nobody's. */
  readonly codes: readonly string[];
  readonly text: string;
  /** The last noun in lower case, and all words before it. */
  readonly head: string;
  readonly words: readonly string[];
  readonly plural: boolean;
  /** Whether the main clause is about it: what a pronoun stands for more often than for anything else. */
  readonly subject: boolean;
  readonly gender: 'he' | 'she' | undefined;
  /** A person by an office: "the Kenyan envoy", "Foreign Minister Amina Yusuf". */
  readonly office: boolean;
  /** The phrase names it; else it only holds a name: "the Kenyan harbour". */
  readonly named: boolean;
  /** "in Kenya" */
  readonly location: boolean;
  readonly chunk: number;
}

/** Something that a sentence says that somebody does. */
export interface Deed {
  /** The verb as written, in lower case. */
  readonly verb: string;
  readonly codes: readonly string[];
  readonly text: string;
}

/** What one sentence leaves behind for the sentences after it. */
export interface Outline {
  readonly entities: readonly Entity[];
  readonly deeds: readonly Deed[];
  /** The pronouns that are subjects here and that only the sentences before explain: the text goes on about the same. */
  readonly topics: ReadonlySet<string>;
}

const NOT_A_DEED =
  /^(?:is|are|was|were|be|been|has|have|had|seem|appear|remain|become|became|face|suffer|receive|need|deserve|want|hope|fear|know|knew|believe|think|feel|live|stand|say|said|tell|told|note|report|add|warn|see|saw|meet|met)(?:e?s|e?d)?$/;
const SHE = /^(?:ms|mrs|miss|madam|madame|lady|dame|queen|princess|empress|woman|\w+woman|\w+women)$/;
const HE = /^(?:mr|sir|lord|king|prince|emperor|sultan|emir|pope|sheikh|man|\w+sman|father|brother|bishop)$/;
const TITLES = /^(?:mr|ms|mrs|dr|sir|lord|lady|general|president|minister|king|queen|prince|sheikh)$/;

/** Outlines a sentence by what stands in it alone. */
export function outlineOf(s: Sentence, book: ActorBook): Outline {
  return new LazyOutline(s, book);
}

/** Finds out what it is asked for when it is first asked: many a sentence is never looked back at. */
class LazyOutline implements Outline {
  private subjects: Subjects | undefined;
  private all: readonly Entity[] | undefined;
  private done: readonly Deed[] | undefined;

  constructor(
    private readonly s: Sentence,
    private readonly book: ActorBook,
  ) {}

  get entities(): readonly Entity[] {
    this.all ??= [...phraseEntities(this.s, this.book), ...this.pronouns.entities];
    return this.all;
  }

  get deeds(): readonly Deed[] {
    this.done ??= deedsIn(this.s, this.book);
    return this.done;
  }

  get topics(): ReadonlySet<string> {
    return this.pronouns.topics;
  }

  private get pronouns(): Subjects {
    this.subjects ??= pronounSubjects(this.s, this.book);
    return this.subjects;
  }
}

/** The pronouns that are subjects: those that the sentence explains itself, and the others. */
interface Subjects {
  readonly entities: readonly Entity[];
  readonly topics: ReadonlySet<string>;
}

function phraseEntities(s: Sentence, book: ActorBook): Entity[] {
  const subjects = mainSubjects(s);
  const entities: Entity[] = [];
  for (let i = 0; i < s.a.chunks.length; i++) {
    const c = s.a.chunks[i] as Chunk;
    if (c.kind !== 'NP' || s.a.tags[c.from] === 'PRP' || s.a.tags[c.from] === 'EX') continue;
    const group = groupStartingAt(s.a, i);
    const first = groupEndingAt(s.a, i)[0] ?? i;
    entities.push(new PhraseEntity(s, book, i, subjects.includes(i)));
    if (first === i && group.length > 1) {
      const joint = jointEntity(s, book, group, subjects.includes(i));
      if (joint) entities.push(joint);
    }
  }
  return entities;
}

function pronounSubjects(s: Sentence, book: ActorBook): Subjects {
  const entities: Entity[] = [];
  const topics = new Set<string>();
  for (let i = 0; i < s.a.chunks.length; i++) {
    const c = s.a.chunks[i] as Chunk;
    const lower = s.a.tokens[c.from]?.lower ?? '';
    if (s.a.tags[c.from] !== 'PRP' || !/^(?:s?he|it|they)$/.test(lower)) continue;
    if (s.a.chunks[i + 1]?.kind !== 'VP') continue;
    const reference = holderOf(s, book, i);
    if (reference.code === OTHER_ACTOR) topics.add(lower);
    else if (reference.agent) entities.push(pronounEntity(reference, lower));
  }
  return { entities, topics };
}

/** "Kenyans say that they": whoever the sentence itself says that "they" are. */
function pronounEntity({ code, also = [], text, chunk }: Reference, pronoun: string): Entity {
  return {
    kind: pronoun === 'they' ? 'people' : pronoun === 'it' ? 'body' : 'person',
    codes: [code, ...also],
    text,
    head: pronoun,
    words: [pronoun],
    plural: pronoun === 'they',
    subject: true,
    gender: pronoun === 'he' || pronoun === 'she' ? pronoun : undefined,
    office: false,
    named: false,
    location: false,
    chunk,
  };
}

/** The subjects of the main clause: of the first finite verb that no conjunction or relative pronoun subordinates. */
function mainSubjects(s: Sentence): readonly number[] {
  const { a } = s;
  let any: readonly number[] = [];
  for (let v = 0; v < a.chunks.length; v++) {
    if (a.chunks[v]?.verb?.form !== 'finite') continue;
    const { chunks, path } = subjectOf(a, v);
    if (chunks.length === 0) continue;
    if (any.length === 0) any = chunks;
    const lead = a.chunks[before(a, chunks[0] ?? 0)]?.kind;
    if (path !== 'relative' && lead !== 'SB' && lead !== 'WR') return chunks;
  }
  return any;
}

/** Who an entity is takes longer to find out than all else about it, and is seldom asked. */
class PhraseEntity implements Entity {
  readonly kind: EntityKind;
  readonly head: string;
  readonly words: readonly string[];
  readonly plural: boolean;
  readonly named: boolean;
  private known: Reference | undefined;
  private knownCodes: readonly string[] | undefined;

  constructor(
    private readonly s: Sentence,
    private readonly book: ActorBook,
    readonly chunk: number,
    readonly subject: boolean,
  ) {
    const { a } = s;
    const c = a.chunks[chunk] as Chunk;
    const head = word(a, chunk);
    this.head = head;
    this.words = a.tokens.slice(c.from, c.to).map((token) => token.lower);
    const mention = s.mentionOf[c.head];
    const tag = a.tags[c.head];
    const personal = mention ? mention.kind === 'person' : isPerson(s, c, head, this.words);
    const people = mention ? mention.kind === 'people' : tag === 'NNS' && isSomebody(s, head);
    const body = mention !== undefined || (!people && isSomebody(s, head)) || (tag === 'NNP' && !personal);
    this.kind = personal && tag !== 'NNS' ? 'person' : people ? 'people' : body ? 'body' : 'thing';
    this.plural = this.kind === 'people' || tag === 'NNS';
    this.named = mention !== undefined && mention.kind !== 'adjective';
  }

  private get reference(): Reference {
    this.known ??=
      this.kind === 'thing'
        ? targetOf(this.s, this.book, this.chunk, false)
        : holderOf(this.s, this.book, this.chunk);
    return this.known;
  }

  get codes(): readonly string[] {
    const { code, also = [] } = this.reference;
    this.knownCodes ??= code === NO_ACTOR ? [] : [code, ...also];
    return this.knownCodes;
  }

  get text(): string {
    const { a } = this.s;
    return this.reference.text || (a.tokens[a.chunks[this.chunk]?.head ?? -1]?.text ?? '');
  }

  get gender(): 'he' | 'she' | undefined {
    if (this.words.some((w) => SHE.test(w))) return 'she';
    return this.words.some((w) => HE.test(w)) ? 'he' : undefined;
  }

  get office(): boolean {
    return this.kind === 'person' && this.words.some((w) => this.s.a.classes.has('person', w));
  }

  get location(): boolean {
    const { a } = this.s;
    return (
      a.chunks[this.chunk - 1]?.kind === 'IN' &&
      /^(?:in|near|inside|outside|across|throughout|at)$/.test(word(a, this.chunk - 1))
    );
  }
}

/** "Kenya and Ghana": what "they", "both" and "the two countries" stand for. */
function jointEntity(
  s: Sentence,
  book: ActorBook,
  group: readonly number[],
  subject: boolean,
): Entity | undefined {
  const members = group.map((i) => new PhraseEntity(s, book, i, subject));
  const [first] = members;
  if (!first || members.some((member) => member.kind === 'thing')) return undefined;
  const codes = [...new Set(members.flatMap((member) => member.codes))];
  if (codes.length < 2) return undefined;
  const { text, head, words, office, location, chunk } = first;
  return {
    ...{ kind: 'people', codes, text, head, words, plural: true, subject },
    ...{ gender: undefined, office, named: true, location, chunk },
  };
}

function isSomebody(s: Sentence, head: string): boolean {
  return ['agent', 'group', 'stateless', 'armed_band'].some((name) => s.a.classes.has(name, head));
}

function isPerson(s: Sentence, c: Chunk, head: string, words: readonly string[]): boolean {
  if (s.a.classes.has('person', head)) return true;
  if (s.a.tags[c.head] !== 'NNP') return false;
  // "Mr. Odhiambo", "Foreign Minister Amina Yusuf"
  return (
    words.some((w) => TITLES.test(w) || s.a.classes.has('person', w)) ||
    s.document.introduced(s.number, s.a.tokens[c.head]?.text ?? '') !== undefined ||
    (c.to - c.from === 2 && s.a.tags[c.from] === 'NNP' && isApposedPerson(s, c))
  );
}

/** "Amina Yusuf, a market trader," */
function isApposedPerson(s: Sentence, c: Chunk): boolean {
  const i = s.a.chunkOf[c.head] ?? 0;
  const next = s.a.chunks[i + 2];
  if (mark(s.a, i + 1) !== ',' || next?.kind !== 'NP') return false;
  return s.a.classes.has('person', word(s.a, i + 2)) || /(?:er|or|ist|man|woman)$/.test(word(s.a, i + 2));
}

/** Who does what, clause by clause: for "the attack", "this decision" in the sentences after it. */
function deedsIn(s: Sentence, book: ActorBook): Deed[] {
  const { a } = s;
  const deeds: Deed[] = [];
  for (let v = 0; v < a.chunks.length; v++) {
    const verb = a.chunks[v]?.verb;
    if (verb?.form !== 'finite' || verb.copula || verb.negated) continue;
    const lower = word(a, v);
    if (NOT_A_DEED.test(lower)) continue;
    const doers = verb.passive ? agentOf(a, v) : subjectOf(a, v).chunks;
    const references = doers.map((i) => {
      const holder = holderOf(s, book, i);
      return holder.agent ? holder : targetOf(s, book, i, false);
    });
    const codes = [...new Set(references.flatMap(({ code, also }) => [code, ...(also ?? [])]))].filter(
      (code) => code !== NO_ACTOR,
    );
    if (codes.length === 0 || (codes.length === 1 && codes[0] === OTHER_ACTOR && isUnknown(s, doers)))
      continue;
    deeds.push({ verb: lower, codes, text: references[0]?.text ?? '' });
  }
  return deeds;
}

/** A pronoun that nothing in its sentence explains. */
function isUnknown(s: Sentence, doers: readonly number[]): boolean {
  return doers.every((i) => s.a.tags[s.a.chunks[i]?.from ?? 0] === 'PRP');
}
