import type { Mention } from '../../actors/mentions.js';
import { hasFinite, mark, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { IMPERSONAL } from './persons.js';
import { FIRST_PERSON, isCode, type Reference, type Resolver } from './reference.js';

/** "The group reaffirmed its support": "its" is the subject of the verb before. */
export function subjectBefore(r: Resolver, i: number): Reference | undefined {
  const own = r.s.a.tokens[r.s.a.chunks[i]?.from ?? 0]?.lower ?? '';
  for (let v = i - 1; v >= 0; v--) {
    const c = r.s.a.chunks[v];
    if (mark(r.s.a, v) === ';') return undefined;
    if (c?.kind !== 'VP') continue;
    const subjects = subjectOf(r.s.a, v).chunks;
    const [subject] = subjects;
    if (subject === undefined || subject >= i) continue;
    // "We appeal for aid to its people": "its" is not "we".
    const head = r.s.a.chunks[subject]?.head ?? -1;
    // The US is a name, whose small letters are those of a pronoun.
    const me = r.s.a.tags[head] === 'PRP' && /^(?:i|we|me|us)$/.test(word(r.s.a, subject));
    if (!FIRST_PERSON.has(own) && me) continue;
    const plural = r.s.a.tags[head] === 'NNS';
    // "Kenya and Ghana promised that they would back its bid": another one's.
    if (own === 'its' && subjects.length > 1) continue;
    if (disagrees(own, word(r.s.a, subject), plural, r.s.mentionOf[head]?.kind, subjects.length < 2))
      continue;
    const reference = r.holder(subject, 2);
    // "Kenya and Ghana must end their policies": of both.
    const also =
      own === 'their' && isCode(reference)
        ? subjects
            .slice(1)
            .filter((i) => i < v)
            .map((i) => r.holder(i, 2))
            .filter((x) => isCode(x) && x.code !== reference.code)
        : [];
    if (also.length > 0) return { ...reference, also: also.map(({ code }) => code) };
    if (reference.agent) return reference;
    // "Kenya's accession shows its commitment": of whoever has what the clause is about.
    const c0 = r.s.a.chunks[subject];
    const owner = c0 && own === 'its' && c0.core > c0.from ? r.s.mentionOf[c0.core - 2] : undefined;
    if (owner && owner.kind === 'name') return { ...reference, code: owner.code, agent: true };
  }
  return undefined;
}

/** "They ... his", "Kenya ... her": a possessive that cannot be the subject's. */
function disagrees(
  own: string,
  subject: string,
  plural: boolean,
  kind: Mention['kind'] | undefined,
  alone: boolean,
): boolean {
  if (/^(?:his|her)$/.test(own))
    return (
      plural ||
      /^(?:they|it|you|some|many|most|several|few|both|all|those|others)$/.test(subject) ||
      IMPERSONAL.test(subject) ||
      (kind !== undefined && kind !== 'person')
    );
  // "many promised that they would back its bid"
  if (own === 'its' && (subject === 'they' || (plural && kind === undefined))) return true;
  // "the rebels thanked President Boateng for backing their cause"
  if (own === 'their' && kind === 'person' && alone) return true;
  if (/^(?:its|their)$/.test(own)) return /^(?:he|she|you)$/.test(subject);
  return false;
}

/** "Washington accused Tehran of arming the regime": whether whoever has the code does what a verb before chunk `i` says. */
export function actsBefore(r: Resolver, i: number, code: string): boolean {
  if (subjectBefore(r, i)?.code === code) return true;
  const { a } = r.s;
  return a.chunks.some(
    (c, v) =>
      v < i &&
      hasFinite(c) &&
      subjectOf(a, v).chunks.some((k) => k < v && !r.isActive(k) && r.holder(k, 2).code === code),
  );
}
