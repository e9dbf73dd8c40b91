import { agentOf } from '../../clause/by-phrase.js';
import { complementsOf } from '../../clause/complements.js';
import { groupEndingAt } from '../../clause/conjuncts.js';
import { before, mark, word } from '../../clause/neighbours.js';
import { predicateSubject, subjectOf } from '../../clause/subject.js';
import { OTHER_ACTOR } from '../../model/stance.js';
import { gappedNames, isDitransitive } from '../gapped-gifts.js';
import type { Filled, Place } from '../place.js';
import { isCode } from '../references/reference.js';
import { holderOf, reportedVoice, targetOf } from '../references/references.js';
import { fromObjects, objectChunks, prepositionObjects } from '../targets/objects.js';
import { agents, alsoDoing, clauseAgents, finiteVerbBefore, isBareDocument, outerVerb, voice } from './agents.js'; // biome-ignore format: a list
import { namedAs } from './apposed.js';
import { arrivingFrom, originOf } from './coming-from.js';
import { isExpletive } from './expletives.js';
import { joiners } from './joiners.js';
import { modifierHolder } from './modifiers.js';
import { owners } from './owners.js';
import { summoner } from './summoners.js';

/** The holders of the stance, by the frame of the rule. */
export function holders(p: Place): Filled {
  switch (p.match.rule.frame.holder) {
    case 'subject':
      return subjectHolders(p);
    case 'owner':
      return withFollowers(p, owners(p));
    case 'voice':
      return voice(p);
    case 'self':
      return themselves(p);
    case 'modifier':
      return modifierHolder(p);
    case 'of':
      return agents(p, prepositionObjects(p), 'preposition');
    case 'from':
      return (
        (fromObjects(p).length === 0 ? originOf(p, objectChunks(p)) : undefined) ??
        agents(p, fromObjects(p), 'preposition')
      );
    case 'object':
      return { references: objectChunks(p).map((i) => holderOf(p.s, p.book, i)) };
  }
}

/** "Mali expressed its support, as did Chad": whoever follows suit. */
function withFollowers(p: Place, own: Filled): Filled {
  const carrying = p.path[1]?.via === 'object' ? p.path[1].at : -1;
  const holding = own.references.some(isCode) && carrying >= 0 ? subjectOf(p.s.a, carrying).chunks : [];
  const others = alsoDoing(p, holding);
  if (others.length === 0) return own;
  const known = new Set(own.references.map(({ chunk }) => chunk));
  const more = agents(p, others, undefined).references.filter(({ chunk }) => !known.has(chunk));
  return { ...own, references: [...own.references, ...more] };
}

/** Whoever does what the passive says: "was condemned by", and behind the last word of a phrase "was taken to task by". */
function passiveAgent(p: Place): readonly number[] {
  const { a } = p.s;
  const by = agentOf(a, p.cue);
  const last = a.chunkOf[p.match.to - 1] ?? p.cue;
  return by.length > 0 || last === p.cue || a.chunks[last]?.kind === 'ADJ' ? by : agentOf(a, last);
}

