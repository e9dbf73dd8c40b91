import type { Analysis } from '../text/analysis.js';
import { groupEndingAt } from './conjuncts.js';
import { before, word } from './neighbours.js';

/** How many phrases the first object may have. */
const PARTS = 4;

/** A verb with two objects, and the first of them. */
export interface DoubleObject {
  readonly verb: number;
  readonly first: number;
}

/**
 * "gave the plan of Kenya a welcome", "gave Kenya's decision to hold talks a welcome": the verb whose second object
 * the noun phrase at `np` is, where the first is longer than a noun phrase.
 */
export function doubleObject(a: Analysis, np: number): DoubleObject | undefined {
  let first = before(a, groupEndingAt(a, np)[0] ?? np);
  for (let part = 0; part < PARTS && a.chunks[first]?.kind === 'NP'; part++) {
    first = groupEndingAt(a, first)[0] ?? first;
    const lead = before(a, first);
    const verb = a.chunks[lead]?.verb;
    if (verb && !verb.passive && a.classes.has('ditransitive', word(a, lead)))
      return part > 0 ? { verb: lead, first } : undefined;
    const joins = a.chunks[lead]?.kind === 'IN' || verb?.form === 'infinitive';
    if (!joins) return undefined;
    first = before(a, lead);
  }
  return undefined;
}
