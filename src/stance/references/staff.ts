import { complementsOf } from '../../clause/complements.js';
import { word } from '../../clause/neighbours.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { isAgent, textAt } from './noun-phrases.js';
import { isCode, type Reference, type Resolver } from './reference.js';

/** Whoever may speak for the body where he works, and not "protesters at the embassy". */
const STAFF =
  /^(?:official|source|spokes(?:man|woman|person)|officer|aide|advis[eo]r|head|chief|director|deputy|secretary|negotiator|executive|commander|employee|diplomat|insider)s?$/;

/** Whoever may sit in a parliament: of "the leader of a band in Kenya" it is not said that he is Kenya's. */
const SITTING =
  /^(?:chair(?:man|woman|person)?|leader|member|president|whip|rapporteur|general|lawmaker|deput(?:y|ie)|legislator|senator|mp)s?$/;
const PARLIAMENT =
  /^(?:parliament|senate|house|assembly|congress|duma|knesset|majlis|legislature|bundestag|chamber|cabinet|government|ministry)$/;

/** How many phrases may stand between the chair of a body and the parliament that it is one of. */
const LONGEST_TITLE = 5;

/** "an official at the Kenyan defence ministry", "an officer with the African Union", "head of press at the ministry": for whom somebody works. */
export function employerOf(r: Resolver, i: number, c: Chunk, depth: number): Reference | undefined {
  const head = r.s.a.tokens[c.head]?.lower ?? '';
  const sits = SITTING.test(head);
  if (!(sits || STAFF.test(head)) || c.core > c.from) return undefined;
  const posts = complementsOf(r.s.a, i, sits ? LONGEST_TITLE : 2);
  const post = sits
    ? posts.find(
        ({ preposition, chunks }) =>
          /^(?:at|in)$/.test(preposition) && PARLIAMENT.test(word(r.s.a, chunks[0] ?? -1)),
      )
    : posts.find(
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
