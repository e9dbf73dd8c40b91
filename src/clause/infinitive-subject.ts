import type { Analysis } from '../text/analysis.js';
import { SPEECH_ACTS } from '../text/tagging/verb-classes.js';
import { agentOf } from './by-phrase.js';
import { complementsOf } from './complements.js';
import { groupEndingAt, groupStartingAt } from './conjuncts.js';
import { nearestFinite, nextFinite, previousVerb } from './governing-verb.js';
import { joiningBefore } from './joining.js';
import {
  before,
  beforeAside,
  beforeComparison,
  hasFinite,
  isComma,
  mark,
  openingComma,
  word,
} from './neighbours.js';
import { permittedStep } from './permitted.js';
import { predicateStep } from './predicate-subject.js';
import { firstOfRepeated } from './repeated-preposition.js';
import { NOTHING, role, type Step } from './role.js';
import { alsoUrged, urgedBeyond } from './urged-beyond.js';
import { doingUtmost } from './utmost.js';

/** Who is to do what an infinitive says: the subject or the object of what governs it, as that asks for. */
export function infinitiveSubject(a: Analysis, v: number): Step {
  // "the time has come for all - above all our friends - to help"
  const lead = before(a, v);
  const near = isComma(a, lead) && mark(a, lead) !== ',' ? beforeAside(a, lead) : lead;
  const i = mark(a, near) === ',' ? beforeComparison(a, near) : near;
  const c = a.chunks[i];
  if (!c) return nextFinite(a, v);
  // "joined Mali to condemn": both do; "joined the Union to help" is no help of the Union's.
  const permitted = permittedStep(a, v) ?? (SPEECH_ACTS.has(word(a, v)) ? joiningBefore(a, v) : undefined);
  if (permitted !== undefined) return permitted;
  const urged = urgedBeyond(a, v);
  if (urged >= 0) return afterNoun(a, urged, v);
  if (c.kind === 'CC' || mark(a, i) === ',') {
    // "had no choice but to abstain"
    if (word(a, i) === 'but' && LAST_RESORT.test(word(a, before(a, i)))) return afterNoun(a, before(a, i), v);
    // "to commend all who have worked to find a way and to thank Mali": what one says goes with what one says.
    const said = SPEECH_ACTS.has(word(a, v))
      ? previousVerb(a, i, (x, k) => x.verb?.form === 'infinitive' && SPEECH_ACTS.has(word(a, k)))
      : -1;
    const peer = said >= 0 ? said : previousVerb(a, i, (x) => x.verb?.form === 'infinitive');
    if (peer >= 0) return peer;
    // "stands ready, if requested, to help"
    const open = mark(a, i) === ',' ? openingComma(a, i) : -1;
    if (open >= 0 && a.chunks[before(a, open)]?.kind === 'ADJ') return predicateStep(a, before(a, open));
    if (open >= 0 && a.chunks[before(a, open)]?.kind === 'NP') return afterNoun(a, before(a, open), v);
    if (mark(a, i) === ',') return nearestFinite(a, i);
    return NOTHING;
  }
  const sent = sentThere(a, i);
  if (sent) return sent;
  // "troops would be sent to help": whoever sends them helps.
  if (c.verb?.passive && a.classes.has('dispatching', word(a, i)))
    return role(agentOf(a, i), 'passive_agent');
  if (c.kind === 'VP') {
    const doing = doingUtmost(a, i);
    return doing >= 0 ? doing : i;
  }
  if (c.kind === 'ADJ') return predicateStep(a, i);
  // "I pause a moment to thank", "for a moment to thank"
  const held = beforeWhile(a, i);
  if (held >= 0) return held;
  if (c.kind === 'NP') return afterNoun(a, i, v);
  // "accused Kenya of calling a session in order to help": whoever called it.
  if (c.kind === 'IN' && a.tokens[c.to - 1]?.lower === 'order') {
    const doing = previousVerb(a, i, () => true);
    if (a.chunks[doing]?.verb?.form === 'gerund') return doing;
  }
  return nearestFinite(a, i);
}

/** "pause a moment", "stop for a moment": the verb that stands before how long, or -1. */
export function beforeWhile(a: Analysis, np: number): number {
  if (!/^(?:moment|minute|while|second|instant)$/.test(word(a, np))) return -1;
  const lead = before(a, np);
  const verb = word(a, lead) === 'for' ? before(a, lead) : lead;
  return a.chunks[verb]?.kind === 'VP' && /^(?:paus|stop|dwell|linger)/.test(word(a, verb)) ? verb : -1;
}

