import type { Mention } from '../../actors/mentions.js';
import { before, mark, word } from '../../clause/neighbours.js';
import { OTHER_ACTOR } from '../../model/stance.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { latterOf, namedByNoun } from './anaphors.js';
import { earlierActor } from './antecedents.js';
import { reportedAt, toldWhere } from './attribution.js';
import { stateOfWrong } from './credited-actor.js';
import { describesState } from './described-states.js';
import { isForumOffice, isForumOfficer } from './forum-officers.js';
import { actorAt, isTitle, textAt } from './noun-phrases.js';
import { otherOwning } from './other-party.js';
import { namedBesideOf, ownedBeside } from './owner-lists.js';
import { censuredFor, isOfThings, supportedIn } from './possessed.js';
import { FIRST_PERSON, forumOf, isCode, PERSON, type Reference, type Resolver } from './reference.js';
import { joinedOwning, pairOwning } from './several.js';
import { soleStateOf } from './sole-state.js';

/** "Turkey's minister", "its minister", "my delegation". */
export function possessorIn(r: Resolver, i: number, c: Chunk): Reference | undefined {
  const first = r.s.a.tokens[c.from]?.lower ?? '';
  // "all his staff", not "the movements in all their struggles", where "their" points back to the phrase itself
  if (first === 'all' && /^(?:his|her)$/.test(r.s.a.tokens[c.from + 1]?.lower ?? '') && c.core <= c.from + 1)
    return possessorIn(r, i, { ...c, from: c.from + 1, core: c.from + 1 });
  // "the President's vision" in a speech: whoever presides over the meeting.
  if (c.core - c.from === 3 && r.s.document.speaker && r.s.a.tokens[c.core - 2]?.text === 'President')
    return { ...actorAt(r, i, c, forumOf(r), true), basis: 'possessive' };
  // "Director Mensah's call"
  if (c.core - c.from > 2 && (isForumOfficer(r, c.core - 2) || isForumOffice(r, c.core - 2)))
    return { ...actorAt(r, i, c, forumOf(r), true), basis: 'possessive' };
  for (let t = c.core - 1; t >= c.from; t--) {
    const mention = r.s.mentionOf[t];
    // "Kenya's closest ally, Ghana,": not Kenya.
    if (mention && r.s.a.classes.has('relation', r.s.a.tokens[c.head]?.lower ?? '')) return undefined;
    const envoy = mention && mention.to < c.core - 1 ? postedTo(r, i) : undefined;
    if (envoy) return { ...envoy, text: textAt(r, c), basis: 'possessive', agent: true, chunk: i };
    if (mention)
      return { code: mention.code, text: textAt(r, c), basis: 'possessive', agent: true, chunk: i };
    // "President Ama Diallo of Chad spoke. Ghana praised Diallo's reply"
    const named =
      t === c.core - 2 && t === c.from && r.s.a.tags[t] === 'NNP' && !r.s.document.speaker && !r.s.alone
        ? r.s.document.introduced(r.s.number, r.s.a.tokens[t]?.text ?? '')
        : undefined;
    if (named) return { code: named.code, text: textAt(r, c), basis: 'possessive', agent: true, chunk: i };
    const several = t === c.core - 2 ? pairOwning(r, i, c) : undefined;
    if (several) return several;
    const latter = t === c.core - 2 ? latterOf(r, i, c, r.s.a.tokens[t]?.lower ?? '') : undefined;
    if (latter) return latter;
    const bare = c.core - c.from === 3 && r.s.a.classes.has('anaphor', r.s.a.tokens[t]?.lower ?? '');
    if (t === c.core - 2 && r.s.a.tags[c.from] !== 'PRP$' && (bare || describesState(r, c, t))) {
      const owner = namedByNoun(r, i, c, r.s.a.tokens[t]?.lower ?? '', t);
      if (owner) return owner;
    }
    // "the junta's decree": where one state is named, its own.
    const institution = r.s.a.tokens[t]?.lower ?? '';
    if (c.core - c.from === 3 && t === c.core - 2 && institution !== 'regime') {
      const home = soleStateOf(r, { ...c, head: t, to: t + 1, core: c.from }, institution);
      if (home) return { ...home, text: textAt(r, c), basis: 'possessive', agent: true, chunk: i };
    }
  }
  if (r.s.a.tags[c.from] !== 'PRP$') return undefined;
  // "our partners' support": theirs, not ours.
  const theirs = r.s.a.tags[c.core - 1] === 'POS' && c.core - c.from > 2;
  if (theirs && r.s.a.classes.has('relation', r.s.a.tokens[c.core - 2]?.lower ?? ''))
    return (
      otherOwning(r, i, c) ?? {
        code: OTHER_ACTOR,
        text: textAt(r, c),
        basis: 'possessive',
        agent: true,
        chunk: i,
      }
    );
  // "our Organization's contribution"
  if (
    theirs &&
    r.s.document.speaker &&
    /^(?:Organi[sz]ation|Assembly|Council|Secretary-General)$/.test(r.s.a.tokens[c.core - 2]?.text ?? '')
  )
    return actorAt(r, i, c, forumOf(r), true);
  if (isRelated(r.s.a, c)) return undefined;
  if (isTitle(r, c.from + 1)) return undefined;
  // "our Organization" is the one that the speaker speaks before.
  const forum =
    /^(?:Organi[sz]ation|Assembly|Council)$/.test(r.s.a.tokens[c.head]?.text ?? '') && r.s.document.speaker;
  if (FIRST_PERSON.has(first) && forum) return actorAt(r, i, c, forumOf(r), true);
  if (FIRST_PERSON.has(first)) return speakerOf(r, i, c);
  // "your country, Ghana": the chair's, whom the meeting is not.
  if (first === 'your' && r.s.a.classes.has('own_land', r.s.a.tokens[c.head]?.lower ?? '')) return undefined;
  if (first === 'your') return addresseeOf(r, i, c);
  if (isOfThings(r, i, c)) return undefined;
  // "that crime and its perpetrators": whoever did or suffered it is not whose the word before says.
  if (/^(?:its|their)$/.test(first) && SIDES.test(r.s.a.tokens[c.head]?.lower ?? ''))
    return { code: OTHER_ACTOR, text: textAt(r, c), basis: 'possessive', agent: true, chunk: i };
  const beside = ownedBeside(r, i);
  const same = beside < 0 ? undefined : possessorIn(r, beside, r.s.a.chunks[beside] as Chunk);
  if (same) return { ...same, chunk: i, text: textAt(r, c) };
  const joined =
    supportedIn(r, i, c) ??
    (first === 'its' ? namedBesideOf(r, i, c) : first === 'their' ? manyBesideOf(r, i, c) : undefined);
  if (joined) return joined;
  const helped = helpedBefore(r, i, c) ?? giftedBefore(r, i, c);
  if (helped) return helped;
  const censured = censuredFor(r, i, c);
  if (censured) return censured;
  const many = first === 'their' ? joinedOwning(r, i, c) : undefined;
  if (many) return many;
  // "criticised its support for the rebels": nobody judges so what is his own.
  const own = !(first === 'its' && r.s.a.classes.has('appraising', word(r.s.a, before(r.s.a, i))));
  const found = earlierActor(r, i, c, PERSON.has(first) ? 'person' : 'any', own);
  return found && first === 'its' ? (stateOfWrong(r, i, c, found) ?? found) : found;
}

