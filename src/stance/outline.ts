import type { ActorBook } from '../actors/actor-book.js';
import { NO_ACTOR, OTHER_ACTOR } from '../model/stance.js';
import type { Chunk } from '../text/chunks.js';
import { agentOf, before, groupEndingAt, groupStartingAt, mark, subjectOf, word } from './clause.js';
import type { Reference } from './reference.js';
import { holderOf, targetOf } from './references.js';
import type { Sentence } from './sentence.js';

/** What an expression can stand for: a person, a body such as a state or a council, people in the plural, a thing. */
export type EntityKind = 'person' | 'body' | 'people' | 'thing';

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
  const subjects = mainSubjects(s);
  const entities: Entity[] = [];
  for (let i = 0; i < s.a.chunks.length; i++) {
    const c = s.a.chunks[i] as Chunk;
    if (c.kind !== 'NP' || s.a.tags[c.from] === 'PRP' || s.a.tags[c.from] === 'EX') continue;
    const group = groupStartingAt(s.a, i);
    const first = groupEndingAt(s.a, i)[0] ?? i;
    entities.push(entityAt(s, book, i, subjects.includes(i)));
    if (first === i && group.length > 1) {
      const joint = jointEntity(s, book, group, subjects.includes(i));
      if (joint) entities.push(joint);
    }
  }
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
  return { entities, deeds: deedsIn(s, book), topics };
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

function entityAt(s: Sentence, book: ActorBook, i: number, subject: boolean): Entity {
  const { a } = s;
  const c = a.chunks[i] as Chunk;
  const head = word(a, i);
  const words = a.tokens.slice(c.from, c.to).map((token) => token.lower);
  const mention = s.mentionOf[c.head];
  const tag = a.tags[c.head];
  const personal = mention ? mention.kind === 'person' : isPerson(s, c, head, words);
  const people = mention ? mention.kind === 'people' : tag === 'NNS' && isSomebody(s, head);
  const body = mention !== undefined || (!people && isSomebody(s, head)) || (tag === 'NNP' && !personal);
  const kind: EntityKind = personal && tag !== 'NNS' ? 'person' : people ? 'people' : body ? 'body' : 'thing';
  const reference = kind === 'thing' ? targetOf(s, book, i, false) : holderOf(s, book, i);
  return {
    kind,
    codes: reference.code === NO_ACTOR ? [] : [reference.code, ...(reference.also ?? [])],
    text: reference.text || (a.tokens[c.head]?.text ?? ''),
    head,
    words,
    plural: kind === 'people' || tag === 'NNS',
    subject,
    gender: words.some((w) => SHE.test(w)) ? 'she' : words.some((w) => HE.test(w)) ? 'he' : undefined,
    office: kind === 'person' && words.some((w) => s.a.classes.has('person', w)),
    named: mention !== undefined && mention.kind !== 'adjective',
    location:
      a.chunks[i - 1]?.kind === 'IN' &&
      /^(?:in|near|inside|outside|across|throughout|at)$/.test(word(a, i - 1)),
    chunk: i,
  };
}

/** "Kenya and Ghana": what "they", "both" and "the two countries" stand for. */
function jointEntity(
  s: Sentence,
  book: ActorBook,
  group: readonly number[],
  subject: boolean,
): Entity | undefined {
  const members = group.map((i) => entityAt(s, book, i, subject));
  const [first] = members;
  if (!first || members.some((member) => member.kind === 'thing')) return undefined;
  const codes = [...new Set(members.flatMap((member) => member.codes))];
  if (codes.length < 2) return undefined;
  return { ...first, kind: 'people', codes, plural: true, gender: undefined, named: true };
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
