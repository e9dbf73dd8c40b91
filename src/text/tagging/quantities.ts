import type { Token } from '../tokens.js';
import { MANY } from './awaited-verb.js';
import { NUMBER_WORDS } from './function-words.js';
import type { Tag } from './tags.js';

/** "more than €3 million", "up to 300 troops": words that only bound a number. */
export function quantifies(tokens: readonly Token[], i: number): boolean {
  const second = tokens[i + 1];
  if (second?.kind === 'number' || isNumberWord(tokens, i + 1)) return true;
  if (!/^(?:than|to|as|least|most)$/.test(second?.lower ?? '')) return false;
  // "more than a million", "at least two dozen"
  return isAmount(tokens, i + 2) || isNumberWord(tokens, i + 2);
}

/** "300", "EUR 7 million" */
export function isAmount(tokens: readonly Token[], i: number): boolean {
  const currency = /^[A-Z]{2,3}$/.test(tokens[i]?.text ?? '');
  return tokens[currency ? i + 1 : i]?.kind === 'number';
}

/** "two", "one million", "a dozen" */
export function isNumberWord(tokens: readonly Token[], i: number): boolean {
  const lower = tokens[i]?.lower ?? '';
  return NUMBER_WORDS.has(/^(?:one|an?)$/.test(lower) ? (tokens[i + 1]?.lower ?? '') : lower);
}

/** "Both condemned the raid", "All three condemned the raid": whether what stands before `i` opens a clause, and may stand there without a noun. */
export function standsForMany(tokens: readonly Token[], tags: readonly Tag[], i: number): boolean {
  const first = /^(?:the|all)$/.test(tokens[i - 2]?.lower ?? '') ? i - 2 : i - 1;
  const words = tokens.slice(first, i).map(({ lower }) => lower);
  const many = words.length === 1 ? MANY.test(words[0] ?? '') : FEW.test(words[1] ?? '');
  return many && (first === 0 || /^(?:CC|MK|SB|LK)$/.test(tags[first - 1] ?? ''));
}

const FEW = /^(?:two|three|four|five)$/;
