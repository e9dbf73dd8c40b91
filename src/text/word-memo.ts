import type { Word } from './word-table.js';

/** Remembers what a pure function said of a word: a text asks the same of the same words again and again. */
export class WordMemo<T> {
  private readonly words: (Word | undefined)[] = [];
  private readonly values: (T | undefined)[] = [];

  constructor(private readonly compute: (word: Word) => T) {}

  of(word: Word): T {
    const { id } = word;
    // Ids are given anew once the table was emptied.
    return this.words[id] === word ? (this.values[id] as T) : this.remember(word);
  }

  private remember(word: Word): T {
    const value = this.compute(word);
    while (this.words.length <= word.id) {
      this.words.push(undefined);
      this.values.push(undefined);
    }
    this.words[word.id] = word;
    this.values[word.id] = value;
    return value;
  }
}
