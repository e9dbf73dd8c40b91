import { before, word } from '../../clause/neighbours.js';
import type { Role } from '../../clause/role.js';
import type { Place } from '../place.js';
import { commentedDoers } from './commented-clause.js';

/** "the embargo on Cuba, which violates", "the attack in Nigeria that destabilized": the act, not whom or where it struck. */
export function actBefore(p: Place, verb: number, { chunks: found, path }: Role): readonly number[] {
  const { a } = p.s;
  const i = found[0] ?? -1;
  if (i < 0 || path !== 'relative') return found;
  const doers = commentedDoers(p, relativeWord(p, verb));
  if (doers) return doers;
  if (p.friendly) return found;
  let head = i;
  for (;;) {
    const link = word(a, before(a, head));
    if (a.chunks[before(a, head)]?.kind !== 'IN') return found;
    head = before(a, before(a, head));
    // "the atrocities committed in Nigeria, which"
    if (a.chunks[head]?.verb?.form === 'participle') head = before(a, head);
    if (a.chunks[head]?.kind !== 'NP') return found;
    const acts = a.classes.hasAny(['act', 'act_noun', 'attack_noun', 'wrong', 'situation'], word(a, head));
    if (acts && /^(?:in|on|against|upon|of|to|regarding|concerning|about|over|towards)$/.test(link))
      return [head];
  }
}

/** The relative word before the verb or predicate at `verb`, or -1. */
function relativeWord(p: Place, verb: number): number {
  let i = verb - 1;
  while (i >= 0 && p.s.a.chunks[i]?.kind !== 'WR') i--;
  return i;
}
