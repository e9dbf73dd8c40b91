import { complementsOf } from '../../clause/complements.js';
import { groupStartingAt } from '../../clause/conjuncts.js';
import { word } from '../../clause/neighbours.js';
import { NO_ACTOR, OTHER_ACTOR } from '../../model/stance.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { sameThing } from '../document/discourse.js';
import { anaphorOf, troopsHere } from './anaphors.js';
import { apposedActor, isPresented } from './apposed-actor.js';
import { apposedState } from './apposed-states.js';
import { deedOfBand } from './band-deeds.js';
import { clauseDeedOf, deedOf, kinOf, newDeedOf, toldDeedOf } from './deeds.js';
import { complementActor, trailingActor } from './dependents.js';
import { doerOf } from './doers.js';
import { befallenOf } from './done-to.js';
import { drafterIn, numberedText, principalOf } from './drafts.js';
import { forumByName } from './forum-names.js';
import { identifiedBy } from './identified.js';
import { isBan, isWarfare, links, sharedLinks } from './links.js';
import { isNobody, isOfNamed, isOfNobody } from './nobodies.js';
import {
  actorAt,
  introducedBy,
  isAgent,
  isDetermined,
  isName,
  isNamedAfter,
  isPersonNoun,
  isRebelBand,
  isRebellious,
  isRegular,
  isScene,
  isStateless,
  namedIn,
  textAt,
} from './noun-phrases.js';
import { appointee, bureauOf, servantOfForum, someMember } from './offices.js';
import { originOf } from './origins.js';
import { otherParty } from './other-party.js';
import { governedPolicy, governingBefore, isPolicy } from './policies.js';
import { homeOf, isRelated, possessorIn, whoseOf } from './possessors.js';
import { FIRST_PERSON, forumOf, type Reference, type Resolver } from './reference.js';
import { ruledState } from './ruled-state.js';
import { servantsOf } from './servants.js';
import { sharedAdjectiveOf, sharedPossessorOf, sharedState } from './shared-owners.js';
import { ofStory, soleStateBefore, soleStateOf } from './sole-state.js';
import { isFleeing, isStricken } from './stricken.js';
import { tiedActor } from './ties.js';
import { wholeOf } from './wholes.js';

/** Agents that are as often where or when something is said as who says it. */
const GATHERING =
  /^(?:meeting|conference|summit|forum|world|region|continent|west|east|north|south|africa|europe|office|side|others?|head|chair|generation|ministerial|presidency|population|establishment|church|wing|arm|unit|branch|camp|mission|team|contingent|investigation|probe|inquest|inquir(?:y|ie))s?$/;

