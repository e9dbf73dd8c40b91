import { complementsOf } from '../../clause/complements.js';
import { after, mark } from '../../clause/neighbours.js';
import type { Place } from '../place.js';

/**
 * "thanked Chad for its help, Mali for its patience and Niger for its advice": the other actors of a list whose verb is said
 * once. The preposition says which of the names are of the list, and each has a thing of its own.
 */
export function gappedObjects(p: Place, first: number): readonly number[] {
  const { a } = p.s;
  if (!isActor(p, first)) return [];
  const found: number[] = [];
  for (let at = first; ; ) {
    const own = complementsOf(a, at, 1)[0];
    const thing = own?.chunks[0] ?? -1;
    if (!own || thing < 0 || isActor(p, thing)) return found;
    const close = after(a, own.chunks[0] ?? at);
    const comma = mark(a, close) === ',' ? after(a, close) : close;
    const next = a.chunks[comma]?.kind === 'CC' ? after(a, comma) : comma;
    if (next === close || !isActor(p, next)) return found;
    if (complementsOf(a, next, 1)[0]?.preposition !== own.preposition) return found;
    found.push(next);
    at = next;
  }
}

/** Whether the phrase names an actor by itself: "Chad", "the Union". */
function isActor(p: Place, i: number): boolean {
  const c = p.s.a.chunks[i];
  return c?.kind === 'NP' && p.s.mentionOf[c.head] !== undefined;
}
