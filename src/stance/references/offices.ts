import { complementsOf } from '../../clause/complements.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { actorAt, introducedBy, namedIn, someone } from './noun-phrases.js';
import { forumOf, type Reference, type Resolver } from './reference.js';

const SOME = /^(?:one|an?|some|certain|fellow|other|several|many|few|another|any|two|three|every|each|most)$/;

/** What is of an organisation that is named before it: "an EU country". */
const BELONGING =
  /^(?:members?|all(?:y|ies)|partners?|countr(?:y|ies)|states?|nations?|governments?|capitals?)$/;

/** How few or many of the members of a body are meant. */
const PART =
  /^(?:couple|handful|minority|majority|number|some|several|many|most|few|one|two|three|half|third|quarter)$/;

/** "one United Nations Member", "certain members of the Union": some of its members are not the body itself. */
export function someMember(r: Resolver, i: number, c: Chunk): Reference | undefined {
  const { a } = r.s;
  const head = a.tokens[c.head]?.lower ?? '';
  // "a couple of members of this Council"
  const part = PART.test(head) ? complementsOf(a, i, 1)[0] : undefined;
  const parted = part?.preposition === 'of' ? (part.chunks[0] ?? -1) : -1;
  if (/^members?$/.test(a.tokens[a.chunks[parted]?.head ?? -1]?.lower ?? '')) {
    const body = complementsOf(a, parted, 1)[0];
    const whole = body?.preposition === 'of' ? bodyAt(r, body.chunks[0] ?? -1) : undefined;
    return whole !== undefined && r.book.actor(whole)?.kind === 'organisation' ? someone(r, i, c) : undefined;
  }
  // "a United Nations": the organisation itself
  if ((!BELONGING.test(head) || r.s.mentionOf[c.head]) && !isMemberState(r, c)) return undefined;
  // "One" at the head of a sentence is a phrase of its own.
  const counted = c.from > 0 && a.tokens[c.from - 1]?.lower === 'one';
  // "ninety States Members"
  const number = a.tags[c.from] === 'CD';
  // "the three African members of the Council"
  const several = /^(?:two|three|four|five|six|ten)$/.test(a.tokens[c.from + 1]?.lower ?? '');
  // "its NATO ally" is one, "its NATO allies" are all.
  const one = a.tags[c.from] === 'PRP$' && /^(?:ally|partner)$/.test(head);
  const some = counted || number || several || one || SOME.test(a.tokens[c.from]?.lower ?? '');
  // "the States Members of the United Nations" are everybody, "the Union's member States" stand for it.
  if (!some && (r.s.document.speaker === undefined || !isMemberState(r, c))) return undefined;
  const of = complementsOf(a, i, 1)[0];
  // "one Council member"
  const own = /^(?:Council|Assembly)$/.test(a.tokens[c.head - 1]?.text ?? '') && r.s.document.speaker;
  const body = own
    ? forumOf(r)
    : (namedIn(r, c)?.code ?? (of?.preposition === 'of' ? bodyAt(r, of.chunks[0] ?? -1) : undefined));
  if (body === undefined || (!some && r.book.bookedAs(body) !== forumOf(r))) return undefined;
  return r.book.actor(body)?.kind === 'organisation' ? someone(r, i, c) : undefined;
}

/** The organisation that is named in chunk `i`, or the meeting itself: "this Council". */
function bodyAt(r: Resolver, i: number): string | undefined {
  const c = r.s.a.chunks[i];
  if (!c) return undefined;
  const here =
    r.s.document.speaker !== undefined &&
    /^(?:Council|Assembly|Organization|Organisation)$/.test(r.s.a.tokens[c.head]?.text ?? '') &&
    /^(?:this|our|the)$/.test(r.s.a.tokens[c.from]?.lower ?? '');
  return r.s.mentionOf[c.head]?.code ?? (here ? forumOf(r) : undefined);
}

/** "one Member State", "a State member" */
function isMemberState(r: Resolver, c: Chunk): boolean {
  const words = r.s.a.tokens.slice(c.from, c.to).map(({ lower }) => lower);
  return words.some((w) => /^members?$/.test(w)) && words.some((w) => /^states?$/.test(w));
}

