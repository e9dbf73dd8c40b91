import { complementsOf } from '../clause/complements.js';
import { mark, word } from '../clause/neighbours.js';
import type { Place } from './place.js';
import type { Reading } from './reading.js';
import { isCode } from './references/reference.js';
import { targetOf } from './references/references.js';

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
  const { status } = last;
  return readings
    .filter((reading) => reading.target.chunk === last.target.chunk && reading.holder.code !== target.code)
    .map((reading) => ({
      ...reading,
      target,
      polarity: reading.polarity === 'withheld' ? ('affirmed' as const) : ('withheld' as const),
      status: status === 'delivered' ? ('asserted' as const) : status,
    }));
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
