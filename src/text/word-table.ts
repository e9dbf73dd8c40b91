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
const SLOTS = 1 << 17;
/** A table that is half full is emptied: names and misprints would fill it without end. */
const MOST_WORDS = SLOTS / 2;
/** Longer runs of letters are no words, and are not kept. */
const LONGEST = 40;

/**
 * The plain words (ASCII letters, digits and `_`) that were met: each is cut out of its text and put into lower case
 * once, and the same word is the same string wherever it stands, which makes every later look-up of it cheap.
 */
export class WordTable {
  private readonly slots = new Array<Word | undefined>(SLOTS).fill(undefined);
  private size = 0;

  /** The word of `text` from `start` to `end` (excluded); `hash` is made of its letters as they stand, with `addToHash`. */
  wordAt(text: string, start: number, end: number, hash: number): Word {
    if (end - start > LONGEST) return wordOf(text.slice(start, end));
    let slot = finishHash(hash) & (SLOTS - 1);
    for (let known = this.slots[slot]; known; known = this.slots[slot]) {
      if (isAt(known.text, text, start, end)) return known;
      slot = (slot + 1) & (SLOTS - 1);
    }
    return this.add(slot, wordOf(copy(text, start, end)));
  }

  private add(slot: number, word: Word): Word {
    if (this.size === MOST_WORDS) {
      this.slots.fill(undefined);
      this.size = 0;
    }
    this.slots[slot] = word;
    this.size += 1;
    return word;
  }
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
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
