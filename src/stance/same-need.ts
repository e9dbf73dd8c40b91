import type { ActorBook } from '../actors/actor-book.js';
import { isCoded, NO_ACTOR } from '../model/stance.js';
import type { Reading } from './reading.js';
import type { Sentence } from './sentence.js';

/** Whom the help was for that a story told of last, and in which sentence. */
export interface Need {
  readonly code: string;
  readonly sentence: number;
}

/** How many sentences on a story may go on about the same need. */
const REACH = 2;

/**
 * "India sent tents to Nepal, and China dispatched a rescue team. Japan offered $8 million": help in a story that does not
 * say for whom goes where the help before it went, unless its sentence names somebody else. Whoever speaks for himself
 * in a record of his own is not telling a story.
 * @return the readings, and whom the last help was for
 */
export function forSameNeed(
  s: Sentence,
  readings: readonly Reading[],
  earlier: Need | undefined,
  book: ActorBook,
): { readonly readings: readonly Reading[]; readonly need: Need | undefined } {
  let need = earlier;
  if (s.document.speaker !== undefined || !readings.some(({ stance }) => stance === 'assist'))
    return { readings, need };
  const holders = new Set(readings.map(({ holder }) => book.bookedAs(holder.code)));
  const filled = readings.map((reading) => {
    if (reading.stance !== 'assist') return reading;
    const { code } = reading.target;
    if (isCoded(code)) need = isState(book, code) ? { code, sentence: s.number } : undefined;
    else if (code === NO_ACTOR && need && isSameStory(s, need, holders, book))
      return { ...reading, target: { ...reading.target, code: need.code, basis: 'coreference' as const } };
    return reading;
  });
  return { readings: filled, need };
}

function isState(book: ActorBook, code: string): boolean {
  return book.actor(code)?.kind === 'state';
}

/** Whether the need was told of just before, and the sentence names nobody but who helps and who needs it. */
function isSameStory(s: Sentence, need: Need, holders: ReadonlySet<string>, book: ActorBook): boolean {
  const needy = book.bookedAs(need.code);
  return (
    s.number - need.sentence <= REACH &&
    !holders.has(needy) &&
    s.mentions.every(({ code }) => [needy, ...holders].includes(book.bookedAs(code)))
  );
}
