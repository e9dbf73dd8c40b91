import type { Place } from '../place.js';
import { objectChunks } from './objects.js';

/** "aid to Chad has been suspended": the subject of a passive names who gets what is held back. */
export function heldBack(p: Place, preposition: string): readonly number[] {
  const passive = p.s.a.chunks[p.cue]?.verb?.passive === true && p.match.rule.condition === 'money_for';
  if (!passive || !/^(?:to|for)$/.test(preposition)) return [];
  const held = objectChunks(p);
  // "Kenya's aid to Chad was stopped by Mali": Kenya's help is told of.
  const owned = held.some((i) => {
    const c = p.s.a.chunks[i];
    return p.s.mentionOf.slice(c?.from, c?.to).some((mention) => mention !== undefined);
  });
  return owned ? [] : held.slice(-1);
}
