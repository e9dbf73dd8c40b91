import { type Slot, slotsOf } from './slots.js';
import { foldedWords, wordsOf } from './words.js';

/** A text with what is needed to compare it; its names are read when they are first asked for. */
export interface Comparable {
  readonly shingles: Uint32Array;
  readonly names: () => Names;
}

/** The names and days of a text by the words beside them, and all of its words. */
interface Names {
  readonly slots: ReadonlyMap<string, readonly Slot[]>;
  readonly words: ReadonlySet<string>;
}

/**
 * Half of all shingles that either text has: more alike than different, and the threshold of Broder's syntactic
 * clustering of the web (1997). Stories that share an old background paragraph stay below it.
 */
const LEAST_RESEMBLANCE = 0.5;

/** Whether one text tells the story of the other in nearly the same words, about the same names and days. */
export function isNearCopy(a: Comparable, b: Comparable): boolean {
  return resemblance(a.shingles, b.shingles) >= LEAST_RESEMBLANCE && !isOtherStory(a.names(), b.names());
}

/** Shared shingles among all that either has (Jaccard), from 0 to 1; both in rising order. */
export function resemblance(a: Uint32Array, b: Uint32Array): number {
  let [i, j, shared] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x = 0, y = 0] = [a[i], b[j]];
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return shared / (a.length + b.length - shared);
}

/** The names of a text, apart from those of `source`, who published it. */
export function namesOf(text: string, source: string): Names {
  const words = wordsOf(text);
  const own = foldedWords(source);
  const slots = new Map<string, Slot[]>();
  for (const slot of slotsOf(words)) {
    if (slot.words.every((word) => own.has(word))) continue;
    const others = slots.get(slot.context);
    if (others) others.push(slot);
    else slots.set(slot.context, [slot]);
  }
  return { slots, words: new Set(words.map(({ folded }) => folded)) };
}

/**
 * The same form filled in for another country or day: between the same words one text has a name that the other does
 * not know, and the other way round. A name that is only left out or added is no sign of another story.
 */
function isOtherStory(a: Names, b: Names): boolean {
  for (const [context, slots] of a.slots) {
    const others = b.slots.get(context) ?? [];
    if (others.length > 0 && isForeign(slots, b) && isForeign(others, a)) return true;
  }
  return false;
}

function isForeign(slots: readonly Slot[], { words }: Names): boolean {
  return slots.some((slot) => slot.words.some((word) => !words.has(word)));
}
