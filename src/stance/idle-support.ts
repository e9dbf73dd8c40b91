import { complementsOf } from '../clause/complements.js';
import { previousVerb } from '../clause/governing-verb.js';
import { after, before, hasFinite, mark, word } from '../clause/neighbours.js';
import { subjectOf } from '../clause/subject.js';
import { NO_ACTOR } from '../model/stance.js';
import { isGreeting, isSoAs } from './idle-readings.js';
import type { Modality } from './modality/modality.js';
import { effectsAt, type Step } from './path.js';
import type { Place } from './place.js';
import { FIRST_PERSON, isCode, type Reference } from './references/reference.js';
import { objectChunks } from './targets/objects.js';

/** Why a verb of support in a speech takes nobody's side, or `undefined` when it may: where no actor with a code is its object. */
export function idleSupport(p: Place, modality: Modality, found: readonly Reference[]): string | undefined {
  if (isSoAs(p, modality) && !found.some(isCode)) return 'it is only what something else is to lead to';
  if (isAlleged(p, found)) return 'somebody is only accused of it';
  if (isOfOwnPeople(p, found)) return 'it is its own';
  const { rule } = p.match;
  if (isGoodFor(p) && !found.some(isCode)) return 'it only says what something is good for';
  if (rule.stance !== 'support' || rule.match !== 'verb' || rule.frame.holder !== 'subject') return undefined;
  if (isReceived(p)) return 'guests are received';
  if (isCondemned(p)) return 'it is condemned';
  if (isHomeland(p) || isOwnUnity(p)) return 'it is its own';
  if (isOpposedToo(p)) return 'it is condemned';
  if (p.s.document.speaker === undefined) return undefined;
  if (isSolicited(p)) return 'it is asked for';
  if (isExcused(p) && !found.some(isCode)) return 'somebody is only said to look for an excuse';
  if (isOfDoing(p)) return 'it is about doing something';
  const own = found.every((t) => !isCode(t) || t.code === p.s.document.speaker);
  if (own && isItsOwn(p)) return 'it is its own';
  if (isGreeting(p)) return 'it is a courtesy';
  if (found.some(isCode)) return undefined;
  if (modality.urgedAt < 0 && isPolicyHeld(p)) return 'a policy does it, and nobody';
  if (isManner(p)) return 'it only says how something else is done';
  if (isHosting(p)) return 'guests are received';
  if (isPurpose(p, found)) return 'it is only what something else is for';
  return undefined;
}

/** "democracy is indispensable for the defence of human rights": what is good for it, and nobody who defends it. */
function isGoodFor({ match: { rule }, path, s: { a } }: Place): boolean {
  const [, link, quality] = path;
  if (rule.stance !== 'support' || rule.match !== 'noun' || word(a, link?.at ?? -1) !== 'for') return false;
  return (
    a.chunks[quality?.at ?? -1]?.kind === 'ADJ' &&
    /^(?:indispensable|essential|vital|crucial|necessary|important|critical|decisive|fundamental|key)$/.test(
      word(a, quality?.at ?? -1),
    )
  );
}

/** The verbs that accuse, by the preposition behind them. */
const CHARGED: ReadonlyMap<string, string> = new Map([
  ['of', 'of_control'],
  ['for', 'censuring'],
]);

/** "accused Kenya of supporting terrorism", "of defending the indefensible": a wrong that only whoever accuses it tells. */
function isAlleged(p: Place, found: readonly Reference[]): boolean {
  const { a } = p.s;
  if (p.match.rule.stance !== 'support') return false;
  const accused = (step: Step): boolean => a.classes.has('of_control', word(a, step.at));
  // "accused Kenya of staging an attack to justify its raid"
  if (/^justify$/.test(word(a, p.cue)) && p.path.slice(1).some(accused)) return true;
  if (a.chunks[p.cue]?.verb?.form !== 'gerund') return false;
  if (found.some(({ code }) => code !== NO_ACTOR)) return false;
  const charged = CHARGED.get(word(a, before(a, p.cue)));
  return charged !== undefined && p.path.slice(1, 4).some((step) => a.classes.has(charged, word(a, step.at)));
}

