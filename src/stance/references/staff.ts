import { complementsOf } from '../../clause/complements.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { isAgent, textAt } from './noun-phrases.js';
import { isCode, type Reference, type Resolver } from './reference.js';

/** Whoever may speak for the body where he works, and not "protesters at the embassy". */
const STAFF =
  /^(?:official|source|spokes(?:man|woman|person)|officer|aide|advis[eo]r|head|chief|director|deputy|secretary|negotiator|executive|commander|employee|diplomat|insider)s?$/;

/** "an official at the Kenyan defence ministry", "an officer with the African Union", "head of press at the ministry": for whom somebody works. */
export function employerOf(r: Resolver, i: number, c: Chunk, depth: number): Reference | undefined {
  const head = r.s.a.tokens[c.head]?.lower ?? '';
  if (!STAFF.test(head) || c.core > c.from) return undefined;
  const posts = complementsOf(r.s.a, i, 2);
  const post = posts.find(
    ({ preposition }, k) => /^(?:at|with)$/.test(preposition) || (k === 1 && preposition === 'in'),
  );
  const at = post?.chunks[0] ?? -1;
  const body = r.s.a.chunks[at];
  if (!body || r.isActive(at) || !(isAgent(r, body) || r.s.mentionOf[body.head])) return undefined;
  const employer = r.holder(at, depth + 1);
  if (!isCode(employer) || !employer.agent) return undefined;
  // "a diplomat at the United Nations": of one of its members.
  const guest = head.startsWith('diplomat') && r.book.actor(employer.code)?.kind === 'organisation';
  return guest ? undefined : { ...employer, chunk: i, text: textAt(r, c) };
}
