import type { ActorBook } from '../actors/actor-book.js';
import { groupEndingAt, groupStartingAt } from '../clause/conjuncts.js';
import { before, word as wordOf } from '../clause/neighbours.js';
import { subjectOf } from '../clause/subject.js';
import { isCoded } from '../model/stance.js';
import type { Analysis } from '../text/analysis.js';
import { REPORTING } from '../text/tagging/function-words.js';
import type { Reading } from './reading.js';
import { type Reference, unfold } from './references/reference.js';
import { holderOf } from './references/references.js';
import type { Sentence } from './sentence.js';
import { SPECIFYING, specifiedBy } from './specifying.js';

const ECHO =
  /\b(?:so|nor|neither)\s(?:did|does|do|has|have|had)\b|\b(?:did|does|do|done)\s(?:so|the\ssame|likewise)\b|\bfollow(?:s|ed)?\ssuit\b|\b(?:hit|hits|fired|fires|shot|struck|snapped)\sback\b|\b(?:re(?:acted|sponded))\s(?:angrily|furiously|indignantly|with\s(?:fury|anger|outrage))\b|\becho(?:ed|es)\b|\bjoined\s(?:in\s)?the\b|\b(?:did|do|does|has|have|will|would)\snot(?:\syet)?\.$|\b(?:did|do|does|has|have),?\stoo\.$/i;

/** "Mali has.": the auxiliary that a sentence ends in. */
const BARE = /\b(?:but|while|whereas|although|though)\s.*\s(?:did|do|does|has|have)\.$/is;

/** Whether a sentence may say that somebody does what it says of somebody else. */
export function mayEchoWithin(text: string, start: number, end: number): boolean {
  const sentence = text.slice(start, end).trimEnd();
  return ECHO.test(sentence) || BARE.test(sentence);
}

/** Whether a sentence may say that somebody does what the sentence before says: a look at its words alone. */
export function mayEcho(text: string, start: number, end: number): boolean {
  const sentence = text.slice(start, end).trimEnd();
  return ECHO.test(sentence) || SPECIFYING.test(sentence);
}

/**
 * What a sentence without words of its own says: "So did France", "France did the same", "France did not follow suit":
 * the last stances of the sentence before, taken (or not taken) by somebody else; or towards those who are named now.
 */
export function echoesOf(s: Sentence, earlier: readonly Reading[], book: ActorBook): Reading[] {
  const echo = earlier.length > 0 ? echoIn(s, false) : undefined;
  return echo ? echoing(s, echo, earlier, book) : specifiedBy(s, earlier, book);
}

/** "Chad condemned the raid, but Mali did not", "Chad condemned it and Mali followed suit": the same within a sentence. */
export function echoesWithin(s: Sentence, readings: readonly Reading[], book: ActorBook): Reading[] {
  const echo = readings.length > 0 ? echoIn(s, true) : undefined;
  const told = echo ? readings.filter(({ match }) => match.to <= echo.from) : [];
  return echo && told.length > 0 ? echoing(s, echo, told, book) : [];
}

function echoing(s: Sentence, echo: Echo, earlier: readonly Reading[], book: ActorBook): Reading[] {
  const holders = distinct(
    echo.holders.flatMap((i) => unfold(holderOf(s, book, i))).filter(({ agent }) => agent),
    book,
  );
  if (echo.retort) return holders.flatMap((holder) => retortsOf(holder, echo, earlier, book));
  const alike = earlier.filter(({ stance }) => !echo.stance || stance === echo.stance);
  const first = alike.at(-1)?.holder.code;
  const told = alike.filter(({ holder, status }) => holder.code === first && status !== 'urged');
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

/** "Chad accused Mali of theft. Mali hit back": whoever was condemned condemns whoever did so. */
function retortsOf(
  holder: Reference,
  { from, to }: Echo,
  earlier: readonly Reading[],
  book: ActorBook,
): readonly Reading[] {
  const own = book.bookedAs(holder.code);
  const reproach = earlier.findLast(
    ({ stance, polarity, target }) =>
      stance === 'condemnation' && polarity === 'affirmed' && book.bookedAs(target.code) === own,
  );
  if (!reproach || !isCoded(own) || book.bookedAs(reproach.holder.code) === own) return [];
  const { holder: target, match } = reproach;
  return [
    {
      ...reproach,
      ...{ holder, target, status: 'asserted', match: { ...match, from, to }, path: [], operators: [] },
    },
  ];
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
  /** The stance that it names: "the condemnation". */
  readonly stance?: string | undefined;
  /** Whether it is turned against whoever took it. */
  readonly retort?: boolean;
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
    const other = within ? undefined : (retortAt(s, t) ?? agreementAt(s, t));
    if (other) return other;
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
    const declined = verb?.form === 'infinitive' ? before(a, v) : -1;
    if (a.chunks[declined]?.verb?.form === 'finite' && a.classes.has('declining', wordOf(a, declined)))
      return { from: t, to: t + same, negated: true, holders: subjectOf(a, declined).chunks };
    // "in doing so": what goes with another verb; "if it does so": what is not said to be.
    if (verb?.form !== 'finite' || verb.modal !== undefined) continue;
    // "fired drones, and it did so at night": what the sentence itself has told of.
    if (!within && tellsBefore(a, v)) continue;
    const { chunks, path } = subjectOf(a, v);
    if (path !== 'subject' || chunks.some((i) => /^(?:i|we)$/.test(word(a.chunks[i]?.from ?? -1)))) continue;
    return { from: t, to: t + same, negated: verb.negated, holders: chunks };
  }
  return undefined;
}

