/** What a token can be. */
export type WordKind = 'word' | 'number' | 'mark';

/** A word, number or mark as it is written; the table gives the same object for the same letters. */
export interface Word {
  readonly text: string;
  /** `text` in lower case. */
  readonly lower: string;
  readonly kind: WordKind;
  /** What is remembered of it: see `WordMemo`. */
  readonly known: unknown[];
}

/** A table that holds so many is emptied: names and misprints would fill it without end. */
const MOST_WORDS = 1 << 16;
/** A power of two; half of them stay free, so that a word is found after few steps. */
const SLOTS = 2 * MOST_WORDS;

const WORD = /^[\p{L}\p{M}_]/u;
const NUMBER = /^(?:(?:US\s?|A|C|NZ|HK)?[$€£¥]\s?)?\d|^(?:US|A|C|NZ|HK)[$€£¥]/;

/**
 * The words that were met: each is cut out of its text and put into lower case once, and the same word is the same object
 * wherever it stands, which makes all that is asked of it again and again cheap.
 */
export class WordTable {
  private readonly hashes = new Int32Array(SLOTS);
  private readonly words = new Array<Word | undefined>(SLOTS).fill(undefined);
  private size = 0;

  /** The word that is written so. */
  of(text: string): Word {
    return this.wordAt(text, 0, text.length, hashOf(text));
  }

  /** The word of `text` from `start` to `end` (excluded), whose letters were hashed with `addToHash`. */
  wordAt(text: string, start: number, end: number, hash: number): Word {
    let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    for (let word = this.words[slot]; word !== undefined; word = this.words[slot]) {
      if (this.hashes[slot] === hash && stands(word.text, text, start, end)) return word;
      slot = (slot + 1) & (SLOTS - 1);
    }
    return this.add(copy(text, start, end), hash, slot);
  }

  private add(text: string, hash: number, slot: number): Word {
    if (this.size === MOST_WORDS) {
      this.words.fill(undefined);
      this.size = 0;
      return this.of(text);
    }
    const word = wordOf(text);
    this.size += 1;
    this.hashes[slot] = hash;
    this.words[slot] = word;
    return word;
  }
}

/** One table for all texts: it only remembers, and gives what it would give anew. */
export const words = new WordTable();

/** The hash of a text with one more code unit. */
export function addToHash(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

function hashOf(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = addToHash(hash, text.charCodeAt(i));
  return hash;
}

function stands(word: string, text: string, start: number, end: number): boolean {
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

function wordOf(written: string): Word {
  const text = internal(written);
  const lower = text.toLowerCase();
  return { text, lower: lower === text ? text : internal(lower), kind: kindOf(text), known: [] };
}

/**
 * The same string as V8 holds the strings of the program: two of these are compared without a look at their letters. The
 * object that makes it so has no prototype: V8 would remember each word as a shape that `{}` can take on, and once there
 * are more than it cares to hold, give objects that are written alike shapes of their own.
 */
export function internal(text: string): string {
  const holder: Record<string, true> = Object.create(null);
  holder[text] = true;
  return Object.keys(holder)[0] ?? text;
}

function kindOf(text: string): WordKind {
  if (NUMBER.test(text)) return 'number';
  if (text === "'") return 'mark';
  return WORD.test(text) || text[0] === "'" || text === "n't" ? 'word' : 'mark';
}
