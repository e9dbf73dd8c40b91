import { complementsOf } from '../../clause/complements.js';
import { groupEndingAt } from '../../clause/conjuncts.js';
import { previousVerb } from '../../clause/governing-verb.js';
import { before, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { NO_ACTOR, OTHER_ACTOR } from '../../model/stance.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { isLocation } from './locations.js';
import type { Reference, Resolver } from './reference.js';

const HELD = /^(?:accountable|answerable|responsible|liable)$/;

/** "thanked Kenya for its help", "thanks to Kenya for its help": whoever is thanked or blamed for what is theirs. */
export function creditedActor(r: Resolver, i: number): Reference | undefined {
  const { a } = r.s;
  const link = before(a, i);
  const done = a.chunks[link]?.kind === 'IN' && /^(?:for|over)$/.test(word(a, link)) ? before(a, link) : -1;
  // "bring Kenya to justice for its crimes", "hold Kenya to account for its crimes"
  const tried = /^(?:justice|account|trial|task)$/.test(word(a, done)) && word(a, before(a, done)) === 'to';
  // "hold Kenya accountable for its crimes"
  const held = HELD.test(word(a, done)) && a.chunks[done]?.kind === 'ADJ';
  const np = tried ? before(a, before(a, done)) : held ? before(a, done) : done;
  // "those who did it are held accountable for their crimes", "were brought to justice for their crimes"
  const [punished = -1] = (tried || held) && a.chunks[np]?.verb?.passive ? subjectOf(a, np).chunks : [];
  if (punished >= 0 && !r.isActive(punished)) return r.target(punished, true, 2);
  // "left the Union over her silence": a person's.
  const hers = /^(?:his|her)$/.test(a.tokens[a.chunks[i]?.from ?? -1]?.lower ?? '');
  const punishing = (): Reference | undefined => (hers ? undefined : punishedFor(r, link));
  if (a.chunks[np]?.kind !== 'NP' || a.tags[a.chunks[np]?.from ?? 0] === 'PRP') return punishing();
  let first = np;
  let lead = before(a, np);
  // "the Government and the people of Kenya"
  while (word(a, lead) === 'of' && a.chunks[before(a, lead)]?.kind === 'NP') {
    first = groupEndingAt(a, before(a, lead))[0] ?? before(a, lead);
    lead = before(a, first);
  }
  const credited = ((tried || held) && a.chunks[lead]?.kind === 'VP') || isCrediting(r, lead);
  const reference = credited ? r.target(first, true, 2) : undefined;
  return reference && reference.code !== NO_ACTOR ? reference : punishing();
}

/** "thanked", "grateful to": whether whoever is credited or blamed stands behind chunk `lead`. */
function isCrediting({ s: { a } }: Resolver, lead: number): boolean {
  if (a.chunks[lead]?.kind === 'VP') return a.classes.has('for_control', word(a, lead));
  return word(a, lead) === 'to' && /^(?:NP|ADJ)$/.test(a.chunks[before(a, lead)]?.kind ?? '');
}

/** "thanked its neighbours and friends for the support they have given": whoever is thanked gave it. */
export function thankedGiver(r: Resolver, i: number): Reference | undefined {
  const { a } = r.s;
  const given = i - 1;
  if (a.chunks[given]?.kind !== 'NP') return undefined;
  const link = before(a, given);
  const [first = -1, ...others] = groupEndingAt(a, before(a, link));
  const many = others.length > 0 && word(a, link) === 'for' && isCrediting(r, before(a, first));
  const giver = many ? r.target(first, true, 2) : creditedActor(r, given);
  if (!giver || giver.code === NO_ACTOR) return undefined;
  const also = many ? others.map((k) => r.target(k, true, 2).code).filter((code) => code !== giver.code) : [];
  return { ...giver, basis: 'coreference', ...(also.length > 0 ? { also } : {}) };
}

/** "cut ties with Kenya over its raids", "froze aid to Kenya because of its raids": the one whom a verb is done to, for what is theirs. */
function punishedFor(r: Resolver, link: number): Reference | undefined {
  const { a } = r.s;
  if (!/^(?:for|over|because)$/.test(word(a, link)) || r.s.document.speaker !== undefined) return undefined;
  const verb = previousVerb(a, link, ({ verb }) => verb?.passive === false);
  const subjects = verb < 0 ? [] : subjectOf(a, verb).chunks;
  const from = a.chunks[verb]?.to ?? 0;
  const named = r.s.mentions.filter((m) => m.from >= from && m.to <= (a.chunks[link]?.from ?? 0));
  const [done] = named;
  if (!done || done.kind === 'person' || named.some(({ code }) => code !== done.code)) return undefined;
  // "imposed sanctions on Kenya for its raids", not "won support from Kenya for its bid"
  const at = before(a, a.chunkOf[done.from] ?? -1);
  if (word(a, link) === 'for' && !/^(?:on|upon|against)$/.test(word(a, at))) return undefined;
  const own = subjects.some((k) => r.holder(k, 2).code === r.book.bookedAs(done.code));
  if (own || isLocation(r, done.from)) return undefined;
  return { code: done.code, text: '', basis: 'coreference', agent: true, chunk: a.chunkOf[done.from] ?? -1 };
}

/** "the Council imposed sanctions on Chad in view of its missile tests": those of the state that was named last, and of no organisation. */
export function armedState(r: Resolver, c: Chunk, inside: Reference): Reference | undefined {
  const { classes, tokens } = r.s.a;
  const deed = tokens[c.head]?.lower ?? '';
  if (r.book.actor(inside.code)?.kind !== 'organisation') return undefined;
  if (!classes.hasAny(['launch_noun', 'wrong', 'attack_noun', 'strikes'], deed)) return undefined;
  const mention = r.s.mentions.findLast(
    ({ code, to }) => to <= c.from && r.book.actor(code)?.kind === 'state' && code !== r.s.document.speaker,
  );
  return mention && { ...inside, code: mention.code };
}

const WRONGS = ['hostile_act', 'attack_noun', 'wrong', 'state_act'];

/**
 * "The Assembly has condemned Chad. Its latest act of aggression is a crime": no organisation's, nor of somebody without a
 * code, but of the one state that the sentence before names.
 */
export function stateOfWrong(r: Resolver, i: number, c: Chunk, found: Reference): Reference | undefined {
  const { a, alone, document, number } = r.s;
  const kind = r.book.actor(found.code)?.kind;
  if (alone || number === 0 || (found.code !== OTHER_ACTOR && kind !== 'organisation')) return undefined;
  if (r.s.mentions.some(({ to }) => to <= c.from)) return undefined;
  const of = /^(?:acts?|deeds?|campaigns?|wave)$/.test(word(a, i)) ? complementsOf(a, i, 1)[0] : undefined;
  const deed = of?.preposition === 'of' ? (of.chunks[0] ?? i) : i;
  if (!a.classes.hasAny(WRONGS, word(a, deed))) return undefined;
  const states = new Set(
    document
      .mentions(number - 1)
      .map(({ code }) => code)
      .filter((code) => r.book.actor(code)?.kind === 'state' && code !== document.speaker),
  );
  const [code] = states;
  return states.size === 1 && code !== undefined ? { ...found, code, agent: true } : undefined;
}
