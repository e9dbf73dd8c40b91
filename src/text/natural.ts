import { createRequire } from 'node:module';

// The package's own entry takes over a second and prints; its data files load alone.
const require = createRequire(import.meta.url);
const PATH = 'natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json';

/** The parsed file as it is, without a prototype: to copy its 92,000 words into a `Map` takes longer than to read it. */
let dictionary: Readonly<Record<string, readonly string[] | undefined>> | undefined;

/**
 * The Penn Treebank tags that an English word can carry, the most frequent first, from the word list of
 * natural's Brill tagger; `undefined` for a word that the list does not hold. Upper case matters.
 */
export function dictionaryTags(word: string): readonly string[] | undefined {
  dictionary ??= Object.setPrototypeOf(require(PATH), null) as Record<string, readonly string[]>;
  return dictionary[word];
}
