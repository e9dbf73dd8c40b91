import type { Token } from '../tokens.js';
import type { Tag } from './tags.js';

/** "have been harassed, arrested and tortured": one of several participles, with nothing else between them. */
export function inPassiveList(tokens: readonly Token[], tags: readonly Tag[], i: number): boolean {
  const next = tokens[i + 1]?.text;
  const goesOn = tokens[i - 1]?.text === ',' && (next === ',' || tags[i + 1] === 'CC');
  let k = i - 1;
  if (!goesOn && !(tags[k] === 'CC' && tokens[i - 3]?.text === ',')) return false;
  while (tokens[k]?.text === ',' || /^(?:CC|RB|JJ|VBD)$/.test(tags[k] ?? '')) k--;
  return tags[k] === 'VBN' && isPassive(tags, k);
}

/** Whether a form of "be" stands before the participle at `i`, over adverbs. */
export function isPassive(tags: readonly Tag[], i: number): boolean {
  let lead = i - 1;
  while (tags[lead] === 'RB' || tags[lead] === 'NEG') lead--;
  return tags[lead] === 'BE';
}
