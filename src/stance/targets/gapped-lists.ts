import { complementsOf } from '../../clause/complements.js';
import { groupStartingAt } from '../../clause/conjuncts.js';
import { after, before, mark, word } from '../../clause/neighbours.js';
import type { Place } from '../place.js';

/**
 * "thanked Chad for its help, Mali for its patience and the people of Niger for their advice", "accused the west of lying
 * and Chad of theft": the other actors of a list whose verb is said once. The preposition says which of the names are of
 * the list, and each has a thing of its own.
 */
export function gappedObjects(p: Place, first: number): readonly number[] {
  const { a } = p.s;
  // "the work of his predecessor, Minister Obi of Chad": only who is accused of something need have no name.
  if (!isActor(p, first) && !(a.chunks[first]?.kind === 'NP' && /^accus/.test(word(a, p.cue)))) return [];
  const link = after(a, endOf(p, first));
  const preposition = a.chunks[link]?.kind === 'IN' ? word(a, link) : '';
  if (preposition === '') return [];
  const lead = before(a, first);
  const to = a.chunks[lead]?.kind === 'IN' ? word(a, lead) : '';
  const found: number[] = [];
  for (let at = first; at >= 0; ) {
    const end = endOf(p, at);
    const thing = complementsOf(a, end, 1)[0]?.chunks[0] ?? -1;
    // "of Chad's theft and Mali", but "of lying and Mali of theft"
    const next =
      thing >= 0 && thing === after(a, after(a, end)) && isActor(p, thing)
        ? []
        : nextOfList(p, after(a, end), preposition, to);
    found.push(...next);
    at = next.at(-1) ?? -1;
  }
  return found;
}

/** How many chunks what is said of one of the list may have. */
const REACH = 8;

/** The next of the list: behind a comma or a conjunction, with the same preposition after it. */
function nextOfList(p: Place, link: number, preposition: string, to: string): readonly number[] {
  const { a } = p.s;
  for (let k = link + 1; k < a.chunks.length && k < link + REACH; k++) {
    const c = a.chunks[k];
    if (c?.verb?.form === 'finite' || c?.kind === 'SB' || c?.kind === 'WR') return [];
    if (c?.kind !== 'CC' && mark(a, k) !== ',') continue;
    // "grateful to Chad for tents, to Mali for rice": the first preposition, too, is said again.
    const again = to !== '' && word(a, after(a, k)) === to;
    const next = again ? after(a, after(a, k)) : after(a, k);
    if (!isActor(p, next)) continue;
    // "as well as Chad and Mali for theirs"
    const members = groupStartingAt(a, next).filter((i) => isActor(p, i));
    if (word(a, after(a, endOf(p, members.at(-1) ?? next))) === preposition) return members;
  }
  return [];
}

/** The last chunk of "the people of Chad" that begins at `i`. */
function endOf(p: Place, i: number): number {
  const { a } = p.s;
  const link = after(a, i);
  const owner = word(a, link) === 'of' ? after(a, link) : -1;
  return a.chunks[owner]?.kind === 'NP' && isNamed(p, owner) ? (groupStartingAt(a, owner).at(-1) ?? i) : i;
}

/** Whether the phrase names an actor by itself: "Chad", "the Union", "the people of Chad". */
function isActor(p: Place, i: number): boolean {
  const c = p.s.a.chunks[i];
  if (c?.kind !== 'NP') return false;
  return isNamed(p, i) || (p.s.a.classes.hasAny(ACTING, word(p.s.a, i)) && endOf(p, i) > i);
}

const ACTING = ['agent', 'person', 'group'] as const;

function isNamed(p: Place, i: number): boolean {
  return p.s.mentionOf[p.s.a.chunks[i]?.head ?? -1] !== undefined;
}
