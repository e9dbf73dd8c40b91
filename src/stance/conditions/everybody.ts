import { word } from '../../clause/neighbours.js';
import type { Place } from '../place.js';

/** "all members", "every State" */
export function isEverybody({ s: { a } }: Place, chunk: number): boolean {
  const c = a.chunks[chunk];
  if (c === undefined || !/^(?:all|every|each|no)$/.test(a.tokens[c.from]?.lower ?? '')) return false;
  return /^(?:members?|states?|countr(?:y|ies)|nations?|governments?)$/.test(word(a, chunk));
}
