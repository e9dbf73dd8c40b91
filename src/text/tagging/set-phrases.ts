import type { Token } from '../tokens.js';
import type { Tag } from './tags.js';

/** The tag of a word that may be a verb or a noun where the words beside it leave no choice. */
export function inSetPhrase(tokens: readonly Token[], i: number, third: boolean): Tag | undefined {
  const lower = tokens[i]?.lower;
  const next = tokens[i + 1]?.lower;
  // "uphold the law and refrain from"
  if (lower === 'refrain' && next === 'from') return 'VB';
  if (lower === 'thanks' && next === 'to') return 'NNS';
  // "the resumption of yen loans to Kenya"
  if (
    lower === 'loans' &&
    i > 0 &&
    /^(?:to|for|of|from|and|in|by|,|\.|worth|was|were|have|had|would|will)$/.test(next ?? '.')
  )
    return 'NNS';
  // "tents and water purifiers"
  if (lower === 'water' && /^(?:and|or|,)$/.test(tokens[i - 1]?.lower ?? '') && next?.endsWith('s'))
    return 'NN';
  // "bodies such as"
  if (third && next === 'such' && tokens[i + 2]?.lower === 'as') return 'NNS';
  // "is it not time to"
  const asked = /^(?:not|now)$/.test(tokens[i - 1]?.lower ?? '');
  return lower === 'time' && next === 'to' && asked ? 'NN' : undefined;
}