/** Those on either side of a deed. */
const SIDES = /^(?:perpetrator|culprit|author|mastermind|instigator|survivor)s?$/;

/** What is everybody's own, and "their support" is not. */
const OWED = /^(?:rights?|freedoms?|liberty|liberties|independence|dignity|due|sovereignty)$/;

/** "grant the people of Kenya their rights": of whoever is given or denied them. */
function giftedBefore(r: Resolver, i: number, c: Chunk): Reference | undefined {
  const { a } = r.s;
  let np = before(a, i);
  if (a.chunks[np]?.kind !== 'NP' || !OWED.test(a.tokens[c.head]?.lower ?? '')) return undefined;
  while (word(a, before(a, np)) === 'of' && a.chunks[before(a, before(a, np))]?.kind === 'NP')
    np = before(a, before(a, np));
  const v = before(a, np);
  if (a.chunks[v]?.kind !== 'VP' || a.chunks[v]?.verb?.passive || !a.classes.has('ditransitive', word(a, v)))
    return undefined;
  const whose = r.holder(np, 2);
  return whose.agent ? { ...whose, text: textAt(r, c), basis: 'coreference', chunk: i } : undefined;
}

/** "help Kenya defend its border": whoever is helped or let do it. */
function helpedBefore(r: Resolver, i: number, c: Chunk): Reference | undefined {
  const { a } = r.s;
  const v = before(a, i);
  const np = before(a, v);
  if (a.chunks[v]?.verb?.form !== 'bare' || a.chunks[np]?.kind !== 'NP') return undefined;
  if (!/^(?:help|let|ma[dk])/.test(word(a, before(a, np)))) return undefined;
  const helped = r.holder(np, 2);
  return helped.agent ? { ...helped, text: textAt(r, c), basis: 'coreference', chunk: i } : undefined;
}

