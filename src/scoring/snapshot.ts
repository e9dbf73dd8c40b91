import { deserialize, serialize } from 'node:v8';
import { type ActorBook, actorBookOf } from '../actors/actor-book.js';
import type { ActorData } from '../actors/actor-files.js';
import { type Lexicon, type LexiconData, lexiconOf } from '../lexicon/lexicon.js';
import { compactDictionary, useDictionary } from '../text/tagging/dictionary.js';

/** What scorers are made from. */
export interface Compiled {
  readonly lexicon: Lexicon;
  readonly actors: ActorBook;
}

interface Snapshot {
  readonly lexicon: LexiconData;
  readonly actors: ActorData;
  readonly dictionary: string;
}

/** Lexicon, actors and word list in one piece, which another thread or a later run of this very program restores. */
export function takeSnapshot({ lexicon, actors }: Compiled): Uint8Array<ArrayBuffer> {
  const { rules, byFirstWord, triggers, classWords } = lexicon;
  const { aliases, memberships, persons, names, contexts } = actors;
  const snapshot: Snapshot = {
    lexicon: { rules, byFirstWord, triggers, classWords, hash: lexicon.hash },
    actors: { actors: actors.actors, aliases, memberships, persons, names, contexts, hash: actors.hash },
    dictionary: compactDictionary(),
  };
  return Uint8Array.from(serialize(snapshot));
}

/**
 * What the snapshot was taken of; the tagger of this thread reads its word list from now on.
 * @throws Error when these are not the bytes of a snapshot.
 */
export function restoreSnapshot(bytes: Uint8Array): Compiled {
  const { lexicon, actors, dictionary }: Snapshot = deserialize(bytes);
  useDictionary(dictionary);
  return { lexicon: lexiconOf(lexicon), actors: actorBookOf(actors) };
}
