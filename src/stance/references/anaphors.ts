import { OTHER_ACTOR } from '../../model/stance.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { kindOfNoun } from '../document/antecedent-kind.js';
import { antecedentOf } from '../document/discourse.js';
import { pairBefore } from '../document/several-before.js';
import { aggressorOf, settlerOf } from './aggressors.js';
import { earlierActor } from './antecedents.js';
import { describesBody, describesState, isInternational, isLed } from './described-states.js';
import { officerOfForum } from './forum-officers.js';
import { bodyBefore, ministryBefore } from './institutions.js';
import { sayingLast } from './last-sayer.js';
import { isLocation } from './locations.js';
import { isNobody } from './nobodies.js';
import { actorAt, textAt } from './noun-phrases.js';
import { isFallen, officerOf, presidentBefore } from './officers.js';
import { isSpokenOfAsOwn, ownBodyOf, ownGovernmentOf, ownOrganOf } from './own-bodies.js';
import { peopleBefore } from './peoples.js';
import { forumOf, isCode, type Reference, type Resolver } from './reference.js';
import { pairOf } from './several.js';
import { ofStory } from './sole-state.js';
import { isSpecified } from './specified.js';
import { ofForm } from './state-forms.js';
import { actsBefore } from './subject-before.js';

/** "the latter", "the former": one of the two named last, in this sentence or the one before. */
export function latterOf(r: Resolver, i: number, c: Chunk, head: string): Reference | undefined {
  if (!/^(?:latter|former)$/.test(head) || r.s.alone) return undefined;
  const before = r.s.mentions.filter((mention) => mention.to <= c.from && !isLocation(r, mention.from));
  const codes = [...new Set(before.map((mention) => mention.code))].slice(-2);
  const two = codes.length === 2 ? codes : (pairBefore(r.s.document, r.book, r.s.number, 2, false, 1) ?? []);
  const code = head === 'latter' ? two[1] : two[0];
  return code === undefined
    ? undefined
    : { code, text: textAt(r, c), basis: 'coreference', agent: true, chunk: i };
}

/** "the group", "the rebels": an actor without a state, named before. */
function groupOf(r: Resolver, i: number, c: Chunk, head: string): Reference | undefined {
  const first = r.s.a.tokens[c.from]?.lower ?? '';
  if (
    r.s.alone ||
    !/^(?:the|that|this|these|those)$/.test(first) ||
    !r.s.a.classes.has('lesser_actor', head) ||
    c.to - c.from > 2
  )
    return undefined;
  if (isSpecified(r, i)) return undefined;
  const isBody = (code: string): boolean =>
    /^(?:state|former_state|organi[sz]ation)$/.test(r.book.actor(code)?.kind ?? '');
  const named = r.s.mentions.filter((mention) => mention.to <= c.from && !isBody(mention.code)).at(-1);
  const last = named ? undefined : antecedentOf(r.s.document, r.book, r.s.number, { kind: 'group' });
  // "the Union met; Chad armed the rebels": no organisation is several people.
  const found = last && r.s.a.tags[c.head] === 'NNS' && last.codes.some(isBody) ? undefined : last;
  return {
    code: named?.code ?? found?.codes[0] ?? OTHER_ACTOR,
    text: textAt(r, c),
    basis: named || found ? 'coreference' : 'subject',
    agent: true,
    chunk: i,
  };
}

