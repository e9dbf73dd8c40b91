import { before, chunkAt, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import type { Sentence } from '../sentence.js';

const MOVED =
  /^(?:regrettable|regret|regrets|deplorable|deplore|deplores|tragic|tragedy|sad|distressing|ironic|ironical|irony|paradoxical|strange|shameful|unfortunate|disturbing|inconceivable|intolerable|unacceptable|outrageous|scandalous|astonishing|surprising|shocking|shocked|appalled|dismayed|lamentable|disgraceful|unthinkable|absurd|alarming|painful|incredible|incomprehensible|inexcusable|inadmissible|pity|shame|disgrace|scandal)$/;

/** "it is tragic that Kenya should have betrayed": whether "should" in chunk `v` only goes with what moves whoever speaks, who says that it is so. */
export function isPutative({ a }: Sentence, v: number): boolean {
  if (chunkAt(a, v)?.verb?.modal !== 'should') return false;
  const [first = -1] = subjectOf(a, v).chunks;
  const opener = before(a, first);
  if (first < 0 || chunkAt(a, opener)?.kind !== 'SB' || word(a, opener) !== 'that') return false;
  let lead = before(a, opener);
  // "what is most distressing is that"
  if (chunkAt(a, lead)?.verb?.copula) lead = before(a, lead);
  return MOVED.test(word(a, lead));
}
