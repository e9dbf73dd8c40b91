import { groupStartingAt } from '../../clause/conjuncts.js';
import { after, word } from '../../clause/neighbours.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { actorAt, textAt } from './noun-phrases.js';
import { forumOf, isCode, type Reference, type Resolver } from './reference.js';

const SERVANTS =
  /^(?:men|women|peacekeepers?|personnel|staff|soldiers|workers?|troops|helmets|officers|colleagues|police|contingents|people|persons|individuals|officials|experts|those)$/;
const SERVES =
  /^(?:serv(?:e|es|ed|ing)|work(?:s|ed|ing)?|deployed|employed|mak(?:e|es|ing)|made|compos(?:e|ing))$/;
/** How many chunks the clause that says whom they serve may have. */
const REACH = 7;

/** "the peacekeepers serving with the Mission", "the men and women who make up this force": the organisation that they serve. */
export function servantsOf(r: Resolver, i: number, depth: number): Reference | undefined {
  const { a } = r.s;
  const c = a.chunks[i] as Chunk;
  if (!SERVANTS.test(word(a, i)) || c.core > c.from) return undefined;
  const end = groupStartingAt(a, i).at(-1) ?? i;
  const lead = after(a, end);
  const verb = a.chunks[lead]?.kind === 'WR' || word(a, lead) === 'that' ? after(a, lead) : lead;
  if (a.chunks[verb]?.kind !== 'VP' || !SERVES.test(word(a, verb))) return undefined;
  for (let k = verb + 1; k < a.chunks.length && k < verb + REACH; k++) {
    const next = a.chunks[k];
    if (next?.kind === 'VP' || next?.kind === 'WR' || next?.kind === 'SB') return undefined;
    if (next?.kind !== 'NP' || r.isActive(k)) continue;
    const served = r.target(k, true, depth + 1);
    if (r.book.actor(served.code)?.kind === 'organisation')
      return { ...served, chunk: i, text: textAt(r, c), basis: 'object' };
    // "this peacekeeping force" in a speech is the meeting's own.
    const own =
      !isCode(served) &&
      /^(?:force|mission|operation)$/.test(word(a, k)) &&
      /^(?:the|this|our)$/.test(a.tokens[next.from]?.lower ?? '');
    if (own && r.s.document.speaker !== undefined) return actorAt(r, i, c, forumOf(r), true);
  }
  return undefined;
}
