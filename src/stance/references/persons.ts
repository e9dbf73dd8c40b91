import { complementsOf } from '../../clause/complements.js';
import { objectsOf } from '../../clause/direct-objects.js';
import { previousVerb } from '../../clause/governing-verb.js';
import { after, before, hasFinite, mark, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { textAt } from './noun-phrases.js';
import { isCode, type Reference, type Resolver } from './reference.js';

/** The last person in the sentence before chunk `i`, by name or by office. */
export function personIn(r: Resolver, i: number): Reference | undefined {
  const own = r.s.a.chunks[i]?.from ?? -1;
  for (let k = i - 1; k >= 0; k--) {
    const c = r.s.a.chunks[k];
    if (c?.kind !== 'NP') continue;
    // "I thank him and laud his work": the same one.
    const same = word(r.s.a, k) === (/^his$/.test(r.s.a.tokens[own]?.lower ?? '') ? 'him' : 'her');
    if (same && c.to - c.from === 1 && r.s.a.tags[c.from] === 'PRP') {
      const whom = r.isActive(k) ? undefined : r.target(k, true, 2);
      if (whom && isCode(whom)) return whom;
    }
    // "the Minister for Trade of his country": who he is hangs on the phrase itself.
    if (complementsOf(r.s.a, k).some(({ chunks }) => chunks.includes(i))) continue;
    const owner = c.core > c.from ? c.core - 2 : c.head;
    const named = r.s.mentionOf[owner]?.kind === 'person' || r.s.mentionOf[c.head]?.kind === 'person';
    const office = r.s.a.tokens[owner]?.lower ?? '';
    // "the Secretary-General's plan and his efforts"
    const general = office === 'general' && r.s.a.tokens[owner - 1]?.lower === 'secretary';
    if (!named && !general && !r.s.a.classes.has('office_noun', office)) continue;
    const reference = r.target(k, true, 2);
    if (isCode(reference)) return reference;
  }
  return undefined;
}

/** Bodies and states, which are no "he". */
export const IMPERSONAL =
  /^(?:delegation|government|country|state|nation|people|republic|kingdom|council|assembly|union|organi[sz]ation|nations|states|community|commission|committee|agency|league|ministry|parliament|congress|senate)$/;

/** "Kenya remained committed", "Kenya would help": what only those who speak for a state say of it, as "he" does. */
function isSpokenFor(r: Resolver, v: number): boolean {
  const { a } = r.s;
  const verb = a.chunks[v]?.verb;
  if (/^(?:will|would|shall)$/.test(verb?.modal ?? '')) return true;
  return (
    a.classes.has('intent', word(a, after(a, v))) || a.classes.hasAny(['opinion', 'neg_raising'], word(a, v))
  );
}

/** "he accused": most likely the subject of the clause before. */
export function subjectPerson(r: Resolver, i: number, c: Chunk, loose = false): Reference | undefined {
  const provoker = provokerBefore(r, i);
  if (provoker) return { ...provoker, basis: 'coreference', chunk: i, text: textAt(r, c) };
  // "The minister said Ama Boateng must act, as he accused her": whoever said so.
  const link = before(r.s.a, i);
  const aside = word(r.s.a, link) === 'as' && mark(r.s.a, before(r.s.a, link)) === ',';
  const said = aside ? r.s.a.chunks.findIndex((_, k) => k < i && word(r.s.a, k) === 'said') : -1;
  for (let v = said >= 0 ? said : i - 1; v >= 0; v--) {
    if (r.s.a.chunks[v]?.verb?.form !== 'finite') continue;
    const subject = subjectOf(r.s.a, v).chunks[0];
    const chunk = subject === undefined ? undefined : r.s.a.chunks[subject];
    if (subject === undefined || !chunk || subject >= i || r.s.a.tags[chunk.from] === 'PRP') continue;
    const isPerson =
      r.s.a.classes.has('person', r.s.a.tokens[chunk.head]?.lower ?? '') ||
      // "North Korea must do something before he": no state.
      (r.s.a.tags[chunk.head] === 'NNP' &&
        !IMPERSONAL.test(r.s.a.tokens[chunk.head]?.lower ?? '') &&
        ((r.s.mentionOf[chunk.head]?.kind ?? 'person') === 'person' || (loose && isSpokenFor(r, v))));
    const reference = isPerson ? r.holder(subject, 2) : undefined;
    if (reference?.agent) return { ...reference, basis: 'coreference', chunk: i, text: textAt(r, c) };
  }
  return undefined;
}

/** "Kenya's president rebuked Ghana's leader after he praised Mali": whoever is rebuked or praised said something before. */
function provokerBefore(r: Resolver, i: number): Reference | undefined {
  const { a } = r.s;
  const link = before(a, i);
  if (!/^(?:after|because|when)$/.test(word(a, link)) || !a.classes.hasAny(TELLING, word(a, after(a, i))))
    return undefined;
  const verb = previousVerb(a, link, hasFinite);
  if (verb < 0 || a.chunks[verb]?.verb?.passive || !a.classes.hasAny(ANSWERING, word(a, verb)))
    return undefined;
  const [object = -1, ...others] = objectsOf(a, verb);
  const head = a.chunks[object]?.head ?? -1;
  const person =
    r.s.mentionOf[head]?.kind === 'person' || a.classes.has('person', a.tokens[head]?.lower ?? '');
  if (!person || others.length > 0 || r.isActive(object)) return undefined;
  const reference = r.holder(object, 2);
  return reference.agent && isCode(reference) ? reference : undefined;
}

const TELLING = ['speaking', 'for_control', 'of_control'] as const;
const ANSWERING = ['for_control', 'of_control'] as const;
