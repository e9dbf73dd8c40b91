import { groupEndingAt } from '../../clause/conjuncts.js';
import { objectsOf } from '../../clause/direct-objects.js';
import { previousVerb } from '../../clause/governing-verb.js';
import { before, hasFinite, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { textAt } from './noun-phrases.js';
import type { Reference, Resolver } from './reference.js';

/** "Norway backs quotas, but Chad opposes them": things that are the object of the clause before are that of the next. */
export function parallelObject(r: Resolver, i: number, c: Chunk): Reference | undefined {
  const { a } = r.s;
  const lower = word(a, i);
  const v = before(a, i);
  if (lower !== 'them' || !hasFinite(a.chunks[v])) return undefined;
  const subject = subjectOf(a, v).chunks[0] ?? v;
  const link = before(a, groupEndingAt(a, subject)[0] ?? subject);
  if (subject >= v || !/^(?:but|while|whereas)$/.test(word(a, link))) return undefined;
  const [object, ...more] = objectsOf(a, previousVerb(a, link, hasFinite));
  const head = a.chunks[object ?? -1]?.head ?? -1;
  if (object === undefined || more.length > 0 || object > link || r.s.mentionOf[head]) return undefined;
  if (a.tags[head] !== 'NNS' || r.isActive(object)) return undefined;
  if (a.classes.hasAny(['agent', 'group', 'person', 'nation', 'relation'], word(a, object))) return undefined;
  return { ...r.target(object, false, 2), chunk: i, text: textAt(r, c) };
}
