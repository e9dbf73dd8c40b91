import type { Token } from '../text/tokens.js';
import { WordMemo } from '../text/word-memo.js';
import type { CompiledRule, Lexicon } from './lexicon.js';
import { matchAt, type Pattern } from './pattern.js';
import type { Rule } from './rule.js';

/** A rule whose words stand in the sentence: tokens `from` to `to` (excluded). */
export interface Phrase {
  readonly rule: Rule;
  readonly from: number;
  readonly to: number;
}

/** The rules of one kind that begin with a word, in order. */
class Rules {
  /** The rules that may match by the word that comes next, where one of them asks for that word. */
  private readonly byNext = new Map<string, readonly CompiledRule[]>();
  /** Those that any other word leaves possible, and an adverb, which may stand between the words of a phrase. */
  private readonly open: readonly CompiledRule[];

  constructor(
    private readonly all: readonly CompiledRule[],
    first: string,
  ) {
    const seconds = all.map(({ pattern }) => secondWords(pattern, first));
    this.open = all.filter((_, k) => seconds[k] === undefined);
    for (const word of new Set(seconds.flatMap((words) => [...(words ?? [])])))
      this.byNext.set(
        word,
        all.filter((_, k) => seconds[k]?.has(word) ?? true),
      );
  }

  /** The rules that may match before this word. */
  before(next: Token | undefined): readonly CompiledRule[] {
    if (next === undefined || this.byNext.size === 0) return this.open;
    return next.lower.endsWith('ly') ? this.all : (this.byNext.get(next.lower) ?? this.open);
  }
}

/** What a word may begin: the rules of stances, and the others. */
interface Beginning {
  readonly cues: Rules;
  readonly others: Rules;
}

/** Finds the rules whose words stand among tokens, whatever their part of speech: those of stances first, each kind in order. */
export interface PhraseFinder {
  all(tokens: readonly Token[]): Phrase[];
  /** The same, but nothing where no rule of a stance is among them: without its words no part of speech makes a cue. */
  withCue(tokens: readonly Token[]): Phrase[];
}

/** Prepares the rules of a lexicon to be found in sentences, by the words with which they begin. */
export function phraseFinder(lexicon: Lexicon): PhraseFinder {
  const beginnings = new Map<string, Beginning>();
  for (const [word, rules] of lexicon.byFirstWord) {
    const isCue = ({ rule }: CompiledRule): boolean => rule.effect === 'stance';
    beginnings.set(word, {
      cues: new Rules(rules.filter(isCue), word),
      others: new Rules(
        rules.filter((rule) => !isCue(rule)),
        word,
      ),
    });
  }
  const beginningOf = new WordMemo(({ lower }) => beginnings.get(lower));
  /** Where in the sentence at hand a rule may begin, and what. */
  const places: number[] = [];
  const found: Beginning[] = [];
  const find = (tokens: readonly Token[], whole: boolean): Phrase[] => {
    const phrases: Phrase[] = [];
    places.length = 0;
    found.length = 0;
    for (let i = 0; i < tokens.length; i++) {
      const beginning = beginningOf.of((tokens[i] as Token).word);
      if (beginning === undefined) continue;
      places.push(i);
      found.push(beginning);
      add(phrases, beginning.cues, tokens, i);
    }
    if (!whole && phrases.length === 0) return phrases;
    for (const [k, at] of places.entries()) add(phrases, (found[k] as Beginning).others, tokens, at);
    return phrases;
  };
  return { all: (tokens) => find(tokens, true), withCue: (tokens) => find(tokens, false) };
}

function add(phrases: Phrase[], rules: Rules, tokens: readonly Token[], from: number): void {
  for (const { rule, pattern } of rules.before(tokens[from + 1])) {
    const to = matchAt(pattern, tokens, from);
    if (to >= 0) phrases.push({ rule, from, to });
  }
}

/** The words one of which must come right after `first`; `undefined` where that cannot be said. */
function secondWords({ items }: Pattern, first: string): ReadonlySet<string> | undefined {
  const [one, two] = items;
  if (!one || !two || one.optional || two.optional || two.gap > 0 || !one.words.has(first)) return undefined;
  return two.words;
}
