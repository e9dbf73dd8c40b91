import { complementsOf } from '../../clause/complements.js';
import { announcesClause, announcesTask } from '../../clause/expletive.js';
import { previousVerb } from '../../clause/governing-verb.js';
import { after, before, hasFinite, mark, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { NO_ACTOR, OTHER_ACTOR } from '../../model/stance.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { doerBefore } from '../document/deed-doers.js';
import { anaphorOf } from './anaphors.js';
import { earlierActor } from './antecedents.js';
import { reportedAt } from './attribution.js';
import { thankedGiver } from './credited-actor.js';
import { complementActor, trailingActor } from './dependents.js';
import { judgedBefore } from './judged-deeds.js';
import { noOne, someone, textAt } from './noun-phrases.js';
import { ownPronoun } from './own-bodies.js';
import { parallelObject } from './parallel-objects.js';
import { subjectPerson } from './persons.js';
import { addresseeOf, speakerOf } from './possessors.js';
import { FIRST_PERSON, isCode, PERSON, type Reference, type Resolver, THING } from './reference.js';
import { reflexiveOf } from './reflexives.js';
import { subjectOutside } from './relative-antecedents.js';
import { brokenWith } from './ruptures.js';
import { sameSpeaker } from './sayers.js';
import { saysOfItself } from './says-of-itself.js';
import { spokesmanBefore } from './spokesmen.js';
import { actorOfDeed } from './told-by.js';

/** Who a pronoun stands for: the speaker, the one named before, or somebody unknown; nothing for any other phrase. */
export function pronounAt(r: Resolver, i: number, c: Chunk, holds = false): Reference | undefined {
  // "all those who helped us"
  const counted = c.to - c.from === 2 && r.s.a.tokens[c.from]?.lower === 'all';
  // "those involved", "those concerned"
  const described =
    c.to - c.from === 2 &&
    /^(?:involved|concerned|responsible|present)$/.test(r.s.a.tokens[c.head]?.lower ?? '');
  const none = c.to - c.from === 2 && textAt(r, c).toLowerCase() === 'no one';
  if (c.to - c.from > 1 && !counted && !described && !none) return undefined;
  const lower = none ? 'nobody' : (r.s.a.tokens[described ? c.from : c.to - 1]?.lower ?? '');
  if ((counted || described) && !/^(?:these|those)$/.test(lower)) return undefined;
  if (r.s.mentionOf[c.from]) return undefined;
  // "defend itself": whoever does.
  const self = /^(?:it|them|him|her|our|your|my)sel(?:f|ves)$/.test(lower) ? reflexiveOf(r, i, c) : undefined;
  if (self) return self;
  if (FIRST_PERSON.has(lower)) return speakerOf(r, i, c);
  if (lower === 'you') return addresseeOf(r, i, c);
  const same = holds ? sameSpeaker(r, i, lower) : undefined;
  if (same) return { ...same, basis: 'coreference', chunk: i, text: textAt(r, c) };
  if (PERSON.has(lower))
    return (
      (/^s?he$/.test(lower) ? subjectPerson(r, i, c) : undefined) ??
      earlierActor(r, i, c, 'person', false, holds) ??
      (/^s?he$/.test(lower) ? (subjectPerson(r, i, c, true) ?? spokesmanBefore(r, i, c)) : undefined) ??
      (holds ? ownPronoun(r, i, c) : undefined) ??
      someone(r, i, c)
    );
  const event = holds ? undefined : eventBefore(r, i, lower);
  if (event) return { ...event, text: textAt(r, c) };
  const party = brokenWith(r, i);
  if (party) return { ...party, text: textAt(r, c) };
  if (holds && (isThingBefore(r, i, lower) || announcesTask(r.s.a, i))) return noOne(i);
  if (announcesClause(r.s.a, i)) return noOne(i);
  // "The disease worries us, as it undermines our plans": said of the disease.
  if (!holds && lower === 'it' && hasFinite(r.s.a.chunks[after(r.s.a, i)]) && isThingBefore(r, i, lower))
    return { ...noOne(i), text: textAt(r, c) };
  const again =
    lower === 'it'
      ? (subjectOutside(r, i) ??
        notOnly(r, i) ??
        sameSubject(r, i) ??
        (holds ? saysOfItself(r, i) : undefined))
      : lower === 'they'
        ? (thankedGiver(r, i) ?? sameSubject(r, i))
        : undefined;
  if (again) return { ...again, chunk: i, text: textAt(r, c) };
  const thing = holds
    ? undefined
    : (parallelObject(r, i, c) ?? thisBefore(r, i, c, lower) ?? thingJustBefore(r, i, c, lower));
  if (thing) return thing;
  const repeated = holds ? undefined : samePronoun(r, i, lower);
  if (repeated) return { ...repeated, basis: 'coreference', chunk: i, text: textAt(r, c) };
  const judged = holds ? undefined : judgedBefore(r, i, c);
  if (judged) return judged;
  if (THING.has(lower))
    return (
      earlierActor(r, i, c, 'any', false, holds) ??
      (holds ? ownPronoun(r, i, c) : undefined) ??
      (holds && lower === 'it' && isThingToldOf(r) ? noOne(i) : someone(r, i, c))
    );
  // "the same one that we backed": a thing that was named.
  if (
    !holds &&
    lower === 'one' &&
    (/^(?:same|only)$/.test(r.s.a.tokens[c.from - 1]?.lower ?? '') || word(r.s.a, after(r.s.a, i)) === 'that')
  )
    return { ...noOne(i), text: textAt(r, c) };
  if (/^(?:nobody|none|everybody|everyone|anyone|somebody|someone|one)$/.test(lower)) {
    const among = complementActor(r, i, ['of', 'in', 'among'], 1, true);
    if (among) return { ...among, agent: true, chunk: i, text: textAt(r, c) };
  }
  // "nothing", "the use of force by anyone"
  if (/ nothing$|^by any(?:one|body)$/.test(`${r.s.a.tokens[c.from - 1]?.lower} ${lower}`)) return noOne(i);
  // "we condemn anything that harms the talks": a thing
  if (/^(?:any|every|some)thing$/.test(lower)) return { ...noOne(i), text: textAt(r, c) };
  if (r.s.a.tags[c.from] === 'PRP') return someone(r, i, c);
  const both = lower === 'both' ? anaphorOf(r, i, c, lower) : undefined;
  if (both) return both;
  if (/^(?:this|these|that|those|all|both|many|some|several|few|others|most|each)$/.test(lower)) {
    // "those of the Union", "all of Russia's attempts"
    const inner = complementsOf(r.s.a, i, 1)[0];
    if (inner && /^(?:of|in|from|by)$/.test(inner.preposition)) {
      const reference = r.target(inner.chunks[0] ?? i, true, 1);
      if (reference.code !== NO_ACTOR) return { ...reference, chunk: i, text: textAt(r, c) };
      // "all of those actions": no people.
      const done = r.s.a.classes.hasAny(['act', 'act_noun', 'deed_noun'], word(r.s.a, inner.chunks[0] ?? i));
      if (inner.preposition === 'of' && done) return { ...reference, chunk: i, text: textAt(r, c) };
    }
    // "those fleeing Kenya"
    const from = word(r.s.a, after(r.s.a, i)) === 'fleeing' ? trailingActor(r, i) : undefined;
    if (from) return { ...from, basis: 'possessive', agent: true, chunk: i, text: textAt(r, c) };
    // "all these will help": what was named before.
    const things = lower === 'these' && r.s.a.chunks[after(r.s.a, i)]?.kind !== 'WR';
    const animate = !things && !/^(?:this|that)$/.test(lower);
    const deed = animate || holds || r.s.alone ? undefined : doerBefore(r.s.document, r.book, r.s.number);
    const said = animate || holds ? undefined : saidJustBefore(r, i);
    if (said) return { ...said, basis: 'coreference', chunk: i, text: textAt(r, c) };
    if (deed) return { ...actorOfDeed(deed, i), text: textAt(r, c) };
    return {
      code: animate ? OTHER_ACTOR : NO_ACTOR,
      text: textAt(r, c),
      basis: 'unknown',
      agent: animate,
      chunk: i,
    };
  }
  return undefined;
}

/** "Ghana closed the port. Kenya said it was a stab in the back": what was done in the sentence before. */
function eventBefore(r: Resolver, i: number, lower: string): Reference | undefined {
  const { a, document, number, alone } = r.s;
  if (lower !== 'it' || document.speaker !== undefined || alone) return undefined;
  const copula = after(a, i);
  const said = after(a, copula);
  if (!hasFinite(a.chunks[copula]) || !a.chunks[copula]?.verb?.copula || a.chunks[copula]?.verb?.negated)
    return undefined;
  if (a.chunks[said]?.kind !== 'NP' || !/^an?$/.test(a.tokens[a.chunks[said]?.from ?? -1]?.lower ?? ''))
    return undefined;
  const sayer = reportedAt(r.s, i, (chunk) => r.holder(chunk, 2));
  const deed = sayer ? doerBefore(document, r.book, number) : undefined;
  if (!deed || deed.codes.length === 0 || deed.codes.includes(sayer?.code ?? '')) return undefined;
  return actorOfDeed(deed, i);
}

/** "The junta has said that it will stay, but this has been dismissed": whoever says what the clause before says. */
function saidJustBefore(r: Resolver, i: number): Reference | undefined {
  const link = before(r.s.a, i);
  if (r.s.document.speaker || r.s.a.chunks[link]?.kind !== 'CC' || word(r.s.a, link) !== 'but')
    return undefined;
  const sayer = reportedAt(r.s, link - 1, (chunk) => r.holder(chunk, 2));
  return sayer && sayer.code !== OTHER_ACTOR ? sayer : undefined;
}

/** "The blockade not only starves Mali, it also breaks the law": what the clause before is about. */
function notOnly(r: Resolver, i: number): Reference | undefined {
  const { a } = r.s;
  const v = after(a, i);
  const also =
    a.tokens[a.chunks[v]?.from ?? -1]?.lower === 'also' ||
    a.tokens[(a.chunks[v]?.from ?? -1) + 1]?.lower === 'also';
  if (a.chunks[v]?.verb?.form !== 'finite' || !also) return undefined;
  const from = a.chunks[i]?.from ?? 0;
  const only = a.tokens.findIndex(
    ({ lower }, t) => t < from && lower === 'only' && a.tokens[t - 1]?.lower === 'not',
  );
  if (only < 0) return undefined;
  for (let k = a.chunkOf[only] ?? 0; k >= 0; k--) {
    if (a.chunks[k]?.verb?.form !== 'finite') continue;
    const subject = subjectOf(a, k).chunks[0];
    if (subject === undefined || r.isActive(subject)) return undefined;
    const reference = r.target(subject, true, 2);
    return { ...reference, basis: 'coreference' };
  }
  return undefined;
}

/** "The mission protects us, and it has our thanks": the subject of the clause that the conjunction joins this one to, a body that was named before. */
function sameSubject(r: Resolver, i: number): Reference | undefined {
  const { a } = r.s;
  const link = before(a, i);
  const joins = a.chunks[link]?.kind === 'CC' || mark(a, link) === ';';
  if (!joins || !hasFinite(a.chunks[after(a, i)]) || r.s.alone) return undefined;
  const many = word(a, i) === 'they';
  let verb = previousVerb(a, link, hasFinite);
  // "will support those whose men are held, and it deplores": not the men, who are several.
  while (verb >= 0 && !many && a.tags[a.chunks[subjectOf(a, verb).chunks[0] ?? -1]?.head ?? -1] === 'NNS')
    verb = previousVerb(a, verb, hasFinite);
  const [subject = -1, ...others] = verb < 0 ? [] : subjectOf(a, verb).chunks;
  const c = a.chunks[subject];
  if (!c || others.length > 0 || subject >= i || r.isActive(subject)) return undefined;
  // "all members will back the text and they will back the envoy"
  if ((a.tags[c.head] === 'NNS' || /^members?$/.test(word(a, subject))) !== many) return undefined;
  if (!many && !a.classes.has('anaphor', a.tokens[c.head]?.lower ?? '')) return undefined;
  const first = r.holder(subject, 1);
  return first.agent && (many || isCode(first)) ? { ...first, basis: 'coreference' } : undefined;
}

/** "This is a disgrace and Kenya condemns it": what "this" of the clause before points to. */
function thisBefore(r: Resolver, i: number, c: Chunk, lower: string): Reference | undefined {
  const { a } = r.s;
  if (lower !== 'it' || hasFinite(a.chunks[after(a, i)])) return undefined;
  const own = previousVerb(a, i, hasFinite);
  const [doer = -1] = own < 0 ? [] : subjectOf(a, own).chunks;
  const link = before(a, doer);
  const judged = a.chunks[link]?.kind === 'CC' ? previousVerb(a, link, hasFinite) : -1;
  const [subject = -1] = a.chunks[judged]?.verb?.copula ? subjectOf(a, judged).chunks : [];
  if (!/^(?:this|that)$/.test(word(a, subject)) || r.isActive(subject)) return undefined;
  return { ...r.target(subject, false, 1), chunk: i, text: textAt(r, c) };
}

/** "many of them wish us to join the Union and its Court, and we thank them": the same whom the pronoun stood for before. */
function samePronoun(r: Resolver, i: number, lower: string): Reference | undefined {
  const { a } = r.s;
  if (lower !== 'them' || r.s.document.speaker === undefined) return undefined;
  const v = previousVerb(a, i, hasFinite);
  const [subject] = v < 0 ? [] : subjectOf(a, v).chunks;
  if (subject === undefined || !/^(?:i|we)$/.test(word(a, subject))) return undefined;
  for (let k = subject - 1; k >= 0; k--)
    if (/^the[ym]$/.test(word(a, k)) && a.tags[a.chunks[k]?.from ?? -1] === 'PRP' && !r.isActive(k))
      return r.target(k, true, 2);
  return undefined;
}

const TO_SOMEONE =
  /^(?:thank|salut|congratulat|help|assist|aid|train|host|shelter|arm|honou?r|greet|protect)/;

/**
 * "we have read the new plan and support it": with no actor named in the sentence, the thing that is the object of the
 * clause before, which is nobody.
 */
function thingJustBefore(r: Resolver, i: number, c: Chunk, lower: string): Reference | undefined {
  const { a } = r.s;
  if (!/^(?:it|them)$/.test(lower) || r.s.document.speaker === undefined) return undefined;
  const own = r.s.document.speaker;
  if (r.s.mentions.some((m) => m.to <= c.from && r.book.bookedAs(m.code) !== own)) return undefined;
  if (a.chunks[after(a, i)]?.verb?.form === 'finite') return undefined;
  let joint = i - 1;
  let verbs = 0;
  while (joint >= 0 && a.chunks[joint]?.kind !== 'CC') {
    const x = a.chunks[joint];
    if (/^(?:SB|WR|MK)$/.test(x?.kind ?? '')) return undefined;
    // Whoever is thanked or helped is somebody.
    if (x?.kind === 'VP' && (++verbs > 1 || TO_SOMEONE.test(word(a, joint)))) return undefined;
    joint--;
  }
  const np = joint < 0 ? -1 : before(a, mark(a, before(a, joint)) === ',' ? before(a, joint) : joint);
  const noun = a.chunks[np];
  if (noun?.kind !== 'NP' || a.tags[noun.head] !== (lower === 'it' ? 'NN' : 'NNS')) return undefined;
  if (a.classes.hasAny(ANIMATE, a.tokens[noun.head]?.lower ?? '')) return undefined;
  return { ...noOne(i), text: textAt(r, c) };
}

/** "The adoption is a step. It extends": what the sentence before is about is a thing. */
function isThingToldOf({ s: { alone, document, number } }: Resolver): boolean {
  if (alone || number === 0) return false;
  return document.outline(number - 1).entities.find(({ subject }) => subject)?.kind === 'thing';
}

/** "pacts may be second best, but they help us": the subject of a clause that a conjunction joins is that of the first, here a thing. */
function isThingBefore(r: Resolver, i: number, lower: string): boolean {
  const { a } = r.s;
  const link = before(a, i);
  const joined =
    a.chunks[link]?.kind === 'CC' ||
    /^(?:as|because|since|although|though|while|unless|until|once)$/.test(word(a, link));
  if (!/^(?:it|they)$/.test(lower) || !joined) return false;
  let v = i - 1;
  while (v >= 0 && a.chunks[v]?.verb?.form !== 'finite') v--;
  const [subject, ...others] = v < 0 ? [] : subjectOf(a, v).chunks;
  const c = a.chunks[subject ?? -1];
  if (subject === undefined || !c || others.length > 0 || r.s.document.speaker === undefined) return false;
  // "this is the fight of our lives, because it threatens us"
  if (lower === 'it' && /^(?:this|that)$/.test(word(a, subject))) return true;
  const head = a.tokens[c.head]?.lower ?? '';
  if (a.tags[c.head] !== (lower === 'they' ? 'NNS' : 'NN')) return false;
  if (r.s.mentionOf.slice(c.from, c.to).some((mention) => mention !== undefined)) return false;
  return !a.classes.hasAny(ANIMATE, head);
}

const ANIMATE = [
  'agent',
  'group',
  'relation',
  'person',
  'stateless',
  'private',
  'document',
  'institution',
] as const;
