import type { ActorBook } from '../../actors/actor-book.js';
import { type HolderBasis, isCoded } from '../../model/stance.js';
import type { Sentence } from '../sentence.js';

/** Who a noun phrase stands for. */
export interface Reference {
  /** The code of the actor; `OTHER` for someone without one, `NONE` for nobody. */
  readonly code: string;
  readonly text: string;
  readonly basis: HolderBasis;
  /** Whether it can take a stance: a person, a body, a people, but not a plan or a storm. */
  readonly agent: boolean;
  readonly chunk: number;
  /** The others whom it stands for as well: "they", "both sides". */
  readonly also?: readonly string[];
  /** It is known by what the sentence before says that somebody does. */
  readonly deed?: boolean;
  /** The noun of the thing that a pronoun stands for. */
  readonly noun?: string;
  /** It takes the stance too, towards the others: "accused each other". */
  readonly mutual?: boolean;
}

/** Whether it is an actor with a code of its own. */
export function isCode(reference: Reference): boolean {
  return isCoded(reference.code);
}

/** Each actor of the reference by itself: "they" may be two. */
export function unfold(reference: Reference): Reference[] {
  if (reference.also === undefined) return [reference];
  const { also, ...one } = reference;
  return [one, ...also.map((code) => ({ ...one, code }))];
}

/** Finds out who the noun phrases of one sentence are; each kind of phrase has its room, and asks for the others here. */
export interface Resolver {
  readonly s: Sentence;
  readonly book: ActorBook;
  /** Whether it is the one who is quoted that is looked for: a quotation then gives no answer. */
  readonly speaks: boolean;
  /** Whether chunk `i` is being resolved: it is nobody to what it depends on. */
  isActive(i: number): boolean;
  holder(i: number, depth: number): Reference;
  target(i: number, friendly: boolean, depth: number): Reference;
  /** Who is quoted where chunk `i` stands. */
  quoted(i: number): Reference | undefined;
}

export const FIRST_PERSON: ReadonlySet<string> = new Set(['i', 'we', 'me', 'us', 'my', 'our', 'myself', 'ourselves', 'mine', 'ours']); // biome-ignore format: a list
export const PERSON: ReadonlySet<string> = new Set(['he', 'she', 'him', 'her', 'his', 'himself', 'herself']);
export const THING: ReadonlySet<string> = new Set(['it', 'its', 'they', 'them', 'their', 'itself', 'themselves', 'theirs']); // biome-ignore format: a list
/** Statements by a speaker in the first person are made before the United Nations more often than anywhere else. */
export const FORUM = 'UN';

/** The meeting that the statement is made in: an organisation's own statement is made in itself. */
export function forumOf(r: Pick<Resolver, 's' | 'book'>): string {
  return ownOrganisation(r) ?? FORUM;
}

/** The organisation whose own statement it is. */
export function ownOrganisation(r: Pick<Resolver, 's' | 'book'>): string | undefined {
  const { speaker } = r.s.document;
  return speaker !== undefined && r.book.actor(speaker)?.kind === 'organisation' ? speaker : undefined;
}
