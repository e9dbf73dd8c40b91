import { finishHash, hashOf } from './word-hash.js';

/** A word as it is written, with what is asked of it again and again. */
export interface Word {
  readonly text: string;
  /** `text` in lower case. */
  readonly lower: string;
  /** Of `lower`: see `WordFilter`. */
  readonly hash: number;
}

/** Slots of the table: a power of two. English has fewer words in use than it may hold. */
const SLOTS = 1 << 16;
/** A table that is half full is emptied: names and misprints would fill it without end. */
const MOST_WORDS = SLOTS / 2;

/** Letters in one number of a key: ASCII takes seven bits, and 28 stay a small integer. */
const LETTERS_IN_KEY = 4;
const KEYS = 3;
/** Words of more letters are not kept. */
export const LONGEST_KEY = LETTERS_IN_KEY * KEYS;

/**
 * The plain words (ASCII letters, digits and `_`) that were met: each is cut out of its text and put into lower case
 * once, and the same word is the same string wherever it stands, which makes every later look-up of it cheap. A word of
 * up to twelve letters is known by three whole numbers, four letters in each, without a look at its letters.
 */
export class WordTable {
  private readonly keys = new Int32Array(SLOTS * LETTERS_IN_KEY);
  private readonly words = new Array<Word | undefined>(SLOTS).fill(undefined);
  private size = 0;

  /** The word of `text` from `start` to `end` (excluded), whose letters are packed in the three keys. */
  wordAt(text: string, start: number, end: number, first: number, second: number, third: number): Word {
    if (end - start > LONGEST_KEY) return wordOf(text.slice(start, end));
    const { keys } = this;
    let slot =
      finishHash(
        Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35),
      ) &
      (SLOTS - 1);
    for (let at = slot * LETTERS_IN_KEY; keys[at] !== 0; at = slot * LETTERS_IN_KEY) {
      if (keys[at] === first && keys[at + 1] === second && keys[at + 2] === third)
        return this.words[slot] as Word;
      slot = (slot + 1) & (SLOTS - 1);
    }
    if (this.size === MOST_WORDS) {
      this.keys.fill(0);
      this.words.fill(undefined);
      this.size = 0;
      return this.wordAt(text, start, end, first, second, third);
    }
    const word = wordOf(copy(text, start, end));
    keys.set([first, second, third], slot * LETTERS_IN_KEY);
    this.words[slot] = word;
    this.size += 1;
    return word;
  }
}

/** A slice would keep the whole text alive. */
function copy(text: string, start: number, end: number): string {
  const codes: number[] = [];
  for (let i = start; i < end; i++) codes.push(text.charCodeAt(i));
  return String.fromCharCode(...codes);
}

function wordOf(text: string): Word {
  const lower = text.toLowerCase();
  return { text, lower: lower === text ? text : lower, hash: hashOf(lower) };
}