/** "stopped work", not "the work to rebuild": the work that whoever strikes lays down. */
export function isBareWork(a: Analysis, np: number): boolean {
  const c = a.chunks[np];
  return c !== undefined && c.to - c.from === 1 && word(a, np) === 'work';
}

/** The subject of an infinitive after a noun phrase: "urged Turkey to", "its readiness to", "sent troops to". */
function afterNoun(a: Analysis, last: number, v: number): Step {
  // "appeals to the Union and to the donors to help"
  const np = firstOfRepeated(a, last);
  const group = groupEndingAt(a, np);
  let lead = before(a, group[0] ?? np);
  // "left for Kenya to help", "cares for the sick to help them": where somebody goes, and for whom one cares.
  const kept = word(a, lead) === 'for' && !DEPARTING.test(word(a, before(a, lead)));
  if (a.chunks[lead]?.kind === 'IN' && kept) return role(group, 'control');
  // "Kenya to send tents to Chad": a headline
  const opens = lead < 0 || (mark(a, lead) === ',' && a.chunks[before(a, lead)]?.kind === 'TM');
  if (opens && a.tags[a.chunks[np]?.head ?? -1] === 'NNP' && !a.chunks.some(hasFinite))
    return role(group, 'control');
  if (/^(?:failure|inability|unwillingness)$/.test(word(a, np)) && !isPossessed(a, np)) return NOTHING; // whoever fails is not said
  // "the work done by Chad to help": whoever did it.
  if (word(a, lead) === 'by' && a.chunks[before(a, lead)]?.verb?.form === 'participle') {
    // "took the chance offered by the session to thank Chad": whoever took it.
    const chance = before(a, before(a, lead));
    return /^(?:opportunit|occasion|chance)/.test(word(a, chance))
      ? afterNoun(a, chance, v)
      : role(group, 'control');
  }
  // "thanked Chad, the first country to help": whoever is the first.
  const c = a.chunks[np];
  const ranked =
    c !== undefined &&
    a.tokens.slice(c.from, c.to).some(({ lower }) => /^(?:first|only|last|next|latest|sole)$/.test(lower));
  const apposed = ranked && mark(a, lead) === ',' ? before(a, lead) : -1;
  if (a.chunks[apposed]?.kind === 'NP') return role(groupEndingAt(a, apposed).slice(-1), 'control');
  // "call on X to", "appeal to X to"
  if (a.chunks[lead]?.kind === 'IN' && /^(?:on|upon|to|from)$/.test(word(a, lead))) {
    const governor = before(a, lead);
    // "a request from Chad to help": whoever asks does not.
    const asked = a.chunks[governor]?.kind === 'NP' && word(a, lead) === 'from';
    if (!asked && a.classes.has('object_control', word(a, governor))) return role(group, 'control');
  }
  // "won a promise from Japan to help", "the decision of Japan to help": whoever promises or decides.
  if (
    a.chunks[lead]?.kind === 'IN' &&
    /^(?:from|by|of)$/.test(word(a, lead)) &&
    (a.classes.has('undertaking', word(a, before(a, lead))) || /^threats?$/.test(word(a, before(a, lead))))
  )
    return role(group, 'control');
  // "disapproval of any plan to help": whose plan is not said.
  if (
    a.chunks[lead]?.kind === 'IN' &&
    a.classes.has('undertaking', word(a, np)) &&
    a.classes.has('attitude_noun', word(a, before(a, lead))) &&
    !group.some((i) => isPossessed(a, i))
  )
    return NOTHING;
  // "troops were sent by Kenya to help"
  if (word(a, lead) === 'by' && a.classes.has('dispatching', word(a, before(a, lead))))
    return role(group, 'passive_agent');
  // "evidence to support the claim", "an entity to support investment": a thing that serves the purpose.
  if (a.classes.has('means', word(a, np)) && a.chunks[lead]?.kind !== 'VP') return role(group, 'control');
  // "the negotiations to restore peace will succeed": what is held for it.
  if (
    a.classes.hasAny(['talks', 'event'], word(a, np)) &&
    (lead < 0 || /^(?:SB|CC|MK|WR)$/.test(a.chunks[lead]?.kind ?? ''))
  )
    return role(group, 'control');
  // "after the coalition to support the law had begun": a body that is named for what it does.
  if (/^(?:coalition|alliance|committee)$/.test(word(a, np)) && a.chunks[lead]?.kind !== 'VP')
    return role(group, 'control');
  // "need a new form of trade to support them": what is needed does it.
  if (a.chunks[lead]?.kind === 'VP' && /^(?:need|require|lack|deserve)s?$/.test(word(a, lead)))
    return role(group, 'control');
  // "the talks as well as efforts to help", "said that efforts to help": whose efforts is not said.
  if (
    (lead < 0 || /^(?:CC|LK|SB)$/.test(a.chunks[lead]?.kind ?? '')) &&
    a.classes.has('undertaking', word(a, np)) &&
    !isPossessed(a, np)
  )
    return NOTHING;
  // "gives us a chance to reaffirm": who gets the chance takes it.
  if (
    a.chunks[lead]?.kind === 'NP' &&
    /^(?:opportunity|chance|occasion|reason|right|means|mandate|authority|power)$/.test(word(a, np)) &&
    a.chunks[before(a, lead)]?.kind === 'VP'
  )
    return role([lead], 'control');
  // "its plan to help", "its readiness and manifest determination to help"
  const owner = group.find((i) => isPossessed(a, i));
  // "bombed Chadian positions to support", "stopped work to protest": places, and no undertaking
  const idle = word(a, np) === 'positions' || isBareWork(a, np);
  const undertaken = a.classes.has('undertaking', word(a, np)) && !idle;
  if (owner !== undefined && (undertaken || word(a, np) === 'move')) return role([owner], 'participle');
  // "supports efforts to help": whose efforts is not said; "makes efforts to help": the subject's.
  // "opposed any attempt to help": others make it.
  const theirs =
    /^(?:oppos|veto|block|dismiss)/.test(word(a, lead)) &&
    /^(?:attempt|effort|move|bid)s?$/.test(word(a, np));
  if (a.chunks[lead]?.kind === 'VP' && undertaken && (theirs || !a.classes.has('effort_verb', word(a, lead))))
    return NOTHING;
  const rally = eventBefore(a, np);
  if (rally >= 0) {
    const by = complementsOf(a, rally).find(
      // not "in front of the ministry"
      ({ preposition }, k) => preposition === 'by' || (preposition === 'of' && k === 0),
    );
    if (by) return role(by.chunks, 'control');
    // "began a sit-in on Monday to denounce": whoever holds it.
    const held = before(a, groupEndingAt(a, rally)[0] ?? rally);
    if (
      a.chunks[held]?.kind === 'VP' &&
      (a.classes.has('effort_verb', word(a, held)) || HELD.test(word(a, held)))
    )
      return held;
    if (rally !== np && rally !== group[0]) return NOTHING;
  }
  // "the decision of the government to", "troops in Mali to": step over complements of the noun.
  let head = group[0] ?? np;
  while (a.chunks[lead]?.kind === 'IN' && a.chunks[before(a, lead)]?.kind === 'NP') {
    // "the efforts of the bodies in Africa to help": the bodies do.
    if (
      /^(?:of|by)$/.test(word(a, lead)) &&
      head !== np &&
      (a.classes.has('undertaking', word(a, before(a, lead))) || /^threats?$/.test(word(a, before(a, lead))))
    )
      return role(groupStartingAt(a, head), 'control');
    head = groupEndingAt(a, before(a, lead))[0] ?? before(a, lead);
    lead = before(a, head);
  }
  if (alsoUrged(a, np) >= 0) return role(groupStartingAt(a, head), 'control');
  // "call upon the Government of Kenya to lift": whoever is called upon.
  if (
    /^(?:on|upon|to)$/.test(word(a, lead)) &&
    a.chunks[before(a, lead)]?.kind === 'VP' &&
    a.classes.has('object_control', word(a, before(a, lead)))
  )
    return role(groupStartingAt(a, head), 'control');
  const sent = sentThere(a, a.chunks[lead]?.kind === 'IN' ? before(a, lead) : lead);
  if (sent) return sent;
  if (a.chunks[lead]?.kind === 'VP') {
    // "called a press conference to condemn": whoever calls it.
    if (/^call/.test(word(a, lead)) && GATHERING.test(word(a, np))) return lead;
    // "leads a force to help", not "led Mali to help": whoever leads it.
    if (/^le(?:d|ad)/.test(word(a, lead)) && a.classes.has('led', word(a, head))) return lead;
    const said = SPEECH_ACTS.has(word(a, v)) || SPOKEN.test(word(a, v));
    if (said && ON_THE_PHONE.test(word(a, lead)) && !a.chunks[lead]?.verb?.passive) return lead;
    // "urged the envoys in Mali to": the envoys, not where they are; "allow me at the outset to": not when.
    if (a.classes.has('object_control', word(a, lead)) && !a.chunks[lead]?.verb?.passive) {
      const person = /^(?:me|us|him|her|them|you)$/.test(word(a, head));
      return role(person || isPlaced(a, np, lead) ? groupStartingAt(a, head) : group, 'control');
    }
    return lead;
  }
  if (a.chunks[lead]?.kind === 'ADJ') return predicateStep(a, lead);
  // "led Riyadh to renege on pledges to fund": whoever reneges.
  const governor = a.chunks[lead]?.kind === 'IN' ? a.chunks[before(a, lead)]?.verb?.form : undefined;
  if (governor === 'infinitive' || governor === 'gerund') return before(a, lead);
  return nearestFinite(a, head);
}