/** "would greatly appreciate the support of all": who says so asks for it. */
function isSolicited(p: Place): boolean {
  const { a } = p.s;
  return (
    /^appreciat/.test(word(a, p.cue)) &&
    a.chunks[p.cue]?.verb?.modal === 'would' &&
    objectChunks(p).some((i) => /^(?:support|help|assistance|cooperation|backing|votes?)$/.test(word(a, i)))
  );
}

/** "sow chaos in order to justify violence", "cannot justify it": what others do is called an excuse. */
function isExcused(p: Place): boolean {
  const verb = p.s.a.chunks[p.cue]?.verb;
  return /^justif/.test(word(p.s.a, p.cue)) && (verb?.form === 'infinitive' || verb?.modal !== undefined);
}

/** "attach importance to building trust between Kenya and Ghana": neither of them is favoured. */
function isOfDoing(p: Place): boolean {
  const { a } = p.s;
  const next = after(a, a.chunkOf[p.match.to - 1] ?? p.cue);
  return (
    /^attach/.test(word(a, p.cue)) && /^(?:building|restoring|establishing|developing)$/.test(word(a, next))
  );
}

/** "our Youth Policy, which champions fairness": what is done at home. */
function isPolicyHeld({ cue, s: { a } }: Place): boolean {
  const [subject = -1] = a.chunks[cue]?.verb?.passive ? [] : subjectOf(a, cue).chunks;
  return /^(?:polic(?:y|ies)|plans?|strateg(?:y|ies)|laws?|legislation|programmes?|budget|reforms?)$/.test(
    word(a, subject),
  );
}

/** "host them in a decent way, respecting their rights", "on the basis of respecting": nobody's side is taken. */
function isManner(p: Place): boolean {
  const { a } = p.s;
  if (!/^(?:respect|observ)ing$/.test(word(a, p.cue))) return false;
  const lead = before(a, p.cue);
  const host = word(a, before(a, lead));
  return (
    /^[,—]$/.test(mark(a, lead)) ||
    a.chunks[lead]?.kind === 'SB' ||
    (/^(?:of|by|while|in)$/.test(word(a, lead)) && !/^(?:policy|favou?r|support|importance|duty)$/.test(host))
  );
}

/** "welcomed the king to Nairobi", "welcomed 300 students": guests, who are not praised for coming. */
function isReceived(p: Place): boolean {
  const { a } = p.s;
  const verb = a.chunks[p.cue]?.verb;
  if (!/^welcom/.test(word(a, p.cue)) || !verb?.past || verb.passive) return false;
  const [guest = -1] = objectChunks(p);
  const c = a.chunks[guest];
  const head = word(a, guest);
  const person = p.s.mentionOf[c?.head ?? -1]?.kind === 'person' || a.classes.hasAny(GUESTS, head);
  if (!person) return false;
  const counted = a.tags.slice(c?.from, c?.head).includes('CD');
  const where = complementsOf(a, guest).find(({ preposition }) => /^(?:to|at|into|in|on)$/.test(preposition));
  const place = where?.chunks.some(
    (i) => p.s.mentionOf[a.chunks[i]?.head ?? -1] !== undefined || RECEPTION.test(word(a, i)),
  );
  return counted || place === true;
}

const GUESTS = ['guest', 'office_noun', 'officials_noun', 'residents', 'aide_noun'] as const;
const RECEPTION =
  /^(?:airport|palace|residence|capital|ceremony|visit|arrival|country|city|office|summit|meeting|talks|headquarters|dinner|banquet|base|port|embassy|reception|shores)$/;

