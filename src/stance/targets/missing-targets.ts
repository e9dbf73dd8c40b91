import { complementsOf } from '../../clause/complements.js';
import { groupStartingAt } from '../../clause/conjuncts.js';
import { objectsOf } from '../../clause/direct-objects.js';
import { previousVerb } from '../../clause/governing-verb.js';
import { after, before, hasFinite, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { NO_ACTOR } from '../../model/stance.js';
import { textOf } from '../../text/analysis.js';
import { doerBefore } from '../document/deed-doers.js';
import type { Modality } from '../modality/modality.js';
import { effectsAt } from '../path.js';
import type { Filled, Place } from '../place.js';
import type { Reference } from '../references/reference.js';
import { holderOf, targetOf } from '../references/references.js';
import { befallen, isState, strickenBefore } from './befallen.js';
import { thereOf } from './definite-targets.js';
import { beforeTime, closeTo, helpedToo, offeredTo, ourHelpers, ourOwn } from './implied-recipients.js';
import { namedObject } from './objects.js';
import { peacekeepingOf } from './peacekeeping.js';
import { isPledged } from './pledged.js';
import { userOf } from './users.js';

/** Where help is given whose words do not say to whom. */
export function helpedPlace(p: Place, holders: readonly Reference[]): Reference | undefined {
  return (
    thereOf(p, holders) ??
    peacekeepingOf(p, holders) ??
    goalOf(p, holders) ??
    userOf(p, holders) ??
    requestedBy(p, holders) ??
    servedFrom(p, holders) ??
    befallen(p, holders) ??
    strickenBefore(p, holders) ??
    admittedBy(p, holders) ??
    conditionedOn(p, holders) ??
    ourOwn(p) ??
    ourHelpers(p, holders) ??
    helpedToo(p, holders) ??
    offeredTo(p, holders) ??
    closeTo(p, holders)
  );
}

/** "Ghana closed the port. Kenya voiced outrage": in a story what is condemned without a word for it is the one thing that a state did in the sentence before. */
export function toldBefore(
  p: Place,
  holders: readonly Reference[],
  modality: Modality,
): Reference | undefined {
  const { document, number, alone } = p.s;
  const { polarity, status } = modality;
  if (document.speaker !== undefined || alone || number === 0 || polarity !== 'affirmed') return undefined;
  if (p.match.rule.stance !== 'condemnation' || (status !== undefined && status !== 'asserted'))
    return undefined;
  // "vowed to answer what it called an act of war"
  const called = word(p.s.a, before(p.s.a, before(p.s.a, p.cue))) === 'what';
  // "suspended Mali and called for a vote": which of both is not said.
  if (!called && document.outline(number - 1).deeds.length !== 1) return undefined;
  const deed = doerBefore(document, p.book, number);
  const [code] = deed?.codes ?? [];
  if (deed?.codes.length !== 1 || code === undefined || p.book.actor(code)?.kind !== 'state')
    return undefined;
  const own = holders.some((holder) => p.book.bookedAs(holder.code) === p.book.bookedAs(code));
  return own ? undefined : { code, text: '', basis: 'coreference', agent: true, chunk: -1 };
}

/** The one other state of the sentence, from which help is withheld or for which it is given, where no words name whom. */
export function onlyState(
  p: Place,
  { references: holders }: Filled,
  { references }: Filled,
  { polarity }: Modality,
): Reference | undefined {
  if (polarity === 'withheld')
    return references.every(({ code }) => code === NO_ACTOR) ? cutFrom(p, holders) : undefined;
  return references.every(({ text }) => text === '') ? sharedWith(p, holders) : undefined;
}

/** "condemned the coup in Mali and froze its aid", "cut ties with Mali and suspended all aid": the one other state of the sentence, where something is done to it. */
function cutFrom(p: Place, holders: readonly Reference[]): Reference | undefined {
  const { a } = p.s;
  const own = holders.map(({ code }) => p.book.bookedAs(code));
  const states = p.s.mentions.filter(
    ({ code }) => p.book.actor(code)?.kind === 'state' && !own.includes(p.book.bookedAs(code)),
  );
  // "Togo suspended Mali, Kenya froze its aid and Ghana left": who does something, too, or comes later is not whom it was for.
  const acts = (at: number): boolean => hasFinite(a.chunks[after(a, a.chunkOf[at] ?? -1)]);
  const earlier = states.filter(({ from, to }) => to <= (a.chunks[p.cue]?.from ?? 0) && !acts(from));
  const others = earlier.length > 0 ? earlier : states;
  const [other] = others;
  if (!other || others.some(({ code }) => code !== other.code)) return undefined;
  const np = a.chunkOf[other.from] ?? -1;
  const lead = before(a, np);
  // "the coup in Mali", not "told reporters in Mali"
  const happened = word(a, lead) === 'in' && a.classes.hasAny(['act', 'state_act'], word(a, before(a, lead)));
  const done = happened || a.chunks[lead]?.kind === 'VP' || CUT.test(word(a, lead));
  return done && a.chunks[np]?.kind === 'NP' ? namedObject(p, other) : undefined;
}

/** "lifted its sanctions on Mali and provided food", "reopened its border with Mali and sent doctors": in a story both are for it, unless the first does it harm. */
function sharedWith(p: Place, holders: readonly Reference[]): Reference | undefined {
  const { a, document } = p.s;
  const link = before(a, p.cue);
  if (document.speaker !== undefined || p.match.rule.match !== 'verb' || a.chunks[link]?.kind !== 'CC')
    return undefined;
  const first = previousVerb(a, link, ({ verb }) => verb !== undefined);
  const harms = a.classes.hasAny(['hostile', 'censuring'], word(a, first));
  return first < 0 || harms ? undefined : cutFrom(p, holders);
}

const CUT = /^(?:with|to|against|on|from|of|over|for|towards?)$/;

/** "In Haiti and Peru, we have financed schools": where help is given says to whom. */
export function openingPlaces(p: Place): readonly Reference[] {
  const { a } = p.s;
  const [first, second] = [a.chunks[0], a.chunks[1]];
  if (first?.kind !== 'IN' || a.tokens[first.from]?.lower !== 'in' || second?.kind !== 'NP') return [];
  const { speaker } = p.s.document;
  // "In my country, the Union has provided help": to whoever speaks.
  const home =
    /^(?:my|our)$/.test(a.tokens[second.from]?.lower ?? '') &&
    /^(?:country|nation|homeland|land)$/.test(word(a, 1));
  if (speaker !== undefined && home)
    return [{ code: speaker, text: '', basis: 'speaker', agent: true, chunk: -1 }];
  const place = p.s.mentionOf[second.head];
  if (!place || (place.kind === 'capital' && isPromised(p))) return [];
  return groupStartingAt(a, 1)
    .filter((i) => i < p.cue)
    .map((i) => targetOf(p.s, p.book, i, true))
    .filter((reference) => isState(p, reference));
}

/** "In Rome, Kenya agreed to help the herders": a story tells where help was promised, and not where it is given. */
function isPromised({ cue, s: { a, document } }: Place): boolean {
  const verb = a.chunks[cue]?.verb;
  const told = verb?.form !== 'finite' || verb.modal !== undefined;
  return document.speaker === undefined && (told || /^(?:pledg|promis|offer|vow|commit)/.test(word(a, cue)));
}

/** "At the request of Mali, France sent troops", "at Mali's invitation": whoever asks for it gets it. */
function requestedBy(p: Place, holders: readonly Reference[]): Reference | undefined {
  const { a } = p.s;
  const i = a.chunks.findIndex((c, k) => c.kind === 'NP' && ASKED.test(word(a, k)) && leads(p, k));
  if (i < 0) return undefined;
  const of = complementsOf(a, i, 1)[0];
  const by = /^(?:of|from|by)$/.test(of?.preposition ?? '') ? (of?.chunks[0] ?? i) : i;
  const asking = holderOf(p.s, p.book, by);
  return isState(p, asking) && !holders.some(({ code }) => code === asking.code) ? asking : undefined;
}

const ASKED = /^(?:request|invitation|appeal|call|plea)s?$/;

/** Whether "at", "following", "in response to" or "responded to" stands before the phrase. */
function leads({ s: { a } }: Place, i: number): boolean {
  const c = a.chunks[i - 1];
  const lead = c ? textOf(a, c.from, c.to).toLowerCase() : '';
  return (
    /^(?:at|upon|on|following|in response to)$/.test(lead) ||
    (lead === 'to' && /^(?:response$|respond|react|repl[iy])/.test(word(a, beforeTime(a, i - 2)))) ||
    /^(?:answer|heed)/.test(lead)
  );
}

/** "A field hospital in Mali treated 300 patients": where those who help are. */
function servedFrom(p: Place, holders: readonly Reference[]): Reference | undefined {
  const { a } = p.s;
  if (p.match.rule.match !== 'verb' || a.chunks[p.cue]?.verb?.form !== 'finite') return undefined;
  const subject = subjectOf(a, p.cue).chunks[0];
  if (
    subject === undefined ||
    !['helper', 'refuge', 'peace_force'].some((name) => a.classes.has(name, word(a, subject)))
  )
    return undefined;
  const inside = complementsOf(a, subject).find(({ preposition }) => preposition === 'in')?.chunks[0];
  const place = inside === undefined ? undefined : targetOf(p.s, p.book, inside, true);
  return place && isState(p, place) && !holders.some(({ code }) => code === place.code) ? place : undefined;
}

/** "doctors flew to Malawi to treat victims": those to whom they go. */
function goalOf(p: Place, holders: readonly Reference[]): Reference | undefined {
  const { a } = p.s;
  const step = p.path[1];
  if (step?.via !== 'infinitive' || !GOING.test(word(a, step.at))) return undefined;
  const to = complementsOf(a, step.at).find(({ preposition }) => /^(?:to|in|into|for)$/.test(preposition));
  const goal = to?.chunks[0] === undefined ? undefined : targetOf(p.s, p.book, to.chunks[0], true);
  return goal && isState(p, goal) && !holders.some(({ code }) => code === goal.code) ? goal : undefined;
}

const GOING =
  /^(?:fl(?:y|ies|ew|own)|go|goes|went|gone|travel|head|arriv|land|rush|deploy|mov|came|com(?:e|es|ing)$|left|leav|sail|driv|drove)/;

/** "Kenya let the Union deliver food to a million people": whoever lets it happen is where it happens. */
function admittedBy(p: Place, holders: readonly Reference[]): Reference | undefined {
  if (p.s.document.speaker !== undefined) return undefined;
  const { a } = p.s;
  // "gave approval for the Union to deliver food"
  const step = p.path
    .slice(1)
    .find(({ at }) => [at, ...objectsOf(a, at)].some((i) => LETTING.test(word(a, i))));
  if (!step) return undefined;
  const host = holderOf(p.s, p.book, subjectOf(a, step.at).chunks[0] ?? -1);
  return isState(p, host) && !holders.some(({ code }) => code === host.code) ? host : undefined;
}

const LETTING = /^(?:allow|permit|let$|lets$|letting|authori[sz]|permission|approval|clearance|consent$)/;

/** "will send aid if Fiji asks", "froze aid until Fiji freed them": help hangs on what its recipient does. */
function conditionedOn(p: Place, holders: readonly Reference[]): Reference | undefined {
  const { a } = p.s;
  for (let i = 0; i < a.chunks.length; i++) {
    if (!/^(?:SB|LK|IN)$/.test(a.chunks[i]?.kind ?? '') || !opensCondition(p, i)) continue;
    const named = (k: number, to = k): boolean =>
      p.s.mentionOf.slice(a.chunks[k]?.from, a.chunks[to]?.to).some((mention) => mention !== undefined);
    const np = after(a, i);
    const v = after(a, complementsOf(a, np).at(-1)?.chunks.at(-1) ?? np);
    const doer = targetOf(p.s, p.book, np, true);
    // "when Kenya refused to": not what it hangs on.
    if (word(a, i) === 'when' && a.chunks[v]?.verb?.past) continue;
    if (!named(np, v - 1) || !isState(p, doer) || a.chunks[v]?.verb?.form !== 'finite') continue;
    // "if Kenya attacks Chad": which of both is helped is not said.
    if (objectsOf(a, v).some((k) => named(k))) return undefined;
    return holders.some(({ code }) => code === doer.code) ? undefined : doer;
  }
  return undefined;
}

/** "if", "once", and "on condition that": not "said that". */
function opensCondition(p: Place, i: number): boolean {
  const { a } = p.s;
  const c = a.chunks[i];
  return c !== undefined && CONDITION.test(textOf(a, c.from, c.to).toLowerCase());
}

const CONDITION = /^(?:if|once|unless|until|when|in case|provided(?: that)?|on (?:the )?condition that)$/;

/**
 * "expressed its full support" may leave its target to the sentence before; a bare noun or verb without a
 * target is no stance.
 */
export function needsTarget(p: Place, modality: Modality): boolean {
  const { rule } = p.match;
  if (rule.match === 'any') return rule.frame.holder === 'voice';
  if (rule.match === 'verb') return !rule.frame.targets.includes('none') && !isOffered(p);
  if (rule.match !== 'noun' || rule.frame.holder !== 'owner') return true;
  const step = p.path[1];
  if (modality.polarity === 'withheld' || modality.requested) return false;
  // "access to support from the Union": towards whom, no sentence of a speech says.
  const bare = rule.stance === 'support' && p.s.document.speaker !== undefined && step?.via !== 'object';
  // "the need to strengthen solidarity": nobody's, and with nobody.
  if (
    rule.stance === 'support' &&
    p.s.document.speaker !== undefined &&
    RAISED.test(word(p.s.a, step?.at ?? -1))
  )
    return true;
  // "continued support is needed": in a speech only who pledges or reaffirms it leaves it to the sentence before.
  if (rule.stance === 'support' && p.s.document.speaker !== undefined && !isPledged(p)) return true;
  // "the accusations by Kenya", "the support of all members": whose they are is said.
  if (!bare && complementsOf(p.s.a, p.cue).some((c) => /^(?:by|from)$/.test(c.preposition))) return false;
  return (
    !step || !(['carry', 'receive'] as const).some((effect) => effectsAt(p.s, step.at, effect).length > 0)
  );
}

/** "Mali was flooded. Chad has offered to help": in a story the offer is one, whomever it is made to, as is the call to help. */
function isOffered(p: Place): boolean {
  const { a, document } = p.s;
  const step = p.path[1];
  return (
    document.speaker === undefined &&
    p.match.rule.stance === 'assist' &&
    /^(?:help|assist)$/.test(word(a, p.cue)) &&
    step?.via === 'infinitive' &&
    (/^(?:offer|volunteer)/.test(word(a, step.at)) ||
      effectsAt(p.s, step.at, 'ready').length > 0 ||
      (effectsAt(p.s, step.at, 'urge').length > 0 && isAbroad(p, before(a, p.cue))))
  );
}

/** "urged donors to help", "called on the Union to help", not "told his son to help": whether the call goes to those abroad. */
function isAbroad(p: Place, np: number): boolean {
  const named = p.s.mentionOf[p.s.a.chunks[np]?.head ?? -1] !== undefined;
  return (
    named ||
    p.s.a.classes.hasAny(['donor_noun', 'relation', 'state_noun'], word(p.s.a, np)) ||
    /^governments$/.test(word(p.s.a, np))
  );
}

const RAISED = /^(?:strengthen|enhanc|increas|mobili[sz]|deepen|foster|promot|requir|seek|build|deserv)/;
