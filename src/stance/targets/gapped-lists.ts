import { complementsOf } from '../../clause/complements.js';
import { after, before, mark, word } from '../../clause/neighbours.js';
import type { Place } from '../place.js';

/**
 * "thanked Chad for its help, Mali for its patience and Niger for its advice", "accused the west of lying and Chad of theft":
 * the other actors of a list whose verb is said once. The preposition says which of the names are of the list, and each
 * has a thing of its own.
 */
export function gappedObjects(p: Place, first: number): readonly number[] {
  const { a } = p.s;
  // "the work of his predecessor, Minister Obi of Chad": only who is accused of something need have no name.
  if (!isActor(p, first) && !(a.chunks[first]?.kind === 'NP' && /^accus/.test(word(a, p.cue)))) return [];
  const link = after(a, first);
  const preposition = a.chunks[link]?.kind === 'IN' ? word(a, link) : '';
  if (preposition === '') return [];
  const lead = before(a, first);
  const to = a.chunks[lead]?.kind === 'IN' ? word(a, lead) : '';
  const found: number[] = [];
  for (let at = first; at >= 0; ) {
    const thing = complementsOf(a, at, 1)[0]?.chunks[0] ?? -1;
    // "of Chad's theft and Mali", but "of lying and Mali of theft"
    at =
      thing >= 0 && thing === after(a, after(a, at)) && isActor(p, thing)
        ? -1
        : nextOfList(p, after(a, at), preposition, to);
    if (at >= 0) found.push(at);
  }
  return found;
}

/** How many chunks what is said of one of the list may have. */
const REACH = 8;

/** The next of the list: behind a comma or a conjunction, with the same preposition after it; or -1. */
function nextOfList(p: Place, link: number, preposition: string, to: string): number {
  const { a } = p.s;
  for (let k = link + 1; k < a.chunks.length && k < link + REACH; k++) {
    const c = a.chunks[k];
    if (c?.verb?.form === 'finite' || c?.kind === 'SB' || c?.kind === 'WR') return -1;
    if (c?.kind !== 'CC' && mark(a, k) !== ',') continue;
    // "grateful to Chad for tents, to Mali for rice": the first preposition, too, is said again.
    const again = to !== '' && word(a, after(a, k)) === to;
    const next = again ? after(a, after(a, k)) : after(a, k);
    if (isActor(p, next) && word(a, after(a, next)) === preposition) return next;
  }
  return -1;
}

/** Whether the phrase names an actor by itself: "Chad", "the Union". */
function isActor(p: Place, i: number): boolean {
  const c = p.s.a.chunks[i];
  return c?.kind === 'NP' && p.s.mentionOf[c.head] !== undefined;
}
