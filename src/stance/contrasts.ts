import { complementsOf } from '../clause/complements.js';
import { mark, word } from '../clause/neighbours.js';
import type { Place } from './place.js';
import type { Reading } from './reading.js';
import { isCode } from './references/reference.js';
import { holderOf, targetOf } from './references/references.js';

/** "supports Kenya but not Ghana", "sent tents to Kenya, but none to Ghana": towards whom the stance is not taken. */
export function contrasted(p: Place, readings: readonly Reading[]): readonly Reading[] {
  const { a } = p.s;
  const last = readings.at(-1);
  if (!last || last.status === 'urged' || last.target.chunk <= p.cue) return [];
  const whom = contrastAfter(p, last.target.chunk);
  const target = whom < 0 ? undefined : targetOf(p.s, p.book, whom, p.friendly);
  // "supports Kenya but not its army": the same again.
  const same = target && p.book.bookedAs(target.code) === p.book.bookedAs(last.target.code);
  if (!target || !isCode(target) || same || a.chunks[whom + 1]?.verb) return [];
  return readings
    .filter((reading) => reading.target.chunk === last.target.chunk && reading.holder.code !== target.code)
    .map((reading) => turned(reading, { target }));
}

/** "Kenya, but not Ghana, supports Mali": who does not take it. */
export function contrastedHolders(p: Place, readings: readonly Reading[]): readonly Reading[] {
  const { a } = p.s;
  const [first] = readings;
  if (!first || first.status === 'urged' || first.holder.chunk < 0 || first.holder.chunk >= p.cue) return [];
  const who = mark(a, first.holder.chunk + 1) === ',' ? contrastAfter(p, first.holder.chunk) : -1;
  if (who < 0 || mark(a, who + 1) !== ',') return [];
  const holder = holderOf(p.s, p.book, who);
  if (!holder.agent || holder.code === first.holder.code) return [];
  return readings
    .filter((reading) => reading.holder.chunk === first.holder.chunk && reading.target.code !== holder.code)
    .map((reading) => turned(reading, { holder }));
}

/** The same stance the other way round. */
function turned(reading: Reading, other: Partial<Reading>): Reading {
  return {
    ...reading,
    ...other,
    polarity: reading.polarity === 'withheld' ? 'affirmed' : 'withheld',
    status: reading.status === 'delivered' ? 'asserted' : reading.status,
  };
}

const NONE = /^(?:not|none|nothing|no)$/;

/** The noun phrase after "but not", "but not to", "but none to" behind chunk `i`; or -1. */
function contrastAfter({ s: { a } }: Place, i: number): number {
  const of = complementsOf(a, i, 1)[0];
  let at = (of?.preposition === 'of' ? (of.chunks.at(-1) ?? i) : i) + 1;
  if (mark(a, at) === ',') at++;
  if (!/^(?:but|though)$/.test(word(a, at))) return -1;
  at++;
  const first = a.tokens[a.chunks[at]?.from ?? -1]?.lower ?? '';
  if (!NONE.test(first)) return -1;
  at++;
  if (a.chunks[at]?.kind === 'IN') at++;
  return a.chunks[at]?.kind === 'NP' ? at : -1;
}
