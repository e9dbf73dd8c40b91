import type { Lexicon } from '../lexicon/lexicon.js';
import { lastPartOf } from '../text/compounds.js';
import { tokenize } from '../text/tokens.js';
import { WordScanner } from '../text/word-scanner.js';

/** Finds the sentences that hold a word without which no stance rule can match: many have none. */
export function triggerScanner(lexicon: Lexicon): WordScanner {
  // "co-operation" stands in the text as two words, of which the second is rarer.
  const written = [...lexicon.triggers].filter(isToken).flatMap((word) => [word, lastPartOf(word)]);
  return new WordScanner(new Set(written.filter((word) => !word.includes('-'))));
}

/** Words that the tokenizer keeps whole, but for this one: to have it look at thousands of them takes a while. */
const PLAIN = /^(?!cannot$)[a-z]+$/;

/** What the tokenizer parts ("sit-in") stands in no sentence as one word. */
function isToken(word: string): boolean {
  if (PLAIN.test(word)) return true;
  const [first, ...others] = tokenize(word, { start: 0, end: word.length });
  return first?.lower === word && others.length === 0;
}
