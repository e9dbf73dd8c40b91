import { complementsOf } from '../clause/complements.js';
import { objectsOf } from '../clause/direct-objects.js';
import { previousVerb } from '../clause/governing-verb.js';
import { before, word } from '../clause/neighbours.js';
import { relativeBefore } from '../clause/relative-clause.js';
import { subjectOf } from '../clause/subject.js';
import { NO_ACTOR, OTHER_ACTOR } from '../model/stance.js';
import type { Chunk } from '../text/chunking/chunk.js';
import type { Modality } from './modality/modality.js';
import type { Filled, Place } from './place.js';
import { isCode, type Reference } from './references/reference.js';
import { holderOf } from './references/references.js';

/** "deter those who violate the law", "protect those who refuse to fight": nobody is said to do it. */
export function isWhoever(p: Place, found: readonly Reference[]): boolean {
  const { a } = p.s;
  const { rule } = p.match;
  if (rule.stance !== 'condemnation' || rule.frame.holder !== 'voice' || a.chunks[p.cue]?.kind !== 'VP')
    return false;
  if (
    !found.every(
      (t) =>
        t.code === OTHER_ACTOR &&
        (/^(?:those|anyone|everyone|anybody|people|persons|individuals)$/i.test(t.text) || isAnyBand(p, t)),
    )
  )
    return false;
  const { path, chunks } = subjectOf(a, p.cue);
  const lead = before(a, chunks[0] ?? -1);
  return (
    path === 'relative' &&
    /^(?:deter|prevent|protect|punish|stop|discourag|against|identify|pursu|prosecut|sanction|isolat|warn)/.test(
      word(a, lead),
    )
  );
}

/** "force against militias that failed to disarm": whichever of them do. */
function isAnyBand({ s: { a } }: Place, { chunk }: Reference): boolean {
  const c = a.chunks[chunk];
  return (
    c !== undefined &&
    c.to - c.from === 1 &&
    a.tags[c.head] === 'NNS' &&
    a.classes.has('stateless', word(a, chunk))
  );
}

/** "I thank him for his efforts to defend and promote peace": the praise is a stance, the purpose is everybody's. */
export function isCreditedPurpose(p: Place, found: readonly Reference[]): boolean {
  const { a } = p.s;
  if (p.match.rule.stance !== 'support') return false;
  if (found.some(isCode)) return false;
  if (p.s.document.speaker !== undefined && isCreditedDeed(p)) return true;
  const at = p.path.findIndex((step, k) => k > 0 && a.chunks[step.at]?.kind === 'NP');
  const step = p.path[at];
  const link = p.path[at + 1];
  return (
    step !== undefined &&
    (step.via === 'infinitive' || step.via === 'gerund') &&
    link !== undefined &&
    a.chunks[link.at]?.kind === 'IN' &&
    /^(?:for|in)$/.test(word(a, link.at)) &&
    a.classes.hasAny(['undertaking', 'effort_noun', 'part'], word(a, step.at))
  );
}

const CREDITING =
  /^(?:acknowledg|thank|commend|prais|appreciat|applaud|salut|congratulat|grateful|recogni[sz])/;

/** "acknowledge the aid given by Kenya to support schools", "thank those who help by supporting relief": it is what they did, and nobody's stance. */
function isCreditedDeed(p: Place): boolean {
  const { a } = p.s;
  const form = a.chunks[p.cue]?.verb?.form;
  const lead = before(a, p.cue);
  const behind =
    form === 'infinitive' ? !/^(?:VP|CC|ADJ)$/.test(a.chunks[lead]?.kind ?? '') : word(a, lead) === 'by';
  if (!behind || (form !== 'infinitive' && form !== 'gerund')) return false;
  const says = ({ verb }: Chunk): boolean => verb?.form === 'finite' || verb?.form === 'infinitive';
  let v = previousVerb(a, p.cue, says);
  while (v > 0 && relativeBefore(a, v) >= 0) v = previousVerb(a, relativeBefore(a, v), says);
  return CREDITING.test(word(a, v));
}

/** "an end to training and arming terrorists": whoever speaks gives them nothing. */
export function isOwnTerror(p: Place, holders: readonly Reference[], found: readonly Reference[]): boolean {
  const { a } = p.s;
  if (p.match.rule.stance !== 'assist' || p.s.document.speaker === undefined || found.length === 0)
    return false;
  const lawless = (t: Reference): boolean =>
    t.code === OTHER_ACTOR &&
    a.tokens
      .slice(a.chunks[t.chunk]?.from, a.chunks[t.chunk]?.to)
      .some(({ lower }) => /^(?:terrorists?|extremists?|jihadists?)$/.test(lower));
  return holders.every(({ code }) => code === p.s.document.speaker) && found.every(lawless);
}

/** "so as to support trade", "must work in order to support trade" */
export function isSoAs(p: Place, { urgedAt }: Modality): boolean {
  const { a } = p.s;
  if (p.match.rule.stance !== 'support' || a.chunks[p.cue]?.verb?.form !== 'infinitive') return false;
  const lead = before(a, p.cue);
  if (word(a, lead) === 'as') return word(a, before(a, lead)) === 'so';
  return (
    urgedAt >= 0 &&
    a.chunks[lead]?.kind === 'IN' &&
    a.tokens[(a.chunks[lead]?.to ?? 0) - 1]?.lower === 'order'
  );
}

/** "it is not enough to condemn it": who says so has done that, and wants more. */
export function isNotEnough(p: Place): boolean {
  const { a } = p.s;
  return p.path.some(
    ({ at }) =>
      a.chunks[at]?.verb?.negated === true &&
      /^(?:enough|sufficient|suffice)$/.test(a.tokens[a.chunks[at]?.to ?? -1]?.lower ?? word(a, at)),
  );
}