function subjectHolders(p: Place): Filled {
  const { a } = p.s;
  const c = a.chunks[p.cue];
  if (c?.kind === 'VP' && p.match.rule.match !== 'any') {
    if (alleged(p)) return { references: [], why: 'it is only alleged, and not said by whom' };
    if (p.match.rule.match === 'adjective') return agents(p, subjectOf(a, p.cue).chunks, undefined);
    // "was summoned to hear a protest": by whoever protests.
    const summoning = summoner(p, p.cue) ?? summoner(p, p.path[1]?.at ?? -1);
    if (summoning) return summoning;
    if (c.verb?.passive) {
      const by = passiveAgent(p);
      // "cannot be supported": whoever says so does not.
      const refused =
        c.verb.negated && /^(?:can|could)$/.test(c.verb.modal ?? '') && p.match.rule.stance !== 'assist';
      const performed = c.verb.modal !== undefined && a.classes.has('performative', word(a, p.cue));
      if (by.length === 0 && (performed || refused)) return voice(p);
      if (by.length === 0)
        return (
          givenBy(p) ??
          announcedBy(p) ??
          receivedIn(p) ?? { references: [], why: 'it is passive, and nobody is named with "by"' }
        );
      return agents(p, by, 'passive_agent');
    }
    const role = subjectOf(a, p.cue);
    if (p.s.document.speaker !== undefined && isExpletive(p, p.cue, role.chunks)) return voice(p);
    const found = arrivingFrom(p) ?? opensAsSpeaker(p, clauseAgents(p, p.cue));
    const joining = joiners(p, role);
    const filled = joining.length > 0 ? { ...found, references: [...joining, ...found.references] } : found;
    // "said the deal cements despair, calling it a farce": a deal calls nothing; who says so does.
    if (filled.references.length === 0 && c.verb?.form === 'gerund' && mark(a, before(a, p.cue)) === ',') {
      const said = reportedVoice(p.s, p.book, role.chunks[0] ?? p.cue);
      if (said) return { references: [said] };
    }
    if (filled.references.length === 0 && isNobodysPlan(p)) return voice(p);
    if (filled.references.length > 0 || role.path !== 'participle') return withGivers(p, filled);
    // "condemned Russia's raids supporting the army": whoever acts supports it.
    const deed = role.chunks[0] ?? -1;
    const doer = a.classes.hasAny(['act', 'act_noun', 'attack_noun'], word(a, deed))
      ? holderOf(p.s, p.book, deed)
      : undefined;
    if (doer && isCode(doer)) return { references: [{ ...doer, agent: true }] };
    // "put out a report accusing", "began a project meant to help": whoever does something with it.
    const v = p.path.length > 1 ? -1 : finiteVerbBefore(p, role.chunks[0] ?? 0);
    const outer = v < 0 ? filled : agents(p, subjectOf(a, v).chunks, undefined);
    return outer.references.length > 0 ? outer : filled;
  }
  if (c?.kind === 'ADJ') {
    const role = predicateSubject(a, p.cue);
    const document = role.chunks[0] ?? -1;
    const outer = role.path === 'participle' && isBareDocument(p, document) ? outerVerb(p, document) : -1;
    return outer < 0 ? agents(p, role.chunks, undefined) : agents(p, subjectOf(a, outer).chunks, undefined);
  }
  if (c?.kind === 'NP') return owners(p);
  return adjunctHolders(p);
}

/** "there were no plans to send troops": whoever says so has none. */
function isNobodysPlan(p: Place): boolean {
  const { a } = p.s;
  const lead = before(a, p.cue);
  // "no question of sending"
  const plan = word(a, lead) === 'of' ? before(a, lead) : lead;
  return (
    /^(?:plans?|intentions?|question)$/.test(word(a, plan)) &&
    a.tokens[a.chunks[plan]?.from ?? -1]?.lower === 'no' &&
    word(a, before(a, before(a, plan))) === 'there'
  );
}

/** "sent tents and Ghana food to Chad": whoever gives something of their own beside the subject. */
function withGivers(p: Place, filled: Filled): Filled {
  const { rule } = p.match;
  if (rule.stance !== 'assist' || !rule.frame.targets.includes('recipient')) return filled;
  const gift = objectChunks(p)[0] ?? -1;
  if (filled.references.length === 0 || gift <= p.cue || isDitransitive(p)) return filled;
  const more = gappedNames(p, gift).filter(({ code }) => filled.references.every((r) => r.code !== code));
  return more.length > 0 ? { ...filled, references: [...filled.references, ...more] } : filled;
}

/** "It supports the demand", with nothing said before it: "it" is the delegation whose words these are. */
function opensAsSpeaker(p: Place, found: Filled): Filled {
  const [who] = found.references;
  const unknown =
    p.s.number === 0 &&
    p.s.document.speaker !== undefined &&
    found.references.length === 1 &&
    who?.chunk === 0 &&
    who.basis === 'unknown' &&
    who.text === 'It';
  return unknown && p.match.rule.stance !== 'assist' && p.s.a.chunks[p.cue]?.verb?.form === 'finite'
    ? voice(p)
    : found;
}

