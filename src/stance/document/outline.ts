import type { ActorBook } from '../../actors/actor-book.js';
import type { Sentence } from '../sentence.js';
import { type Entity, phraseEntities } from './entities.js';
import { pronounSubjects, type Subjects } from './pronoun-subjects.js';
import { type Deed, deedsIn } from './told-deeds.js';

/** What one sentence leaves behind for the sentences after it. */
export interface Outline {
  readonly entities: readonly Entity[];
  readonly deeds: readonly Deed[];
  /** The pronouns that are subjects here and that only the sentences before explain: the text goes on about the same. */
  readonly topics: ReadonlySet<string>;
}

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
