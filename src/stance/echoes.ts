import type { ActorBook } from '../actors/actor-book.js';
import { groupEndingAt, groupStartingAt } from '../clause/conjuncts.js';
import { subjectOf } from '../clause/subject.js';
import type { Reading } from './reading.js';
import { type Reference, unfold } from './references/reference.js';
import { holderOf } from './references/references.js';
import type { Sentence } from './sentence.js';

const ECHO =
  /\bso (?:did|does|do|has|have|had)\b|\b(?:did|does|do|done) (?:so|the same|likewise)\b|\bfollow(?:s|ed)? suit\b|\b(?:did|do|does|has|have|will|would) not(?: yet)?\.$|\b(?:did|do|does|has|have),? too\.$/i;

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
  const echo = last && echoIn(s);
  if (!last || !echo) return [];
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
        polarity: echo.negated ? ('withheld' as const) : reading.polarity,
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
  readonly holders: readonly number[];
}

/** "Malta has not.", "Malta did, too.": a subject and an auxiliary alone. */
function ellipsisIn({ a }: Sentence): Echo | undefined {
  const word = (t: number): string => a.tokens[t]?.lower ?? '';
  let t = a.tokens.length - 1;
  if (word(t) === '.') t--;
  if (word(t) === 'yet') t--;
  const negated = word(t) === 'not';
  if (!negated && word(t) !== 'too') return undefined;
  const aux = word(t - 1) === ',' ? t - 2 : t - 1;
  const v = a.chunkOf[aux] ?? -1;
  const subject = v - 1;
  const first = groupEndingAt(a, subject)[0];
  if (!AUXILIARY.test(word(aux)) || first !== 0 || a.tags[a.chunks[0]?.from ?? -1] === 'PRP')
    return undefined;
  return { from: aux, to: t + 1, negated, holders: groupEndingAt(a, subject) };
}

const AUXILIARY = /^(?:did|do|does|has|have|will|would)$/;

function echoIn(s: Sentence): Echo | undefined {
  const { a } = s;
  const ellipsis = ellipsisIn(s);
  if (ellipsis) return ellipsis;
  const word = (t: number): string => a.tokens[t]?.lower ?? '';
  for (let t = 0; t < a.tokens.length; t++) {
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