/** "British troops were sent to Mali": what is given says whose it is. */
function givenBy(p: Place): Filled | undefined {
  const { a } = p.s;
  if (!/^(?:aid|handed)$/.test(p.match.rule.condition ?? '')) return undefined;
  const chunk = subjectOf(a, p.cue).chunks[0];
  if (chunk === undefined || !a.classes.has('aid', word(a, chunk))) return undefined;
  // "supplies from Japan were handed over"
  const origin = complementsOf(a, chunk, 1).find(({ preposition }) => preposition === 'from');
  if (origin) return agents(p, origin.chunks, undefined);
  const reference = targetOf(p.s, p.book, chunk, false);
  return isCode(reference) ? { references: [{ ...reference, basis: 'modifier', agent: true }] } : undefined;
}

/** "The ministry said that trucks would be sent to Mali": whoever announces help gives it, where nobody else does. */
function announcedBy(p: Place): Filled | undefined {
  const verb = p.s.a.chunks[p.cue]?.verb;
  if (p.match.rule.stance !== 'assist' || verb?.form !== 'finite' || verb.negated) return undefined;
  // "said the rebels had been trained": somebody else trains them.
  const rebels = subjectOf(p.s.a, p.cue).chunks.some((i) => p.s.a.classes.has('stateless', counted(p, i)));
  const said = rebels ? undefined : reportedVoice(p.s, p.book, p.cue);
  return said && isCode(said) ? { references: [said] } : undefined;
}

/** "hundreds of rebels": whoever is counted. */
function counted(p: Place, i: number): string {
  const of = p.s.a.tags[p.s.a.chunks[i]?.head ?? -1] === 'NNS' ? complementsOf(p.s.a, i, 1)[0] : undefined;
  return word(p.s.a, of?.preposition === 'of' ? (of.chunks[0] ?? i) : i);
}

/** "was condemned in Washington": the capital where something is received stands for its state. */
function receivedIn(p: Place): Filled | undefined {
  if (p.match.rule.stance === 'assist') return undefined;
  const place = complementsOf(p.s.a, p.cue, 2).find(({ preposition }) => preposition === 'in');
  const named = (place?.chunks ?? []).filter((i) => {
    const kind = p.s.mentionOf[p.s.a.chunks[i]?.head ?? -1]?.kind;
    return kind === 'capital' || kind === 'seat';
  });
  return named.length > 0 ? agents(p, named, 'passive_agent') : undefined;
}

/** "marched in support of": the subject of the verb that the phrase hangs on. */
function adjunctHolders(p: Place): Filled {
  // "police fired at a march in support of": those who march.
  const host = p.path[1];
  const rally = host && p.s.a.classes.has('rally', word(p.s.a, host.at)) && p.path[2]?.via === 'preposition';
  if (rally && p.s.a.chunks[host.at]?.kind === 'NP' && !isAttended(p)) {
    const own = holderOf(p.s, p.book, host.at);
    return { references: [own.agent ? own : { ...own, code: OTHER_ACTOR, basis: 'unknown', agent: true }] };
  }
  const efforts = workBefore(p);
  if (efforts >= 0) {
    const own = holderOf(p.s, p.book, efforts);
    if (isCode(own)) return { references: [own] };
    const whose = targetOf(p.s, p.book, efforts, false);
    return isCode(whose)
      ? { references: [{ ...whose, agent: true }] }
      : { references: [], why: 'whose it is is not said' };
  }
  for (const step of p.path.slice(p.s.a.chunks[p.cue]?.verb?.form === 'finite' ? 0 : 1)) {
    const c = p.s.a.chunks[step.at];
    if (c?.kind === 'VP') {
      const found = c.verb?.passive ? agentOf(p.s.a, step.at) : subjectOf(p.s.a, step.at).chunks;
      const summoning = summoner(p, step.at);
      if (summoning) return summoning;
      const filled = agents(p, found, undefined);
      if (filled.references.length > 0) return filled;
    }
  }
  for (const step of p.path.slice(1)) {
    // "marched to the embassy in Accra in protest at": a place protests at nothing.
    const joined = word(p.s.a, before(p.s.a, groupEndingAt(p.s.a, step.at)[0] ?? step.at));
    if (p.s.a.chunks[step.at]?.kind !== 'NP' || /^(?:on|in|at|to|outside|near|from|of)$/.test(joined))
      continue;
    // "Kenya and Ghana, in a rebuke to Mali, said"
    const named = agents(p, groupEndingAt(p.s.a, step.at), undefined);
    if (named.references.some(isCode)) return named;
  }
  const v = p.s.a.chunks.findIndex((c) => c.verb?.form === 'finite');
  return v < 0
    ? { references: [], why: 'no verb carries it' }
    : agents(p, subjectOf(p.s.a, v).chunks, undefined);
}

