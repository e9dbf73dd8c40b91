import { objectsOf } from '../../clause/direct-objects.js';
import { after, before, hasFinite, word } from '../../clause/neighbours.js';
import { relativeBefore } from '../../clause/relative-clause.js';
import type { Place } from '../place.js';

const MANY = /^(?:those|countries|states|nations|governments|groups|organi[sz]ations|leaders|lawmakers)$/;

/** "Those who condemned it included Kenya and Ghana", "Among those condemning it was Kenya": who is said to be among them, beside `given`. */
export function listedBehind(p: Place, given: readonly number[]): readonly number[] {
  const { a } = p.s;
  const [one = -1, ...others] = given;
  if (others.length > 0 || one > p.cue || !MANY.test(word(a, one))) return given;
  const among = word(a, before(a, one)) === 'among' && before(a, before(a, one)) < 0;
  const v = a.chunks.findIndex((c, k) => k > p.cue && hasFinite(c) && relativeBefore(a, k) < 0);
  const listing = among ? a.chunks[v]?.verb?.copula : /^includ/.test(word(a, v));
  if (!listing || (!among && before(a, one) >= 0)) return given;
  const named = objectsOf(a, v).filter((i) => p.s.mentionOf[a.chunks[i]?.head ?? -1] !== undefined);
  const behind = named.length > 0 || !among ? named : [after(a, v)];
  if (behind.length === 0) return given;
  return word(a, one) === 'those' ? behind : [one, ...behind];
}
