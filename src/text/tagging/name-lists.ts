import type { Token } from '../tokens.js';
import type { Tag } from './tags.js';

/** "Kenya, Togo block aid": names that a comma joins open a headline, and what they do follows. */
export function joinsNames(tokens: readonly Token[], tags: readonly Tag[], i: number): boolean {
  const first = tags.indexOf('NNP');
  const comma = tags.indexOf('MK', first);
  if (first < 0 || comma < 0 || comma >= i - 1 || tokens[comma]?.text !== ',') return false;
  const opened = tags.slice(0, first).every((tag) => tag === 'IN' || tag === 'TM' || tag === 'MK');
  // "In Kenya, Togo support is": where it is.
  if (!opened || tags[first - 1] === 'IN') return false;
  return tags.slice(first, i).every((tag, k) => tag === 'NNP' || k + first === comma);
}
