import { word } from '../../clause/neighbours.js';
import { complementActor, trailingActor } from './dependents.js';
import type { Reference, Resolver } from './reference.js';
import { isFleeing } from './stricken.js';

/** "Rohingya refugees from Myanmar", "fleeing the war in Myanmar": the state that refugees of a people without one come from. */
export function originOf(
  r: Resolver,
  i: number,
  people: string,
  depth: number,
): Pick<Reference, 'code'> | undefined {
  if (r.book.actor(people)?.kind !== 'nonstate' || !r.s.a.classes.has('uprooted', word(r.s.a, i)))
    return undefined;
  return complementActor(r, i, ['from'], depth, true) ?? (isFleeing(r, i) ? trailingActor(r, i) : undefined);
}
