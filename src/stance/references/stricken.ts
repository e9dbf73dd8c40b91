import { after, word } from '../../clause/neighbours.js';
import type { Resolver } from './reference.js';

/** What a disaster has done to somebody. */
export const STRUCK = /^(?:affect|hit$|strick|struck|devastat|displac|uproot|ravag|impact|hurt|flood)/;

/** "refugees fleeing the war in Kenya" come from there. */
export function isFleeing(r: Resolver, i: number): boolean {
  const next = after(r.s.a, i);
  const verb = r.s.a.chunks[next]?.kind === 'WR' ? after(r.s.a, next) : next;
  return /^(?:fle[ed]|fleeing|escap)/.test(word(r.s.a, verb));
}

/** "the communities affected by the floods in Chad" */
export function isStricken(r: Resolver, i: number): boolean {
  const next = after(r.s.a, i);
  return r.s.a.chunks[next]?.verb?.form === 'participle' && STRUCK.test(word(r.s.a, next));
}