/** "the honour of welcoming the presidents of twelve countries", "has welcomed ten envoys since": they came, and are not praised for it. */
function isHosting(p: Place): boolean {
  const { a } = p.s;
  const verb = a.chunks[p.cue]?.verb;
  if (!/^welcom/.test(word(a, p.cue)) || !verb) return false;
  if (
    verb.form === 'finite' &&
    !verb.past &&
    !a.tokens
      .slice(a.chunks[p.cue]?.from, a.chunks[p.cue]?.to)
      .some(({ lower }) => /^(?:has|have|had|be|will)$/.test(lower))
  )
    return false;
  return objectChunks(p).some((i) => a.classes.has('guest', word(a, i)));
}

/** "built dams to support growth", "a strategy to support trade": what is done is something else. */
function isPurpose(p: Place, found: readonly Reference[]): boolean {
  const { a } = p.s;
  const k = p.path.findIndex((step) => step.via === 'infinitive');
  const governor = p.path[k]?.at ?? -1;
  const infinitive = p.path[k - 1]?.at ?? -1;
  if (a.chunks[infinitive]?.verb?.form !== 'infinitive') return false;
  if (a.chunks[governor]?.kind === 'NP') return MEANS.test(word(a, governor));
  // "committed to the use of technology to support growth"
  if (a.chunks[governor]?.kind === 'ADJ' && MEANS.test(word(a, before(a, infinitive)))) return true;
  // "urges all to support", "helped Kenya to uphold": who stands between is to do it.
  const between = before(a, infinitive);
  if (a.chunks[governor]?.kind !== 'VP' || between <= governor || a.chunks[between]?.kind !== 'NP')
    return false;
  if (!found.every(({ code, chunk }) => code === NO_ACTOR || a.classes.has('own_economy', word(a, chunk))))
    return false;
  if (effectsAt(p.s, governor, 'urge').some((op) => op.rule.match === 'verb')) return false;
  return !STRIVING.test(word(a, between)) && !MOVING.test(word(a, governor));
}

const MEANS =
  /^(?:strateg(?:y|ies)|polic(?:y|ies)|programmes?|programs?|use|means|resources|measures?|funds?|funding|finances?|conferences?|environment|mechanisms?|frameworks?|tools?|infrastructure|technolog(?:y|ies)|projects?|schemes?)$/;
const STRIVING =
  /^(?:efforts?|endeavou?rs?|everything|all|utmost|best|part|itself|ourselves|themselves|himself|commitments?|determination|readiness|willingness|resolve|decision|pledges?|intention|obligation|duty|responsibility|right|role|power|opportunity|occasion|first|lead|steps?|offices|initiatives?|offer|voices?)$/;
const MOVING =
  /^(?:call|urg|ask|request|encourag|invit|appeal|exhort|implor|press|push|oblig|compel|help|assist|enabl|allow|permit|lead|led|inspir|want|wish|expect|need|requir|challeng|mandat|task|entrust|advis|remind|join|continu|rise|unit|gather|com|came)/;

/** "will defend its shrines and territory": its own. */
function isItsOwn(p: Place): boolean {
  if (isPraiseOfOwn(p)) return true;
  if (!/^(?:defend|protect|uphold|safeguard|trust)/.test(word(p.s.a, p.cue))) return false;
  const { a } = p.s;
  const object = a.tokens[a.chunks[objectChunks(p)[0] ?? -1]?.from ?? -1]?.lower ?? '';
  // "I will defend your right to say so": another's.
  const first = subjectOf(a, p.cue).chunks.some((i) => FIRST_PERSON.has(word(a, i)));
  return first ? /^(?:our|my)$/.test(object) : /^(?:its|their|his|her|our|my)$/.test(object);
}