/** "would help Kenya deliver better care": what it is helped to do is no help to anybody that is named. */
export function isHelpedTo(p: Place, found: readonly Reference[]): boolean {
  const lead = p.path[1];
  return (
    p.match.rule.stance === 'assist' &&
    lead?.via === 'infinitive' &&
    p.s.a.chunks[p.cue]?.verb?.form === 'bare' &&
    /^help(?:s|ed|ing)?$/.test(word(p.s.a, lead.at)) &&
    found.every(({ code }) => code === NO_ACTOR)
  );
}

/** "thank Norway for supporting us": the thanks tell the help, and nobody takes a side. */
export function isHelpThanked(p: Place, found: readonly Reference[]): boolean {
  const { a } = p.s;
  return (
    p.match.rule.stance === 'support' &&
    a.chunks[p.cue]?.verb?.form === 'gerund' &&
    /^(?:support|back)ing$/.test(word(a, p.cue)) &&
    word(a, before(a, p.cue)) === 'for' &&
    found.every((t) => t.basis === 'speaker')
  );
}

/** "tribute to Mr. Novak for his excellent work": the tribute is paid already. */
export function isThankedFor(p: Place, modality: Modality): boolean {
  if (isToBeRecognized(p, modality)) return true;
  const { a } = p.s;
  const { rule } = p.match;
  const c = a.chunks[p.cue];
  const step = p.path[1];
  if (rule.stance !== 'support' || rule.frame.holder !== 'voice' || c?.kind !== 'NP' || !step) return false;
  if (!/^(?:his|her|their|its)$/.test(a.tokens[c.from]?.lower ?? '') || word(a, step.at) !== 'for')
    return false;
  for (let i = step.at - 1; i >= 0; i--) {
    const head = word(a, i);
    if (
      a.classes.has('for_control', head) ||
      /^(?:tribute|thanks|appreciation|gratitude|grateful|admiration)$/.test(head)
    )
      return true;
  }
  return false;
}

/** "we must recognize the aid of our partners": only to be recognized, and not to be given. */
function isToBeRecognized(p: Place, modality: Modality): boolean {
  const step = p.path[1];
  return (
    modality.urgedAt >= 1 &&
    p.match.rule.match === 'noun' &&
    p.match.rule.frame.holder === 'owner' &&
    step?.via === 'object' &&
    /^(?:appreciat|acknowledg|recogni[sz]|commend|prais|applaud)/.test(word(p.s.a, step.at))
  );
}

/** "we face the allegations that have been made against us": nobody makes them against himself. */
export function isAgainstSelf({ s: { a }, match }: Place, holder: Filled): boolean {
  const { stance, match: kind, frame } = match.rule;
  if (stance !== 'condemnation' || kind !== 'noun' || frame.holder !== 'owner') return false;
  const behind = a.tokens.slice(match.to, match.to + REACH).map(({ lower }) => lower);
  const at = behind.indexOf('against');
  return (
    at >= 0 &&
    /^(?:us|me|our|my)$/.test(behind[at + 1] ?? '') &&
    holder.references.every(({ basis }) => basis === 'speaker')
  );
}

/** How far behind an accusation it may be said against whom it is. */
const REACH = 8;

/** "The programmes matter. They will help us": in a speech "they" who are nobody that was named are most often things. */
export function isHelpOfThings(p: Place, holder: Filled): boolean {
  return (
    p.match.rule.stance === 'assist' &&
    p.s.document.speaker !== undefined &&
    holder.references.every(({ basis, text }) => basis === 'unknown' && /^they$/i.test(text))
  );
}

/** "we hope that this initiative will help Mali": nobody is asked to. */
export function isHopedOfThing(p: Place, modality: Modality): boolean {
  const { a } = p.s;
  if (p.match.rule.stance !== 'assist' || modality.urgedAt < 0) return false;
  const hoping = modality.operators.some(
    (op) => op.rule.effect === 'urge' && /^(?:clause|future)_only$/.test(op.rule.condition),
  );
  // "that this will advance the peace talks": what the verb above the noun is said of.
  const noun = p.match.rule.match === 'noun';
  const said = noun
    ? (p.path.slice(1, modality.urgedAt).findLast(({ at }) => a.chunks[at]?.verb?.form === 'finite')?.at ??
      -1)
    : p.cue;
  const verb = a.chunks[said]?.verb;
  // "will be able to help"
  const able = verb?.form === 'infinitive' && word(a, before(a, said)) === 'able';
  if (!hoping || !(verb?.form === 'finite' || able) || verb.passive) return false;
  const subject = subjectOf(a, said).chunks;
  return subject.length > 0 && subject.every((i) => !holderOf(p.s, p.book, i).agent);
}

const MEETING = /^(?:meeting|chamber|debate|discussion|table|briefing|consultations)$/;

/** "I welcome the representative of Chad to this meeting", "welcome his presence at this meeting", "appreciate the briefing": courtesy. */
export function isGreeting(p: Place): boolean {
  const { a } = p.s;
  if (p.s.document.speaker === undefined || !/^(?:welcom|appreciat)/.test(word(a, p.cue))) return false;
  const object = objectsOf(a, p.cue).at(-1);
  if (object === undefined) return false;
  const head = word(a, object);
  if (/^(?:briefing|update)s?$/.test(head)) return true;
  if (!/^welcom/.test(word(a, p.cue))) return false;
  const rest = complementsOf(a, object);
  const meets = (preposition: RegExp): boolean =>
    rest.some((x) => preposition.test(x.preposition) && x.chunks.some((k) => MEETING.test(word(a, k))));
  if (meets(/^to$/)) return true;
  return /^(?:presence|participation|attendance)$/.test(head) && meets(/^(?:in|at)$/);
}
