import type { Token } from '../tokens.js';
import { type Tag, VERBAL } from './tags.js';
import { firstTag, type Possible } from './word-tags.js';

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

/** By its ending alone: "Israeli", "Turkish", "Chinese". */
export function isAdjectiveOfState(word: string): boolean {
  return /(?:[ai]n|i|ish|ese|ch)$/.test(word);
}

/** "condemned US and South Korean plans to": whether the adjective before `i` is the last of a list behind a verb. */
export function joinsAdjectives(tokens: readonly Token[], tags: readonly Tag[], i: number): boolean {
  if (
    !isAdjectiveOfState(tokens[i - 1]?.lower ?? '') ||
    !/^(?:to|in|on|for|at|against|of)$/.test(tokens[i + 1]?.lower ?? '')
  )
    return false;
  let k = i - 1;
  while (tags[k] === 'NNP') k--;
  if (tags[k] !== 'CC') return false;
  do k--;
  while (tags[k] === 'NNP');
  return VERBAL.has(tags[k] as Tag);
}

/** "demanded that Chad end it": what stands between the names behind "that" and a pronoun. */
export function isThatOf(tokens: readonly Token[], tags: readonly Tag[], i: number): boolean {
  if (!/^(?:it|them|him)$/.test(tokens[i + 1]?.lower ?? '')) return false;
  let lead = i - 1;
  while (tags[lead] === 'NNP' || tags[lead] === 'DT') lead--;
  return lead < i - 1 && tokens[lead]?.lower === 'that';
}

const REBUTTING = /^(?:den(?:y|ies|ied|ying)|(?:reject|dismiss)(?:s|es|ed|ing)?)$/;

/** "denied Kenyan charges that", "until Kenya stops helping": a noun or a verb in -s, where the words beside it say so. */
export function besideName(tokens: readonly Token[], i: number): Tag | undefined {
  // "dismissed as lies Kenyan charges that"
  const lead = tokens[i - 3]?.lower === 'as' ? i - 4 : i - 2;
  if (REBUTTING.test(tokens[lead]?.lower ?? '')) return 'NNS';
  const phase = /^(?:stops|starts|keeps)$/.test(tokens[i]?.lower ?? '');
  return phase && tokens[i + 1]?.lower.endsWith('ing') ? 'VBZ' : undefined;
}

/** "US sanctions policy was", "Kenyan arms sales to Chad have": a plural noun before another, behind which the verb of the clause stands. */
export function namesKind(words: readonly (Tag | Possible)[], i: number): boolean {
  let j = i + 1;
  while (/^NNS?$/.test(firstTag(words[j]) ?? '')) j++;
  if (j === i + 1) return false;
  if (words[j] === 'IN' || words[j] === 'TO') {
    j++;
    while (/^(?:NNS?|NNP|DT)$/.test(firstTag(words[j]) ?? '')) j++;
  }
  return /^(?:BE|HV|MD|DO)$/.test(String(words[j]));
}