/** Who a noun phrase is as the target of a stance: the one it names, whose it is or who did it; else somebody, or nobody. */
export function phraseTarget(r: Resolver, i: number, c: Chunk, friendly: boolean, depth: number): Reference {
  const { a } = r.s;
  const head = a.tokens[c.head]?.lower ?? '';
  // "committed to the eradication of apartheid in Chad": the end of a wrong is nobody's.
  if (friendly && a.classes.has('ending_noun', head) && c.core === c.from && a.tags[c.from] !== 'PRP$') {
    const by = complementsOf(a, i).find(({ preposition }) => preposition === 'by');
    if (!by) return nobodyAt(r, i, c);
  }
  // "your predecessor", "his successor" in a statement to the meeting: who chairs it.
  if (/^(?:predecessor|successor)s?$/.test(head) && a.tags[c.from] === 'PRP$' && r.s.document.speaker)
    return actorAt(r, i, c, forumOf(r), true);
  const alike = sharedState(r, i, c, depth, friendly);
  if (alike) return { ...alike, chunk: i, text: textAt(r, c) };
  const identified = identifiedBy(r, i, c);
  if (identified !== undefined) return { ...r.target(identified, friendly, depth + 1), chunk: i };
  const office =
    someMember(r, i, c) ??
    servantOfForum(r, i, c) ??
    numberedText(r, i, c) ??
    forumByName(r, i, c, head) ??
    appointee(r, i, c) ??
    (friendly ? bureauOf(r, i, c) : undefined);
  if (office) return office;
  const whole = wholeOf(r, i, head);
  if (whole !== undefined) return { ...r.target(whole, friendly, depth + 1), chunk: i, text: textAt(r, c) };
  const principal = a.classes.has('document', head) ? principalOf(r, i, friendly, depth) : undefined;
  if (principal) return { ...principal, chunk: i, text: textAt(r, c) };
  // "Mr. Silva, whose courage we admire": whose it is.
  const antecedent = whoseOf(r, i);
  if (antecedent >= 0) {
    const owner = r.target(antecedent, friendly, depth + 1);
    if (owner.code !== NO_ACTOR) return { ...owner, text: textAt(r, c), chunk: i };
  }
  // "hailed its ties with Kenya": with whom they are.
  const tied = friendly && a.classes.has('bond', head) ? tiedActor(r, i, depth) : undefined;
  if (tied) return { ...tied, chunk: i, text: textAt(r, c) };
  // "a Union draft resolution presented by Kenya": whoever presents it.
  const drafter =
    a.classes.has('text', head) || head === 'resolution' ? doerOf(r, i, depth, friendly) : undefined;
  if (drafter && drafter.code !== OTHER_ACTOR) return { ...drafter, chunk: i, text: textAt(r, c) };
  // "Kenyan women", who are helped: its people.
  const folk = friendly && a.tags[c.head] === 'NNS' && a.classes.has('in_need', head);
  const found = isStateless(r, c) && !folk ? undefined : (drafterIn(r, c) ?? namedIn(r, c));
  const scene = found && (isScene(r, c, found, head) || (friendly && isNamedAfter(r, c, found)));
  // "the Abuja and Lomé Agreements"
  if (scene && found.to === c.to) return nobodyAt(r, i, c);
  const named = scene ? undefined : found;
  if (named && named.to > c.head) return actorAt(r, i, c, named.code, true);
  // "Rohingya refugees from Myanmar": where they come from.
  const origin = named && originOf(r, i, named.code, depth);
  if (origin) return actorAt(r, i, c, origin.code, true);
  // "our newest Member, Tuvalu", "his country, Ghana": who that is stands behind the comma.
  const namable = !named || /^all(?:y|ies)$/.test(head);
  const called = a.classes.has('person_or_state', head) || isPresented(r, i, c, head);
  const presented = namable && called ? apposedActor(r, i) : undefined;
  if (presented) return { ...presented, text: textAt(r, c) };
  // "his detention" is what he suffers, "its detention of activists" what it does.
  const suffers = a.classes.has('suffered', head) && complementsOf(a, i, 1)[0]?.preposition !== 'of';
  // "our common efforts" are not the speaker's.
  const joint = isJoint(r, c);
  // "Kenya's rebels", "the insurgents of Kenya": whom they fight is not who they are.
  const fights = isStateless(r, c) && (a.classes.has('stateless', head) || isRebelBand(r, c));
  const owner =
    befallenOf(r, i, c, head, friendly) ??
    (suffers || joint || fights ? undefined : homeOf(r, c, possessorIn(r, i, c)));
  if (owner && c.core > c.from) return { ...owner, chunk: i, text: textAt(r, c) };
  // "our Council bid": ours, and not the Council's.
  if (
    owner?.basis === 'speaker' &&
    /^(?:bid|candidacy|candidature|candidate|membership|aspiration)s?$/.test(head)
  )
    return owner;
  if (named) return actorAt(r, i, c, governingBefore(r, c) ?? named.code, true);
  if (owner) return { ...owner, chunk: i, text: textAt(r, c) };
  const party = governedPolicy(r, i, c, head) ?? otherParty(r, i, c, head) ?? deedOfBand(r, i, c, head);
  if (party) return party;
  // "his successor, Ama Mensah,"
  const introduced = a.tokens[c.from]?.lower === 'your' || isRelated(a, c);
  const apposed = introduced ? apposedActor(r, i) : undefined;
  if (apposed) return { ...apposed, text: textAt(r, c) };
  // "South Ossetia's independence from Georgia": an owner that has no code is nobody else.
  const holderWord = a.tokens[c.core - 2]?.lower ?? '';
  const someones =
    a.tags[c.core - 2] === 'NNP' ||
    a.classes.has('stateless', holderWord) ||
    a.classes.has('private', holderWord) ||
    // "the regime's failure", "this leader's legacy"
    a.classes.has('ruling', holderWord) ||
    /^(?:leader|coalition|party|opposition|army|group|faction|community|union|federation|movement|alliance|countr(?:y|ie)|state|nation|worker|teacher|farmer|protester|demonstrator|lawmaker|senator|minister|mayor|governor)s?$/.test(
      holderWord,
    );
  if (c.core > c.from && someones && !suffers)
    return { code: OTHER_ACTOR, text: textAt(r, c), basis: 'possessive', agent: true, chunk: i };
  // "defended the annexation of the port": whose port it was is not defended.
  if (friendly && a.classes.has('hostile_act', head)) {
    const told = complementActor(r, i, ['by'], depth, friendly) ?? doerOf(r, i, depth, friendly);
    const by = told ?? toldDeedOf(r, i, c, head);
    return by ? { ...by, chunk: i, text: textAt(r, c) } : nobodyAt(r, i, c);
  }
  // "the Mission in Liberia" in a speech: the meeting's own, where it is.
  const sent = /^(?:mission|panel|force)$/.test(head) && complementsOf(a, i, 1)[0]?.preposition !== 'of';
  const forum = sent && r.s.document.speaker ? anaphorOf(r, i, c, head) : undefined;
  if (forum && forum.code === forumOf(r)) return forum;
  // "armed groups in Kenya" are not Kenya's; "sent soldiers to the force in Kenya": it is there to help.
  const relieving =
    friendly &&
    head === 'force' &&
    a.tokens[c.from - 1]?.lower === 'to' &&
    !a.tokens.slice(c.from, c.head).some(({ lower }) => a.classes.has('stateless', lower));
  const band =
    (a.classes.has('armed_band', head) && !relieving && !isRegular(r, i, c, head)) ||
    a.classes.has('stateless', head) ||
    isRebellious(r, c) ||
    head === 'sides';
  // "the decision on Chad adopted by the Union": who takes it comes before whom it is about.
  const taker = friendly && !suffers && !band ? doerOf(r, i, depth, friendly) : undefined;
  if (taker && taker.code !== OTHER_ACTOR && a.classes.has('deed_noun', head))
    return { ...taker, chunk: i, text: textAt(r, c) };
  // "congratulated both governments on it"
  const paired = /^(?:both|two)$/.test(a.tokens[c.head - 1]?.lower ?? '');
  const both = paired ? anaphorOf(r, i, c, head) : undefined;
  if (both) return both;
  const inner = fights ? undefined : complementActor(r, i, links(r, head, friendly, band), depth, friendly);
  const ofNobody = isOfNobody(r, c, head, inner);
  if (inner && !ofNobody(inner)) return { ...inner, chunk: i, text: textAt(r, c) };
  // "the organization of a summit": what is done.
  const arranging = /^organi[sz]ation$/.test(a.tokens[c.head]?.text ?? '') && c.to - c.from === 2;
  if (friendly && arranging && /^(?:of|on)$/.test(complementsOf(a, i, 1)[0]?.preposition ?? ''))
    return nobodyAt(r, i, c);
  const employer = servantsOf(r, i, depth);
  if (employer) return employer;
  const before = ruledState(r, i, c) ?? anaphorOf(r, i, c, head);
  if (before) return before;
  const doer = isRelated(a, c) ? undefined : friendly || suffers ? taker : doerOf(r, i, depth, friendly);
  if (doer && !(friendly && doer.code === OTHER_ACTOR && !doer.agent))
    return { ...doer, chunk: i, text: textAt(r, c) };
  const last = groupStartingAt(a, i).at(-1) ?? i;
  // "the people and the Government of Lebanon"
  const people = /^(?:peoples?|nation|population)$/.test(head);
  const together =
    last === i ||
    (isAgent(r, c) && isDetermined(r, last) && !people && !/^(?:peoples?|nation)$/.test(word(a, last)))
      ? undefined
      : complementActor(r, last, sharedLinks(r, last, friendly), depth, friendly);
  if (together && !ofNobody(together)) return { ...together, chunk: i, text: textAt(r, c) };
  const shared = sharedPossessorOf(r, i, c) ?? sharedAdjectiveOf(r, i, c);
  if (shared) return { ...shared, chunk: i, text: textAt(r, c) };
  const trailing =
    friendly &&
    !band &&
    !isWarfare(r, head) &&
    !isBan(r, head) &&
    !isPolicy(head) &&
    (depth > 0 || !a.classes.has('uprooted', head) || isFleeing(r, i)) &&
    (!isAgent(r, c) || a.classes.has('in_need', head) || isStricken(r, i))
      ? trailingActor(r, i)
      : undefined;
  if (trailing) return { ...actorAt(r, i, c, trailing.code, true), ...trailing };
  const known = /^(?:the|that|this|these|those|such)$/.test(a.tokens[c.from]?.lower ?? '')
    ? (r.s.document.ownerOf(r.s.number, (noun) => noun === head, c.from) ??
      (r.s.alone ? undefined : sameThing(r.s.document, r.s.number, head)))
    : undefined;
  if (known) return { code: known.code, text: textAt(r, c), basis: 'coreference', agent: true, chunk: i };
  const theirs =
    !friendly && a.classes.has('state_act', head) && !isOfNamed(r, i)
      ? (soleStateBefore(r, c) ?? ofStory(r, c))
      : undefined;
  if (theirs) return { ...theirs, chunk: i };
  const here = troopsHere(r, i, c, head);
  if (here) return here;
  // "Kenya's idea ... the plan": a plan is whose it was said to be, whatever was done since.
  const planned =
    a.classes.has('proposals', head) && r.s.document.speaker === undefined ? kinOf(r, c, head) : undefined;
  if (planned) return { code: planned.code, text: textAt(r, c), basis: 'coreference', agent: true, chunk: i };
  const deed = clauseDeedOf(r, i, c, head) ?? deedOf(r, i, c, head) ?? newDeedOf(r, i, c, head);
  // In a speech nobody blames himself for what was told of.
  if (deed && (friendly || deed.code !== r.s.document.speaker)) return deed;
  const kin = kinOf(r, c, head);
  if (kin) return { code: kin.code, text: textAt(r, c), basis: 'coreference', agent: true, chunk: i };
  const owned = a.tags[c.from] === 'PRP$' || c.core > c.from;
  const domestic = owned ? undefined : soleStateOf(r, c, head);
  // Who defends "state judges" at home may be of the same state: no pronoun ties the two.
  if (domestic) return { ...domestic, basis: 'object', chunk: i, text: textAt(r, c) };
  const person = apposedState(r, i, c) ?? introducedBy(r, c);
  if (person) return { ...person, chunk: i, text: textAt(r, c) };
  const someone =
    (!owned && isPersonNoun(a.tags[c.head] ?? '', head)) ||
    a.classes.hasAny(['group', 'relation', 'stateless', 'private'], head) ||
    (head === 'capitals' ? isAgent(r, c) : a.classes.has('agent', head) && !GATHERING.test(head)) ||
    (isName(r, c) && !isOccasion(r, i, c)) ||
    // "extremist elements"
    (/^(?:elements?|circles?|networks?|cells?)$/.test(head) &&
      a.tokens.slice(c.from, c.head).some(({ lower }) => a.classes.has('stateless', lower))) ||
    // "the wounded", "the besieged town"
    (friendly && (a.classes.has('needy', head) || a.classes.has('locality', head))) ||
    // "aid to the least developed"
    (friendly && /^(?:least|less)$/.test(a.tokens[c.head - 1]?.lower ?? '') && a.tags[c.head] === 'JJ') ||
    // "blamed the west"
    (head === 'west' && a.tokens[c.from]?.lower === 'the' && c.to - c.from === 2) ||
    // "both sides", "all parties"
    (/^(?:sides?|parties)$/.test(head) &&
      /^(?:both|all|the|two|either|each|opposite|opposing|rival|warring)$/.test(
        a.tokens[c.from]?.lower ?? '',
      ));
  if (isNobody(r, c, head)) return nobodyAt(r, i, c);
  return {
    code: someone ? OTHER_ACTOR : NO_ACTOR,
    text: textAt(r, c),
    basis: 'object',
    agent: someone,
    chunk: i,
  };
}

/** "the High-level Meeting": who meets there is not said. */
const OCCASION = /^(?:Meeting|Summit|Conference|Session|Week|Dialogue|Debate|Event|Coverage|Congress)$/;

/** "welcome the High-level Meeting", not "the Meeting has decided". */
function isOccasion(r: Resolver, i: number, c: Chunk): boolean {
  return (
    OCCASION.test(r.s.a.tokens[c.head]?.text ?? '') && /^(?:IN|VP)$/.test(r.s.a.chunks[i - 1]?.kind ?? '')
  );
}

/** "our common efforts", "our deliberations": everybody's. */
function isJoint(r: Resolver, c: Chunk): boolean {
  return (
    FIRST_PERSON.has(r.s.a.tokens[c.from]?.lower ?? '') &&
    (/^(?:common|joint|collective|shared|mutual)$/.test(r.s.a.tokens[c.from + 1]?.lower ?? '') ||
      /^(?:deliberations|debates?|proceedings|discussions|session)$/.test(r.s.a.tokens[c.head]?.lower ?? ''))
  );
}

function nobodyAt(r: Resolver, i: number, c: Chunk): Reference {
  return { code: NO_ACTOR, text: textAt(r, c), basis: 'object', agent: false, chunk: i };
}
