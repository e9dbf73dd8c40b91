import type { Analysis } from '../text/analysis.js';
import { groupEndingAt } from './conjuncts.js';
import { before, mark, word } from './neighbours.js';

/**
 * "an appeal to the Union and to the donors to help": the first of the noun phrases that the same preposition, said
 * again behind a conjunction or a comma, joins to the one at `np`; `np` itself where nothing is joined.
 */
export function firstOfRepeated(a: Analysis, np: number): number {
  let first = np;
  for (;;) {
    const lead = before(a, groupEndingAt(a, first)[0] ?? first);
    const joint = a.chunks[lead]?.kind === 'IN' ? before(a, lead) : -1;
    let other = a.chunks[joint]?.kind === 'CC' || mark(a, joint) === ',' ? before(a, joint) : -1;
    if (mark(a, other) === ',') other = before(a, other);
    // "to the members of the Union and to the donors"
    other = hostOf(a, other);
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

/** "the friendly people of the Kingdom of Chad" at its last noun phrase: the first of what "of" joins. */
export function hostOf(a: Analysis, np: number): number {
  let host = np;
  while (a.chunks[host]?.kind === 'NP' && leadWord(a, host) === 'of') host = before(a, leadOf(a, host));
  return host;
}
