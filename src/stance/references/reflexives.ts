import { subjectOf } from '../../clause/subject.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { textAt } from './noun-phrases.js';
import type { Reference, Resolver } from './reference.js';

/** The subject of the verb before, which "itself" stands for. */
export function reflexiveOf(r: Resolver, i: number, c: Chunk): Reference | undefined {
  for (let v = i - 1; v >= 0; v--) {
    if (r.s.a.chunks[v]?.kind !== 'VP') continue;
    const subject = subjectOf(r.s.a, v).chunks[0];
    if (subject === undefined || subject === i || r.isActive(subject)) return undefined;
    return { ...r.holder(subject, 2), basis: 'coreference', chunk: i, text: textAt(r, c) };
  }
  return undefined;
}
