import { groupEndingAt, groupStartingAt } from '../../clause/conjuncts.js';
import { after, before, hasFinite, mark, word } from '../../clause/neighbours.js';
import type { Role } from '../../clause/role.js';
import { subjectOf } from '../../clause/subject.js';
import type { Place } from '../place.js';
import { commentedDoers } from './commented-clause.js';

/** "the embargo on Cuba, which violates", "the attack in Nigeria that destabilized": the act, not whom or where it struck. */
export function actBefore(p: Place, verb: number, { chunks: found, path }: Role): readonly number[] {
  const i = found[0] ?? -1;
  if (i < 0 || path !== 'relative') return found;
  const doers = commentedDoers(p, relativeWord(p, verb));
  if (doers) return doers;
  if (p.friendly) return isSceneOnly(p, i) ? [] : found;
  const above = actAbove(p, i) ?? clauseAbove(p, i);
  return above === undefined ? found : [above];
}

/** "We prevented an escalation in Kampala, which is a sign of hope": what was done there, and not the town. */
function isSceneOnly({ s: { a, mentionOf } }: Place, np: number): boolean {
  const kind = mentionOf[a.chunks[np]?.head ?? -1]?.kind;
  const next = after(a, np);
  return (
    (kind === 'place' || kind === 'capital') &&
    /^(?:in|at)$/.test(word(a, before(a, np))) &&
    mark(a, next) === ',' &&
    word(a, after(a, next)) === 'which'
  );
}

const ACTS = ['act', 'act_noun', 'attack_noun', 'wrong', 'situation'] as const;
const LINKS = /^(?:in|on|against|upon|of|to|for|regarding|concerning|about|over|towards)$/;

/**
 * The act that the noun at `np` hangs on: "the policy of expulsion and deportation of the minority", "the action of the
 * Union in moving its seat to the city of Kampala", "the threats made by Chad against Mali".
 */
export function actAbove(p: Place, np: number): number | undefined {
  const { a } = p.s;
  let head = np;
  for (let steps = 0; steps < LONGEST_CHAIN; steps++) {
    const link = before(a, groupEndingAt(a, head)[0] ?? head);
    const c = a.chunks[link];
    // "in moving its seat": what somebody does goes with the noun before "in".
    const doing = c?.verb?.form === 'gerund' ? before(a, link) : link;
    if (a.chunks[doing]?.kind !== 'IN') return undefined;
    head = before(a, doing);
    // "the atrocities committed in Nigeria, which"
    if (a.chunks[head]?.verb?.form === 'participle') head = before(a, head);
    if (a.chunks[head]?.kind !== 'NP') return undefined;
    const act = groupEndingAt(a, head).find((k) => a.classes.hasAny(ACTS, word(a, k)));
    if (act !== undefined && (steps > 0 || LINKS.test(word(a, doing)))) return act;
  }
  return undefined;
}

/** How many nouns an act may stand before what ends its phrase. */
const LONGEST_CHAIN = 6;

/** "The drills by Chad have grown in size, which is a breach": what the clause before is about, where a mere measure ends it. */
function clauseAbove(p: Place, np: number): number | undefined {
  const { a } = p.s;
  const first = groupEndingAt(a, np)[0] ?? np;
  const last = groupStartingAt(a, np).at(-1) ?? np;
  const link = before(a, first);
  const verb = before(a, link);
  if (mark(a, after(a, last)) !== ',' || word(a, after(a, after(a, last))) !== 'which') return undefined;
  if (a.chunks[link]?.kind !== 'IN' || !/^(?:in|by|to)$/.test(word(a, link)) || !hasFinite(a.chunks[verb]))
    return undefined;
  const bare = [first, last].every(
    (i) => a.chunks[i]?.from === a.chunks[i]?.head && /^NN$/.test(a.tags[a.chunks[i]?.head ?? -1] ?? ''),
  );
  if (!bare || a.classes.hasAny(ACTS, word(a, np))) return undefined;
  return subjectOf(a, verb).chunks[0];
}

/** The relative word before the verb or predicate at `verb`, or -1. */
function relativeWord(p: Place, verb: number): number {
  let i = verb - 1;
  while (i >= 0 && p.s.a.chunks[i]?.kind !== 'WR') i--;
  return i;
}
