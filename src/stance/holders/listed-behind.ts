import { complementsOf } from '../../clause/complements.js';
import { groupStartingAt } from '../../clause/conjuncts.js';
import { objectsOf } from '../../clause/direct-objects.js';
import { after, before, hasFinite, mark, word } from '../../clause/neighbours.js';
import { relativeBefore } from '../../clause/relative-clause.js';
import type { Place } from '../place.js';

const MANY = /^(?:those|countries|states|nations|governments|groups|organi[sz]ations|leaders|lawmakers)$/;

/** "Those who condemned it included Kenya and Ghana", "Among those condemning it was Kenya": who is said to be among them, beside `given`. */
export function listedBehind(p: Place, given: readonly number[]): readonly number[] {
  const { a } = p.s;
  const [one = -1, ...others] = given;
  // "a number of countries"
  const of = word(a, one) === 'number' ? (complementsOf(a, one, 1)[0]?.chunks[0] ?? one) : one;
  if (others.length > 0 || one > p.cue || !MANY.test(word(a, of))) return given;
  const examples = examplesBehind(p);
  if (examples.length > 0) return [one, ...examples];
  const among = word(a, before(a, one)) === 'among' && before(a, before(a, one)) < 0;
  const v = a.chunks.findIndex((c, k) => k > p.cue && hasFinite(c) && relativeBefore(a, k) < 0);
  const listing = among ? a.chunks[v]?.verb?.copula : /^includ/.test(word(a, v));
  if (!listing || (!among && before(a, one) >= 0)) return given;
  const named = objectsOf(a, v).filter((i) => p.s.mentionOf[a.chunks[i]?.head ?? -1] !== undefined);
  const behind = named.length > 0 || !among ? named : [after(a, v)];
  if (behind.length === 0) return given;
  return word(a, one) === 'those' ? behind : [one, ...behind];
}

/** "Several states have denounced the ruling, including Kenya": those who are named at the end, where nothing stands nearer that they are among. */
function examplesBehind(p: Place): readonly number[] {
  const { a, mentionOf } = p.s;
  const opener = a.chunks.findIndex((c, k) => k > p.cue && /^including$/.test(a.tokens[c.from]?.lower ?? ''));
  const comma = before(a, opener);
  if (opener < 0 || mark(a, comma) !== ',') return [];
  for (let k = p.cue + 1; k < comma; k++) {
    const c = a.chunks[k];
    if (hasFinite(c) || /^(?:MK|WR|SB)$/.test(c?.kind ?? '')) return [];
  }
  // "condemned the raid on towns, including Bamako": those are among the towns.
  if (a.tags[a.chunks[before(a, comma)]?.head ?? -1] === 'NNS') return [];
  const first = after(a, opener);
  const named = groupStartingAt(a, first);
  const whole = /^(?:[.;,]?)$/.test(mark(a, after(a, named.at(-1) ?? first)));
  return whole && named.every((i) => mentionOf[a.chunks[i]?.head ?? -1] !== undefined) ? named : [];
}
