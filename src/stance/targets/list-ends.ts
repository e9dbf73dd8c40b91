import { complementsOf } from '../../clause/complements.js';
import { after, word } from '../../clause/neighbours.js';
import type { Analysis } from '../../text/analysis.js';
import type { Place } from '../place.js';

/** "the people of Kenya": whether the first phrase of a list names an actor. */
export function isNamedFirst({ s: { a, mentionOf } }: Place, given: readonly number[]): boolean {
  const first = given[0] ?? -1;
  const last = complementsOf(a, first).at(-1)?.chunks.at(-1) ?? first;
  return mentionOf.slice(a.chunks[first]?.from, a.chunks[last]?.to).some((mention) => mention !== undefined);
}

/**
 * "the Union, the Governments of Chad, Mali and Niger", "Togo, the Republic of Chad and Mali": the list that "of" joins to
 * the last member has the conjunction.
 */
export function closesInside(p: Place, np: number): boolean {
  const { a, mentionOf } = p.s;
  const of = complementsOf(a, np, 1)[0];
  return (
    of?.preposition === 'of' &&
    of.chunks.length > 1 &&
    a.classes.hasAny(['envoys_of', 'nation', 'definite_state'], word(a, np)) &&
    of.chunks.some((i) => mentionOf[a.chunks[i]?.head ?? -1] !== undefined)
  );
}

/** "Her Excellency President Ana Diallo", "Mr. Gomo": somebody by title and name. */
export function isTitled({ s: { a } }: Place, np: number): boolean {
  const c = a.chunks[np];
  if (!c || a.tags[c.head] !== 'NNP' || c.to - c.from < 2) return false;
  return a.tokens
    .slice(c.from, c.head)
    .some(({ lower }) => TITLE.test(lower.replace(/\.$/, '')) || a.classes.has('office_noun', lower));
}

const TITLE = /^(?:mr|mrs|ms|dr|sir|excellency|president|chancellor|minister|ambassador)$/;

/** Whether the preposition at `at` repeats one that stands behind `opener`. */
export function isSaidAgain(a: Analysis, opener: number, at: number): boolean {
  if (a.chunks[at]?.kind !== 'IN') return false;
  for (let k = opener + 1; k < at; k++)
    if (a.chunks[k]?.kind === 'IN' && word(a, k) === word(a, at)) return true;
  return false;
}

/** "drew fury from Chad and cheers from Mali": the list as far as a second feeling, which has somebody of its own. */
export function untilOtherFeeling(
  { s: { a, mentionOf } }: Place,
  group: readonly number[],
): readonly number[] {
  const other = group.findIndex(
    (i, k) => k > 0 && /^(?:from|by|in)$/.test(word(a, after(a, i))) && !mentionOf[a.chunks[i]?.head ?? -1],
  );
  return other > 0 ? group.slice(0, other) : group;
}
