import { type Fingerprint, fingerprintOf } from './fingerprint.js';
import { type Comparable, isNearCopy, namesOf } from './near-copy.js';

/** A statement as the linker needs it. */
export interface Telling {
  readonly id: string;
  /** The day that it was made, counted in days. */
  readonly day: number;
  readonly text: string;
  /** Whose voice the record says it is, as written; "we" is somebody else in another voice. */
  readonly speaker?: string;
  /** Who published it: its name in the text is none of the story's. */
  readonly source?: string;
}

export interface StoryLinker {
  /** The id of the first statement of the story; the statement's own when it tells a new one. */
  link(telling: Telling): string;
  /** Takes a statement that is known to be the first of its story. */
  adopt(telling: Telling): void;
}

/** The first statement of a story, in the order of day and id. */
interface First extends Comparable {
  readonly id: string;
  readonly number: number;
  readonly speaker: string | undefined;
}

/** In UTF-16 units: about as long as a fingerprint with its names is large. */
const LONG_TEXT = 20_000;

/** Wires, weeklies and ministries print a story within three days; the same words later are said again. */
export const STORY_DAYS = 3;

/**
 * Links near copies to the first telling. Statements come in the order of day and id; each is compared with the firsts
 * of the days before it, never with copies, so that no chain of small changes joins what differs, and with one order
 * of days and ids there is one result. Holds the firsts of four days.
 */
export function createStoryLinker(): StoryLinker {
  const days = new Map<number, Map<number, First[]>>();
  let number = 0;
  const forget = (day: number): void => {
    for (const known of days.keys()) if (known < day - STORY_DAYS) days.delete(known);
  };
  const keep = (telling: Telling, { shingles, bands }: Fingerprint, names: Comparable['names']): void => {
    const index = days.get(telling.day) ?? new Map<number, First[]>();
    days.set(telling.day, index);
    const first = { id: telling.id, number: number++, speaker: telling.speaker, shingles, names };
    for (const band of bands) {
      const others = index.get(band);
      if (others) others.push(first);
      else index.set(band, [first]);
    }
  };
  return {
    adopt: (telling) => keep(telling, fingerprintOf(telling.text), namesOnce(telling)),
    link: (telling) => {
      forget(telling.day);
      const fingerprint = fingerprintOf(telling.text);
      const own = { shingles: fingerprint.shingles, names: namesOnce(telling) };
      const first = candidates(days.values(), fingerprint).find(
        (other) => other.speaker === telling.speaker && isNearCopy(other, own),
      );
      if (!first) keep(telling, fingerprint, own.names);
      return first?.id ?? telling.id;
    },
  };
}

/** The firsts that share a band, the earliest first. */
function candidates(indexes: Iterable<Map<number, First[]>>, { bands }: Fingerprint): First[] {
  const found = new Set<First>();
  for (const index of indexes) {
    for (const band of bands) for (const first of index.get(band) ?? []) found.add(first);
  }
  return [...found].sort((a, b) => a.number - b.number);
}

function namesOnce({ text, source = '' }: Telling): Comparable['names'] {
  // A long text is not kept for the sake of its names.
  let names = text.length > LONG_TEXT ? namesOf(text, source) : undefined;
  return () => {
    names ??= namesOf(text, source);
    return names;
  };
}
