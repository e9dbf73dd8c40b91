import { after, before, hasFinite, mark, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { REPORTING } from '../../text/tagging/function-words.js';
import { textAt } from './noun-phrases.js';
import type { Reference, Resolver } from './reference.js';

/** "Kenya will not back the plan for Mali, the foreign ministry said": whose it is stands at the head of what it says. */
export function sayingLast(r: Resolver, i: number, c: Chunk, head: string): Reference | undefined {
  const { a, document } = r.s;
  if (document.speaker || !/^(?:ministry|government|cabinet|presidency)$/.test(head)) return undefined;
  if (mark(a, before(a, i)) !== ',' || !REPORTING.has(word(a, after(a, i)))) return undefined;
  const v = a.chunks.findIndex(hasFinite);
  // "Chad shelled Mali, the foreign ministry said": of one of the two.
  const deciding =
    a.chunks[v]?.verb?.modal !== undefined || r.s.cues.some((cue) => a.chunkOf[cue.from] === v);
  const [subject, ...others] = v < 0 || v > i || !deciding ? [] : subjectOf(a, v).chunks;
  if (subject === undefined || others.length > 0 || r.isActive(subject)) return undefined;
  const found = r.holder(subject, 2);
  return r.book.actor(found.code)?.kind === 'state'
    ? { code: found.code, text: textAt(r, c), basis: 'coreference', agent: true, chunk: i }
    : undefined;
}
