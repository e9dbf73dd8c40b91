import type { Place } from '../place.js';
import { isCode, type Reference } from '../references/reference.js';

/** "Wako, a senator, said President Boateng's plan was a disaster": whether what is censured is another person's at home, whom the phrase names. */
export function isRivals({ s }: Place, blamed: Reference, taker: Reference): boolean {
  const c = s.a.chunks[blamed.chunk];
  if (!c || !isCode(blamed) || blamed.code !== taker.code || blamed.chunk === taker.chunk) return false;
  const named = s.mentions.find(({ kind, from, to }) => kind === 'person' && from >= c.from && to <= c.to);
  if (!named) return false;
  const surname = s.a.tokens[named.to - 1]?.lower ?? '';
  const who = s.a.chunks[taker.chunk];
  // "his spokesman said": who speaks for him.
  if (who === undefined || s.a.tags[who.from] === 'PRP$' || STAFF.test(s.a.tokens[who.head]?.lower ?? ''))
    return false;
  // "Boateng said the Boateng plan was": his own.
  return !s.a.tokens.slice(who.from, who.to).some(({ lower }) => lower === surname);
}

const STAFF = /^(?:spokes|aide|adviser|advisor|office|lawyer|secretary|house)/;
