import type { Word } from '../text/word-table.js';
import { anchorOf, type Item, type Pattern, rarity, wordsOf } from './pattern.js';

/** What patterns ask of a word. */
export interface PatternWord {
  readonly lower: string;
  /** One bit for each set of words that stands in a pattern: whether the word is of the set. */
  readonly sets: Int32Array;
  /** Whether it looks like an adverb, or opens or ends a quotation: either may stand between the words of a phrase. */
  readonly adverb: boolean;
  /** Whether it may be of an aside, which may stand there, too: "on Wednesday", "Wednesday", ", however,". */
  readonly aside: 'on' | 'day' | 'comma' | 'connective' | undefined;
  /** Whether it ends the stretch that a gap may skip. */
  readonly endsGap: boolean;
  /** Whether it is a comma, or may stand in the name that two commas enclose: "the head of the council, Ada Ba, as". */
  readonly named: 'comma' | 'name' | undefined;
  /** Whether it opens or ends a quotation: a gap skips it without counting it as a word. */
  readonly quote: boolean;
}

/** A pattern whose words are told by their bits: to ask a `Set` at each token would take several times as long. */
export interface MatchedPattern {
  readonly items: readonly MatchedItem[];
  /** Whether a match can only begin with one of the words of the first item. */
  readonly plain: boolean;
  /**
   * The number of the rarest set of which a word must stand in the sentence for a match, beside the first of a plain
   * pattern, by whose words it is found; -1 where there is none.
   */
  readonly need: number;
}

interface MatchedItem {
  /** Where the bit of the words stands in `PatternWord.sets`. */
  readonly slot: number;
  readonly mask: number;
  readonly optional: boolean;
  readonly gap: number;
}

const FULL = new Map([
  ["n't", 'not'],
  ['ca', 'can'],
  ['wo', 'will'],
]);