/** "the organization", "that country": an actor named before. */
export function anaphorOf(r: Resolver, i: number, c: Chunk, head: string): Reference | undefined {
  const first = r.s.a.tokens[c.from]?.lower ?? '';
  const body = ownBodyOf(r, i, c, head);
  if (body) return body;
  // "Council members", "fellow Council colleagues" in a speech
  const council = /^(?:Council|Assembly|Secretariat)$/.test(r.s.a.tokens[c.head - 1]?.text ?? '');
  if (
    council &&
    r.s.document.speaker &&
    c.head > c.from &&
    /^(?:members?|colleagues|staff|officials?)$/.test(head)
  )
    return actorAt(r, i, c, forumOf(r), true);
  if (describesBody(r, c) && !isSpecified(r, i)) {
    const bloc = earlierActor(r, i, c, 'organisation', false);
    return bloc && isCode(bloc) ? { ...bloc, agent: true } : undefined;
  }
  const several = pairOf(r, i, c, head) ?? latterOf(r, i, c, head);
  if (several) return several;
  const officer = officerOfForum(r, i, c, head) ?? aggressorOf(r, i, c, head) ?? settlerOf(r, i, c, head);
  if (officer) return officer;
  const somebody = officerOf(r, i, c, head) ?? groupOf(r, i, c, head);
  if (somebody) return somebody;
  const people = peopleBefore(r, i, c, head);
  if (people) return people;
  // "the parties" are no one actor
  if (r.s.a.tags[c.head] === 'NNS' || /^(?:states|governments|nations|countries|members|parties)$/.test(head))
    return undefined;
  if (head === 'regime' && isNobody(r, c, head)) return undefined; // "the sanctions regime"
  // "the once-prosperous country"
  const words = r.s.a.tokens.slice(c.from, c.to).filter((token) => !token.hyphen).length;
  // "rebels and regime blame each other"
  const bare = head === 'regime' && words === 1;
  // "the South American country"
  const described = describesState(r, c);
  // "the Community", once the European Community was named
  const community = r.s.a.tokens[c.head]?.text === 'Community';
  if (!described && (words > 3 || !(community || r.s.a.classes.has('anaphor', head)))) return undefined;
  if (!bare && !/^(?:the|that|this)$/.test(first)) return undefined;
  // "the Trust Fund for victims": a name of its own.
  if (/^(?:Fund|Bank)$/.test(r.s.a.tokens[c.head]?.text ?? '') && words > 2) return undefined;
  // "the current state of affairs"
  if (
    head === 'state' &&
    /^(?:affairs|play|emergency|war|mind|siege)$/.test(r.s.a.tokens[c.to + 1]?.lower ?? '')
  )
    return undefined;
  if (isInternational(r, c)) return undefined;
  // "the Arab people": of no state that was named before.
  if (head === 'people' && r.s.a.tags[c.head - 1] === 'NNP') return undefined;
  // "the Mensah government": whoever Mensah is said to be.
  if (isLed(r, c)) {
    const leader = r.s.document.introduced(r.s.number, r.s.a.tokens[c.head - 1]?.text ?? '');
    return leader && { code: leader.code, text: textAt(r, c), basis: 'coreference', agent: true, chunk: i };
  }
  // "the State acts as a judge" in a speech: any state.
  if (head === 'state' && first === 'the' && r.s.document.speaker && r.s.a.tags[c.head] === 'NNP')
    return undefined;
  // "the rebel leader", "the jailed leader" leads no state that was named before.
  if (
    r.s.a.classes.has('person', head) &&
    (isFallen(r, c) ||
      r.s.a.tokens.slice(c.from, c.head).some(({ lower }) => r.s.a.classes.has('stateless', lower)))
  )
    return undefined;
  // "the armed groups" are nobody's that was named before.
  // "this noble Organization" in a speech is none.
  const noble = r.s.document.speaker !== undefined && r.s.a.tokens[c.head]?.text === 'Organization';
  if (c.to - c.from > 2 && r.s.a.classes.has('armed_band', head) && !noble) return undefined;
  if (isSpecified(r, i)) return undefined;
  // "the Court", once the International Criminal Court was named
  const short =
    /^\p{Lu}/u.test(r.s.a.tokens[c.head]?.text ?? '') || r.s.a.classes.has('org_short', head)
      ? r.s.document.shortFor(r.s.number, head, c.from)
      : undefined;
  // "the Warsaw fund ... the fund": no state.
  if (/^(?:fund|bank)$/.test(head) && short && /state$/.test(r.book.actor(short.code)?.kind ?? ''))
    return undefined;
  if (short) return { code: short.code, text: textAt(r, c), basis: 'coreference', agent: true, chunk: i };
  // "the Ministry" in a statement of its own
  const ministry =
    head === 'ministry' && /^\p{Lu}/u.test(r.s.a.tokens[c.head]?.text ?? '')
      ? ownOrganOf(r, i, c)
      : head === 'government'
        ? ownGovernmentOf(r, i, c)
        : undefined;
  if (ministry) return ministry;
  // "the coalition" is that of a name with the same word, or nobody's.
  if (/^(?:coalition|federation|league)$/.test(head)) return undefined;
  // "the ruling party" of a story
  const party = head === 'party' && /^(?:ruling|governing)$/.test(r.s.a.tokens[c.head - 1]?.lower ?? '');
  const home = party ? ofStory(r, c) : undefined;
  if (home) return { ...home, chunk: i };
  return (
    bodyBefore(r, i, c, head) ??
    ministryBefore(r, i, c, head) ??
    sayingLast(r, i, c, head) ??
    namedByNoun(r, i, c, head)
  );
}

/** How many sentences back "the regime" looks. */
const STORY_REACH = 3;

/** "shelled Homs ... the regime": that of the state whose places are named. */
function regimeHere(r: Resolver, i: number, c: Chunk): Reference | undefined {
  const { document, number, alone, mentions } = r.s;
  for (let k = number; k >= 0 && k >= number - STORY_REACH && !(alone && k < number); k--) {
    const place = (k === number ? mentions : document.mentions(k)).find(({ kind }) => kind === 'place');
    if (place) return { code: place.code, text: textAt(r, c), basis: 'coreference', agent: true, chunk: i };
  }
  return undefined;
}

/** "government troops retook Homs": those of the state whose places are named. */
export function troopsHere(r: Resolver, i: number, c: Chunk, head: string): Reference | undefined {
  if (!r.s.a.classes.has('army_noun', head)) return undefined;
  if (!/^(?:government|regime)$/.test(r.s.a.tokens[c.head - 1]?.lower ?? '')) return undefined;
  const town = r.s.mentions.find(({ kind, from }) => kind === 'capital' && from >= c.to);
  return town
    ? { code: town.code, text: textAt(r, c), basis: 'coreference', agent: true, chunk: i }
    : regimeHere(r, i, c);
}