/** "support the people of Kenya and their hopes": of those whom the conjunction joins them to. */
function manyBesideOf(r: Resolver, i: number, c: Chunk): Reference | undefined {
  const { a } = r.s;
  const link = before(a, i);
  if (a.chunks[link]?.kind !== 'CC' || r.isActive(before(a, link))) return undefined;
  let np = before(a, link);
  if (word(a, before(a, np)) === 'of') np = before(a, before(a, np));
  const head = a.chunks[np];
  // "aggression against Kenyans and their attempts": of whoever attacks them.
  if (word(a, before(a, np)) === 'against') return undefined;
  const many = a.tags[head?.head ?? -1] === 'NNS' || /^(?:people|nation|population)$/.test(word(a, np));
  if (head?.kind !== 'NP' || !many || r.isActive(np)) return undefined;
  const whose = r.holder(np, 2);
  return whose.agent && isCode(whose)
    ? { ...whose, basis: 'possessive', chunk: i, text: textAt(r, c) }
    : undefined;
}

/** "our ally", "our sister State", "our Kenyan brothers": whoever these are, not their possessor. */
export function isRelated(a: Resolver['s']['a'], c: Chunk): boolean {
  const head = a.tokens[c.head]?.lower ?? '';
  if (a.classes.has('relation', head) || /^guests?$/.test(head)) return true;
  return (
    a.classes.has('state_noun', head) &&
    a.tokens.slice(c.from, c.head).some((token) => a.classes.has('kindred', token.lower))
  );
}

/** How many sentences back it may be said to whom a message goes. */
const MESSAGE_REACH = 4;

/** "Our message to the people of Kenya is that we are with you", "I congratulate the people of Kenya on your feast": whom a message goes to. */
function messageTo(r: Resolver): string | undefined {
  const { document, number } = r.s;
  for (let k = number; k >= 0 && k >= number - MESSAGE_REACH; k--) {
    const tokens = document.tokens(k);
    const you = tokens.findLastIndex(({ lower }) => /^your?$/.test(lower));
    if (you < 0 || tokens.some(({ lower }) => CHAIR.test(lower))) continue;
    const told = document.mentions(k).find(({ from, code }) => {
      const of = tokens[from - 1]?.lower === 'the' ? from - 2 : from - 1;
      const people =
        tokens[of]?.lower === 'of' && /^(?:people|government)$/.test(tokens[of - 1]?.lower ?? '');
      return people && from < you && code !== document.speaker;
    });
    if (told) return told.code;
  }
  return undefined;
}

const CHAIR =
  /^(?:president|sir|madam|mr|mrs|ms|excellency|excellencies|chair|chairman|chairperson|presidency)$/;

/** "you" in a statement with a speaker is whom a message goes to, or the chair of the meeting that it is made in. */
export function addresseeOf(r: Resolver, i: number, c: Chunk): Reference {
  const told = r.s.document.speaker ? -1 : toldWhere(r.s, i);
  if (told >= 0 && !r.isActive(told)) {
    const whom = r.holder(told, 2);
    if (whom.agent) return { ...whom, basis: 'coreference', text: textAt(r, c), chunk: i };
  }
  const code = r.s.document.speaker ? (messageTo(r) ?? forumOf(r)) : OTHER_ACTOR;
  return { code, text: textAt(r, c), basis: 'coreference', agent: true, chunk: i };
}

