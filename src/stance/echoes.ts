import type { ActorBook } from '../actors/actor-book.js';
import { groupEndingAt, groupStartingAt } from '../clause/conjuncts.js';
import { subjectOf } from '../clause/subject.js';
import type { Analysis } from '../text/analysis.js';
import type { Reading } from './reading.js';
import { type Reference, unfold } from './references/reference.js';
import { holderOf } from './references/references.js';
import type { Sentence } from './sentence.js';

const ECHO =
  /\b(?:so|nor|neither) (?:did|does|do|has|have|had)\b|\b(?:did|does|do|done) (?:so|the same|likewise)\b|\bfollow(?:s|ed)? suit\b|\b(?:did|do|does|has|have|will|would) not(?: yet)?\.$|\b(?:did|do|does|has|have),? too\.$/i;

/** "Mali has.": the auxiliary that a sentence ends in. */
const BARE = /\b(?:but|while|whereas|although|though) .* (?:did|do|does|has|have)\.$/i;

/** Whether a sentence may say that somebody does what it says of somebody else. */
export function mayEchoWithin(text: string, start: number, end: number): boolean {
  const sentence = text.slice(start, end).trimEnd();
  return ECHO.test(sentence) || BARE.test(sentence);
}

/** Whether a sentence may say that somebody does what the sentence before says: a look at its words alone. */
export function mayEcho(text: string, start: number, end: number): boolean {
  return ECHO.test(text.slice(start, end).trimEnd());
}

/**
 * What a sentence without words of its own says: "So did France", "France did the same", "France did not follow suit":
 * the last stances of the sentence before, taken (or not taken) by somebody else.
 */
export function echoesOf(s: Sentence, earlier: readonly Reading[], book: ActorBook): Reading[] {
  const last = earlier.at(-1);
  const echo = last && echoIn(s, false);
  return last && echo ? echoing(s, echo, last, earlier, book) : [];
}

/** "Chad condemned the raid, but Mali did not", "Chad condemned it and Mali followed suit": the same within a sentence. */
export function echoesWithin(s: Sentence, readings: readonly Reading[], book: ActorBook): Reading[] {
  const echo = readings.length > 0 ? echoIn(s, true) : undefined;
  const told = echo ? readings.filter(({ match }) => match.to <= echo.from) : [];
  const last = told.at(-1);
  return last && echo ? echoing(s, echo, last, told, book) : [];
}

function echoing(
  s: Sentence,
  echo: Echo,
  last: Reading,
  earlier: readonly Reading[],
  book: ActorBook,
): Reading[] {
  const holders = distinct(
    echo.holders.flatMap((i) => unfold(holderOf(s, book, i))).filter(({ agent }) => agent),
    book,
  );
  const told = earlier.filter(({ holder, status }) => holder.code === last.holder.code && status !== 'urged');
  return told.flatMap((reading) =>
    holders
      .filter((holder) => isOther(book, holder, reading))
      .map((holder) => ({
        ...reading,
        holder,
        polarity: echo.negated ? ('withheld' as const) : echo.bare ? ('affirmed' as const) : reading.polarity,
        match: { ...reading.match, from: echo.from, to: echo.to },
        path: [],
        operators: [],
      })),
  );
}

/** "those Governments or countries will not do so": several without a code are booked as one, and told once. */
function distinct(holders: readonly Reference[], book: ActorBook): Reference[] {
  const booked = holders.map(({ code }) => book.bookedAs(code));
  return holders.filter((_, k) => booked.indexOf(booked[k] as string) === k);
}

function isOther(book: ActorBook, holder: Reference, reading: Reading): boolean {
  const own = book.bookedAs(holder.code);
  return own !== book.bookedAs(reading.holder.code) && own !== book.bookedAs(reading.target.code);
}

interface Echo {
  readonly from: number;
  readonly to: number;
  readonly negated: boolean;
  /** Whether it says so without "so" or "the same": then it is taken, whatever the one before did. */
  readonly bare?: boolean;
  readonly holders: readonly number[];
}

