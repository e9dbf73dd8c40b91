import { previousVerb } from '../../clause/governing-verb.js';
import { after, before, hasFinite, mark, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { textAt } from './noun-phrases.js';
import { isCode, type Reference, type Resolver } from './reference.js';

const OFFICIALS = /^(?:officials|authorities|lawmakers|legislators|prosecutors|investigators|police|mps)$/;

/** "Kenya left the Union, which officials accuse of bias": officials of whoever the clause before is about. */
export function homeOfficials(r: Resolver, i: number, c: Chunk, head: string): Reference | undefined {
  const { a, document } = r.s;
  if (document.speaker !== undefined || !OFFICIALS.test(head) || c.to - c.from > 1) return undefined;
  const link = before(a, i);
  if (a.chunks[link]?.kind !== 'WR' || !/^wh(?:ich|om?)$/.test(word(a, link)) || link !== i - 1)
    return undefined;
  // "which officials there condemned"
  if (a.chunks[after(a, i)]?.kind !== 'VP' || a.tokens[c.to]?.lower === 'there') return undefined;
  const host = mark(a, before(a, link)) === ',' ? before(a, before(a, link)) : before(a, link);
  const verb = previousVerb(a, link, hasFinite);
  const [subject, ...others] = verb < 0 ? [] : subjectOf(a, verb).chunks;
  if (subject === undefined || others.length > 0 || subject >= host || r.isActive(subject)) return undefined;
  const home = r.holder(subject, 2);
  const kind = isCode(home) && home.agent ? r.book.actor(home.code)?.kind : undefined;
  return kind === 'state' || kind === 'former_state'
    ? { code: home.code, text: textAt(r, c), basis: 'coreference', agent: true, chunk: i }
    : undefined;
}
