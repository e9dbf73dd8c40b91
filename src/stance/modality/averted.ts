import { chunkAt, word } from '../../clause/neighbours.js';
import type { Step } from '../path.js';
import type { Sentence } from '../sentence.js';

const AVERTING = /^(?:prevent|avert|avoid|deter|forestall|preempt)/;

/** "to prevent an invasion by Kenya": there has been none. */
export function isAverted(s: Sentence, path: readonly Step[]): boolean {
  const noun = chunkAt(s.a, path[0]?.at ?? -1);
  if (noun?.kind !== 'NP' || !AVERTING.test(word(s.a, path[1]?.at ?? -1))) return false;
  return /^(?:an?|any)$/.test(s.a.tokens[noun.from]?.lower ?? '');
}
