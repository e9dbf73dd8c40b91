import type { ActorBook } from '../actors/actor-book.js';
import { isCoded, NO_ACTOR, OTHER_ACTOR } from '../model/stance.js';
import type { Reading } from './reading.js';
import type { Sentence } from './sentence.js';

/** Whom the help was for that a story told of last, and in which sentence. */
export interface Need {
  readonly code: string;
  readonly sentence: number;
}

/** How many sentences on a story may go on about the same need. */
const REACH = 5;

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
  if (!need || s.number - need.sentence > REACH) need = plightBefore(s, book, holders) ?? need;
  const filled = readings.map((reading) => {
    if (reading.stance !== 'assist') return reading;
    const { code } = reading.target;
    if (isCoded(code)) need = isState(book, code) ? { code, sentence: s.number } : undefined;
    else if ((code === NO_ACTOR || areVictims(s, reading)) && need && isSameStory(s, need, holders, book)) {
      need = { ...need, sentence: s.number };
      return inNeed(reading, need.code);
    }
    const shared = code === NO_ACTOR ? sharedTarget(reading, readings, book) : undefined;
    return shared === undefined ? reading : inNeed(reading, shared);
  });
  const needy = new Set(
    filled.flatMap(({ stance, target }) =>
      stance === 'assist' && isCoded(target.code) ? [book.bookedAs(target.code)] : [],
    ),
  );
  // "Kenya and Ghana agreed to help one another. Togo offered training": for whom is not said.
  return { readings: filled, need: needy.size > 1 ? undefined : need };
}

/** "the survivors", "the affected families": those whom the story told of, who are no others. */
function areVictims({ a }: Sentence, { target }: Reading): boolean {
  const c = a.chunks[target.chunk];
  if (!c || target.code !== OTHER_ACTOR || !/^(?:the|those|these)$/.test(a.tokens[c.from]?.lower ?? ''))
    return false;
  return a.tokens
    .slice(c.from, c.to)
    .some(({ lower }) => /^(?:survivors?|affected|stricken)$/.test(lower) || a.classes.has('in_need', lower));
}

function inNeed(reading: Reading, code: string): Reading {
  return { ...reading, target: { ...reading.target, code, basis: 'coreference' } };
}

/**
 * "A quake hit towns in Mali. Chad pledged tents", "Mali asked for help. Chad sent tents": the one state that a sentence on
 * a disaster or on help that is asked for, of those just before, names beside whoever helps.
 */
function plightBefore(s: Sentence, book: ActorBook, holders: ReadonlySet<string>): Need | undefined {
  for (let k = s.number - 1; k >= 0 && k >= s.number - REACH && !s.alone; k--) {
    const asked = asksForHelp(s, k);
    if (!asked && !s.document.tokens(k).some(({ lower }) => s.a.classes.has('disaster', lower))) continue;
    const named = s.document
      .mentions(k)
      .flatMap(({ code }) => (isState(book, code) ? [book.bookedAs(code)] : []));
    const states = new Set(asked ? named.filter((code) => !holders.has(code)) : named);
    const [code] = states;
    return code !== undefined && states.size === 1 ? { code, sentence: s.number - 1 } : undefined;
  }
  return undefined;
}

/** "asked for help", "appealed to its neighbours for aid", "needs help" */
function asksForHelp(s: Sentence, sentence: number): boolean {
  const tokens = s.document.tokens(sentence);
  const asks = tokens.findIndex(({ lower }) => ASKING.test(lower));
  return asks >= 0 && tokens.some(({ lower }, t) => t > asks && HELP.test(lower));
}

const ASKING = /^(?:asked|asks|appealed|appeals|pleaded|requested|requests|needs|needed)$/;
const HELP = /^(?:help|aid|assistance|relief)$/;

/** "condemned the coup in Mali and froze its aid", "stood by Mali and pledged a loan": of whom the same sentence has its holder speak. */
function sharedTarget(
  { holder, polarity, match }: Reading,
  readings: readonly Reading[],
  book: ActorBook,
): string | undefined {
  const stance = polarity === 'withheld' ? 'condemnation' : 'support';
  return readings.find(
    (other) =>
      other.stance === stance &&
      other.polarity === 'affirmed' &&
      other.match.from < match.from &&
      isState(book, other.target.code) &&
      book.bookedAs(other.holder.code) === book.bookedAs(holder.code),
  )?.target.code;
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