/** "The ministers of Kenya and Ghana reaffirmed their strong unity": what they have themselves. */
function isOwnUnity(p: Place): boolean {
  const { a } = p.s;
  const first = a.tokens[a.chunks[objectChunks(p)[0] ?? -1]?.from ?? -1]?.lower ?? '';
  return /^(?:reaffirm|reiterat)/.test(word(a, p.cue)) && /^(?:its|their)$/.test(first);
}

/** "deplores and firmly opposes the remarks": what is condemned is not only left without support. */
function isOpposedToo(p: Place): boolean {
  const { a } = p.s;
  if (p.match.rule.polarity !== 'withheld' || !/^oppos/.test(word(a, p.cue))) return false;
  const joint = before(a, p.cue);
  return (
    a.chunks[joint]?.kind === 'CC' &&
    /^(?:condemn|denounc|deplor|reject|decr)/.test(word(a, before(a, joint)))
  );
}

/** "The army is ready to defend the country." */
function isHomeland(p: Place): boolean {
  const { a } = p.s;
  const [thing = -1] = objectChunks(p);
  return (
    /^(?:defend|protect)/.test(word(a, p.cue)) &&
    HOMELAND.test(word(a, thing)) &&
    a.tokens[a.chunks[thing]?.from ?? -1]?.lower === 'the' &&
    a.chunks[thing]?.core === a.chunks[thing]?.from
  );
}

const HOMELAND = /^(?:country|homeland|motherland|fatherland|nation|land|borders)$/;

/** "condemned Ghana's raids, spreading strife and supporting terrorist groups": what is condemned, and not what the subject does. */
function isCondemned(p: Place): boolean {
  const { a } = p.s;
  if (p.match.rule.stance !== 'support' || a.chunks[p.cue]?.verb?.form !== 'gerund') return false;
  const v = previousVerb(a, p.cue, hasFinite);
  if (!/^(?:condemn|denounc|deplor|decr)/.test(word(a, v))) return false;
  return objectChunks(p).some((i) =>
    a.tokens
      .slice(a.chunks[i]?.from, a.chunks[i]?.to)
      .some(({ lower }) => /^(?:terroris|extremis|militia)/.test(lower)),
  );
}

/** "I commend the efforts made by our authorities": its own, if no partners of its own. */
function isPraiseOfOwn(p: Place): boolean {
  const { a } = p.s;
  const done = after(a, objectChunks(p).at(-1) ?? -1);
  const by = a.chunks[done]?.verb?.form === 'participle' ? after(a, done) : done;
  const doer = a.chunks[after(a, by)];
  return (
    word(a, by) === 'by' &&
    subjectOf(a, p.cue).chunks.some((i) => FIRST_PERSON.has(word(a, i))) &&
    /^(?:our|my)$/.test(a.tokens[doer?.from ?? -1]?.lower ?? '') &&
    /^(?:authorit(?:y|ies)|governments?|ministr(?:y|ies)|parliament|people|citizens|forces|army|institutions|women|youth)$/.test(
      a.tokens[doer?.head ?? -1]?.lower ?? '',
    )
  );
}

const OWN_PEOPLE =
  /^(?:heroes|heroines|martyrs|soldiers|troops|forces|army|police|people|citizens|compatriots|women|youth|farmers|teachers)$/;

/** "we pay tribute to our brave heroes" */
function isOfOwnPeople(p: Place, found: readonly Reference[]): boolean {
  const { a } = p.s;
  if (p.match.rule.stance !== 'support' || p.s.document.speaker === undefined) return false;
  if (!/^(?:pa[iy]|tribute|salut|commend|honou?r|applaud|thank|prais|congratulat)/.test(word(a, p.cue)))
    return false;
  return found.every((t) => {
    const c = a.chunks[t.chunk];
    if (c?.kind !== 'NP' || isCode(t) || c.core > c.from || !OWN_PEOPLE.test(a.tokens[c.head]?.lower ?? ''))
      return false;
    return a.tokens.slice(c.from, c.from + 2).some(({ lower }) => /^(?:our|my)$/.test(lower));
  });
}
