import type { Token } from '../tokens.js';
import { WordMemo } from '../word-memo.js';
import { words as allWords } from '../word-table.js';
import { dictionaryTags } from './dictionary.js';
import type { NameKind } from './word-tags.js';

/** The tokens, those of a headline in small letters but for names: its capitals say nothing. */
export function withoutHeadlineCapitals(
  tokens: readonly Token[],
  known: (index: number) => NameKind,
): readonly Token[] {
  if (isShouted(tokens)) return allSmall(tokens, (i) => !isAcronym(tokens[i] as Token));
  return isHeadline(tokens) ? allSmall(tokens, (i) => known(i) === undefined) : tokens;
}

/** "AHEPA BLAMES KENYA": a word of capitals that is in no dictionary, and looks like no form of one that is. */
function isAcronym({ kind, lower }: Token): boolean {
  return kind === 'word' && lower.length > 2 && !/(?:s|ed|ing|ly|er)$/.test(lower) && !dictionaryTags(lower);
}

/** The tokens, those in small letters for which `isSmall` says so. */
function allSmall(tokens: readonly Token[], isSmall: (index: number) => boolean): Token[] {
  const all: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    all.push(isSmall(i) ? asSmall(token) : token);
  }
  return all;
}

function asSmall({ lower, start, end, hyphen, kind }: Token): Token {
  return { text: lower, lower, word: allWords.of(lower), start, end, hyphen, kind };
}

const isUpper = new WordMemo(({ text }) => text === text.toUpperCase());

/** A headline in capitals: its capitals say nothing about names. */
function isShouted(tokens: readonly Token[]): boolean {
  let words = 0;
  for (const { kind, text, word } of tokens) {
    if (kind !== 'word' || text.length < 2) continue;
    if (!isUpper.of(word)) return false;
    words++;
  }
  return words > 2;
}

/** How many words a headline has at least. */
const HEADLINE_WORDS = 5;

const SMALL =
  /^(?:from|with|over|after|into|amid|upon|than|that|against|between|under|about|before|behind|toward|towards)$/;

/** "Kenya Slams Raid On Port", "Kenya Slams Raid over Port": no other word of more than three letters without a capital. */
function isHeadline(tokens: readonly Token[]): boolean {
  if (tokens[tokens.length - 1]?.text === '.') return false;
  let words = 0;
  for (const { kind, text, lower } of tokens) {
    if (kind !== 'word') continue;
    words++;
    if (text.length > 3 && text[0] === lower[0] && /^\p{L}/u.test(text) && !SMALL.test(lower)) return false;
  }
  return words >= HEADLINE_WORDS;
}
