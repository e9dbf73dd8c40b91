import type { Word } from './word-table.js';

/** Stands for what is known to be undefined. */
const NOTHING = Symbol('nothing');
let memos = 0;

/** Remembers what a pure function said of a word: a text asks the same of the same words again and again. */
export class WordMemo<T> {
  /** Where it stands in what is known of a word: beside the word, since a table of its own would be far away in memory. */
  private readonly place = memos++;

  constructor(private readonly compute: (word: Word) => T) {}

  of(word: Word): T {
    const value = word.known[this.place];
    if (value === undefined) return this.remember(word);
    return (value === NOTHING ? undefined : value) as T;
  }

  private remember(word: Word): T {
    const { known } = word;
    const value = this.compute(word);
    while (known.length <= this.place) known.push(undefined);
    known[this.place] = value === undefined ? NOTHING : value;
    return value;
  }
}