/** "n't" is "not" to a phrase, and "ca" before it "can". */
export function inFull(lower: string): string {
  return FULL.get(lower) ?? lower;
}

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const QUOTE = /^["“”‘’]$/;
const NAME_PART = /^(?:\p{Lu}|(?:al|el|bin|ibn|de|da|van|von)\b)/u;
/** A name that a gap skips between two commas has at most so many words. */
const LONGEST_NAME = 5;

/** A set's number has its slot above so many bits, and the place of its bit in the slot below. */
const SLOT_SHIFT = 5;

/** Prepares patterns to be matched: the patterns with their sets of words told by bits, and what is known of a word. */
export class PatternWords {
  private readonly numbers = new Map<string, number>();
  private readonly rarities: number[] = [];
  private readonly patterns = new Map<Pattern, MatchedPattern>();
  private readonly setsOf = new Map<string, Int32Array>();
  private readonly neededOf = new Map<string, number[]>();
  /** How many sets of words there are. */
  readonly count: number;
  private readonly size: number;
  private readonly inNone: Int32Array;

  constructor(patterns: readonly Pattern[]) {
    const distinct: Item[] = [];
    for (const { items } of patterns)
      for (const item of items)
        if (!this.numbers.has(item.words)) this.numbers.set(item.words, distinct.push(item) - 1);
    this.count = distinct.length;
    this.size = (distinct.length >> SLOT_SHIFT) + 1;
    this.inNone = new Int32Array(this.size);
    const needed = new Set(patterns.map((pattern) => this.needOf(pattern)));
    distinct.forEach((item, number) => {
      for (const word of wordsOf(item)) this.add(word, number, needed.has(number));
    });
  }

  /** The pattern, which must be one of those that were given. */
  matched(pattern: Pattern): MatchedPattern {
    const known = this.patterns.get(pattern);
    if (known) return known;
    const matched: MatchedPattern = {
      items: pattern.items.map((item) => this.matchedItem(item)),
      plain: beginsPlainly(pattern),
      need: this.needOf(pattern),
    };
    this.patterns.set(pattern, matched);
    return matched;
  }

  of({ lower: written, text }: Word): PatternWord {
    const lower = inFull(written);
    return {
      lower,
      sets: this.setsOf.get(lower) ?? this.inNone,
      adverb: lower.endsWith('ly') || QUOTE.test(text),
      aside: asideOf(lower),
      endsGap: /^[,;:.()]$/.test(text),
      named: text === ',' ? 'comma' : NAME_PART.test(text) ? 'name' : undefined,
      quote: QUOTE.test(text),
    };
  }

  private matchedItem({ words, optional, gap }: Item): MatchedItem {
    const number = this.numbers.get(words) ?? 0;
    return { slot: number >> SLOT_SHIFT, mask: maskOf(number), optional, gap };
  }

  /** The numbers of those of a word's sets that some pattern needs. */
  neededAs(lower: string): readonly number[] {
    return this.neededOf.get(lower) ?? [];
  }

  private needOf(pattern: Pattern): number {
    const anchor = anchorOf(beginsPlainly(pattern) ? pattern.items.slice(1) : pattern.items, (item) => {
      const number = this.numbers.get(item.words) ?? -1;
      this.rarities[number] ??= rarity(item);
      return this.rarities[number];
    });
    return anchor ? (this.numbers.get(anchor.words) ?? -1) : -1;
  }

  private add(word: string, number: number, needed: boolean): void {
    let sets = this.setsOf.get(word);
    if (!sets) {
      sets = new Int32Array(this.size);
      this.setsOf.set(word, sets);
    }
    const slot = number >> SLOT_SHIFT;
    sets[slot] = (sets[slot] as number) | maskOf(number);
    if (!needed) return;
    const known = this.neededOf.get(word);
    if (known) known.push(number);
    else this.neededOf.set(word, [number]);
  }
}

function maskOf(number: number): number {
  return 1 << (number & ((1 << SLOT_SHIFT) - 1));
}

/** Words that stand in a row, as patterns ask for them. */
export interface PatternWordRow {
  readonly count: number;
  at(index: number): PatternWord;
}

/** One past the last word of a match that begins at `from`, or -1. */
export function matchAt(pattern: MatchedPattern, words: PatternWordRow, from: number): number {
  return step(pattern.items, 0, words, from);
}

/** The same where the word at `from` is known to be one of the plain pattern's first, which must stand right there. */
export function matchBehind(pattern: MatchedPattern, words: PatternWordRow, from: number): number {
  return step(pattern.items, 1, words, from + 1);
}

function beginsPlainly({ items: [first] }: Pattern): boolean {
  return first !== undefined && !first.optional && first.gap === 0;
}

function step(pattern: readonly MatchedItem[], k: number, words: PatternWordRow, i: number): number {
  if (k === pattern.length) return i;
  const item = pattern[k] as MatchedItem;
  const { gap } = item;
  const { count } = words;
  let last = i + gap;
  for (let at = i; at < count && at <= last; at++) {
    const word = words.at(at);
    if (isOf(word, item)) {
      const end = step(pattern, k + 1, words, at + 1);
      if (end >= 0) return end;
    }
    if (gap > 0 && word.endsGap) {
      const closing = behindName(words, at);
      if (closing === at) break;
      last += closing - at;
      at = closing;
    }
    if (gap > 0 && word.quote) last++;
  }
  // "voted overwhelmingly against", "amounted to “surrender”": one adverb or quotation mark may stand between the words of a phrase.
  const behind = k > 0 && gap === 0 ? behindAside(words, i) : i;
  if (behind > i && behind < count && isOf(words.at(behind), item)) {
    const end = step(pattern, k + 1, words, behind + 1);
    if (end >= 0) return end;
  }
  return item.optional ? step(pattern, k + 1, words, i) : -1;
}

const CONNECTIVE = /^(?:however|moreover|furthermore|therefore|nevertheless|nonetheless|indeed|too|also)$/;

function asideOf(lower: string): PatternWord['aside'] {
  if (lower === 'on') return 'on';
  if (lower === ',') return 'comma';
  if (WEEKDAY.test(lower)) return 'day';
  return CONNECTIVE.test(lower) ? 'connective' : undefined;
}

/** Where the words go on behind an adverb, a quotation mark, "on Wednesday" or ", however," at `i`; `i` itself where none stands there. */
export function behindAside(words: PatternWordRow, i: number): number {
  if (i + 1 >= words.count) return i;
  const { adverb, aside } = words.at(i);
  if (adverb || aside === 'day') return i + 1;
  // "regret, however, that"
  if (aside === 'comma' && i + 3 < words.count)
    return words.at(i + 1).aside === 'connective' && words.at(i + 2).aside === 'comma' ? i + 3 : i;
  return aside === 'on' && words.at(i + 1).aside === 'day' ? i + 2 : i;
}

/** Where the comma stands that closes the name behind the comma at `i`; `i` itself where no name stands there. */
function behindName(words: PatternWordRow, i: number): number {
  if (words.at(i).named !== 'comma') return i;
  let end = i + 1;
  while (end < words.count && end - i <= LONGEST_NAME && words.at(end).named === 'name') end++;
  return end > i + 1 && end < words.count && words.at(end).named === 'comma' ? end : i;
}

function isOf({ sets }: PatternWord, { slot, mask }: MatchedItem): boolean {
  return ((sets[slot] as number) & mask) !== 0;
}
