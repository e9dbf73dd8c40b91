import type { Place } from '../place.js';
import type { Reference } from '../references/reference.js';

/** "we commit our resources to one another", "the people, in solidarity with each other,": nobody else. */
export function isEachOther(p: Place, target: Reference): boolean {
  const next = p.s.a.tokens[p.s.a.chunks[target.chunk]?.to ?? -1]?.lower;
  return (
    !target.mutual &&
    (/^(?:each other|one another)$/i.test(target.text) || (target.text === 'one' && next === 'another'))
  );
}
