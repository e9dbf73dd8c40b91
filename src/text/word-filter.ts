import { hashOf } from './word-hash.js';

/** A byte for each remainder of a hash: the table stays in the fastest cache of the processor. */
const SIZE = 1 << 14;

/**
 * Tells at once that a word is none of those in a large `Map` or `Set`, which most words of a text are not; a few
 * of the others pass too.
 */
export class WordFilter {
  private readonly marks = new Uint8Array(SIZE);

  /** @param words in lower case */
  constructor(words: Iterable<string> = []) {
    for (const word of words) this.add(word);
  }

  add(word: string): void {
    this.marks[hashOf(word) & (SIZE - 1)] = 1;
  }

  /** Whether the word of this hash may be among the words. */
  passes(hash: number): boolean {
    return this.marks[hash & (SIZE - 1)] === 1;
  }
}
