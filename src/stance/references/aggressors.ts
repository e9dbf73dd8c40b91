import { complementsOf } from '../../clause/complements.js';
import { word } from '../../clause/neighbours.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { textAt } from './noun-phrases.js';
import type { Reference, Resolver } from './reference.js';
import { isSpecified } from './specified.js';

/** How many sentences back it is looked for who the aggressor is. */
const REACH = 2;
const AGGRESSOR = /^(?:aggressors?|occupiers?|invaders?|annexers?)$/;
const OCCUPYING = /^(?:occupying|occupation|invading|aggressor|invasion)$/;
const FORCES = /^(?:forces?|troops|army|powers?|states?|authority|authorities|regime)$/;
/** What an aggressor does or has in the country. */
const AGGRESSION =
  /^(?:aggression|occupation|invasion|annexation|incursions?|attacks?|war|troops|forces|army|occupiers?|aggressors?|invaders?)$/;

/** "the aggressor", "the occupying forces" in a speech: whose aggression or troops were spoken of. */
export function aggressorOf(r: Resolver, i: number, c: Chunk, head: string): Reference | undefined {
  const { speaker } = r.s.document;
  const named =
    AGGRESSOR.test(head) || (FORCES.test(head) && OCCUPYING.test(r.s.a.tokens[c.head - 1]?.lower ?? ''));
  if (!named || speaker === undefined || r.s.alone || r.s.a.tokens[c.from]?.lower !== 'the') return undefined;
  if (r.s.mentionOf.slice(c.from, c.to).some((mention) => mention !== undefined) || isSpecified(r, i))
    return undefined;
  const own = (noun: string): boolean => AGGRESSION.test(noun);
  const here = r.s.document.ownerOf(r.s.number, own, c.from, 0);
  // "In Cyprus, the occupation forces": no longer those of whom the sentences before spoke.
  const elsewhere = r.s.mentions.some(
    ({ code }) => r.book.actor(code)?.kind === 'state' && r.book.bookedAs(code) !== speaker,
  );
  const found = here ?? (elsewhere ? undefined : r.s.document.ownerOf(r.s.number, own, c.from, REACH));
  return found && r.book.bookedAs(found.code) !== speaker
    ? { code: found.code, text: textAt(r, c), basis: 'coreference', agent: true, chunk: i }
    : undefined;
}

/** "the building of new settlements", "settlement activities" in a speech: a deed of whose occupation the sentences just before spoke of. */
export function settlerOf(r: Resolver, i: number, c: Chunk, head: string): Reference | undefined {
  const { a, document, number, alone, mentionOf } = r.s;
  if (document.speaker === undefined || alone) return undefined;
  const [of] = complementsOf(a, i, 1);
  const what = of?.preposition === 'of' ? (of.chunks[0] ?? i) : i;
  // "the illegal occupation of the island", "aggression against the people": where it is done is not who does it.
  const on = /^(?:of|against)$/.test(of?.preposition ?? '') ? (of?.chunks[0] ?? -1) : -1;
  const struck = on < 0 ? undefined : mentionOf[a.chunks[on]?.head ?? -1];
  const bare = c.core === c.from && mentionOf.slice(c.from, c.to).every((mention) => mention === undefined);
  const occupying = on >= 0 && bare && /^(?:occupation|aggression|annexation|blockade|siege)$/.test(head);
  const settling =
    occupying ||
    word(a, what) === 'settlements' ||
    (head !== 'settlement' && a.tokens[c.head - 1]?.lower === 'settlement');
  const last = a.chunks[what]?.to ?? c.to;
  const named = !occupying && mentionOf.slice(c.from, last).some((mention) => mention !== undefined);
  if (!settling || named) return undefined;
  const own = (noun: string): boolean => OCCUPATION.test(noun);
  const found = document.ownerOf(number, own, c.from, REACH);
  if (!found || r.book.bookedAs(found.code) === document.speaker || found.code === struck?.code)
    return undefined;
  return { code: found.code, text: textAt(r, c), basis: 'coreference', agent: true, chunk: i };
}

const OCCUPATION = /^(?:aggression|occupation|annexation|settlements?|settlers?|occupiers?|blockade|siege)$/;
