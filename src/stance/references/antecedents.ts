import type { Mention } from '../../actors/mentions.js';
import { complementsOf } from '../../clause/complements.js';
import { groupStartingAt } from '../../clause/conjuncts.js';
import { after, before, mark, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { NO_ACTOR, OTHER_ACTOR } from '../../model/stance.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import type { AntecedentKind } from '../document/antecedent-kind.js';
import { personLater } from '../document/discourse.js';
import type { Sentence } from '../sentence.js';
import { acrossSentences, opensWithPlace } from './across-sentences.js';
import { armedState, creditedActor } from './credited-actor.js';
import { describesState } from './described-states.js';
import { isLocation } from './locations.js';
import { isNamedAfter, textAt } from './noun-phrases.js';
import { personIn } from './persons.js';
import { companionsOf, isBacker, isCrowd, isOne, manyBefore, singles } from './plural.js';
import { jointSubject, pluralAfter } from './plural-antecedent.js';
import type { Reference, Resolver } from './reference.js';
import { inRelative, relativeHost } from './relative-antecedents.js';
import { subjectBefore } from './subject-before.js';

/** The actor named before the phrase, in this sentence or the ones before; for a person the nearest one. */
export function earlierActor(
  r: Resolver,
  i: number,
  c: Chunk,
  kind: AntecedentKind,
  own: boolean,
  holds = false,
): Reference | undefined {
  const inside = own ? (creditedActor(r, i) ?? subjectBefore(r, i)) : undefined;
  const theirs = r.s.a.tokens[c.from]?.lower === 'their';
  // "the rebels struck, and Kenya condemned their raids": a state alone is no "they".
  const many = theirs && inside && isOne(r, inside.chunk) ? pluralAfter(r, i, -1) : undefined;
  if (many) return { ...many, basis: 'coreference', chunk: i, text: textAt(r, c) };
  const armed = inside ? armedState(r, c, inside) : undefined;
  if (inside) return { ...(armed ?? inside), basis: 'coreference', chunk: i, text: textAt(r, c) };
  const person = kind === 'person' ? personBefore(r, i) : undefined;
  if (person) return { ...person, basis: 'coreference', chunk: i, text: textAt(r, c) };
  // "Kenya welcomes the commitment of the Secretary-General and supports his efforts"
  const officer = kind === 'person' && own ? personIn(r, i) : undefined;
  if (officer) return { ...officer, basis: 'coreference', chunk: i, text: textAt(r, c) };
  // "it" is the subject before, "the country" the one named last.
  // "criticised its support": and whoever judges it is no owner of it.
  const judged = !own && r.s.a.tags[c.from] === 'PRP$';
  const doer = kind === 'any' && !judged ? undefined : subjectBefore(r, i);
  // "the Union's envoy said the bloc": he is none.
  const his =
    doer && r.s.a.tokens[c.from]?.lower === 'the' && r.s.a.classes.has('person', word(r.s.a, doer.chunk));
  const subject = his ? undefined : doer?.code;
  const bound = new Set([
    ...boundSubjects(r, i),
    ...relativeHost(r, i),
    ...(judged && subject ? [subject] : []),
  ]);
  // "it jails Kenyans in its prisons": those are "they".
  const single = /^its?$/.test(r.s.a.tokens[c.from]?.lower ?? '');
  const all = r.s.mentions.filter(
    (mention) =>
      mention.to <= c.from &&
      !isSaid(r, mention, i) &&
      mention.code !== subject &&
      !bound.has(mention.code) &&
      !isBacker(r, mention) &&
      fitsKind(r, mention, kind),
  );
  const named = single ? singles(r, all, hasFiniteAfter(r.s, i)) : all;
  // "the group in Lebanon ... it": a place comes after who is there.
  const placed = named.filter(({ from }) => !isLocation(r, from));
  const outside = placed.filter(({ from }) => !inAside(r, from));
  const actors = outside.length > 0 ? outside : placed;
  // "In Kenya and Mali, they condemned the raids": where it was, and not who.
  const elsewhere = kind === 'any' && named.length > 0 && opensWithPlace(r, c);
  const further = elsewhere && !r.s.alone ? acrossSentences(r, i, c, kind, new Set(), holds) : undefined;
  if (further || (elsewhere && r.s.alone)) return further;
  const likely = kind === 'any' && actors.length > 0 ? actors : othersThan(r.s.document.speaker, named);
  // "stood with the Tuareg and gave aid to them": what is acted on again was named last.
  const acted = /^(?:them|him|her)$/.test(r.s.a.tokens[c.from]?.lower ?? '');
  const they = c.to - c.from === 1 && r.s.a.tokens[c.from]?.lower === 'they';
  const nearer =
    (acted || theirs || they) && kind === 'any' ? pluralAfter(r, i, likely.at(-1)?.from ?? -1) : undefined;
  if (nearer) return { ...nearer, basis: 'coreference', chunk: i, text: textAt(r, c) };
  const joint = they ? jointSubject(r, i) : undefined;
  if (joint) return { ...joint, basis: 'coreference', chunk: i, text: textAt(r, c) };
  // "Kenya called on Chad to stop helping them": one state alone, which opens the sentence, is no "them".
  const alone = word(r.s.a, i) === 'them' && likely[0]?.from === 0 && likely.every((m) => isOneState(r, m));
  if (alone && kind === 'any') return undefined;
  const mention =
    manyBefore(r, i, likely) ?? (kind === 'any' && !acted && !inRelative(r, i) ? likely[0] : likely.at(-1));
  if (mention) {
    const others = /^the[my]/.test(r.s.a.tokens[c.from]?.lower ?? '') ? companionsOf(r, mention) : [];
    return {
      code: mention.code,
      text: textAt(r, c),
      basis: 'coreference',
      agent: true,
      chunk: i,
      ...(others.length > 0 ? { also: others } : {}),
    };
  }
  // "In keeping with its promise, Kenya confirms": the subject that the phrase stands in front of.
  const waiting = own && kind === 'any' && i < 4 && waitsForSubject(r) ? subjectAhead(r, i) : undefined;
  if (waiting) return { ...waiting, basis: 'coreference', chunk: i, text: textAt(r, c) };
  const before = r.s.alone ? undefined : acrossSentences(r, i, c, kind, bound, holds);
  if (before) return before;
  // "Oman's envoy pledged the Sultanate's support": with nobody else before, the subject.
  const found = r.s.alone ? undefined : r.s.document.antecedent(r.s.number, kind, bound)?.code;
  const later = kind === 'person' && !r.s.alone ? personLater(r.s.document, r.s.number) : undefined;
  const code =
    found ??
    (later !== undefined && (bound.has(later) || isActedOn(r, c, later)) ? undefined : later) ??
    (subject !== undefined && canBe(r, subject, kind) && !isOwnObject(r, i, c, doer) ? subject : undefined);
  if (code !== undefined) return { code, text: textAt(r, c), basis: 'coreference', agent: true, chunk: i };
  const ahead = subjectAhead(r, i);
  return ahead && { ...ahead, basis: 'coreference', chunk: i, text: textAt(r, c) };
}

/** "Kenya praised the country": the name of a state and a noun phrase that one verb has are two. */
function isOwnObject(r: Resolver, i: number, c: Chunk, doer: Reference | undefined): boolean {
  const { a } = r.s;
  const name = r.s.mentionOf[a.chunks[doer?.chunk ?? -1]?.head ?? -1];
  if (a.chunks[i] !== c || a.tags[c.head] === 'PRP' || name === undefined || name.kind === 'person')
    return false;
  let verb = before(a, i);
  // "Kenya gave $3 million to the Asian country"
  while (describesState(r, c) && /^(?:IN|NP)$/.test(a.chunks[verb]?.kind ?? '')) verb = before(a, verb);
  return a.chunks[verb]?.kind === 'VP' && subjectOf(a, verb).chunks.includes(doer?.chunk ?? -1);
}

/** "He accused President Ruto of lying": who is named behind "he" in his own clause is somebody else. */
function isActedOn(r: Resolver, c: Chunk, code: string): boolean {
  if (!/^s?he$/.test(r.s.a.tokens[c.from]?.lower ?? '')) return false;
  const opener = r.s.a.chunks[0]?.kind;
  const own = r.s.a.tokens.slice(0, c.from).some(({ text }) => text === ',');
  // "While he praised Ghana, the president of Kenya condemned"
  if (!own && (opener === 'SB' || opener === 'IN' || opener === 'LK')) return false;
  return r.s.mentions.some((mention) => mention.from >= c.to && mention.code === code);
}

/** "this nation" in a speech is seldom the speaker's own. */
function othersThan(speaker: string | undefined, named: readonly Mention[]): readonly Mention[] {
  const others = named.filter(({ code }) => code !== speaker);
  return others.length > 0 ? others : named;
}

/** "In keeping with", "Reaffirming", "While reaffirming": a phrase without a subject of its own opens the sentence. */
function waitsForSubject({ s: { a } }: Resolver): boolean {
  const [first, second] = a.chunks;
  const opens = first?.kind === 'SB' ? second : first;
  return first?.kind === 'IN' || opens?.verb?.form === 'gerund';
}

/** "While he praised Ghana, the president of Kenya condemned": the subject that a clause in front of it waits for. */
function subjectAhead(r: Resolver, i: number): Reference | undefined {
  const { a } = r.s;
  const opener = a.chunks[0]?.kind;
  if (opener !== 'SB' && opener !== 'IN' && a.chunks[0]?.verb?.form !== 'gerund') return undefined;
  for (let k = i + 1; k < a.chunks.length; k++) {
    if (mark(a, k) !== ',') continue;
    const np = after(a, k);
    const last = groupStartingAt(a, np).at(-1) ?? np;
    if (a.chunks[np]?.kind !== 'NP' || a.tags[a.chunks[np]?.from ?? 0] === 'PRP') continue;
    // "the Government of Kenya confirms"
    const end = complementsOf(a, last).at(-1)?.chunks.at(-1) ?? last;
    if (a.chunks[after(a, end)]?.verb?.form !== 'finite' || r.isActive(np)) continue;
    const reference = r.holder(np, 2);
    return reference.agent && reference.code !== OTHER_ACTOR ? reference : undefined;
  }
  return undefined;
}

/** Whether the actor is of the kind that the expression names: no state is "the Union". */
function canBe(r: Resolver, code: string, kind: AntecedentKind): boolean {
  if (kind === 'person') return false;
  const is = r.book.actor(code)?.kind;
  if (kind === 'organisation') return is === 'organisation';
  // "Chadian rebels accused the government": a band governs nothing.
  return kind !== 'state' || (is !== 'organisation' && is !== 'nonstate');
}

/** Whether the name stands in what the one in chunk `i` is quoted as saying: he is not whom he speaks of. */
export function isSaid(r: Resolver, mention: Mention, i: number): boolean {
  if (!r.speaks) return false;
  const { a } = r.s;
  const at = a.chunkOf[mention.from] ?? 0;
  const quotes = a.chunks.filter((c, k) => k < at && c.kind === 'QU').length;
  if (quotes % 2 === 1) return true;
  // "Israel had erred, he said."
  const last = after(a, after(a, i));
  return at < i && mark(a, before(a, i)) === ',' && (last >= a.chunks.length || /^[.]$/.test(mark(a, last)));
}

/**
 * Who cannot be meant: a pronoun that is the object of a verb is none of its subjects ("France said that it would
 * stand by it", "Kenya and Ghana extended help to them").
 */
function boundSubjects(r: Resolver, i: number): ReadonlySet<string> {
  const c = r.s.a.chunks[i];
  const lower = c && c.to - c.from === 1 ? (r.s.a.tokens[c.from]?.lower ?? '') : '';
  if (!/^(?:it|them|him|her)$/.test(lower) || hasFiniteAfter(r.s, i)) return NOBODY;
  for (let v = i - 1; v >= 0; v--) {
    const verb = r.s.a.chunks[v];
    // "extended its support and aid to them"; in "condemned Kenya's attack on it" another one acts on "it".
    if (verb?.kind === 'IN' || verb?.kind === 'CC') continue;
    if (verb?.kind === 'NP' && v < i - 1) {
      if (verb.core > verb.from && r.s.a.tags[verb.from] !== 'PRP$') return NOBODY;
      continue;
    }
    if (verb?.kind !== 'VP') return NOBODY;
    const codes = new Set<string>();
    for (const subject of subjectOf(r.s.a, v).chunks) {
      if (subject === i || r.isActive(subject)) continue;
      if (lower !== 'them' && isCrowd(r, subject, lower === 'it')) continue;
      const { code } = r.holder(subject, 2);
      if (code !== OTHER_ACTOR && code !== NO_ACTOR) codes.add(code);
    }
    return codes;
  }
  return NOBODY;
}

const NOBODY: ReadonlySet<string> = new Set();

/** The nearest person named before the phrase in its sentence. */
export function personBefore(r: Resolver, i: number): Reference | undefined {
  const bound = boundSubjects(r, i);
  for (let k = i - 1; k >= 0; k--) {
    const c = r.s.a.chunks[k] as Chunk;
    if (c.kind !== 'NP' || c.to - c.from < 1) continue;
    const isPerson =
      r.s.a.classes.has('person', r.s.a.tokens[c.head]?.lower ?? '') ||
      r.s.mentionOf[c.head]?.kind === 'person';
    if (!isPerson) continue;
    // '"We applaud President Mensah," he said': whom he speaks of.
    if (r.speaks && r.s.document.quotationAt(r.s.a.tokens[c.from]?.start ?? 0)) continue;
    // "the delegates heckled him", "Kenya's envoy thanked him": he is none of them.
    if (r.s.a.tags[c.head] === 'NNS' || r.isActive(k)) continue;
    const reference = r.holder(k, 2);
    if (reference.agent && !bound.has(reference.code)) return reference;
  }
  return undefined;
}

/** "Egypt, no friend of Chad, backed Mali and armed it": whether the name at the token stands in an aside between a subject and its verb. */
function inAside({ s: { a } }: Resolver, token: number): boolean {
  const at = a.chunkOf[token] ?? -1;
  let [open, close] = [at - 1, at + 1];
  while (/^(?:NP|IN|ADJ|LK)$/.test(a.chunks[open]?.kind ?? '')) open--;
  while (/^(?:NP|IN|ADJ)$/.test(a.chunks[close]?.kind ?? '')) close++;
  return (
    mark(a, open) === ',' &&
    mark(a, close) === ',' &&
    a.chunks[before(a, open)]?.kind === 'NP' &&
    a.chunks[after(a, close)]?.verb?.form === 'finite'
  );
}

/** The name of one state, and nobody beside it; "the Philippines" looks like several. */
function isOneState(r: Resolver, { from, to, code }: Mention): boolean {
  const many = r.s.a.tokens[to - 1]?.lower.endsWith('s');
  return !many && isOne(r, r.s.a.chunkOf[from] ?? -1) && r.book.actor(code)?.kind === 'state';
}

/** Whether the name can be what the expression asks for. */
function fitsKind(r: Resolver, mention: Mention, kind: AntecedentKind): boolean {
  const actor = r.book.actor(mention.code);
  if (!actor || mention.kind === 'place') return false;
  // "the Accra Accord": no government sits in a text.
  const c = mention.kind === 'capital' ? r.s.a.chunks[r.s.a.chunkOf[mention.from] ?? -1] : undefined;
  if (c && isNamedAfter(r, c, mention)) return false;
  // "his" is never a state
  if (kind === 'person') return mention.kind === 'person';
  if (kind === 'organisation') return actor.kind === 'organisation';
  if (kind === 'state') return actor.kind === 'state' || actor.kind === 'former_state';
  return true;
}

/** Whether a finite verb comes right after chunk `i`: "said it supports". */
function hasFiniteAfter(s: Sentence, i: number): boolean {
  return s.a.chunks[after(s.a, i)]?.verb?.form === 'finite';
}
