import type { Token } from '../tokens.js';
import type { Tag } from './tags.js';

const GIVING = /^(?:given|extended|rendered|provided|offered|shown|accorded|granted|received|lent|afforded)$/;

/** "the aid, advice and cooperation extended to us by": a list of what was given. */
export function endsGiven(tokens: readonly Token[], tags: readonly Tag[], i: number): boolean {
  const linked = /^(?:to|by|from)$/.test(tokens[i + 1]?.lower ?? '') && /^NNS?$/.test(tags[i - 1] ?? '');
  return linked && GIVING.test(tokens[i]?.lower ?? '');
}