/** "soldiers deployed in Mali to help", "troops stationed there to help": those who were sent, where the participle at `v` says no more of who did so. */
function sentThere(a: Analysis, v: number): Step | undefined {
  const host = before(a, v);
  const verb = a.chunks[v]?.verb;
  if (verb?.form !== 'participle' || !verb.passive || a.chunks[host]?.kind !== 'NP') return undefined;
  // "Norway has troops deployed there": whose they are is said elsewhere.
  const c = a.chunks[host];
  if (!a.tags.slice(c?.from, c?.head).includes('NNP')) return undefined;
  const posted = a.classes.has('dispatching', word(a, v)) || /^(?:station|post|bas)ed$/.test(word(a, v));
  if (!posted || !a.classes.hasAny(['armed_force', 'serving', 'helper'], word(a, host))) return undefined;
  return agentOf(a, v).length > 0 ? undefined : role(groupEndingAt(a, host), 'participle');
}

const HELD = /^(?:stag|h[oe]ld|mount|organi[sz])/;

const DEPARTING = /^(?:car(?:e|es|ed|ing)$|left|leav|head|depart|sail|bound|embark)/;

const ON_THE_PHONE = /^(?:call|phon|telephon|r[au]ng|ringing)/;
const SPOKEN = /^(?:offer|pledge|promise|propose|voice|discuss|request|apologi[sz]e|inform|explain)$/;

