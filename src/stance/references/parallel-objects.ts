import { groupEndingAt } from '../../clause/conjuncts.js';
import { objectsOf } from '../../clause/direct-objects.js';
import { previousVerb } from '../../clause/governing-verb.js';
import { after, before, hasFinite, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { textAt } from './noun-phrases.js';
import type { Reference, Resolver } from './reference.js';

/** "condemned the raid and condemns it today": the thing that is the object of the first verb is that of the second. */
function sharedObject(r: Resolver, i: number): Reference | undefined {
  const { a } = r.s;
  const v = before(a, i);
  const link = before(a, v);
  if (!hasFinite(a.chunks[v]) || a.chunks[link]?.kind !== 'CC') return undefined;
  const [object, ...more] = objectsOf(a, previousVerb(a, link, hasFinite));
  if (object === undefined || more.length > 0 || object > link || !isThing(r, object)) return undefined;
  return a.tags[a.chunks[object]?.head ?? -1] === 'NN' && !r.isActive(object)
    ? r.target(object, false, 2)
    : undefined;
}

/** "Norway voted for the plan, while Chad voted against it": what the clause before votes on. */
function votedOn(r: Resolver, i: number, c: Chunk): Reference | undefined {
  const { a } = r.s;
  const preposition = before(a, i);
  // "poured cold water on it"
  const near = before(a, preposition);
  const v = a.chunks[near]?.kind === 'NP' ? before(a, near) : near;
  if (!VOTE.test(word(a, preposition)) || !hasFinite(a.chunks[v])) return undefined;
  const subject = subjectOf(a, v).chunks[0] ?? v;
  const link = before(a, groupEndingAt(a, subject)[0] ?? subject);
  if (subject >= v || !/^(?:but|while|whereas|and)$/.test(word(a, link))) return undefined;
  const first = previousVerb(a, link, hasFinite);
  // "gave a thumbs up to the plan"
  const next = after(a, first);
  const behind =
    a.chunks[next]?.kind === 'NP' && !r.s.mentionOf[a.chunks[next]?.head ?? -1] ? after(a, next) : next;
  const object = /^(?:for|against|on|to|behind)$/.test(word(a, behind)) ? after(a, behind) : -1;
  if (a.chunks[object]?.kind !== 'NP' || object > link || !isThing(r, object) || r.isActive(object))
    return undefined;
  return { ...r.target(object, false, 2), chunk: i, text: textAt(r, c) };
}

const VOTE = /^(?:for|against|on)$/;

function isThing({ s: { a, mentionOf } }: Resolver, np: number): boolean {
  return (
    !mentionOf[a.chunks[np]?.head ?? -1] &&
    !a.classes.hasAny(['agent', 'group', 'person', 'nation', 'relation'], word(a, np))
  );
}

/** "Norway backs quotas, but Chad opposes them": things that are the object of the clause before are that of the next. */
export function parallelObject(r: Resolver, i: number, c: Chunk): Reference | undefined {
  if (word(r.s.a, i) === 'it') return sharedObject(r, i) ?? votedOn(r, i, c);
  const { a } = r.s;
  const lower = word(a, i);
  const v = before(a, i);
  if (lower !== 'them' || !hasFinite(a.chunks[v])) return undefined;
  const subject = subjectOf(a, v).chunks[0] ?? v;
  const link = before(a, groupEndingAt(a, subject)[0] ?? subject);
  if (subject >= v || !/^(?:but|while|whereas)$/.test(word(a, link))) return undefined;
  const [object, ...more] = objectsOf(a, previousVerb(a, link, hasFinite));
  if (object === undefined || more.length > 0 || object > link || !isThing(r, object)) return undefined;
  if (a.tags[a.chunks[object]?.head ?? -1] !== 'NNS' || r.isActive(object)) return undefined;
  return { ...r.target(object, false, 2), chunk: i, text: textAt(r, c) };
}
