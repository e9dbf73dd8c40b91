import type { Token } from '../tokens.js';
import { NUMBER_WORDS } from './function-words.js';

/** "more than €3 million", "up to 300 troops": words that only bound a number. */
export function quantifies(tokens: readonly Token[], i: number): boolean {
  const second = tokens[i + 1];
  if (second?.kind === 'number' || isNumberWord(tokens, i + 1)) return true;
  if (!/^(?:than|to|as|least|most)$/.test(second?.lower ?? '')) return false;
  // "more than EUR 7 million"
  const currency = /^[A-Z]{2,3}$/.test(tokens[i + 2]?.text ?? '');
  // "more than a million", "at least two dozen"
  return tokens[currency ? i + 3 : i + 2]?.kind === 'number' || isNumberWord(tokens, i + 2);
}

/** "two", "one million", "a dozen" */
export function isNumberWord(tokens: readonly Token[], i: number): boolean {
  const lower = tokens[i]?.lower ?? '';
  return NUMBER_WORDS.has(/^(?:one|an?)$/.test(lower) ? (tokens[i + 1]?.lower ?? '') : lower);
}
