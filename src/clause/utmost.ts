import type { Analysis } from '../text/analysis.js';
import { before, mark, word } from './neighbours.js';

/** "is doing what it can to help", "does all that it can to help": the verb of doing before the clause that ends at chunk `i`, or -1. */
export function doingUtmost(a: Analysis, i: number): number {
  const can = a.chunks[i];
  if (can?.kind !== 'VP' || can.to - can.from > 1 || !/^(?:can|could)$/.test(word(a, i))) return -1;
  const subject = before(a, i);
  if (a.chunks[subject]?.kind !== 'NP') return -1;
  let all = before(a, subject);
  if (word(a, all) === 'that') all = before(a, all);
  if (!/^(?:what|whatever|all|everything|anything|most|much)$/.test(word(a, all))) return -1;
  const doing = before(a, all);
  return /^(?:do|does|did|doing|done)$/.test(word(a, doing)) ? doing : -1;
}

/** "committed to, facilitating", "aimed at better supporting": the preposition that the chunk at `i` is, or that stands before the comma or adverb there. */
export function prepositionAt(a: Analysis, i: number): number {
  const how = a.chunks[i]?.kind === 'ADJ' && word(a, i) === 'better' ? before(a, i) : -1;
  if (a.chunks[how]?.kind === 'IN') return how;
  const lead = mark(a, i) === ',' ? before(a, i) : -1;
  return a.chunks[lead]?.kind === 'IN' && a.chunks[before(a, lead)]?.kind !== 'NP' ? lead : i;
}