/** The actor that "the organization", "the country", "the President" stands for. */
export function namedByNoun(
  r: Resolver,
  i: number,
  c: Chunk,
  head: string,
  token = c.head,
): Reference | undefined {
  const kind = kindOfNoun(head);
  const organ = kind === 'organisation';
  const person = presidentBefore(r, i, c, head);
  if (person) return person;
  const formed = ofForm(r, i, c, head);
  if (formed) return formed;
  // "Belize asked the Union to defend the country's borders": its own.
  const { speaker } = r.s.document;
  const ownName = (code: string): boolean => speaker !== undefined && code === speaker;
  if (
    head === 'country' &&
    r.s.a.tokens[c.from]?.lower === 'the' &&
    r.s.mentions.some(({ code, to }) => to <= c.from && ownName(code)) &&
    r.s.mentions.every(({ code }) => ownName(code) || r.book.actor(code)?.kind === 'organisation')
  )
    return { code: speaker ?? OTHER_ACTOR, text: textAt(r, c), basis: 'issuer', agent: true, chunk: i };
  // "We have held a vote. The President met all of the nation's leaders": those at home.
  if (
    head === 'nation' &&
    r.s.a.tokens[c.from]?.lower === 'the' &&
    isSpokenOfAsOwn(r) &&
    r.s.document.speaker
  )
    return { code: r.s.document.speaker, text: textAt(r, c), basis: 'issuer', agent: true, chunk: i };
  const capital = /^\p{Lu}/u.test(r.s.a.tokens[token]?.text ?? '');
  // "the National Assembly", "the Federal Council", and then "the Council", of whoever speaks
  if (r.s.document.speaker && /^(?:council|assembly)$/.test(head) && isNational(r, head, token))
    return { ...actorAt(r, i, c, r.s.document.speaker, true), basis: 'issuer' };
  // "the Council" in a speech, with no other Council named: no union that was named before.
  if (/^(?:council|assembly)$/.test(head) && capital && r.s.document.speaker)
    return actorAt(r, i, c, forumOf(r), true);
  // "the Organization": no other that a sentence before named, if its own names none.
  const named = r.s.mentions.some((m) => m.to <= c.from && r.book.actor(m.code)?.kind === 'organisation');
  if (/^organi[sz]ation$/.test(head) && capital && r.s.document.speaker && !named)
    return { ...actorAt(r, i, c, forumOf(r), true), basis: 'coreference' };
  const earlier = earlierActor(r, i, c, kind ?? 'any', false);
  // "The visit began on Monday. The minister condemned": no thing is one.
  const found =
    earlier && (isCode(earlier) ? { ...earlier, agent: true } : earlier.agent ? earlier : undefined);
  // "Tehran helps the regime": not its own.
  const own = head === 'regime' && found !== undefined && actsBefore(r, i, found.code);
  // "Troops took Homs. Turkey protested. The regime": that of the places.
  const told = !own && r.s.mentions.some((m) => m.to <= c.from && m.code === found?.code);
  const before = (head === 'regime' && !told ? regimeHere(r, i, c) : undefined) ?? (own ? undefined : found);
  // "the President" whom a speaker congratulates presides over the meeting.
  if (/^(?:president|chair|chairperson|presidency)$/.test(head) && r.s.document.speaker && capital)
    return actorAt(r, i, c, forumOf(r), true);
  // "the organization", far from its name: whose document it is.
  const issuer = !before && organ ? r.s.document.issuer() : undefined;
  if (issuer && r.book.actor(issuer.code)?.kind === 'organisation')
    return actorAt(r, i, c, issuer.code, true);
  // "the Council", "the Organization" in a speech, with nothing before: the forum itself, which is no alliance.
  if (
    !before &&
    organ &&
    capital &&
    r.s.document.speaker &&
    !/^(?:alliance|league|coalition|bloc|fund|bank|summit|authority)$/.test(head)
  )
    return actorAt(r, i, c, forumOf(r), true);
  return before;
}

const NATIONAL: ReadonlyMap<string, RegExp> = new Map([
  ['assembly', /^(?:National|Legislative|Constituent|Parliamentary|People's)$/],
  ['council', /^(?:Federal|National|State|Executive|Privy)$/],
]);

/** How many sentences back the whole name of a state's own council may stand. */
const NATIONAL_REACH = 4;

/** Whether the council or assembly at the token is a state's own by its name, here or in a sentence just before. */
function isNational({ s: { a, document, number } }: Resolver, head: string, token: number): boolean {
  const national = NATIONAL.get(head);
  if (!national) return false;
  const before = a.tokens[token - 1];
  if (before?.lower !== 'the' && before?.lower !== 'this') return national.test(before?.text ?? '');
  for (let k = number - 1; k >= 0 && k >= number - NATIONAL_REACH; k--) {
    const tokens = document.tokens(k);
    if (tokens.some(({ lower }, t) => lower === head && national.test(tokens[t - 1]?.text ?? '')))
      return true;
  }
  return false;
}
