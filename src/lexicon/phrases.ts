import type { Token } from '../text/tokens.js';
import { WordMemo } from '../text/word-memo.js';
import { LastPlaces } from './last-places.js';
import type { CompiledRule, Lexicon } from './lexicon.js';
import {
  behindAside,
  inFull,
  type MatchedPattern,
  matchAt,
  matchBehind,
  type PatternWord,
  type PatternWordRow,
  PatternWords,
} from './matcher.js';
import { type Pattern, wordsOf } from './pattern.js';
import type { Rule } from './rule.js';

/** A rule whose words stand in the sentence: tokens `from` to `to` (excluded). */
export interface Phrase {
  readonly rule: Rule;
  readonly from: number;
  readonly to: number;
}

interface MatchedRule {
  readonly rule: Rule;
  readonly pattern: MatchedPattern;
}

/** The rules of one kind that begin with a word, in order. */
class Rules {
  /** The rules that may match by the word that comes next, where one of them asks for that word. */
  private readonly byNext = new Map<string, readonly MatchedRule[]>();
  /** Those that any other word leaves possible, and an adverb, which may stand between the words of a phrase. */
  private readonly open: readonly MatchedRule[];
  private readonly all: readonly MatchedRule[];

  constructor(rules: readonly CompiledRule[], first: string, words: PatternWords) {
    const seconds = rules.map(({ pattern }) => secondWords(pattern, first));
    this.all = rules.map(({ rule, pattern }) => ({ rule, pattern: words.matched(pattern) }));
    this.open = this.all.filter((_, k) => seconds[k] === undefined);
    for (const word of new Set(seconds.flatMap((set) => [...(set ?? [])])))
      this.byNext.set(
        word,
        this.all.filter((_, k) => seconds[k]?.has(word) ?? true),
      );
  }

  /** The rules that may match before the word at `at`. */
  before(words: PatternWordRow, at: number): readonly MatchedRule[] {
    if (this.byNext.size === 0 || at >= words.count) return this.open;
    if (behindAside(words, at) > at) return this.all;
    return this.byNext.get(words.at(at).lower) ?? this.open;
  }
}

/** What a word is to the rules: of what it may be the beginning, and of which sets that a pattern needs it is one. */
interface Part {
  readonly beginning: Beginning | undefined;
  readonly needed: readonly number[];
}

/** What a word may begin: the rules of stances, and the others. */
interface Beginning {
  readonly cues: Rules | undefined;
  readonly others: Rules | undefined;
}

/** Finds the rules whose words stand among tokens, whatever their part of speech: those of stances first, each kind in order. */
export interface PhraseFinder {
  all(tokens: readonly Token[]): Phrase[];
  /**
   * The same, but for the rules of stances that are `passed` over, and nothing where no other rule of a stance is among
   * them: without its words no part of speech makes a cue.
   */
  withCue(tokens: readonly Token[], passed: (rule: Rule) => boolean): Phrase[];
}

/** Prepares the rules of a lexicon to be found in sentences, by the words with which they begin. */
export function phraseFinder(lexicon: Lexicon): PhraseFinder {
  const patternWords = new PatternWords(patternsOf(lexicon));
  const beginnings = new Beginnings(lexicon.byFirstWord, patternWords);
  const partOf = new WordMemo(({ lower: written }): Part | undefined => {
    const lower = inFull(written);
    const beginning = beginnings.of(lower);
    const needed = patternWords.neededAs(lower);
    return beginning || needed.length > 0 ? { beginning, needed } : undefined;
  });
  const lastPlaces = new LastPlaces(patternWords.count);
  const row = new Row(patternWords, lastPlaces);
  /** Where something begins in the sentence at hand, and what. */
  const places: number[] = [];
  const begun: Beginning[] = [];
  const find = (tokens: readonly Token[], passed?: (rule: Rule) => boolean): Phrase[] => {
    row.tokens = tokens;
    lastPlaces.begin(tokens.length);
    places.length = 0;
    begun.length = 0;
    for (let i = 0; i < tokens.length; i++) {
      const part = partOf.of((tokens[i] as Token).word);
      if (part === undefined) continue;
      lastPlaces.add(part.needed, i);
      if (part.beginning === undefined) continue;
      places.push(i);
      begun.push(part.beginning);
    }
    const phrases: Phrase[] = [];
    for (let k = 0; k < places.length; k++) add(phrases, begun[k]?.cues, row, places[k] as number, passed);
    if (passed && phrases.length === 0) return phrases;
    for (let k = 0; k < places.length; k++) add(phrases, begun[k]?.others, row, places[k] as number);
    return phrases;
  };
  return { all: (tokens) => find(tokens), withCue: find };
}

/** The words of the sentence at hand: only those near a beginning are ever asked for. */
class Row implements PatternWordRow {
  tokens: readonly Token[] = [];
  private readonly wordOf: WordMemo<PatternWord>;

  constructor(
    words: PatternWords,
    readonly lastPlaces: LastPlaces,
  ) {
    this.wordOf = new WordMemo((word) => words.of(word));
  }

  get count(): number {
    return this.tokens.length;
  }

  at(index: number): PatternWord {
    return this.wordOf.of((this.tokens[index] as Token).word);
  }
}

function patternsOf(lexicon: Lexicon): Pattern[] {
  return [
    ...new Set([...lexicon.byFirstWord.values()].flatMap((rules) => rules.map(({ pattern }) => pattern))),
  ];
}

/** What each word may begin, made when a text first asks: few texts hold more than some of the words. */
class Beginnings {
  private readonly known = new Map<string, Beginning>();

  constructor(
    private readonly rules: Lexicon['byFirstWord'],
    private readonly words: PatternWords,
  ) {}

  of(word: string): Beginning | undefined {
    const rules = this.rules.get(word);
    if (rules === undefined) return undefined;
    const known = this.known.get(word);
    if (known) return known;
    const beginning = this.beginning(rules, word);
    this.known.set(word, beginning);
    return beginning;
  }

  private beginning(rules: readonly CompiledRule[], word: string): Beginning {
    const cues = rules.filter(({ rule }) => rule.effect === 'stance');
    const others = rules.filter(({ rule }) => rule.effect !== 'stance');
    return {
      cues: cues.length > 0 ? new Rules(cues, word, this.words) : undefined,
      others: others.length > 0 ? new Rules(others, word, this.words) : undefined,
    };
  }
}

function add(
  phrases: Phrase[],
  rules: Rules | undefined,
  words: Row,
  from: number,
  passed?: (rule: Rule) => boolean,
): void {
  if (rules === undefined) return;
  for (const { rule, pattern } of rules.before(words, from + 1)) {
    if (!words.lastPlaces.stands(pattern.need, from)) continue;
    const to = pattern.plain ? matchBehind(pattern, words, from) : matchAt(pattern, words, from);
    if (to >= 0 && !passed?.(rule)) phrases.push({ rule, from, to });
  }
}

/** The words one of which must come right after `first`; `undefined` where that cannot be said. */
function secondWords({ items }: Pattern, first: string): ReadonlySet<string> | undefined {
  const [one, two] = items;
  if (!one || !two || one.optional || two.optional || two.gap > 0) return undefined;
  return wordsOf(one).includes(first) ? new Set(wordsOf(two)) : undefined;
}
