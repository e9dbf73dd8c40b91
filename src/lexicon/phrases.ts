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

/** What a word may begin. */
interface Beginning {
  /** Of the rules that begin with the word those of stances, and the others. */
  readonly cues: readonly CompiledRule[];
  readonly others: readonly CompiledRule[];
  /** Where no rule matches unless one of these words comes next: "in" begins six phrases, and is everywhere. */
  readonly followers: ReadonlySet<string> | undefined;
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
  for (const [word, rules] of lexicon.byFirstWord)
    beginnings.set(word, {
      cues: rules.filter(({ rule }) => rule.effect === 'stance'),
      others: rules.filter(({ rule }) => rule.effect !== 'stance'),
      followers: followersOf(rules, word),
    });
  const beginningOf = new WordMemo(({ lower }) => beginnings.get(lower));
  const addAll = (phrases: Phrase[], kind: 'cues' | 'others', tokens: readonly Token[]): Phrase[] => {
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i] as Token;
      const beginning = beginningOf.of(token.word);
      if (beginning && mayFollow(beginning, tokens[i + 1])) add(phrases, beginning[kind], tokens, i);
    }
    return phrases;
  };
  return {
    all: (tokens) => addAll(addAll([], 'cues', tokens), 'others', tokens),
    withCue: (tokens) => {
      const phrases = addAll([], 'cues', tokens);
      return phrases.length > 0 ? addAll(phrases, 'others', tokens) : phrases;
    },
  };
}

function mayFollow({ followers }: Beginning, next: Token | undefined): boolean {
  return (
    followers === undefined ||
    (next !== undefined && (followers.has(next.lower) || next.lower.endsWith('ly')))
  );
}

function add(
  phrases: Phrase[],
  rules: readonly CompiledRule[],
  tokens: readonly Token[],
  from: number,
): void {
  for (const { rule, pattern } of rules) {
    const to = matchAt(pattern, tokens, from);
    if (to >= 0) phrases.push({ rule, from, to });
  }
}

function followersOf(rules: readonly CompiledRule[], first: string): Set<string> | undefined {
  const followers = new Set<string>();
  for (const { pattern } of rules) {
    const second = secondWords(pattern, first);
    if (!second) return undefined;
    for (const word of second) followers.add(word);
  }
  return followers;
}

/** The words one of which must come right after `first`; `undefined` where that cannot be said. */
function secondWords({ items }: Pattern, first: string): ReadonlySet<string> | undefined {
  const [one, two] = items;
  if (!one || !two || one.optional || two.optional || two.gap > 0 || !one.words.has(first)) return undefined;
  return two.words;
}
