import type { Token } from '../text/tokens.js';
import { WordMemo } from '../text/word-memo.js';
import type { CompiledRule, Lexicon } from './lexicon.js';
import { type MatchedPattern, matchAt, type PatternWord, PatternWords } from './matcher.js';
import type { Pattern } from './pattern.js';
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

  /** The rules that may match before this word. */
  before(next: PatternWord | undefined): readonly MatchedRule[] {
    if (next === undefined || this.byNext.size === 0) return this.open;
    return next.adverb ? this.all : (this.byNext.get(next.lower) ?? this.open);
  }
}

/** What a word may begin: the rules of stances, and the others. */
interface Beginning {
  readonly cues: Rules;
  readonly others: Rules;
}

/** A word with what it may begin. */
interface BeginningWord extends PatternWord {
  readonly begins: Beginning | undefined;
}

/** Finds the rules whose words stand among tokens, whatever their part of speech: those of stances first, each kind in order. */
export interface PhraseFinder {
  all(tokens: readonly Token[]): Phrase[];
  /** The same, but nothing where no rule of a stance is among them: without its words no part of speech makes a cue. */
  withCue(tokens: readonly Token[]): Phrase[];
}

/** Prepares the rules of a lexicon to be found in sentences, by the words with which they begin. */
export function phraseFinder(lexicon: Lexicon): PhraseFinder {
  const patternWords = new PatternWords(patternsOf(lexicon));
  const beginnings = beginningsIn(lexicon, patternWords);
  const wordOf = new WordMemo((word): BeginningWord => {
    const { lower, sets, adverb, endsGap } = patternWords.of(word);
    return { lower, sets, adverb, endsGap, begins: beginnings.get(lower) };
  });
  /** The words of the sentence at hand, and which of them begin something. */
  const words: BeginningWord[] = [];
  const places: number[] = [];
  const find = (tokens: readonly Token[], whole: boolean): Phrase[] => {
    const count = tokens.length;
    places.length = 0;
    for (let i = 0; i < count; i++) {
      const word = wordOf.of((tokens[i] as Token).word);
      words[i] = word;
      if (word.begins !== undefined) places.push(i);
    }
    const phrases: Phrase[] = [];
    for (const at of places) add(phrases, begun(words, at).cues, words, count, at);
    if (!whole && phrases.length === 0) return phrases;
    for (const at of places) add(phrases, begun(words, at).others, words, count, at);
    return phrases;
  };
  return { all: (tokens) => find(tokens, true), withCue: (tokens) => find(tokens, false) };
}

function patternsOf(lexicon: Lexicon): Pattern[] {
  return [
    ...new Set([...lexicon.byFirstWord.values()].flatMap((rules) => rules.map(({ pattern }) => pattern))),
  ];
}

function beginningsIn(lexicon: Lexicon, words: PatternWords): ReadonlyMap<string, Beginning> {
  const isCue = ({ rule }: CompiledRule): boolean => rule.effect === 'stance';
  const beginnings = new Map<string, Beginning>();
  for (const [word, rules] of lexicon.byFirstWord) {
    const others = rules.filter((rule) => !isCue(rule));
    beginnings.set(word, {
      cues: new Rules(rules.filter(isCue), word, words),
      others: new Rules(others, word, words),
    });
  }
  return beginnings;
}

function begun(words: readonly BeginningWord[], at: number): Beginning {
  return words[at]?.begins as Beginning;
}

function add(
  phrases: Phrase[],
  rules: Rules,
  words: readonly PatternWord[],
  count: number,
  from: number,
): void {
  for (const { rule, pattern } of rules.before(from + 1 < count ? words[from + 1] : undefined)) {
    const to = matchAt(pattern, words, count, from);
    if (to >= 0) phrases.push({ rule, from, to });
  }
}

/** The words one of which must come right after `first`; `undefined` where that cannot be said. */
function secondWords({ items }: Pattern, first: string): ReadonlySet<string> | undefined {
  const [one, two] = items;
  if (!one || !two || one.optional || two.optional || two.gap > 0 || !one.words.has(first)) return undefined;
  return two.words;
}
