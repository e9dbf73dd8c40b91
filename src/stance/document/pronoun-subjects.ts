import type { ActorBook } from '../../actors/actor-book.js';
import { OTHER_ACTOR } from '../../model/stance.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import type { Reference } from '../references/reference.js';
import { holderOf } from '../references/references.js';
import type { Sentence } from '../sentence.js';
import type { Entity } from './entities.js';

/** The pronouns that are subjects: those that the sentence explains itself, and the others. */
export interface Subjects {
  readonly entities: readonly Entity[];
  readonly topics: ReadonlySet<string>;
}

/** The subjects that are pronouns, and whom they stand for. */
export function pronounSubjects(s: Sentence, book: ActorBook): Subjects {
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
    deed: false,
    surname: false,
    office: false,
    named: false,
    location: false,
    chunk,
  };
}
