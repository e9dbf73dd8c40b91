import { word } from '../../clause/neighbours.js';
import type { Place } from '../place.js';

/** "whenever they are ignored", "a world in which they are ignored": it is not said that they are. */
export function isSupposed(p: Place): boolean {
  const { a } = p.s;
  for (let i = p.cue - 1; i >= 0; i--) {
    const c = a.chunks[i];
    if (c?.kind === 'SB' || c?.kind === 'WR')
      return (
        /^(?:if|unless|when|whenever|where|wherever|until|once|lest|before|whether)$/.test(word(a, i)) ||
        (c.kind === 'WR' && a.chunks[i - 1]?.kind === 'IN')
      );
    if (c?.verb?.form === 'finite') return false;
  }
  return false;
}

/** "to refrain from", "must avoid": whether the verb at `at` says what is to be left undone. */
export function isForgone(p: Place, at: number): boolean {
  const verb = p.s.a.chunks[at]?.verb;
  const open = verb !== undefined && !verb.negated && (verb.form !== 'finite' || verb.modal !== undefined);
  return open && /^(?:refrain|abstain|desist|avoid|eschew|forgo)/.test(word(p.s.a, at));
}

/** "hope that it takes the lead", "ensure that it lives up to its name", "high time that it did": what somebody is yet to do. */
export function isHopedFor({ s: { a }, cue, path }: Place): boolean {
  if (a.chunks[cue]?.verb?.form !== 'finite') return false;
  return path.some(
    ({ at, via }) =>
      via === 'clause' &&
      /^(?:hop(?:e|es|ed|ing|eful)|expect\w*|ensur\w+|wish\w*|time|insist\w*|demand\w*|sure)$/.test(
        word(a, at),
      ),
  );
}
