import type { Mention } from '../../actors/mentions.js';
import { agentOf } from '../../clause/by-phrase.js';
import { complementsOf } from '../../clause/complements.js';
import { groupEndingAt } from '../../clause/conjuncts.js';
import { before, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { OTHER_ACTOR } from '../../model/stance.js';
import { textOf } from '../../text/analysis.js';
import { keptFrom } from '../kept-from.js';
import { effectsAt } from '../path.js';
import { type Filled, NOTHING_THERE, type Place } from '../place.js';
import { isCode, type Reference, unfold } from '../references/reference.js';
import { holderOf } from '../references/references.js';
import { agents, voice } from './agents.js';
import { apposedTo, isAgentive, joinedName, namedAs, namedWith, seatedIn } from './apposed.js';
import { appreciatedOf } from './appreciated.js';
import { comingFrom, originOf } from './coming-from.js';
import { enjoyedFrom } from './enjoyment.js';
import { exampleOf } from './examples.js';
import { isExpletive } from './expletives.js';
import { defended } from './facing.js';
import { fusedReceiver } from './fused-receiver.js';
import { goesOn } from './going-on.js';
import { messengerOf } from './messages.js';
import { ofOwner } from './of-owner.js';
import { madeBy, participleAgent } from './participle-agents.js';
import { possessorOf } from './possessors.js';
import { isAgainst, receiversOf, receiving } from './receiving.js';
import { worldwide } from './worldwide.js';

/** Who has the noun: "Turkey's support", "support from Turkey", "Turkey expressed support". */
export function owners(p: Place): Filled {
  const { a, mentionOf } = p.s;
  const c = a.chunks[p.cue];
  if (!c) return NOTHING_THERE;
  const head = p.match.from;
  if (
    a.tags[c.from] === 'PRP$' &&
    c.core === c.from &&
    /^(?:its|their|our)$/.test(a.tokens[c.from]?.lower ?? '') &&
    p.path[1]?.via === 'object' &&
    a.chunks[p.path[1].at]?.kind === 'VP'
  ) {
    const subject = subjectOf(a, p.path[1].at).chunks;
    // "The envoys of Chad and Mali declared their support"
    const many = subject.length > 1 || a.tags[a.chunks[subject[0] ?? -1]?.head ?? -1] === 'NNS';
    const filled = many ? agents(p, subject, 'coreference') : NOTHING_THERE;
    // "Chad and Niger stress our support": one of them speaks.
    const ours =
      a.tokens[c.from]?.lower !== 'our' ||
      filled.references.some(({ code }) => code === p.s.document.speaker);
    if (filled.references.length > 1 && ours) return filled;
  }
  if (!isAgentive(p) && (c.core > c.from || a.tags[c.from] === 'PRP$')) {
    const reference = possessorOf(p, c.from, c.core);
    if (reference) return sayersOwn(p, reference) ?? { references: unfold(reference) };
  }
  // "Ethiopia, the largest Union donor": one of the Union, or one who gives to it.
  const apart = isAgentive(p) ? apposedTo(p) : undefined;
  if (apart?.references.some(isCode)) return apart;
  const shared = sharedOwner(p);
  if (shared) return { references: [shared] };
  for (let t = head - 1; t >= c.core; t--) {
    const mention = mentionOf[t];
    // "gave Chad military aid", "denied Chad help": who gets it stands first.
    if (mention && mention === fusedReceiver(p)) break;
    // "Ireland is the largest (per capita) European Union donor": one of the Union.
    const told = isAgentive(p) && a.chunks[p.path[1]?.at ?? -1]?.verb?.copula && p.path[1]?.via === 'object';
    const member = isAgentive(p) && p.book.actor(mention?.code ?? '')?.kind === 'organisation';
    if (mention && (told || member || mention === joinedName(p))) break;
    if (mention) return { references: joinedNames(p, mention).map((m) => modifying(p, m)) };
  }
  const outside = quotedOwner(p);
  if (outside) return { references: [outside] };
  const complements = complementsOf(a, p.cue);
  const at = complements.findIndex(({ preposition }) => preposition === 'from' || preposition === 'by');
  const from = keptFrom(p) ? undefined : complements[at];
  // "aid to Chad in protest at the beating by": whoever harasses.
  const before = at > 0 ? complements.slice(0, at).flatMap(({ chunks }) => chunks) : [];
  const acted = before.some(
    (i) =>
      /(?:ment|tion|sion)s?$/.test(word(a, i)) ||
      // "aid for refugees from Kenya": where they come from.
      a.classes.hasAny(
        ['act', 'act_noun', 'attack_noun', 'strikes', 'merit', 'victim_nouns', 'in_need'],
        // "condemnation of the regime by": somebody, and nothing that is done.
        a.classes.has('ruling', word(a, i)) ? '' : word(a, i),
      ),
  );
  // "voiced condemnation of the march by Kenya": whoever voices it, where somebody does.
  const voicing =
    from && at > 0 && p.path[1]?.via === 'object' && receiving(p) === undefined ? carrier(p) : undefined;
  if (voicing?.references.some(isCode)) return voicing;
  if (from && !acted) {
    const filled = agents(p, from.chunks, 'preposition');
    if (filled.references.length > 0) return filled;
  }
  // "the support that Kenya has received from Japan"
  const enjoyed = enjoyedFrom(p);
  if (enjoyed) return agents(p, enjoyed.from, 'preposition');
  const told = exampleOf(p) ?? madeBy(p);
  if (told) return told;
  const messenger = messengerOf(p);
  if (messenger) return { references: [messenger] };
  const receiver = receiving(p);
  if (receiver !== undefined) {
    // "received the support of Japan and of India"
    const at = complements.findIndex(({ preposition }) => preposition === 'of');
    const givers = complements
      .slice(Math.max(at, 0))
      .filter((c, k) => c.preposition === 'of' && (k === 0 || a.chunks[c.at - 1]?.kind === 'CC'))
      .flatMap(({ chunks }) => chunks);
    if (at >= 0 && !isAgainst(p)) return agents(p, givers, 'preposition');
    // "accepted Japan's offer of help": whose offer it is.
    // "Kenya's raid drew criticism": whose the raid is is who gets it.
    const verb = p.path.find(({ at }) => a.chunks[at]?.kind === 'VP')?.at ?? -1;
    const offering =
      carrier(p)?.references.filter(({ basis, chunk }) => basis === 'possessive' && chunk > verb) ?? [];
    const many = worldwide(p);
    if (offering.length === 0 && many) return { references: [many] };
    return { references: offering, why: 'who gives it is not said' };
  }
  const apposed = namedWith(p) ?? apposedTo(p) ?? namedAs(p) ?? seatedIn(p) ?? comingFrom(p);
  if (apposed) return apposed;
  // "clashed with supporters of the king": who they are is not said.
  if (isAgentive(p) && p.path[1]?.via === 'preposition' && !/^(?:of|among|as)$/.test(word(a, p.path[1].at)))
    return { references: [], why: 'nobody is said to be it' };
  const voiced = participleAgent(p);
  if (voiced) return voiced;
  const given = appreciatedOf(p);
  if (given) return given;
  const carried = defended(p).length > 0 ? UNOWNED : carrier(p);
  const wanted = p.match.rule.frame.targets;
  const owned = wanted.includes('of') ? undefined : ofOwner(p, complements, wanted);
  // "a shipment of Kenyan rice", "an airlift of doctors": what is given has nothing.
  const goods = p.match.rule.condition === 'of_aid';
  if (goods && owned && !carried) return originOf(p, owned.chunks) ?? UNOWNED;
  const of = goods ? undefined : owned;
  if (carried && carried.references.length > 0) {
    // "the spokesman conveyed the support of the Union for Chad": whose it is, where he has no name.
    const whose =
      of && !carried.references.some(isCode) && complements.some((x) => wanted.includes(x.preposition))
        ? agents(p, of.chunks, 'preposition')
        : NOTHING_THERE;
    return whose.references.some(isCode) ? whose : carried;
  }
  // "we value the support of Japan for the plan": whose it is and what it is for are said, whatever carries it.
  // "over the objections of Kenya": whose they are, though only told of.
  const toldOf = carried?.why === ONLY_TOLD;
  if (of && (!carried || toldOf || complements.some(({ preposition }) => wanted.includes(preposition))))
    return agents(p, of.chunks, 'preposition');
  const many = worldwide(p);
  if (many) return { references: [many] };
  return carried?.references.length ? carried : (goesOn(p) ?? carried ?? UNOWNED);
}

/** "said that Chad could count on its support": nobody gets his own, so that it is that of whoever says so. */
function sayersOwn(p: Place, reference: Reference): Filled | undefined {
  const at = reference.basis === 'coreference' ? receiving(p) : undefined;
  if (at === undefined || p.match.rule.stance === 'condemnation') return undefined;
  if (!receiversOf(p, at).some((i) => holderOf(p.s, p.book, i).code === reference.code)) return undefined;
  const said = voice(p).references.filter(isCode);
  if (said.length === 0 && !p.path.some(({ via }) => via === 'clause'))
    return { references: [], why: 'it is only said who receives it' };
  return said.some(({ code }) => code !== reference.code) ? { references: said } : undefined;
}

const UNOWNED: Filled = { references: [], why: 'nobody is said to have it' };

function modifying(p: Place, { code, from, to }: Mention): Reference {
  return { code, text: textOf(p.s.a, from, to), basis: 'modifier', agent: true, chunk: p.cue };
}

/** "German and Kenyan support": both names. */
function joinedNames({ s: { a, mentionOf } }: Place, last: Mention): Mention[] {
  const first = a.tokens[last.from - 1]?.lower === 'and' ? mentionOf[last.from - 2] : undefined;
  return first?.kind === 'adjective' ? [first, last] : [last];
}

/** 'the Kenyan "support for rebels"': whose it is stands before the sign of quotation. */
function quotedOwner(p: Place): Reference | undefined {
  const { a, mentionOf } = p.s;
  const c = a.chunks[p.cue];
  const np = a.chunks[p.cue - 1]?.kind === 'QU' ? a.chunks[p.cue - 2] : undefined;
  const mention = mentionOf[(np?.to ?? 0) - 1];
  if (c?.from !== p.match.from || np?.kind !== 'NP' || !mention || mention.kind === 'person')
    return undefined;
  const text = textOf(a, mention.from, mention.to);
  return { code: mention.code, text, basis: 'modifier', agent: true, chunk: p.cue };
}

/** "Kenya's support and solidarity": the possessor of the first noun is that of all. */
function sharedOwner(p: Place): Reference | undefined {
  const { a } = p.s;
  const c = a.chunks[p.cue];
  const first = groupEndingAt(a, p.cue)[0] ?? p.cue;
  const lead = a.chunks[first];
  if (first === p.cue || !c || !lead || /^(?:DT|PRP\$)$/.test(a.tags[c.from] ?? '') || c.core > c.from)
    return undefined;
  const owned = lead.core > lead.from || a.tags[lead.from] === 'PRP$';
  return owned ? possessorOf({ ...p, cue: first }, lead.from, lead.core) : undefined;
}

const ONLY_TOLD = 'it is only told of';

/** The verb that carries the noun to its subject: "expressed its support", "a show of solidarity", "in its support". */
function carrier(p: Place): Filled | undefined {
  let why: string | undefined;
  // "with deep appreciation to Japan" goes with any verb, as "in a show of support" does.
  let shown = p.path[1]?.via === 'preposition' && word(p.s.a, p.path[1].at) === 'with';
  // "amid allegations of", "despite its support": what else goes on.
  const around = p.path[1]?.via === 'preposition' ? word(p.s.a, p.path[1].at) : '';
  const connected =
    around === 'with' &&
    /^(?:connection|relation|respect|regard)$/.test(word(p.s.a, before(p.s.a, p.path[1]?.at ?? 0)));
  if (
    connected ||
    /^(?:amid|amidst|despite|following|over|about|after|before|regarding|concerning|notwithstanding)$/.test(
      around,
    )
  )
    return { references: [], why: ONLY_TOLD };
  for (const step of p.path.slice(1)) {
    const c = p.s.a.chunks[step.at];
    if (c?.kind === 'NP') {
      shown ||= effectsAt(p.s, step.at, 'carry').length > 0;
      const reference = holderOf(p.s, p.book, step.at);
      const own = c.core > c.from || p.s.a.tags[c.from] === 'PRP$';
      // "concerned about cuts in funding": whose cuts they are is not said.
      if (!own && isWorry(p, step.at)) return { references: [], why: 'whose it is is not said' };
      if (own && reference.agent && reference.code !== OTHER_ACTOR) return { references: unfold(reference) };
      // "Kenya's suspension of aid"
      const keeping = own && effectsAt(p.s, step.at, 'withhold').length > 0;
      const keeper = keeping ? possessorOf(p, c.from, c.core) : undefined;
      if (keeper) return { references: unfold(keeper) };
      if (/^(?:approach|response|answer|reaction)$/.test(word(p.s.a, step.at)) && step.via === 'preposition')
        return { references: [], why: 'it is only what is answered' };
      if (!shown && step.via === 'preposition' && !passesOn(p, step.at))
        return { references: [], why: `it only belongs to "${word(p.s.a, step.at)}"` };
      continue;
    }
    if (c?.kind !== 'VP') continue;
    if (
      step.via === 'subject' &&
      !c.verb?.passive &&
      !/^(?:go|goe|is|are|remain|lie|extend|reach)/.test(word(p.s.a, step.at))
    )
      return undefined;
    if (!shown && !carries(p, step.at))
      return { references: [], why: `"${word(p.s.a, step.at)}" does not carry it` };
    // "the aid was received by Kenya"
    if (c.verb?.passive && effectsAt(p.s, step.at, 'receive').length > 0)
      return { references: [], why: 'it is only said who receives it' };
    const found = c.verb?.passive ? agentOf(p.s.a, step.at) : subjectOf(p.s.a, step.at).chunks;
    // "it is a pleasure to extend a welcome": whoever speaks.
    if (p.s.document.speaker !== undefined && isExpletive(p, step.at, found)) return voice(p);
    const filled = agents(p, found, undefined);
    if (filled.references.length > 0) return filled;
    // "this includes a contribution to": the speaker tells of it.
    if (/^includ/.test(word(p.s.a, step.at))) return voice(p);
    why = filled.why;
  }
  return why === undefined ? undefined : { references: [], why };
}

/** "concerned about the cuts", "regret over the suspension" */
function isWorry(p: Place, at: number): boolean {
  const link = before(p.s.a, at);
  return (
    /^(?:about|over|regarding|concerning)$/.test(word(p.s.a, link)) &&
    p.s.a.chunks[link]?.kind === 'IN' &&
    effectsAt(p.s, at, 'withhold').length > 0
  );
}

/** "a show of support", "an increase in aid": nouns that pass on what follows them. */
export function passesOn(p: Place, at: number): boolean {
  const head = word(p.s.a, at);
  return (
    CARRIERS.some((effect) => effectsAt(p.s, at, effect).length > 0) ||
    // "held four days of protests"
    /^(?:one|days?|weeks?|months?|years?|hours?|nights?)$/.test(head) ||
    // "stopped short of a condemnation"
    (head === 'short' && /^(?:stop|f[ae]ll)/.test(word(p.s.a, before(p.s.a, at)))) ||
    p.s.a.classes.hasAny(['undertaking', 'quantity', 'measure', 'aid', 'part'], head)
  );
}

const CARRIERS = ['carry', 'hedge', 'withhold', 'request', 'ready', 'urge', 'receive'] as const;

/** Whether the verb passes the noun on to its subject: "expressed support", but not "read about support". */
function carries(p: Place, at: number): boolean {
  const c = p.s.a.chunks[at];
  // "Japan is a supporter of" has it, "it was a relief to" does not.
  if (c?.verb?.copula) return p.path[1]?.at !== at || p.path[1]?.via !== 'object' || isAgentive(p);
  const head = c?.head ?? -1;
  // "could weaken respect": the modal carries nothing.
  return CARRIERS.some((effect) => effectsAt(p.s, at, effect).some((op) => op.to > head));
}
