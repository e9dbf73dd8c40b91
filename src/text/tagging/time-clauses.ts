import type { Token } from '../tokens.js';
import type { Tag } from './tags.js';

/** "Kenya protested after Ghana expelled": whether the verb at `j` is that of a name behind a word of time. */
export function endsTimeClause(tokens: readonly Token[], tags: readonly Tag[], j: number): boolean {
  let k = j - 1;
  while (tags[k] === 'NNP') k--;
  return k < j - 1 && tags[j] === 'VBD' && /^(?:after|before|once|until|since)$/.test(tokens[k]?.lower ?? '');
}
