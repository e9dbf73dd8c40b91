import { groupEndingAt } from '../../clause/conjuncts.js';
import { before, hasFinite, mark } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { isCode, type Reference, type Resolver } from './reference.js';

/**
 * "Kenya armed the insurgents and fed them", "Ghana condemned their raids": people without a name, who come after the last
 * name before "them"; "Kenya said the rebels had fled and that they": and "they", where that name is one state's or a person's.
 */
export function pluralAfter(r: Resolver, i: number, from: number): Reference | undefined {
  const { a } = r.s;
  const pronoun = a.tokens[a.chunks[i]?.from ?? -1]?.lower ?? '';
  if (!/^the(?:m|ir|y)$/.test(pronoun)) return undefined;
  const they = pronoun === 'they';
  if (they && !isSingle(r, a.chunkOf[from] ?? -1)) return undefined;
  for (let k = i - 1; k >= 0; k--) {
    const c = a.chunks[k] as Chunk;
    if (c.from <= from) return undefined;
    if (c.kind !== 'NP' || a.tags[c.head] !== 'NNS') continue;
    const head = a.tokens[c.head]?.lower ?? '';
    const people = a.classes.hasAny(['stateless', 'armed_band', 'uprooted', 'in_need', 'person'], head);
    // "the soldiers gave them aid": whoever acts is not acted on.
    if (!people || r.isActive(k) || subjectOf(a, before(a, i)).chunks.includes(k)) continue;
    // "told the rebels that they": who is told is not who speaks.
    const verb = they ? a.chunks.findIndex((next, v) => v > k && hasFinite(next)) : -1;
    if (they && !subjectOf(a, verb).chunks.includes(k)) continue;
    return r.holder(k, 2);
  }
  return undefined;
}

/** One state or person, and nobody beside it. */
function isSingle({ s: { a } }: Resolver, i: number): boolean {
  const c = a.chunks[i];
  return c !== undefined && a.tags[c.head] !== 'NNS' && groupEndingAt(a, i).length < 2;
}

/** "After Mali left, Kenya and Ghana said that they": the nearest subject before that is several, each of them somebody with a code. */
export function jointSubject(r: Resolver, i: number): Reference | undefined {
  const { a } = r.s;
  for (let v = i - 1; v >= 0 && mark(a, v) !== ';'; v--) {
    if (!hasFinite(a.chunks[v])) continue;
    const subjects = subjectOf(a, v).chunks;
    if (subjects.some((k) => k >= i || r.isActive(k) || a.tags[a.chunks[k]?.head ?? -1] === 'NNS'))
      return undefined;
    if (subjects.length < 2) continue;
    const [first, ...others] = subjects.map((k) => r.holder(k, 2));
    if (!first || ![first, ...others].every(isCode)) return undefined;
    const also = [...(first.also ?? []), ...others.flatMap(({ code, also: more = [] }) => [code, ...more])];
    return { ...first, also: [...new Set(also)].filter((code) => code !== first.code) };
  }
  return undefined;
}
