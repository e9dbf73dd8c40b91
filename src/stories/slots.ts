import type { Word } from './words.js';

/** A name or a day, with the words around it: what one copy says where another may say something else. */
export interface Slot {
  /** The two words on its left, or on its right. */
  readonly context: string;
  readonly words: readonly string[];
}

const MONTHS = new Set(
  (
    'january february march april may june july august september october november december ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec'
  ).split(' '),
);

/** A dateline (ANKARA, March 3 (Anadolu) -) ends within this many words, if there is one. */
const DATELINE_WORDS = 20;
const DATELINE_END = /\s[-–—]{1,3}\s?|--|—/;
/** What ends a name: all but blanks, hyphens, apostrophes and the point of "St. Kitts". */
const BREAK = /[^\s\-'’.]/;
const BRACKET = /[([/]\s*$/;

/**
 * The names and days of a text, each with the two words on its left and with the two on its right. Left out are the
 * dateline and what stands in brackets: there agencies name themselves.
 */
export function slotsOf(words: readonly Word[]): Slot[] {
  const slots: Slot[] = [];
  for (let i = datelineEnd(words); i < words.length; i++) {
    if (!isName(words, i)) continue;
    let to = i + 1;
    while (to < words.length && isName(words, to) && !BREAK.test(words[to]?.gap ?? '')) to++;
    if (!BRACKET.test(words[i]?.gap ?? '')) slots.push(...around(words, i, to));
    i = to - 1;
  }
  return slots;
}

function around(words: readonly Word[], from: number, to: number): Slot[] {
  const name = folded(words, from, to);
  const slots: Slot[] = [];
  if (from >= 2) slots.push({ context: `< ${folded(words, from - 2, from).join(' ')}`, words: name });
  if (to + 2 <= words.length)
    slots.push({ context: `> ${folded(words, to, to + 2).join(' ')}`, words: name });
  return slots;
}

function folded(words: readonly Word[], from: number, to: number): string[] {
  return words.slice(from, to).map((word) => word.folded);
}

function datelineEnd(words: readonly Word[]): number {
  for (let i = Math.min(DATELINE_WORDS, words.length - 1); i > 0; i--) {
    if (DATELINE_END.test(words[i]?.gap ?? '')) return i;
  }
  return 0;
}

/** A word with a capital; of the numbers only years and days: the dead of a disaster are counted on from copy to copy. */
function isName(words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (!word) return false;
  if (!word.digits) return word.capital;
  if (/^(?:19|20)\d\d$/.test(word.folded)) return true;
  const [left, right] = [words[i - 1], words[i + 1]];
  const near = (other: Word | undefined, gap: string | undefined): boolean =>
    other !== undefined &&
    ((MONTHS.has(other.folded) && /^[\s.,]*$/.test(gap ?? '')) ||
      (other.digits && /^[-/.]$/.test(gap ?? '')));
  return near(left, word.gap) || near(right, right?.gap);
}
