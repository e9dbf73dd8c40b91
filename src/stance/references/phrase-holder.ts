import type { Mention } from '../../actors/mentions.js';
import { complementsOf } from '../../clause/complements.js';
import { groupStartingAt } from '../../clause/conjuncts.js';
import { after, before, isComma, mark, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { NO_ACTOR, OTHER_ACTOR } from '../../model/stance.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { anaphorOf, troopsHere } from './anaphors.js';
import { apposedActor } from './apposed-actor.js';
import { complementActor } from './dependents.js';
import { headedBy } from './heads-of.js';
import { homeOfficials } from './home-officials.js';
import { identifiedBy } from './identified.js';
import { issuerOf } from './issuers.js';
import {
  actorAt,
  introducedBy,
  isAgent,
  isAuthor,
  isName,
  isNamedAfter,
  isRebellious,
  isStateless,
  namedIn,
  textAt,
} from './noun-phrases.js';
import { someMember } from './offices.js';
import { otherParty } from './other-party.js';
import { ownBodyOf, ownOrganOf } from './own-bodies.js';
import { possessorIn, senderOf, whoseOf } from './possessors.js';
import { forumOf, isCode, type Reference, type Resolver } from './reference.js';
import { ruledState } from './ruled-state.js';
import { sharedAdjectiveOf, sharedTitleOf } from './shared-owners.js';
import { secretaryGeneralOf, soleStateOf } from './sole-state.js';
import { spokesmanOf } from './spokesmen.js';
import { employerOf } from './staff.js';
import { titleBefore } from './titled-names.js';

/** Who a noun phrase is as the holder of a stance: the one it names or that it depends on, else somebody without a code. */
export function phraseHolder(r: Resolver, i: number, c: Chunk, depth: number): Reference {
  const { a } = r.s;
  const antecedent = whoseOf(r, i);
  if (antecedent >= 0) {
    const owner = r.holder(antecedent, depth + 1);
    if (owner.code !== NO_ACTOR) return { ...owner, text: textAt(r, c), basis: 'possessive', chunk: i };
  }
  const head = a.tokens[c.head]?.lower ?? '';
  const described = describedBy(r, i, c, head) ?? identifiedBy(r, i, c);
  if (described !== undefined) {
    const self = r.holder(described, depth + 1);
    if (self.code !== NO_ACTOR && self.code !== OTHER_ACTOR) return { ...self, chunk: i, text: textAt(r, c) };
  }
  const member = someMember(r, i, c);
  if (member) return member;
  const inside = isStateless(r, c) ? undefined : namedIn(r, c);
  const named = inside && isNamedAfter(r, c, inside) ? undefined : inside;
  if (named && named.to > c.head && named.from <= c.head)
    return namesakeOf(r, i, c, named) ?? actorAt(r, i, c, named.code, true);
  const chief = named ? undefined : secretaryGeneralOf(r, i, c);
  if (chief) return chief;
  const sender = named && senderOf(r, i, c, named);
  if (sender) return { ...sender, agent: true, chunk: i, text: textAt(r, c) };
  if (isNumbered(r, i, c)) return { ...actorAt(r, i, c, named?.code ?? forumOf(r), true), basis: 'issuer' };
  // "tens of thousands of people in Kenya"
  if (
    a.tags[c.head] === 'CD' ||
    (a.classes.has('quantity', head) && !isKin(r, i, head)) ||
    /^(?:tens|hundreds|thousands|dozens|scores|millions)$/.test(head)
  ) {
    const of = complementsOf(a, i, 1)[0];
    const counted = of?.preposition === 'of' ? r.holder(of.chunks[0] ?? i, depth + 1) : undefined;
    // "a number of countries"; "the southern part of the continent" is nobody
    const several = a.tags[c.head] === 'CD' || /^(?:number|majority|handful|dozen|couple)$/.test(head);
    if (counted?.agent && (several || counted.code !== OTHER_ACTOR))
      return { ...counted, chunk: i, text: textAt(r, c) };
  }
  const agent = isAgent(r, c) || isProtest(r, i, head);
  if (a.classes.has('document', head) || isAuthor(r, c, head)) return issuerOf(r, i, c, named);
  if (named && named.from >= c.core)
    return actorAt(
      r,
      i,
      c,
      named.code,
      agent ||
        isName(r, c) ||
        a.classes.has('aid', head) ||
        a.classes.has('firepower', head) ||
        (a.classes.has('undertaking', head) && infinitiveFollows(r, i)),
    );
  // "Kenya's rebels", "the militants in Kenya": whom they fight is not who they are.
  const fights = !inside && (isRebellious(r, c) || (a.classes.has('stateless', head) && isStateless(r, c)));
  const owner = fights ? undefined : possessorIn(r, i, c);
  if (owner)
    return {
      ...owner,
      agent: agent || isName(r, c) || a.classes.hasAny(['document', 'aid', 'undertaking', 'part'], head),
      chunk: i,
      text: textAt(r, c),
    };
  // "the Heads of State", "the Ministry of Foreign Affairs": what stands behind "of" is part of the name.
  const titled = complementsOf(a, i, 1)[0]?.preposition === 'of';
  const speaking = titled ? (ownBodyOf(r, i, c, head) ?? ownOrganOf(r, i, c)) : undefined;
  if (speaking) return speaking;
  // "the Ministry of Foreign Affairs in Manila"
  const seat =
    titled && /^(?:ministry|department|office)$/.test(head) ? complementsOf(a, i, 2)[1] : undefined;
  const town = r.s.mentionOf[a.chunks[seat?.chunks[0] ?? -1]?.head ?? -1];
  if (seat?.preposition === 'in' && town) return actorAt(r, i, c, town.code, true);
  // "the Ministry of Foreign Affairs" in a story of one state, or from its capital
  const home =
    titled && head === 'ministry' && seat === undefined ? soleStateOf(r, c, head, true) : undefined;
  if (home) return { ...home, chunk: i };
  const last = groupStartingAt(a, i).at(-1) ?? i;
  const joint = agent && last !== i ? complementActor(r, last, ['of'], depth, false) : undefined;
  if (joint && complementsOf(a, i, 1).length === 0)
    return { ...joint, agent: true, chunk: i, text: textAt(r, c) };
  const undertaking = a.classes.has('undertaking', head);
  // "a group of senators": those of the state that is spoken of, as if they stood alone.
  const first = complementsOf(a, i, 1)[0];
  const whom = first?.preposition === 'of' ? (first.chunks[0] ?? -1) : -1;
  // "the head of the army": nor is the army that of the state that he condemns.
  const many =
    (a.tags[a.chunks[whom]?.head ?? -1] === 'NNS' || (LEADS.test(head) && word(a, whom) !== 'government')) &&
    a.classes.has('institution', word(a, whom));
  const members = agent && many ? r.holder(whom, depth + 1) : undefined;
  // "an analyst in Kenya" speaks for himself.
  const inner =
    fights ||
    isKin(r, i, head) ||
    isCharity(r, c, head) ||
    a.classes.has('partisan', head) ||
    (a.classes.has('private', head) && a.tags[c.head] === 'NN' && isStateless(r, c))
      ? undefined
      : (members ??
        complementActor(
          r,
          i,
          // "actions for the return of the Rohingya": what is to come of it does nothing.
          POSTED.test(head) || (undertaking && !agent) ? ['of', 'from'] : ['of', 'to', 'for', 'in', 'from'],
          depth,
          false,
          1,
        ));
  // "the ministers of the member countries of the Union": those countries'.
  const of = agent && (!inner || inner.code === OTHER_ACTOR) ? first : undefined;
  const body =
    of?.preposition === 'of' && BODIES.test(word(a, of.chunks[0] ?? -1))
      ? r.holder(of.chunks[0] ?? i, depth + 1)
      : undefined;
  if (body && body.code !== OTHER_ACTOR && body.code !== NO_ACTOR)
    return { ...body, agent: true, chunk: i, text: textAt(r, c) };
  const employer = inner && isCode(inner) ? undefined : employerOf(r, i, c, depth);
  if (employer) return employer;
  if (inner && (agent || undertaking)) return { ...inner, agent: true, chunk: i, text: textAt(r, c) };
  const fielded = fieldedBy(r, i, head);
  if (fielded) return { ...fielded, chunk: i, text: textAt(r, c) };
  const apposed =
    apposedActor(r, i) ?? headedBy(r, i, c) ?? titleBefore(r, i, c, depth) ?? otherParty(r, i, c, head);
  if (apposed) return apposed;
  // "the Kenyan Government and people"
  const shared = sharedAdjectiveOf(r, i, c) ?? sharedTitleOf(r, i, c);
  if (shared) return { ...shared, agent: true, chunk: i, text: textAt(r, c) };
  const before = ruledState(r, i, c) ?? anaphorOf(r, i, c, head);
  if (before) return before;
  const own =
    homeOfficials(r, i, c, head) ??
    ownOrganOf(r, i, c) ??
    troopsHere(r, i, c, head) ??
    soleStateOf(r, c, head, true);
  if (own) return { ...own, chunk: i, text: textAt(r, c) };
  const person = introducedBy(r, c);
  if (person) return { ...person, chunk: i, text: textAt(r, c) };
  const spokesman = spokesmanOf(r, i, c);
  if (spokesman) return spokesman;
  return {
    code: OTHER_ACTOR,
    text: textAt(r, c),
    basis: 'subject',
    agent: agent || isName(r, c) || isCalledAgent(r, i),
    chunk: i,
  };
}

const LEADS =
  /^(?:head|chief|commander|leader|speaker|chair(?:man|woman|person)?|spokes(?:man|woman|person))$/;

/** "a coalition of parties in Kenya": what they have behind them says whose they are. */
const BODIES =
  /^(?:members?|states|countries|nations|parties|lawmakers|senators|legislators|ministers|officials|officers)$/;

/** "resolution 242" in a speech, which says something: the meeting's, not "according to resolution 242". */
function isNumbered({ s: { a, document } }: Resolver, i: number, c: Chunk): boolean {
  if (document.speaker === undefined || a.tags[c.head] !== 'CD') return false;
  const resolution = c.head > c.from && a.tokens[c.head - 1]?.lower === 'resolution';
  // "the adoption of resolution 242, which condemns": it is the resolution that does.
  const next = after(a, i);
  const says = a.chunks[mark(a, next) === ',' ? after(a, next) : next]?.kind === 'WR';
  return resolution && (says || a.chunks[i - 1]?.kind !== 'IN' || word(a, i - 1) === 'by');
}

/** "the march protested the plan": those who marched. */
function isProtest({ s: { a } }: Resolver, i: number, head: string): boolean {
  if (!/^(?:demonstrations?|rall(?:y|ies)|march(?:es)?|vigils?|sit-ins?)$/.test(head)) return false;
  // "was held to protest"
  return a.chunks
    .filter((c, k) => k > i && c.kind === 'VP')
    .slice(0, 2)
    .some(({ head }) => /^(?:protest|condemn|denounc|oppos)/.test(a.tokens[head]?.lower ?? ''));
}

/** "rights groups in Kenya": of no state. */
function isCharity({ s: { a } }: Resolver, c: Chunk, head: string): boolean {
  return (
    /^(?:groups?|agenc(?:y|ies)|organi[sz]ations?|charit(?:y|ies))$/.test(head) &&
    a.tokens.slice(c.core, c.head).some(({ lower }) => a.classes.has('charitable', lower))
  );
}

/** "the envoys in Kenya", "donors in Kenya": of whom one is an envoy says nothing where. */
const POSTED =
  /^(?:ambassador|envoy|embass(?:y|ie)|consul|consulate|diplomat|donor|creditor|delegate|conference|summit)s?$/;

/** "Kenya has troops helping the rebels": whose troops they are. */
function fieldedBy(r: Resolver, i: number, head: string): Reference | undefined {
  const { a } = r.s;
  const verb = before(a, i);
  if (!a.classes.has('armed_force', head) && !a.classes.has('serving', head)) return undefined;
  if (!/^(?:ha[sd]|have|having|keeps?|kept|maintain(?:s|ed)?)$/.test(word(a, verb))) return undefined;
  if (a.chunks[after(a, i)]?.verb?.form !== 'gerund') return undefined;
  const subject = subjectOf(a, verb).chunks[0];
  if (subject === undefined || r.isActive(subject)) return undefined;
  const owner = r.holder(subject, 2);
  return owner.agent && owner.code !== OTHER_ACTOR ? owner : undefined;
}

/** "Ama Kenyatta, the Ghanaian envoy,": with a given name of its own a surname may be somebody else's, as what stands beside it says. */
function namesakeOf(r: Resolver, i: number, c: Chunk, named: Mention): Reference | undefined {
  const given = r.s.a.tags[named.from - 1] === 'NNP' && named.from > c.core;
  if (named.kind !== 'person' || named.to - named.from > 1 || !given) return undefined;
  const apposed = apposedActor(r, i);
  return apposed && apposed.code !== OTHER_ACTOR ? apposed : undefined;
}

/** "the Kenyan decision to send": whose decision it is does what the infinitive says. */
function infinitiveFollows(r: Resolver, i: number): boolean {
  return r.s.a.chunks[after(r.s.a, i)]?.verb?.form === 'infinitive';
}

/** "Kenya is a country that has", "we come from an island that has": whoever is said to be it or to come from it. */
function describedBy(r: Resolver, i: number, c: Chunk, head: string): number | undefined {
  const { a } = r.s;
  // "Kenya is one of those that have"
  const of = complementsOf(a, i, 1)[0];
  if (head === 'one' && of?.preposition === 'of' && a.chunks[before(a, i)]?.verb?.copula)
    return subjectOf(a, before(a, i)).chunks[0];
  // "Kenya is among the states committed to it"
  const among = before(a, i);
  if (word(a, among) === 'among' && a.tags[c.head] !== 'NNP' && a.chunks[before(a, among)]?.verb?.copula)
    return subjectOf(a, before(a, among)).chunks[0];
  if (
    !/^(?:country|land|nation|state|island|government|administration|delegation)$/.test(head) ||
    !/^an?$/.test(a.tokens[c.from]?.lower ?? '')
  )
    return undefined;
  const link = after(a, i);
  if (a.chunks[link]?.kind !== 'WR' && word(a, link) !== 'that') return undefined;
  const lead = before(a, i);
  // "Kenya, a country that has", "Kenya - a state that has"
  if (isComma(a, lead) && r.s.mentionOf[a.chunks[before(a, lead)]?.head ?? -1]) return before(a, lead);
  const verb = a.chunks[lead]?.kind === 'IN' && word(a, lead) === 'from' ? before(a, lead) : lead;
  const says =
    verb === lead
      ? a.chunks[verb]?.verb?.copula || /^(?:represent|lead|head|govern)s?$/.test(word(a, verb))
      : /^c(?:ome|ame|omes)$/.test(word(a, verb));
  return says ? subjectOf(a, verb).chunks[0] : undefined;
}

/** "Beacon, a small charity, said": who it is stands behind a comma. */
function isCalledAgent(r: Resolver, i: number): boolean {
  const comma = after(r.s.a, i);
  const np = mark(r.s.a, comma) === ',' ? after(r.s.a, comma) : -1;
  const c = r.s.a.chunks[np];
  if (c?.kind !== 'NP' || !/^(?:an?|the)$/.test(r.s.a.tokens[c.from]?.lower ?? '')) return false;
  const end = complementsOf(r.s.a, np).at(-1)?.chunks.at(-1) ?? np;
  return isAgent(r, c) && mark(r.s.a, after(r.s.a, end)) === ',';
}

/** "the families of two Kenyan men", "relatives of Kenyan passengers": private people, and no state's. */
function isKin({ s: { a } }: Resolver, i: number, head: string): boolean {
  const of = complementsOf(a, i, 1)[0];
  const whose = of?.preposition === 'of' ? a.chunks[of.chunks[0] ?? -1]?.head : undefined;
  return /^(?:families|relatives|parents)$/.test(head) && whose !== undefined && a.tags[whose] === 'NNS';
}