const LAST_RESORT = /^(?:choice|option|alternative|recourse)s?$/;

/** What is called to do something at it. */
const GATHERING = /^(?:conference|meeting|session|summit|sitting|vote|strike|rally|protest|briefing)s?$/;

/** "urged the envoys in Mali to", not "called the envoy in Mali to convey": whether the phrase at `np` only says where they are. */
function isPlaced(a: Analysis, np: number, verb: number): boolean {
  const link = before(a, groupEndingAt(a, np)[0] ?? np);
  return (
    a.chunks[link]?.kind === 'IN' &&
    /^(?:in|at|on|near|from|inside|within)$/.test(word(a, link)) &&
    !a.classes.has('contacting', word(a, verb))
  );
}

/** Whether the noun phrase says whose it is. */
function isPossessed(a: Analysis, i: number): boolean {
  const c = a.chunks[i];
  return (
    c !== undefined &&
    (c.core > c.from || a.tags[c.from] === 'PRP$' || a.tags.slice(c.from, c.head).includes('NNP'))
  );
}

/** "a demonstration by reporters to denounce": the event that the noun phrase at `np` is or belongs to, or -1. */
function eventBefore(a: Analysis, np: number): number {
  let head = groupEndingAt(a, np)[0] ?? np;
  for (;;) {
    if (a.classes.has('rally', word(a, head))) return head;
    const lead = before(a, head);
    const host = a.chunks[lead]?.kind === 'IN' ? before(a, lead) : -1;
    if (a.chunks[host]?.kind !== 'NP') return -1;
    head = host;
  }
}
