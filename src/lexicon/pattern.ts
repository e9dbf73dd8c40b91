import { asRead } from '../text/compounds.js';
import { nounForms, verbForms } from '../text/inflect.js';
import type { Match } from './rule.js';

/** One place of a phrase: the words that may stand there, or a gap. */
export interface Item {
  /** The words that may stand there, each once and with a space between them: one text is read back faster than a set. */
  readonly words: string;
  readonly optional: boolean;
  /** How many tokens the item may skip before its words: `...` in front of it. */
  readonly gap: number;
}

export interface Pattern {
  readonly items: readonly Item[];
}

/** `...` stands for at most this many tokens: "takes a clear stand against" is still one phrase. */
const GAP = 8;

/**
 * Reads a phrase as the lexicon writes it. A word stands for itself; `word~` for all its inflections (of a
 * verb or noun, as `match` says; `~v` and `~n` say it for one word); `a|b` for either; `(word)` may be
 * missing; `...` skips up to eight words; `{class}` stands for the words of a class.
 */
export function parsePattern(
  phrase: string,
  match: Match,
  classOf: (name: string) => ReadonlySet<string> | undefined,
): Pattern {
  const items: Item[] = [];
  let gap = 0;
  for (const part of phrase.trim().split(/\s+/)) {
    if (part === '...') {
      gap = GAP;
      continue;
    }
    const optional = part.startsWith('(') && part.endsWith(')');
    const words = new Set<string>();
    for (const option of (optional ? part.slice(1, -1) : part).split('|')) {
      for (const word of expand(option, match, classOf)) words.add(asRead(word));
    }
    items.push({ words: [...words].join(' '), optional, gap });
    gap = 0;
  }
  return { items };
}

function expand(
  option: string,
  match: Match,
  classOf: (name: string) => ReadonlySet<string> | undefined,
): Iterable<string> {
  const name = /^\{(\w+)\}$/.exec(option)?.[1];
  if (name) {
    const words = classOf(name);
    if (!words) throw new RangeError(`no such class of words: ${name}`);
    return words;
  }
  const inflected = /^(.+)~([vn]?)$/.exec(option);
  if (!inflected?.[1]) return [option];
  const noun = inflected[2] ? inflected[2] === 'n' : match === 'noun';
  return noun ? nounForms(inflected[1]) : verbForms(inflected[1]);
}

/** The words that may stand in one place of a phrase. */
export function wordsOf({ words }: Item): readonly string[] {
  return words.split(' ');
}

/** The words that can begin a match. */
export function firstWords(pattern: Pattern): Set<string> {
  const words = new Set<string>();
  for (const item of pattern.items) {
    for (const word of wordsOf(item)) words.add(word);
    if (!item.optional) break;
  }
  return words;
}

/** Words too common to tell that a phrase is near. */
const COMMON = new Set(
  'a an the of to in on at by for from with without against and or not no it its is are was were be been have has had do does did as if that this these those our their his her my your'.split(
    ' ',
  ),
);

/**
 * The one of these items of a phrase whose words stand in the fewest texts: one of them must be there wherever the phrase
 * matches. Of several items the one with the longest words is taken to be the rarest.
 * @param rarityOf how rare an item's words are, for a caller who asks for many phrases
 */
export function anchorOf(
  items: readonly Item[],
  rarityOf: (item: Item) => number = rarity,
): Item | undefined {
  let best: Item | undefined;
  let most = -1;
  for (const item of items) {
    if (item.optional) continue;
    const value = rarityOf(item);
    if (value <= most) continue;
    most = value;
    best = item;
  }
  return best;
}

/** How rare the words of an item are, from 0 for a word like "the". */
export function rarity(item: Item): number {
  const words = wordsOf(item);
  const common = words.some((word) => COMMON.has(word));
  return common ? 0 : Math.min(...words.map((word) => word.length)) / Math.sqrt(words.length);
}