/** "hit back within the hour", "reacted angrily", but not "hit back at Mali", which names whom. */
function retortAt({ a }: Sentence, t: number): Echo | undefined {
  const word = (k: number): string => a.tokens[k]?.lower ?? '';
  const back = /^(?:hits?|fire[sd]|shot|struck|snapped)$/.test(word(t)) && word(t + 1) === 'back';
  const angry =
    /^(?:reacted|responded)$/.test(word(t)) &&
    (/^(?:angrily|furiously|indignantly)$/.test(word(t + 1)) ||
      (word(t + 1) === 'with' && /^(?:fury|anger|outrage)$/.test(word(t + 2))));
  const v = a.chunkOf[t] ?? -1;
  const verb = a.chunks[v]?.verb;
  if (!(back || angry) || verb?.form !== 'finite' || verb.negated || verb.modal !== undefined)
    return undefined;
  if (/^(?:at|against|with)$/.test(word(t + 2)) && !angry) return undefined;
  const { chunks, path } = subjectOf(a, v);
  return path === 'subject'
    ? { from: t, to: t + 2, negated: false, retort: true, holders: chunks }
    : undefined;
}

/** "echoed the condemnation", "joined in the criticism": taken by somebody else, too. */
function agreementAt({ a }: Sentence, t: number): Echo | undefined {
  const word = (k: number): string => a.tokens[k]?.lower ?? '';
  const echoes = /^echo(?:e[sd])?$/.test(word(t));
  const joins = /^join(?:s|ed)$/.test(word(t));
  if (!echoes && !joins) return undefined;
  let k = t + 1;
  if (joins && word(k) === 'in') k++;
  if (!/^(?:the|that|this|those|these|his|her|its|their)$/.test(word(k))) return undefined;
  k++;
  // "joined the chorus of disapproval"
  if (joins && /^(?:chorus|wave)$/.test(word(k)) && word(k + 1) === 'of') k += 2;
  const said = joins ? /^(?:condemnation|criticism|disapproval|praise|outcry)$/ : SAID;
  const v = a.chunkOf[t] ?? -1;
  if (!said.test(word(k)) || /^(?:of|by|from)$/.test(word(k + 1)) || a.chunks[v]?.verb?.form !== 'finite')
    return undefined;
  const { chunks, path } = subjectOf(a, v);
  const stance = /^praise/.test(word(k)) ? 'support' : CENSURE.test(word(k)) ? 'condemnation' : undefined;
  return path === 'subject' ? { from: t, to: k + 1, negated: false, stance, holders: chunks } : undefined;
}

const SAID =
  /^(?:condemnation|criticism|praise|sentiments?|views?|remarks|comments|concerns|accusations?|charges?|stance|position|outrage)$/;
const CENSURE = /^(?:condemnation|criticism|disapproval|accusation|charge|outrage|outcry)s?$/;

/** Whether a clause before the verb at `v` tells of something that is done, and not only of who says or knows it. */
function tellsBefore(a: Analysis, v: number): boolean {
  return a.chunks.some(
    (c, k) =>
      k < v && c.verb?.form === 'finite' && !c.verb.copula && !REPORTING.has(wordOf(a, k)) && !c.verb.negated,
  );
}
