import { complementsOf } from '../../clause/complements.js';
import { objectsOf } from '../../clause/direct-objects.js';
import { after, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import type { Filled, Place } from '../place.js';
import { inClass, isActor } from './class-words.js';

/** "a plane carrying medicine", "three planes with relief": what the vehicle at chunk `vehicle` carries; none where it is no help. */
export function freightOf(p: Place, vehicle: number): readonly number[] {
  const { a } = p.s;
  const v = after(a, vehicle);
  const loaded = /^(?:carry|bring|transport|deliver|load|laden)/.test(word(a, v));
  const load = loaded ? objectsOf(a, v) : [];
  const host = loaded ? v : vehicle;
  const with_ = complementsOf(a, host).find(({ preposition }) => loaded || preposition === 'with');
  const freight = load.length > 0 ? load : (with_?.chunks ?? []);
  // "carrying 20 tonnes of food", "with a load of aid"
  const counted = freight.flatMap((i) =>
    complementsOf(a, i, 1).flatMap((c) => (c.preposition === 'of' ? c.chunks : [])),
  );
  return [...freight, ...counted].filter((i) => {
    const c = a.chunks[i];
    return a.tokens.slice(c?.from, c?.to).some(({ lower }) => a.classes.has('freight', lower));
  });
}

const TROOPS =
  /^(?:troops?|soldiers|contingent|battalion|company|platoon|marines|policemen|officers|engineers)$/;

/** "troops left to join the peacekeeping force", "on a peace mission" */
function keepsPeace(word: string, next = ''): boolean {
  return (
    /^(?:peacekeep|peace-keep)/.test(word) ||
    (word === 'peace' && /^(?:mission|force|operation)s?$/.test(next))
  );
}

/** "a contingent of Kenyan police": a part of a force, and no team of players. */
function isContingent({ s: { a } }: Place, i: number): boolean {
  const of = complementsOf(a, i, 1)[0];
  return (
    /^contingents?$/.test(word(a, i)) &&
    of?.preposition === 'of' &&
    of.chunks.some((k) => TROOPS.test(word(a, k)) || word(a, k) === 'police')
  );
}

/** "Kenyan peacekeepers arrived in Haiti": why its subject brings no help to anybody. */
export function helpArrives(p: Place, targets: Filled): string | undefined {
  const {
    chunks: [helper],
    path,
  } = subjectOf(p.s.a, p.cue);
  // "a convoy heading for the town was shelled": it only says which.
  if (path === 'participle') return 'no helpers arrive';
  if (helper === undefined || p.s.a.chunks[p.cue]?.verb?.negated) return 'no helpers arrive';
  // "the UN aid chief": one person, who comes to see.
  const head = word(p.s.a, helper);
  if (/^(?:chief|head)$/.test(head) || p.s.a.classes.has('forum_officer', head)) return 'an official arrives';
  // "a ship reached Mali with food"
  const goal = objectsOf(p.s.a, p.cue).at(-1) ?? p.cue;
  const helps =
    [helper, goal].some((i) => freightOf(p, i).length > 0) ||
    inClass(p, [helper], 'helper') ||
    isContingent(p, helper) ||
    (TROOPS.test(head) && p.s.a.tokens.some(({ lower }, t) => keepsPeace(lower, p.s.a.tokens[t + 1]?.lower)));
  return helps && isActor(targets) ? undefined : 'no helpers arrive';
}