/** "Malta has not.", "Malta did, too.": a subject and an auxiliary alone, in a clause that opens the sentence or is joined to one. */
function ellipsisIn({ a }: Sentence, within: boolean): Echo | undefined {
  const word = (t: number): string => a.tokens[t]?.lower ?? '';
  let t = a.tokens.length - 1;
  if (word(t) === '.') t--;
  if (word(t) === 'yet') t--;
  const negated = word(t) === 'not';
  const bare = within && !negated && word(t) !== 'too';
  if (bare && !AUXILIARY.test(word(t))) return undefined;
  if (!within && !negated && word(t) !== 'too') return undefined;
  const aux = bare ? t : word(t - 1) === ',' ? t - 2 : t - 1;
  const v = a.chunkOf[aux] ?? -1;
  const holders = within ? clauseGroup(a, v - 1) : groupEndingAt(a, v - 1);
  const first = holders[0] ?? -1;
  const opens = within ? first > 0 && JOINT.test(word(a.chunks[first - 1]?.from ?? -1)) : first === 0;
  if (!AUXILIARY.test(word(aux)) || !opens || a.tags[a.chunks[first]?.from ?? -1] === 'PRP') return undefined;
  return { from: aux, to: t + 1, negated, bare, holders };
}

/** What joins a clause to the one before. */
const JOINT = /^(?:;|,|and|but|yet|while|whereas|though|although)$/;

/** The subject that ends at chunk `last`: behind a comma or a conjunction a single name opens the clause. */
function clauseGroup(a: Analysis, last: number): readonly number[] {
  const group = groupEndingAt(a, last);
  // "Chad condemned the raid and Mali did not": the object before is no part of its subject.
  const from = group.findIndex((i) => a.chunks[i - 1]?.verb !== undefined);
  return from < 0 ? group : group.slice(from + 1);
}

const AUXILIARY = /^(?:did|do|does|has|have|will|would)$/;

function echoIn(s: Sentence, within: boolean): Echo | undefined {
  const { a } = s;
  const ellipsis = ellipsisIn(s, within);
  if (ellipsis) return ellipsis;
  const word = (t: number): string => a.tokens[t]?.lower ?? '';
  for (let t = 0; t < a.tokens.length; t++) {
    // "Chad did not condemn it, nor did Mali."
    if (within && /^(?:nor|neither)$/.test(word(t)) && AUXILIARY.test(word(t + 1))) {
      const group = groupStartingAt(a, a.chunkOf[t + 2] ?? -1);
      const next = a.chunks[(group.at(-1) ?? 0) + 1]?.kind ?? 'MK';
      if (a.chunks[group[0] ?? -1]?.kind === 'NP' && next === 'MK')
        return { from: t, to: t + 2, negated: true, holders: group };
    }
    // "So did France and Norway."
    if (word(t) === 'so' && /^(?:did|does|do|has|have|had)$/.test(word(t + 1))) {
      const np = a.chunkOf[t + 2] ?? -1;
      if (t === 0 && a.chunks[np]?.kind === 'NP')
        return { from: t, to: t + 2, negated: false, holders: groupStartingAt(a, np) };
    }
    const same = /^(?:did|does|do|done)$/.test(word(t))
      ? /^(?:so|likewise)$/.test(word(t + 1))
        ? 2
        : word(t + 1) === 'the' && word(t + 2) === 'same'
          ? 3
          : 0
      : /^follow(?:s|ed)?$/.test(word(t)) && word(t + 1) === 'suit'
        ? 2
        : 0;
    if (same === 0) continue;
    const v = a.chunkOf[t] ?? -1;
    const verb = a.chunks[v]?.verb;
    // "in doing so": what goes with another verb; "if it does so": what is not said to be.
    if (verb?.form !== 'finite' || verb.modal !== undefined) continue;
    const { chunks, path } = subjectOf(a, v);
    if (path !== 'subject' || chunks.some((i) => /^(?:i|we)$/.test(word(a.chunks[i]?.from ?? -1)))) continue;
    return { from: t, to: t + same, negated: verb.negated, holders: chunks };
  }
  return undefined;
}
