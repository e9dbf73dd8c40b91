import type { ActorBook } from '../../actors/actor-book.js';
import { complementsOf } from '../../clause/complements.js';
import { groupEndingAt, groupStartingAt } from '../../clause/conjuncts.js';
import { after, before, mark, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { NO_ACTOR } from '../../model/stance.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import type { Reference } from '../references/reference.js';
import { holderOf, targetOf } from '../references/references.js';
import type { Sentence } from '../sentence.js';

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
  /** Something that is done: "the raid", "this decision". */
  readonly deed: boolean;
  /** A single name that is no actor's, as the subject: "Mensah said". */
  readonly surname: boolean;
  /** "in Kenya" */
  readonly location: boolean;
  /** Only whose something else is: "Mr. Odinga's promise". */
  readonly owner?: boolean;
  readonly chunk: number;
}

const SHE = /^(?:ms|mrs|miss|madam|madame|lady|dame|queen|princess|empress|woman|\w+woman|\w+women)$/;
const HE = /^(?:mr|sir|lord|king|prince|emperor|sultan|emir|pope|sheikh|man|\w+sman|father|brother|bishop)$/;
const DEEDS = [
  'act_noun',
  'attack_noun',
  'deed_noun',
  'strikes',
  'operations',
  'votes',
  'bans',
  'hostile_act',
  'utterances',
  'tabled',
] as const;
const TITLES =
  /^(?:mr|ms|mrs|dr|gen|col|maj|lt|capt|sgt|sen|rep|rev|adm|sir|lord|lady|general|president|minister|king|queen|prince|sheikh)$/;

/** Who and what the noun phrases of a sentence name, in order. */
export function phraseEntities(s: Sentence, book: ActorBook): Entity[] {
  const subjects = mainSubjects(s).map((i) => countedOf(s, i));
  const entities: Entity[] = [];
  for (let i = 0; i < s.a.chunks.length; i++) {
    const c = s.a.chunks[i] as Chunk;
    if (c.kind !== 'NP' || s.a.tags[c.from] === 'PRP' || s.a.tags[c.from] === 'EX') continue;
    const group = groupStartingAt(s.a, i);
    const first = groupEndingAt(s.a, i)[0] ?? i;
    entities.push(new PhraseEntity(s, book, i, subjects.includes(i)));
    const owner = ownerEntity(s, c, i);
    if (owner) entities.push(owner);
    if (first === i && group.length > 1) {
      const joint = jointEntity(s, book, group, subjects.includes(i));
      if (joint) entities.push(joint);
    }
  }
  return entities;
}

/** The subjects of the main clause: of the first finite verb that no conjunction or relative pronoun subordinates. */
function mainSubjects(s: Sentence): readonly number[] {
  const { a } = s;
  let any: readonly number[] = [];
  for (let v = 0; v < a.chunks.length; v++) {
    if (a.chunks[v]?.verb?.form !== 'finite') continue;
    const { chunks, path } = subjectOf(a, v);
    if (chunks.length === 0) continue;
    // "there is a greater danger": what there is.
    if (a.tags[a.chunks[chunks[0] ?? -1]?.from ?? -1] === 'EX') {
      const there = after(a, v);
      return a.chunks[there]?.kind === 'NP' ? [there] : any;
    }
    if (any.length === 0) any = chunks;
    const lead = a.chunks[before(a, chunks[0] ?? 0)]?.kind;
    // "I have said that Kenya meddles": a later "it" is not who speaks, but who it is said of.
    const speaks = /^(?:i|we)$/.test(word(a, chunks[0] ?? -1));
    const told = lead === 'SB' && /^(?:i|we)$/.test(word(a, any[0] ?? -1));
    if (told || (path !== 'relative' && lead !== 'SB' && lead !== 'WR' && !(speaks && isToldThat(s, v))))
      return chunks;
  }
  return any;
}

const COUNTING =
  /^(?:all|most|many|some|several|both|each|half|dozens|scores|hundreds|thousands|number|majority|series)$/;

/** "All of these tests break the law. They": the tests. */
function countedOf(s: Sentence, i: number): number {
  const of = COUNTING.test(word(s.a, i)) ? complementsOf(s.a, i, 1)[0] : undefined;
  return of?.preposition === 'of' ? (of.chunks[0] ?? i) : i;
}

