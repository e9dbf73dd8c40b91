import { FNV_START, fnvStep, hashWord, mix } from './hash.js';

/** One word of a text, as names and days are compared. */
export interface Word {
  /** Folded: small letters without accents. */
  readonly folded: string;
  /** Whether it begins with a capital or is written in digits. */
  readonly capital: boolean;
  readonly digits: boolean;
  /** What stands between it and the word before. */
  readonly gap: string;
}

/** Words beyond these are not looked at: they bound what one text costs, and wire stories are shorter. */
const MAX_WORDS = 2000;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const WORD_UNIT = /[\p{L}\p{M}\p{N}]/u;
/** Copies differ in them more than in any other word: "Foreign Ministry", "the foreign ministry". */
const ARTICLES = ['the', 'a', 'an'];
const ARTICLE_HASHES = new Set(ARTICLES.map(hashWord));

/** The words of a text, articles left out. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const [written] = match;
    const folded = fold(written);
    if (ARTICLES.includes(folded)) continue;
    words.push({
      folded,
      capital: /^\p{Lu}/u.test(written),
      digits: /^\p{N}+$/u.test(written),
      gap: text.slice(end, match.index),
    });
    end = match.index + written.length;
    if (words.length === MAX_WORDS) break;
  }
  return words;
}

/** The hashes of the folded words of a text, articles left out: what every text is read for, so it makes no strings. */
export function wordHashes(text: string): Uint32Array {
  const hashes = new Uint32Array(MAX_WORDS);
  let count = 0;
  for (let i = 0; i < text.length && count < MAX_WORDS; i++) {
    if (!isWordUnit(text, i)) continue;
    const from = i;
    let [hash, plain] = [FNV_START, true];
    for (; i < text.length && isWordUnit(text, i); i++) {
      const unit = text.charCodeAt(i);
      if (unit > 127) plain = false;
      hash = fnvStep(hash, unit >= 65 && unit <= 90 ? unit + 32 : unit);
    }
    const word = plain ? mix(hash) : hashWord(fold(text.slice(from, i)));
    if (!ARTICLE_HASHES.has(word)) hashes[count++] = word;
  }
  return hashes.slice(0, count);
}

function isWordUnit(text: string, i: number): boolean {
  const unit = text.charCodeAt(i);
  if (unit > 127) return WORD_UNIT.test(text.charAt(i));
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57);
}

/** The words of a name, for a look-up. */
export function foldedWords(text: string): Set<string> {
  return new Set(wordsOf(text).map(({ folded }) => folded));
}

function fold(written: string): string {
  const small = written.toLowerCase();
  return /^[a-z0-9]*$/.test(small) ? small : small.normalize('NFKD').replace(/\p{M}/gu, '');
}