/** "marched in rallies in support of", "took part in a march": those who are said to take part. */
function isAttended({ path, s: { a } }: Place): boolean {
  const verb = path.slice(2).find(({ at }) => a.chunks[at]?.kind === 'VP')?.at ?? -1;
  return word(a, path[2]?.at ?? -1) === 'in' && ATTENDING.test(word(a, verb));
}

const ATTENDING =
  /^(?:march|walk|t[ao]ke?|took|taking|gather|particip|rall|demonstrat|join|protest|turn|engag)/;

/** "commend his efforts in Mali in support of Chad", "the work of the Union in support of it": the noun of what its owner does, or -1. */
function workBefore({ s, path }: Place): number {
  const verb = path.findIndex(({ at }) => s.a.chunks[at]?.kind === 'VP');
  const hosts = path.slice(1, verb < 0 ? undefined : verb).filter(({ at }) => s.a.chunks[at]?.kind === 'NP');
  for (const { at } of hosts) {
    const c = s.a.chunks[at];
    if (!c || !s.a.classes.hasAny(['undertaking', 'part'], word(s.a, at))) continue;
    const owned = c.core > c.from || s.a.tags[c.from] === 'PRP$';
    return owned || /^(?:of|by)$/.test(complementsOf(s.a, at, 1)[0]?.preposition ?? '') ? at : -1;
  }
  return -1;
}

/** "Orban's critics say": the noun stands for who takes the stance, unless it is said of somebody. */
function themselves(p: Place): Filled {
  const named = namedAs(p);
  if (named) return named;
  const step = p.path[1];
  const c = p.s.a.chunks[p.cue];
  const one = /^an?$/.test(p.s.a.tokens[c?.from ?? 0]?.lower ?? '');
  // "Kenya is among the critics of the deal", "one of its critics"
  const lead = step?.via === 'preposition' ? before(p.s.a, step.at) : -1;
  const host = word(p.s.a, lead) === 'one' ? before(p.s.a, lead) : lead;
  const among = /^(?:among|of)$/.test(word(p.s.a, step?.at ?? -1)) && p.s.a.chunks[host]?.verb?.copula;
  if (one || among || (step?.via === 'object' && p.s.a.chunks[step.at]?.verb?.copula))
    return { references: [], why: 'it is said of its subject' };
  return {
    references: [{ ...holderOf(p.s, p.book, p.cue), code: OTHER_ACTOR, basis: 'subject', agent: true }],
  };
}

/** "is accused of harbouring": an agentless passive says that somebody says so. */
function alleged(p: Place): boolean {
  return p.path.slice(1).some((step) => {
    const c = p.s.a.chunks[step.at];
    return (
      c?.verb?.passive === true &&
      p.s.a.classes.has('of_control', word(p.s.a, step.at)) &&
      agentOf(p.s.a, step.at).length === 0
    );
  });
}
