import type { ActorFile } from '../actors/actor-book.js';
import type { LexiconFile } from '../lexicon/lexicon.js';

/** What a scorer is made from: the same files make the same scorer in every thread. */
export interface KnowledgeSources {
  readonly lexicon: readonly LexiconFile[];
  readonly actors: readonly ActorFile[];
}
