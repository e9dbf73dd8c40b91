import { complementsOf } from '../../clause/complements.js';
import { word } from '../../clause/neighbours.js';
import type { Filled, Place } from '../place.js';

/** "made a complaint to the Council": where it is made is not what it is about. */
export function isLodgedWith(p: Place, { references }: Filled): boolean {
  return (
    p.match.rule.condition === 'lodged' &&
    references.every((r) => p.book.actor(r.code)?.kind === 'organisation')
  );
}

/** "accusations of theft": what somebody is accused of names nobody. */
export function isOfWrong(p: Place): boolean {
  const { a } = p.s;
  const of = /^(?:accus|alleg)/.test(word(a, p.cue))
    ? complementsOf(a, p.cue).find(({ preposition }) => preposition === 'of')
    : undefined;
  const named = (i: number): boolean =>
    p.s.mentionOf.slice(a.chunks[i]?.from, a.chunks[i]?.to).some((mention) => mention !== undefined);
  return of !== undefined && !of.chunks.some(named);
}

/** "Mali's accusations": whose they are stands before. */
export function isOwned(p: Place): boolean {
  const c = p.s.a.chunks[p.cue];
  return c !== undefined && (c.core > c.from || p.s.a.tags[c.from] === 'PRP$');
}
