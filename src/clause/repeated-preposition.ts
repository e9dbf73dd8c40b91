import type { Analysis } from '../text/analysis.js';
import { groupEndingAt } from './conjuncts.js';
import { before, word } from './neighbours.js';

/**
 * "an appeal to the Union and to the donors to help": the first of the noun phrases that the same preposition, said
 * again behind a conjunction, joins to the one at `np`; `np` itself where nothing is joined.
 */
export function firstOfRepeated(a: Analysis, np: number): number {
  let first = np;
  for (;;) {
    const lead = before(a, groupEndingAt(a, first)[0] ?? first);
    const joint = a.chunks[lead]?.kind === 'IN' ? before(a, lead) : -1;
    let other = a.chunks[joint]?.kind === 'CC' ? before(a, joint) : -1;
    // "to the members of the Union and to the donors"
    while (a.chunks[other]?.kind === 'NP' && leadWord(a, other) === 'of') other = before(a, leadOf(a, other));
    if (a.chunks[other]?.kind !== 'NP' || leadWord(a, other) !== word(a, lead)) return first;
    first = other;
  }
}

function leadOf(a: Analysis, np: number): number {
  return before(a, groupEndingAt(a, np)[0] ?? np);
}

function leadWord(a: Analysis, np: number): string {
  const lead = leadOf(a, np);
  return a.chunks[lead]?.kind === 'IN' ? word(a, lead) : '';
}
