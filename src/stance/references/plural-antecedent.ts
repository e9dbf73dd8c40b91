import { before } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import type { Reference, Resolver } from './reference.js';

/** "Kenya armed the insurgents and fed them", "Ghana condemned their raids": people without a name, who come after the last name before "them". */
export function pluralAfter(r: Resolver, i: number, from: number): Reference | undefined {
  const { a } = r.s;
  if (!/^the(?:m|ir)$/.test(a.tokens[a.chunks[i]?.from ?? -1]?.lower ?? '')) return undefined;
  for (let k = i - 1; k >= 0; k--) {
    const c = a.chunks[k] as Chunk;
    if (c.from <= from) return undefined;
    if (c.kind !== 'NP' || a.tags[c.head] !== 'NNS') continue;
    const head = a.tokens[c.head]?.lower ?? '';
    const people = a.classes.hasAny(['stateless', 'armed_band', 'uprooted', 'in_need', 'person'], head);
    // "the soldiers gave them aid": whoever acts is not acted on.
    if (!people || r.isActive(k) || subjectOf(a, before(a, i)).chunks.includes(k)) continue;
    return r.holder(k, 2);
  }
  return undefined;
}
