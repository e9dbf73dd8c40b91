import { beforeAsPhrase } from '../../clause/direct-objects.js';
import { previousVerb } from '../../clause/governing-verb.js';
import { after, before, hasFinite, mark, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { REPORTING } from '../../text/tagging/function-words.js';
import { accusedOf } from './accused.js';
import { isCode, type Reference, type Resolver } from './reference.js';

/** Whom a pronoun that does something stands for where what its clause hangs on tells: "Togo said it", "denied the claim that it". */
export function sameSpeaker(r: Resolver, i: number, lower: string): Reference | undefined {
  if (!/^(?:it|s?he|they)$/.test(lower)) return undefined;
  const accused = accusedOf(r, i, lower);
  if (accused) return accused;
  const saying = lower === 'it' ? (sayerOf(r, i) ?? denierOf(r, i)) : undefined;
  return (
    saying ?? namerOf(r, i) ?? (lower === 'they' ? sayersOf(r, i) : undefined) ?? parallelSubject(r, i, lower)
  );
}

/** "It criticises Mali's plan, and it deplores": the same pronoun is the subject of both clauses, and the same actor. */
function parallelSubject(r: Resolver, i: number, lower: string): Reference | undefined {
  const { a } = r.s;
  const link = before(a, i);
  if (a.chunks[link]?.kind !== 'CC' || !hasFinite(a.chunks[after(a, i)])) return undefined;
  const verb = previousVerb(a, link, hasFinite);
  const [subject = -1, ...others] = verb < 0 ? [] : subjectOf(a, verb).chunks;
  if (others.length > 0 || subject >= i || word(a, subject) !== lower || r.isActive(subject))
    return undefined;
  const first = r.holder(subject, 1);
  return isCode(first) ? first : undefined;
}

/** "Ghana sent tents, while Togo said it would help": a state that says what "it" does speaks of itself. */
function sayerOf(r: Resolver, i: number): Reference | undefined {
  const { a } = r.s;
  const link = before(a, i);
  const verb = a.chunks[link]?.kind === 'SB' && word(a, link) === 'that' ? before(a, link) : link;
  if (!hasFinite(a.chunks[verb]) || !/^(?:sa(?:id|ys?)|announced|added)$/.test(word(a, verb)))
    return undefined;
  if (!hasFinite(a.chunks[after(a, i)])) return undefined;
  const [subject, ...others] = subjectOf(a, verb).chunks;
  const c = a.chunks[subject ?? -1];
  if (subject === undefined || !c || others.length > 0 || subject >= verb || r.isActive(subject))
    return undefined;
  const named = r.s.mentionOf[c.head];
  return named !== undefined && named.kind !== 'person' && named.kind !== 'people' && named.to > c.head
    ? r.holder(subject, 1)
    : undefined;
}

/** "urged Chad to lift what it called a siege": whoever urges so, and not who is to lift it. */
function namerOf(r: Resolver, i: number): Reference | undefined {
  const { a } = r.s;
  const link = before(a, i);
  // "over the raid, which it said was unjust"
  if (!/^(?:what|which)$/.test(word(a, link)) || !NAMING.test(word(a, after(a, i)))) return undefined;
  const parted = word(a, link) === 'which';
  if (parted && mark(a, before(a, link)) !== ',') return undefined;
  const lead = parted ? undefined : a.chunks[before(a, link)];
  // "expelled Kenyan envoys over what it called an insult"
  if (!parted && (!lead || (lead.verb?.form !== 'infinitive' && !/^(?:IN|LK)$/.test(lead.kind))))
    return undefined;
  const verb = previousVerb(a, link, hasFinite);
  if (lead && !lead.verb && a.chunks[verb]?.verb?.passive) return undefined;
  const subject = verb < 0 ? undefined : subjectOf(a, verb).chunks[0];
  if (subject === undefined || subject >= i || r.isActive(subject)) return undefined;
  const first = r.holder(subject, 1);
  return first.agent ? first : undefined;
}

/** "The leaders expressed concern about Kenya and said they": whoever says so, where the noun is one of many. */
function sayersOf(r: Resolver, i: number): Reference | undefined {
  const { a } = r.s;
  if (!hasFinite(a.chunks[after(a, i)])) return undefined;
  const link = before(a, i);
  const verb = word(a, link) === 'that' ? before(a, link) : link;
  if (!hasFinite(a.chunks[verb]) || !REPORTING.has(word(a, verb))) return undefined;
  const [subject = -1, ...others] = subjectOf(a, verb).chunks;
  if (others.length > 0 || subject >= i || r.isActive(subject)) return undefined;
  if (a.tags[a.chunks[subject]?.head ?? -1] !== 'NNS') return undefined;
  const first = r.holder(subject, 1);
  return first.agent ? first : undefined;
}

/** "denied Ghana's claim that it supports", "responded to accusations by Ghana that it": whoever does, of whom it is claimed. */
function denierOf(r: Resolver, i: number): Reference | undefined {
  const { a } = r.s;
  const link = before(a, i);
  // "denied on Monday charges by Ghana that it": by whom it is claimed, and when it is denied, stand between.
  const last = before(a, link);
  const claim = /^(?:by|from|of)$/.test(word(a, before(a, last))) ? before(a, before(a, last)) : last;
  const near = before(a, claim) - (a.chunks[before(a, claim)]?.kind === 'TM' ? 1 : 0);
  // "brushed off accusations", "responded to accusations", "dismissed as baseless charges"
  const verb = a.chunks[near]?.kind === 'IN' ? before(a, near) : beforeAsPhrase(a, near);
  if (
    word(a, link) !== 'that' ||
    !/^(?:claim|charge|accusation|allegation|suggestion|report)s?$/.test(word(a, claim))
  )
    return undefined;
  const accused = /^(?:charge|accusation|allegation)s?$/.test(word(a, claim));
  const turned = accused
    ? a.chunks[verb]?.kind === 'VP' && !a.classes.has('charge_making', word(a, verb))
    : /^(?:den|reject|dismiss|rebut|refut|disput|contest)/.test(word(a, verb));
  if (!turned) return undefined;
  const [subject = -1, ...others] = subjectOf(a, verb).chunks;
  if (others.length > 0 || subject < 0 || subject >= i || r.isActive(subject)) return undefined;
  const first = r.holder(subject, 1);
  return isCode(first) ? first : undefined;
}

const NAMING = /^(?:call|describ|term|brand|label|dub|sa(?:id|ys?)|regard|consider|denounc)/;