/** "Special Representative Jan Novak", in a statement to the meeting: whoever serves it, wherever he comes from. */
export function servantOfForum(r: Resolver, i: number, c: Chunk): Reference | undefined {
  const { a } = r.s;
  // "the Panel of Experts"
  const panel =
    /^(?:panel|group)$/.test(a.tokens[c.head]?.lower ?? '') && a.tokens[c.to + 1]?.text === 'Experts';
  if (panel && r.s.document.speaker !== undefined && !/^\p{Lu}/u.test(a.tokens[c.to + 2]?.text ?? ''))
    return actorAt(r, i, c, forumOf(r), true);
  // "I thank you, Madam President, and your colleagues"
  const called = c.to - c.from === 2 && /^(?:Mr|Mrs|Ms|Madam|Madame)\.?$/.test(a.tokens[c.from]?.text ?? '');
  if (
    called &&
    r.s.document.speaker !== undefined &&
    /^(?:President|Chair)/.test(a.tokens[c.head]?.text ?? '')
  )
    return actorAt(r, i, c, forumOf(r), true);
  const named = namedIn(r, c);
  if (r.s.document.speaker === undefined || c.core > c.from || named?.kind !== 'person') return undefined;
  const words = a.tokens.slice(c.from, c.to).map(({ lower }) => lower);
  const special = words.findIndex((w) => /^(?:special|personal)$/.test(w));
  const office = /^(?:representative|envoy|rapporteur|coordinator|co-ordinator|adviser|advisor)$/;
  return special >= 0 && office.test(words[special + 1] ?? '')
    ? actorAt(r, i, c, forumOf(r), true)
    : undefined;
}

const APPOINTED = /^(?:appointment|nomination|designation|selection|re-?appointment)$/;
const OFFICE =
  /\b(?:special|united nations|secretary-general|under-secretary-general|high commissioner|personal)\b/i;

/** What somebody is made who serves the meeting. */
const FORUM_POST =
  /^(?:\S+ ){0,4}as (?:the |his )?(?:new )?(?:(?:Special|Personal) (?:Envoy|Representative|Adviser|Advisor|Coordinator|Rapporteur)|Deputy Secretary|Under-Secretary|Secretary-General|High Commissioner)/;

/** "the appointment of Mr. Novak as Special Coordinator for aid to Mali": who is appointed, and not whom he is to serve. */
export function appointee(r: Resolver, i: number, c: Chunk): Reference | undefined {
  const { a } = r.s;
  const of = APPOINTED.test(a.tokens[c.head]?.lower ?? '') ? complementsOf(a, i, 1)[0] : undefined;
  // "Kenya's appointment of Mr. Novak": whose decision it is.
  if (of?.preposition !== 'of' || c.core > c.from) return undefined;
  const at = of.chunks[0] ?? i;
  const person = a.chunks[at];
  if (!person || a.tags[person.head] !== 'NNP') return undefined;
  const state = complementsOf(a, at, 1)[0];
  const home =
    state !== undefined && /^(?:of|in)$/.test(state.preposition)
      ? r.s.mentionOf[a.chunks[state.chunks[0] ?? -1]?.head ?? -1]
      : undefined;
  // "the appointment of Mr. Novak as Personal Envoy of the Secretary-General": whoever he was before.
  const post =
    r.s.document.speaker === undefined
      ? ''
      : a.tokens
          .slice(person.to, person.to + 9)
          .map(({ text }) => text)
          .join(' ');
  if (FORUM_POST.test(post)) return actorAt(r, i, c, forumOf(r), true);
  const code = namedIn(r, person)?.code ?? introducedBy(r, person)?.code ?? home?.code;
  if (code !== undefined) return actorAt(r, i, c, code, true);
  const rest = a.tokens
    .slice(c.to)
    .map(({ text }) => text)
    .join(' ');
  const forum = r.s.document.speaker !== undefined && OFFICE.test(rest);
  return forum ? actorAt(r, i, c, forumOf(r), true) : someone(r, i, c);
}

const BUREAU = /^(?:officers|bureau|vice-presidents|vice-chairmen|vice-chairpersons|rapporteurs)$/;

/** "the other officers", "the members of the Bureau": those who serve the meeting beside its chair. */
export function bureauOf(r: Resolver, i: number, c: Chunk): Reference | undefined {
  const { a } = r.s;
  if (r.s.document.speaker === undefined || namedIn(r, c)) return undefined;
  const head = a.tokens[c.head]?.lower ?? '';
  const of = /^members?$/.test(head) ? complementsOf(a, i, 1)[0] : undefined;
  const body =
    of?.preposition === 'of' ? (a.tokens[a.chunks[of.chunks[0] ?? -1]?.head ?? -1]?.lower ?? '') : '';
  const military = a.tokens
    .slice(c.from, c.head)
    .some(({ lower }) => /^(?:army|police|military|naval)$/.test(lower));
  // "officers of the Kenyan coast guard"
  const elsewhere = head === 'officers' && complementsOf(a, i, 1)[0]?.preposition === 'of';
  return !military && !elsewhere && BUREAU.test(body || head) && c.core === c.from
    ? actorAt(r, i, c, forumOf(r), true)
    : undefined;
}
