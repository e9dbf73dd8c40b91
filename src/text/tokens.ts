import type { Span } from '../model/stance.js';
import { compoundOf } from './compounds.js';
import { withoutConversions } from './conversions.js';
import { withoutInsertions } from './insertions.js';
import { commasForDashes } from './paired-dashes.js';
import { withoutSlashes } from './slashes.js';
import { addToHash, type Word, type WordKind, words } from './word-table.js';

/** A word or a mark, with its place in the text. */
export interface Token extends Span {
  /** As written, straight apostrophes, without the stops of an abbreviation: "U.S." is `US`. */
  readonly text: string;
  /** `text` in lower case. */
  readonly lower: string;
  /** The same for all tokens with the same `text`: see `WordMemo`. */
  readonly word: Word;
  /** Whether a hyphen joins it to the token before: "US-backed" is `US` and `backed`. */
  readonly hyphen: boolean;
  readonly kind: WordKind;
}

/** Every token; sticky, so that it is tried only where one begins. */
const TOKEN =
  /-{2,3}(?!-)|(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?|\p{Lu}\.\p{Lu}(?=-)|(?:US\s?|[A-Z]{1,3})?[$€£¥]\s?\d+(?:[.,]\d+)*(?:m|bn|tn|k)?\b|[A-Z]{1,3}[$€£¥]|\d+(?:[.,:/]\d+)*(?:st|nd|rd|th)?%?|[\p{L}\p{M}\p{N}_]+(?:['’ʼ`´¬\u00AD][\p{L}\p{M}]+)*|[^\s]/uy;
const DASH = words.of('—');
const WORD = /^[\p{L}\p{M}_]/u;
const HYPHENS = new Set(['-', '‐', '‑', '–', '﹣']);
const CLITICS = /^(.+?)(n't|'(?:s|re|ve|ll|d|m))$/i;
/** Abbreviations whose stop belongs to them. */
const STOPPED = new Set(
  'mr mrs ms dr prof st sr jr hon rev gen col lt maj capt sgt adm gov sen rep reps jan feb mar apr jun jul aug sep sept oct nov dec no'.split(
    ' ',
  ),
);

/** What a character may be part of. Nearly all of a text is plain; what is not is left to the pattern. */
const BLANK = 1;
const LETTER = 2;
const DIGIT = 3;
/** A mark that is a token of its own, whatever stands beside it. */
const MARK = 4;
/** Ends a word without being a token on its own in all places. */
const ENDS_WORD = 5;
const OTHER = 0;
const PLAIN = classify(128);
const STOP = 46;
const APOSTROPHE = 39;
const CURLY_APOSTROPHE = 0x2019;
const SMALL_S = 115;
const POSSESSIVE = "'s";
/** Of the plain word that was passed over last: a second look at each letter would cost as much as the first. */
let plainHash = 0;

/**
 * The tokens of `text` between `span.start` and `span.end`. Possessive and contracted endings stand alone
 * (`Russia` `'s`, `do` `n't`), hyphenated words are parted with `hyphen` set on the later part, but for the compounds that
 * mean one thing: see `compoundOf`.
 */
export function tokenize(text: string, span: Span): Token[] {
  const tokens: Token[] = [];
  let hyphenEnd = -1;
  let at = span.start;
  while (at < span.end) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === BLANK) {
      at++;
      continue;
    }
    const hyphen = hyphenEnd === at;
    if (kind === MARK) {
      tokens.push(tokenOf(words.wordAt(text, at, at + 1, text.charCodeAt(at)), at, at + 1, hyphen));
      at++;
      continue;
    }
    const plainEnd = kind === LETTER ? plainWordEnd(text, at, span.end) : -1;
    if (plainEnd >= 0) {
      at = pushPlainWord(tokens, text, at, plainEnd, hyphen);
    } else {
      const raw = rawToken(text, at);
      if (raw === '') {
        // A blank beyond the plain ones.
        at++;
        continue;
      }
      const end = Math.min(at + raw.length, span.end);
      if (HYPHENS.has(raw) && joins(text, at, end)) {
        hyphenEnd = end;
        while (/\s/.test(text[hyphenEnd] ?? '')) hyphenEnd++;
        at = end;
        continue;
      }
      pushWord(tokens, text, raw, at, end, hyphen);
      at += raw.length;
    }
    if (
      text.charCodeAt(at) === STOP &&
      at < span.end - 1 &&
      STOPPED.has(tokens[tokens.length - 1]?.lower ?? '')
    )
      at++;
    else if (text.charCodeAt(at) === STOP && isArticleLike(tokens, text, at)) {
      // "Omar A. Al-Novak": the initial is no article.
      tokens.pop();
      at++;
    }
  }
  commasForDashes(tokens);
  withoutConversions(tokens);
  withoutInsertions(tokens);
  withoutSlashes(tokens);
  return tokens;
}

/** Whether the stop at `at` belongs to the initial "A." between two parts of a name. */
function isArticleLike(tokens: readonly Token[], text: string, at: number): boolean {
  const last = tokens[tokens.length - 1];
  if (last?.text !== 'A' || last.end !== at) return false;
  const before = tokens[tokens.length - 2]?.text ?? '';
  return /^\p{Lu}\p{Ll}/u.test(before) && /^ \p{Lu}/u.test(text.slice(at + 1, at + 4));
}

function classify(count: number): Uint8Array {
  return Uint8Array.from({ length: count }, (_, code) => {
    const char = String.fromCharCode(code);
    if (/\s/.test(char)) return BLANK;
    if (/[A-Za-z_]/.test(char)) return LETTER;
    if (/\d/.test(char)) return DIGIT;
    if (/[,.;:()?!"]/.test(char)) return MARK;
    return /[-/[\]]/.test(char) ? ENDS_WORD : OTHER;
  });
}

function classOf(code: number): number {
  if (code < 128) return PLAIN[code] as number;
  if (code === 0xa0) return BLANK;
  // Double quotation marks. A dash or an ellipsis ends a word too.
  if (code === 0x201c || code === 0x201d) return MARK;
  return code === 0x2013 || code === 0x2014 || code === 0x2026 ? ENDS_WORD : OTHER;
}

/** One past the plain word that begins at `from`, whose hash it leaves behind; -1 where the pattern must say what the token is. */
function plainWordEnd(text: string, from: number, limit: number): number {
  let end = from;
  let kind = LETTER;
  let hash = 0;
  while (end < limit) {
    const code = text.charCodeAt(end);
    kind = classOf(code);
    if (kind !== LETTER && kind !== DIGIT) break;
    hash = addToHash(hash, code);
    end++;
  }
  plainHash = hash;
  if (end >= limit) return end === text.length ? end : -1;
  if (kind === ENDS_WORD) return end;
  // "US $2 million" is a sum.
  if (kind === BLANK) return text.startsWith('US $', from) ? -1 : end;
  // "U.S." begins with a letter and a stop.
  if (kind === MARK) return end === from + 1 && text.charCodeAt(end) === STOP ? -1 : end;
  return isPossessive(text, end) ? end : -1;
}

/** Whether the word that ends at `end` has the ending 's and nothing else. */
function isPossessive(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  if ((code !== APOSTROPHE && code !== CURLY_APOSTROPHE) || text.charCodeAt(end + 1) !== SMALL_S)
    return false;
  const kind = end + 2 < text.length ? classOf(text.charCodeAt(end + 2)) : BLANK;
  return kind === BLANK || kind === MARK || kind === ENDS_WORD;
}

/** Adds the plain word and its possessive ending, if it has one; one past their last character. */
function pushPlainWord(tokens: Token[], text: string, start: number, end: number, hyphen: boolean): number {
  const word = words.wordAt(text, start, end, plainHash);
  const possessive = isPossessive(text, end);
  if ((word.lower === 'cannot' || word.lower === '_') && !possessive)
    pushWord(tokens, text, word.text, start, end, hyphen);
  else push(tokens, tokenOf(word, start, end, hyphen));
  if (!possessive) return end;
  tokens.push(possessiveEnding(end, end + 2));
  return end + 2;
}

/** The token at `at`, where no blank stands, as written. */
function rawToken(text: string, at: number): string {
  TOKEN.lastIndex = at;
  return TOKEN.exec(text)?.[0] ?? '';
}

function joins(text: string, start: number, end: number): boolean {
  if (!/[\p{L}\p{N}.]/u.test(text[start - 1] ?? ' ')) return false;
  if (/[\p{L}\p{N}]/u.test(text[end] ?? ' ')) return true;
  // A word that a line break parted: "Secretary- General", but not "troop- and police-contributing".
  return /^\s+(?!(?:and|or|to|nor|but)\b)\p{L}/u.test(text.slice(end, end + 8));
}

function pushWord(
  tokens: Token[],
  text: string,
  raw: string,
  start: number,
  end: number,
  hyphen: boolean,
): void {
  // "Organi¬zation": where a scan parted a line.
  const straight = raw.replace(/[’ʼ`´]/g, "'").replace(/[¬\u00AD]/g, '');
  const clitic = CLITICS.exec(straight);
  if (clitic?.[1] && clitic[2] && WORD.test(straight)) {
    const cut = start + clitic[1].length;
    tokens.push(token(clitic[1], start, cut, hyphen), token(clitic[2], cut, end, false));
    return;
  }
  if (straight.toLowerCase() === 'cannot') {
    tokens.push(
      token(straight.slice(0, 3), start, start + 3, hyphen),
      token(straight.slice(3), start + 3, end, false),
    );
    return;
  }
  if (straight === "'" && isPluralPossessive(tokens, text, start, end)) {
    tokens.push(possessiveEnding(start, end));
    return;
  }
  push(tokens, token(straight, start, end, hyphen));
}

/** Adds the token; with the one before it where a hyphen makes one word of the two. */
function push(tokens: Token[], token: Token): void {
  const first = token.hyphen ? tokens[tokens.length - 1] : undefined;
  const compound = first && compoundOf(first.lower, token.lower);
  if (first === undefined || compound === undefined) {
    tokens.push(token);
    return;
  }
  const capital = first.text[0] !== first.lower[0];
  const written = capital ? (compound[0] ?? '').toUpperCase() + compound.slice(1) : compound;
  tokens[tokens.length - 1] = tokenOf(words.of(written), first.start, token.end, first.hyphen);
}

/** The ending 's, also where the text has a bare apostrophe. */
function possessiveEnding(start: number, end: number): Token {
  return tokenOf(words.of(POSSESSIVE), start, end, false);
}

/** "the states' interests": an apostrophe right after an s and before a blank, with no quotation to close. */
function isPluralPossessive(tokens: readonly Token[], text: string, start: number, end: number): boolean {
  const before = tokens[tokens.length - 1];
  if (!before || before.end !== start || !/s$/i.test(before.text)) return false;
  if (!/^\s+[\p{L}\p{N}$€£]/u.test(text.slice(end, end + 3))) return false;
  return !tokens.some((t) => t.kind === 'mark' && (t.text === "'" || t.text === '‘'));
}

function token(text: string, start: number, end: number, hyphen: boolean): Token {
  // "Kenya -- a close ally -- said", "Kenya _ a close ally _ said": how wires write a dash.
  if (/^(?:--+|_)$/.test(text)) return tokenOf(DASH, start, end, false);
  const plain = /^\p{L}\.\p{L}(?:\.|$)/u.test(text) ? text.replaceAll('.', '') : text;
  return tokenOf(words.of(plain), start, end, hyphen);
}

function tokenOf(word: Word, start: number, end: number, hyphen: boolean): Token {
  const { text, lower, kind } = word;
  return { text, lower, word, start, end, hyphen, kind };
}