/** The first person: inside a quotation the one who is quoted, otherwise the speaker of the statement. */
export function speakerOf(r: Resolver, i: number, c: Chunk): Reference {
  const quoted = r.speaks ? undefined : r.quoted(i);
  if (quoted) return { ...quoted, text: textAt(r, c), basis: 'attribution', chunk: i };
  const code = r.s.document.speaker;
  // "We, the ministers of Kenya and Ghana,"
  const [issuer, ...also] = code === undefined ? r.s.document.issuers : [];
  if (issuer !== undefined)
    return { code: issuer, also, text: textAt(r, c), basis: 'issuer', agent: true, chunk: i };
  // "He said we reject it", in papers that leave out the quotation marks
  const said =
    code === undefined && !r.speaks ? reportedAt(r.s, i, (chunk) => r.holder(chunk, 2)) : undefined;
  if (said && isCode(said)) return { ...said, text: textAt(r, c), basis: 'attribution', chunk: i };
  return {
    code: code ?? OTHER_ACTOR,
    text: textAt(r, c),
    basis: code ? 'speaker' : 'unknown',
    agent: true,
    chunk: i,
  };
}

/** "Kenya, whose minister": the noun phrase that "whose" before chunk `i` stands for, or -1. */
export function whoseOf(r: Resolver, i: number): number {
  const { a } = r.s;
  const link = before(a, i);
  if (a.chunks[link]?.kind !== 'WR' || word(a, link) !== 'whose') return -1;
  const lead = before(a, link);
  const np = mark(a, lead) === ',' ? before(a, lead) : lead;
  // "Mr. Novak of Kenya, whose courage we admire": the person's.
  const host = word(a, before(a, np)) === 'of' ? before(a, before(a, np)) : -1;
  const person = a.chunks[host];
  if (person && a.tags[person.head] === 'NNP' && TITLED.test(a.tokens[person.from]?.text ?? '')) return host;
  return a.chunks[np]?.kind === 'NP' ? np : -1;
}

const TITLED = /^(?:Mr|Mrs|Ms|Dr|Ambassador|President|Minister)\.?$/;

/** "By electing Mr. Novak of Kenya the Assembly honours his country": where one comes from who serves an organisation, and not that. */
export function homeOf(r: Resolver, c: Chunk, owner: Reference | undefined): Reference | undefined {
  const { a, mentions } = r.s;
  if (!owner || !/^(?:his|her)$/.test(a.tokens[c.from]?.lower ?? '')) return owner;
  if (!r.s.a.classes.has('own_country', a.tokens[c.head]?.lower ?? '')) return owner;
  if (r.book.actor(owner.code)?.kind !== 'organisation') return owner;
  const home = mentions.findLast(
    ({ from, to, code }) =>
      to <= c.from && a.tokens[from - 1]?.lower === 'of' && r.book.actor(code)?.kind === 'state',
  );
  return { ...owner, code: home?.code ?? OTHER_ACTOR };
}

/** "Russia's UN ambassador": whoever sends him; "Bosnia's Serb leader": where he leads. */
export function senderOf(r: Resolver, i: number, c: Chunk, named: Mention): Reference | undefined {
  const { a } = r.s;
  const within =
    named.kind === 'adjective' &&
    a.tokens.slice(named.to, c.to).some(({ lower }) => a.classes.has('person', lower));
  if (!within && !isEnvoy(r, c, named)) return undefined;
  const sender = possessorIn(r, i, c);
  return sender?.code !== named.code && sender?.basis === 'possessive' ? sender : undefined;
}

/** "UN ambassador", "UN Ambassador Ama Boateng": whether an envoy to what is named is spoken of. */
function isEnvoy(r: Resolver, c: Chunk, named: Mention): boolean {
  const { a } = r.s;
  return (
    a.classes.has('envoy', a.tokens[c.head]?.lower ?? '') ||
    a.classes.has('envoy', a.tokens[named.to]?.lower ?? '')
  );
}

/** "Kenyan Ambassador to Ghana Amos Wako's plan": the envoy, and not whom he is sent to. */
function postedTo(r: Resolver, i: number): Reference | undefined {
  const { a } = r.s;
  const link = before(a, i);
  const np = before(a, link);
  return word(a, link) === 'to' && a.classes.has('envoy', word(a, np)) ? r.holder(np, 2) : undefined;
}