/** "I have told the Assembly that": whether a clause with "that" is the object of the verb at `v`. */
function isToldThat({ a }: Sentence, v: number): boolean {
  for (let k = v + 1; k < a.chunks.length && k < v + 4; k++) {
    if (a.chunks[k]?.kind === 'SB') return word(a, k) === 'that';
    if (a.chunks[k]?.kind !== 'NP') return false;
  }
  return false;
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
    // "the Secretary-General": an office that is booked as its organisation, and held by a person.
    const officer = head === 'general' && a.tokens[c.head - 1]?.lower === 'secretary';
    const held = mention?.kind === 'organ' && s.a.classes.has('person', head);
    const personal =
      officer || held || (mention ? mention.kind === 'person' : isPerson(s, c, head, this.words));
    // "the Union's Foreign Ministers"
    const named = s.mentionOf.slice(c.from, c.head).some((each) => each !== undefined);
    const many = tag === 'NNS' || (named && /[^s]s$/.test(head) && s.a.classes.has('person', head));
    const people = mention ? mention.kind === 'people' : many && (personal || isSomebody(s, head));
    const body = mention !== undefined || (!people && isSomebody(s, head)) || (tag === 'NNP' && !personal);
    this.kind = personal && !many ? 'person' : people ? 'people' : body ? 'body' : 'thing';
    this.plural = this.kind === 'people' || many;
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
    this.knownCodes ??= this.ofSeveral() ?? this.own();
    return this.knownCodes;
  }

  private own(): readonly string[] {
    const { code, also = [] } = this.reference;
    return code === NO_ACTOR ? [] : [code, ...also];
  }

  /** "the presidents of Kenya and Ghana" */
  private ofSeveral(): readonly string[] | undefined {
    if (!this.plural || this.kind === 'thing') return undefined;
    const { a, mentionOf } = this.s;
    const of = complementsOf(a, this.chunk, 1)[0];
    if (!of || of.chunks.length < 2 || !/^(?:of|from|between)$/.test(of.preposition)) return undefined;
    const codes = of.chunks.map((k) => mentionOf[a.chunks[k]?.head ?? -1]?.code);
    return codes.every((code) => code !== undefined) ? [...new Set(codes as string[])] : undefined;
  }

  get text(): string {
    const { a } = this.s;
    return this.reference.text || (a.tokens[a.chunks[this.chunk]?.head ?? -1]?.text ?? '');
  }

  get gender(): 'he' | 'she' | undefined {
    if (this.words.some((w) => SHE.test(w))) return 'she';
    return this.words.some((w) => HE.test(w)) ? 'he' : undefined;
  }

  get deed(): boolean {
    return this.kind === 'thing' && this.s.a.classes.hasAny(DEEDS, this.head);
  }

  get surname(): boolean {
    const { a } = this.s;
    const c = a.chunks[this.chunk];
    return (
      this.kind === 'body' &&
      this.subject &&
      !this.named &&
      this.words.length === 1 &&
      a.tags[c?.head ?? -1] === 'NNP' &&
      /^\p{Lu}\p{Ll}{3}/u.test(a.tokens[c?.head ?? -1]?.text ?? '')
    );
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

/** "the Secretary-General's plan", "Mr. Odinga's": the person whose it is, whom a later "him" means. */
function ownerEntity(s: Sentence, c: Chunk, chunk: number): Entity | undefined {
  const t = c.core - 2;
  const mention = c.core > c.from ? s.mentionOf[t] : undefined;
  const head = s.a.tokens[t]?.lower ?? '';
  const general = head === 'general' && s.a.tokens[t - 1]?.lower === 'secretary';
  // "Prime Minister Odinga's promise"
  if (!mention || (!general && (mention.kind !== 'person' || s.document.speaker !== undefined)))
    return undefined;
  return {
    ...{ kind: 'person', codes: [mention.code], text: s.a.tokens[t]?.text ?? '', head, words: [head] },
    ...{ plural: false, subject: false, gender: undefined, deed: false, surname: false },
    ...{ office: true, named: true, location: false, owner: !general, chunk },
  };
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
  if (!first) return undefined;
  // "Peace and freedom are frail. They must be kept."
  const things = members.every((member) => member.kind === 'thing' && member.codes.length === 0);
  if (things && subject && s.document.speaker !== undefined)
    return { ...shapeOf(first, subject), kind: 'thing', codes: [] };
  if (members.some((member) => member.kind === 'thing')) return undefined;
  const codes = [...new Set(members.flatMap((member) => member.codes))];
  if (codes.length < 2) return undefined;
  return { ...shapeOf(first, subject), kind: 'people', codes, named: true };
}

/** What a group has of its first member. */
function shapeOf(first: Entity, subject: boolean): Omit<Entity, 'kind' | 'codes'> {
  const { text, head, words, office, location, chunk } = first;
  return {
    ...{ text, head, words, plural: true, subject, gender: undefined, deed: false, surname: false },
    ...{ office, named: false, location, chunk },
  };
}

function isSomebody(s: Sentence, head: string): boolean {
  return s.a.classes.hasAny(['agent', 'group', 'stateless', 'armed_band'], head);
}

function isPerson(s: Sentence, c: Chunk, head: string, words: readonly string[]): boolean {
  if (s.a.classes.has('person', head) || /^(?:counterpart|colleague)$/.test(head)) return true;
  // "the American Convention" is no American.
  if (s.a.tags[c.head] !== 'NNP' || s.a.classes.hasAny(['document', 'text', 'accords'], head)) return false;
  if (/^(?:convention|charter|covenant|protocol|constitution|dream|university)$/.test(head)) return false;
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
