import type { Token } from '../tokens.js';
import { WordMemo } from '../word-memo.js';
import type { Chunk, ChunkKind } from './chunk.js';

/** Conjunctions and prepositions of several words. */
const FIXED: readonly (readonly [string, ChunkKind])[] = [
  ['as well as', 'CC'],
  ['plus', 'CC'],
  ['rather than', 'IN'],
  ['together with', 'IN'],
  ['along with', 'IN'],
  ['such as', 'IN'],
  ['because of', 'IN'],
  ['instead of', 'IN'],
  ['far from', 'IN'],
  ['on the part of', 'IN'],
  ['at the hands of', 'IN'],
  ['all along', 'RB'],
  ['according to', 'IN'],
  ['in respect of', 'IN'],
  ['with respect to', 'IN'],
  ['under way', 'RB'],
  ['in particular', 'RB'],
  ['in general', 'RB'],
  ['of course', 'RB'],
  ['for example', 'RB'],
  ['for instance', 'RB'],
  ['in fact', 'RB'],
  ['at last', 'RB'],
  ['once more', 'RB'],
  ['in turn', 'RB'],
  ['first and foremost', 'RB'],
  ['above all', 'RB'],
  ['in its turn', 'RB'],
  ['in his turn', 'RB'],
  ['in her turn', 'RB'],
  ['in their turn', 'RB'],
  ['in our turn', 'RB'],
  ['in my turn', 'RB'],
  ['in principle', 'RB'],
  ['in mind', 'RB'],
  ['in any way', 'RB'],
  ['at this stage', 'RB'],
  ['at this point', 'RB'],
  ['at this time', 'RB'],
  ['at present', 'RB'],
  ['at all', 'RB'],
  ['as yet', 'RB'],
  ['at the moment', 'RB'],
  ['for the moment', 'RB'],
  ['for now', 'RB'],
  ['in order', 'IN'],
  ['as if', 'SB'],
  ['so that', 'SB'],
  ['even though', 'SB'],
  ['even if', 'SB'],
  ['in case of', 'IN'],
  ['in case', 'SB'],
  ['provided that', 'SB'],
  ['providing that', 'SB'],
  ['on condition that', 'SB'],
  ['on the condition that', 'SB'],
];

const FIXED_BY_FIRST = byFirstWord();
const fixedBy = new WordMemo(({ lower }) => FIXED_BY_FIRST.get(lower));

/** The conjunction or preposition of several words that begins at `i`. */
export function fixedLink(tokens: readonly Token[], i: number): Chunk | undefined {
  const token = tokens[i];
  const fixed = token && fixedBy.of(token.word);
  if (!fixed) return undefined;
  for (const { words, kind } of fixed) {
    if (stands(words, tokens, i))
      return { kind, from: i, to: i + words.length, head: i, core: i, verb: undefined };
  }
  return undefined;
}

function stands(words: readonly string[], tokens: readonly Token[], i: number): boolean {
  if (i + words.length > tokens.length) return false;
  // The first word is known to stand there.
  for (let k = 1; k < words.length; k++) if ((tokens[i + k] as Token).lower !== words[k]) return false;
  return true;
}

interface FixedLink {
  readonly words: readonly string[];
  readonly kind: ChunkKind;
}

function byFirstWord(): ReadonlyMap<string, readonly FixedLink[]> {
  const found = new Map<string, FixedLink[]>();
  for (const [phrase, kind] of FIXED) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    found.set(first, [...(found.get(first) ?? []), { words, kind }]);
  }
  return found;
}
