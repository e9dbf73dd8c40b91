import type { Span } from '../model/stance.js';

/** Abbreviations whose full stop does not end a sentence when a capital follows. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof st sr jr hon rev gen col lt maj capt sgt adm cmdr brig gov sen rep reps pres min amb ' +
    'messrs mt ft no nos art arts para paras vol chap sec fig cf vs viz eg ie etc al jan feb mar apr jun jul aug sep ' +
    'sept oct nov dec mon tue tues wed thu thur thurs fri sat sun inc ltd co corp dept est approx resp pp ed eds'
  ).split(' '),
);
/** Of these, the ones that may well end a sentence: only a following digit or small letter keeps it open. */
const MAY_END = new Set(['etc', 'inc', 'ltd', 'co', 'corp', 'al', 'jr', 'sr']);
const NUMBERING = new Set([
  'no',
  'nos',
  'art',
  'arts',
  'para',
  'paras',
  'vol',
  'chap',
  'sec',
  'fig',
  'pp',
  'ed',
]);

const BOUNDARY = /[.!?…][.!?…]*["'”’»)\]]*(?=\s|$)|\n[ \t\r]*\n/gu;
/**
 * A longer stretch is no sentence but a list, a table or a trap, and is cut at a blank: reading takes the square of the
 * length. The longest of the United Nations' general debate, 1946 to 2019, has 4,156 signs.
 */
const LONGEST = 5000;
const OPENERS = /["'“‘«([\s—–-]/;
const LETTER = /\p{L}/u;
const LOWER = /\p{Ll}/u;
const DIGIT = /\d/;

/**
 * The sentences of a text, in order, without the blanks around them. A blank line ends a sentence, a single
 * line break does not: much of what is published is hard-wrapped.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  BOUNDARY.lastIndex = 0;
  for (let match = BOUNDARY.exec(text); match; match = BOUNDARY.exec(text)) {
    const end = match.index + match[0].length;
    if (match[0].charCodeAt(0) !== 10 && !endsSentence(text, match.index, end)) continue;
    push(spans, text, start, end);
    start = end;
  }
  push(spans, text, start, text.length);
  return spans;
}

function push(spans: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  while (end - start > LONGEST) {
    const cut = lastBlank(text, start, start + LONGEST);
    spans.push({ start, end: cut });
    start = cut;
    while (start < end && isBlank(text.charCodeAt(start))) start++;
  }
  if (end > start) spans.push({ start, end });
}

/** Where to cut: before the last blank, or for want of one at the end, but never inside a surrogate pair. */
function lastBlank(text: string, start: number, end: number): number {
  for (let at = end; at > start; at--) if (isBlank(text.charCodeAt(at))) return trimmed(text, start, at);
  const unit = text.charCodeAt(end - 1);
  return unit >= 0xd800 && unit <= 0xdbff ? end - 1 : end;
}

function trimmed(text: string, start: number, end: number): number {
  let at = end;
  while (at > start + 1 && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

function isBlank(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0x3000 || code === 0xfeff;
}

/** Whether the full stop (question mark, ...) at `stop` closes a sentence whose closing quotes end at `end`. */
function endsSentence(text: string, stop: number, end: number): boolean {
  const next = firstLetterAfter(text, end);
  if (next === undefined) return true;
  if (LOWER.test(next)) return false;
  if (text[stop] !== '.' || end > stop + 1) return true;
  const word = wordBefore(text, stop);
  if (isInitial(text, stop, word)) return text[stop - 2] === '.' && startsLikeSentence(text, end);
  const lower = word.toLowerCase();
  if (!ABBREVIATIONS.has(lower)) return true;
  if (NUMBERING.has(lower)) return !DIGIT.test(next);
  return MAY_END.has(lower);
}

/** "the U.S. The": an initialism ends a sentence only before a word that begins one. */
function startsLikeSentence(text: string, end: number): boolean {
  return /^\s+["“‘']?(?:The|This|That|These|Those|It|He|She|They|We|I|In|But|And|A|An|As|At|On|For|Our|My|His|Her|Their|Its|However|After|If|There)\b/.test(
    text.slice(end, end + 24),
  );
}

/** The letter of "J. Smith" or "U.S.", but not the one of "can't." */
function isInitial(text: string, stop: number, word: string): boolean {
  return word.length === 1 && word !== 'I' && /[\s.("“-]/.test(text[stop - 2] ?? ' ');
}

function firstLetterAfter(text: string, from: number): string | undefined {
  for (let i = from; i < text.length; i++) {
    const char = text[i] as string;
    if (!OPENERS.test(char)) return String.fromCodePoint(text.codePointAt(i) as number);
  }
  return undefined;
}

function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && LETTER.test(text[start - 1] as string)) start--;
  return text.slice(start, end);
}
