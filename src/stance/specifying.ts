import type { ActorBook } from '../actors/actor-book.js';
import { groupStartingAt } from '../clause/conjuncts.js';
import { after, word } from '../clause/neighbours.js';
import { isCoded } from '../model/stance.js';
import type { Analysis } from '../text/analysis.js';
import type { Reading } from './reading.js';
import { targetOf } from './references/references.js';
import type { Sentence } from './sentence.js';

/** Words that say whom the sentence before meant: a look at the words alone. */
export const SPECIFYING =
  /\b(?:I|we)\b.{0,60}?\b(?:in\smind|refer(?:ring)?\b.{0,30}?\sto|thinking\b.{0,30}?\sof|mention(?:ing)?|single\sout)\b/is;

/**
 * "We hail those who work for peace. I have particularly in mind Kenya and Chad": what was said of people in general
 * before is said of those who are named. Whom else a sentence mentions, nobody has praised or blamed yet.
 */
export function specifiedBy(s: Sentence, earlier: readonly Reading[], book: ActorBook): Reading[] {
  const general = earlier.findLast(
    ({ holder, polarity, status, stance, target }) =>
      holder.basis === 'speaker' &&
      polarity === 'affirmed' &&
      status === 'asserted' &&
      stance !== 'assist' &&
      !isCoded(target.code),
  );
  const named = general ? namedIn(s.a) : undefined;
  if (general === undefined || named === undefined) return [];
  return named.chunks
    .map((i) => targetOf(s, book, i, general.stance !== 'condemnation'))
    .filter(({ code }) => isCoded(code) && book.bookedAs(code) !== book.bookedAs(general.holder.code))
    .map((target) => ({
      ...general,
      target,
      match: { ...general.match, from: named.from, to: named.to },
      path: [],
      operators: [],
    }));
}

/** Whom "I have in mind", "we refer in particular to", "I would especially mention" name, and the words that do so. */
function namedIn(a: Analysis): { chunks: readonly number[]; from: number; to: number } | undefined {
  const subject = a.chunks.findIndex(
    (c) => c.kind === 'NP' && /^(?:i|we)$/.test(a.tokens[c.head]?.lower ?? ''),
  );
  const v = a.chunks.findIndex((c, i) => i > subject && c.kind === 'VP');
  const last = naming(a, v);
  if (subject < 0 || subject > MAX_LEAD || last < 0) return undefined;
  let np = after(a, last);
  while (a.chunks[np]?.kind === 'RB' || a.chunks[np]?.kind === 'MK') np = after(a, np);
  if (a.chunks[np]?.kind !== 'NP') return undefined;
  const chunks = [...groupStartingAt(a, np)];
  // "of Kenya and of Chad"
  for (;;) {
    const link = after(a, chunks.at(-1) ?? np);
    const again = a.chunks[link]?.kind === 'CC' ? after(a, link) : -1;
    if (word(a, again) !== word(a, last) || a.chunks[after(a, again)]?.kind !== 'NP') break;
    chunks.push(...groupStartingAt(a, after(a, again)));
  }
  return { chunks, from: a.chunks[v]?.from ?? 0, to: a.chunks[last]?.to ?? 0 };
}

/** How many chunks ("Here", "In that regard,") may stand before the subject. */
const MAX_LEAD = 4;

/** The chunk behind which those are named, or -1. */
function naming(a: Analysis, v: number): number {
  const verbs = a.chunks.findIndex((c, i) => i >= v && c.kind === 'VP' && NAMING.test(word(a, i)));
  if (v < 0 || verbs < 0 || verbs > v + 2) return -1;
  const singled = a.tokens.some(({ lower }) =>
    /^(?:particular(?:ly)?|especially|notably|mainly|here)$/.test(lower),
  );
  if (/^(?:have|had)$/.test(word(a, verbs))) return within(a, verbs, /^mind$/);
  if (/^mention|^singl/.test(word(a, verbs))) return singled ? verbs : -1;
  return within(a, verbs, /^(?:to|of)$/);
}

/** The chunk with the word, no further behind `v` than an adverb or two; or -1. */
function within(a: Analysis, v: number, which: RegExp): number {
  return a.chunks.findIndex(
    (c, i) => i > v && i <= v + 3 && a.tokens.slice(c.from, c.to).some(({ lower }) => which.test(lower)),
  );
}

const NAMING = /^(?:have|had|refer|referring|think|thinking|mention|mentioning|single|singling)$/;
