import type { Token } from '../tokens.js';
import type { Chunk } from './chunk.js';

/** ", Sir,", ", Mr. President,": whoever is spoken to, between two words that go together. It stands there as an adverb would. */
export function vocative(tokens: readonly Token[], i: number): Chunk | undefined {
  if (i === 0 || tokens[i]?.text !== ',') return undefined;
  const first = tokens[i + 1]?.text ?? '';
  const titled = /^(?:Mr|Mrs|Ms|Madam)\.?$/.test(first) && CHAIR.test(tokens[i + 2]?.text ?? '');
  const close = titled ? i + 3 : ADDRESS.test(first) ? i + 2 : -1;
  if (close < 0 || tokens[close]?.text !== ',') return undefined;
  // "in you, Sir, and your team": one of a list.
  if (/^(?:and|or)$/.test(tokens[close + 1]?.lower ?? '')) return undefined;
  return { kind: 'RB', from: i, to: close + 1, head: i + 1, core: i, verb: undefined };
}

const ADDRESS = /^(?:Sir|Madam|sir|madam|Excellency|Excellencies)$/;
const CHAIR = /^(?:President|Chair|Chairman|Chairperson|Chairwoman)$/;
