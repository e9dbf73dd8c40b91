import { complementsOf } from '../../clause/complements.js';
import { objectsOf } from '../../clause/direct-objects.js';
import { after, before, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { textOf } from '../../text/analysis.js';
import type { Place } from '../place.js';
import type { Reading } from '../reading.js';
import { objectChunks } from '../targets/objects.js';
import type { Modality } from './modality.js';

export type Settled = Pick<Reading, 'stance' | 'rule' | 'status'>;

/** The stance that is left when what governs the cue is taken in: readiness makes support a help to come. */
export function settle(p: Place, modality: Modality): Settled {
  const { rule } = p.match;
  if (rule.frame.holder === 'voice' && rule.match !== 'adjective') {
    // "I urge all to strengthen the Union", "the Union must be strengthened"
    const urged =
      rule.condition === 'body' &&
      modality.operators.some((op) => op.rule.effect === 'urge' && op.rule.match === 'verb');
    // "its end would be a failure"
    const supposed =
      rule.frame.targets.includes('predicate_subject') &&
      modality.status === 'conditional' &&
      rule.status === 'asserted';
    return { stance: rule.stance, rule, status: urged ? 'urged' : supposed ? 'conditional' : rule.status };
  }
  const helps = rule.stance === 'assist' || (modality.ready && isBacking(p) && !isChair(p));
  if (!helps) return { stance: rule.stance, rule, status: modality.requested ? 'urged' : modality.status };
  const status = modality.requested ? 'urged' : modality.status;
  if (status !== 'asserted' || modality.ready || modality.polarity === 'withheld')
    return { stance: 'assist', rule, status };
  return { stance: 'assist', rule, status: delivered(p) ? 'delivered' : 'asserted' };
}

/** "ready to support", "ready to stand by": being ready for it is an offer of help; being ready to recognise is none. */
function isBacking(p: Place): boolean {
  if (p.match.rule.stance !== 'support' || p.match.rule.match !== 'verb') return false;
  // "ready to support the resolution": a text is not helped.
  const object = word(p.s.a, objectChunks(p)[0] ?? -1);
  if (p.s.a.classes.hasAny(['text', 'document'], object) || PROPOSED.test(object)) return false;
  // "ready to defend the rules", "the intention of supporting peace": a creed is upheld, and nobody helped.
  const objects = objectsOf(p.s.a, p.cue);
  const creed = (i: number): boolean =>
    p.s.a.classes.hasAny(['creed', 'cause'], word(p.s.a, i)) ||
    /^(?:peace|security|stability)$/.test(word(p.s.a, i));
  const named = (i: number): boolean => {
    const c = p.s.a.chunks[i];
    return c !== undefined && p.s.mentionOf.slice(c.from, c.to).some((m) => m !== undefined);
  };
  if (
    objects.length > 0 &&
    objects.every((i) => creed(i) && !named(i) && complementsOf(p.s.a, i).length === 0)
  )
    return false;
  return BACKING.test(textOf(p.s.a, p.match.from, p.match.to));
}

const PROPOSED =
  /^(?:plan|proposal|candidate|candidacy|candidature|bid|membership|nomination|motion|admission|accession|election|application|inclusion|adoption|convening)s?$/;

/** "ready to support you in your task": whoever presides is backed, not helped. */
function isChair(p: Place): boolean {
  return word(p.s.a, after(p.s.a, p.cue)) === 'you' && p.s.document.speaker !== undefined;
}

const BACKING =
  /^(?:support|back|defend|sustain|bolster|reinforc|side|rall|(?:stand|stood)(?:ing)?(?! up\b))/i;

const PROPOSING =
  /^(?:ha[sd]|have|having|present|propos|draft|devis|draw|drew|prepar|unveil|announc|submit|tabl|put|elaborat)/;

const THANKING = /^(?:thank|appreciat|grateful|gratitude|commend|praise)/;

const TO_COME =
  /^(?:planned|proposed|prospective|promised|pledged|potential|possible|impending|forthcoming|future)$/;

/** Whether what the cue says is being or has been done: no promise, plan or future governs it. */
export function delivered(p: Place): boolean {
  const { a } = p.s;
  // "would like to thank Norway for its assistance": it has been given.
  const thanked =
    p.match.rule.match === 'noun' &&
    p.path.some(
      ({ at }, k) => word(a, at) === 'for' && p.path.slice(k).some((step) => THANKING.test(word(a, step.at))),
    );
  if (thanked) return true;
  // "Norway's planned deployment of troops": it is still to come.
  const noun = a.chunks[p.cue];
  if (noun?.kind === 'NP' && a.tokens.slice(noun.from, p.match.from).some(({ lower }) => TO_COME.test(lower)))
    return false;
  // "Norway's commitment to aid to Kenya": it is still to be kept.
  if (noun?.kind === 'NP' && a.classes.has('resolve_noun', a.tokens[p.match.from]?.lower ?? '')) return false;
  // "Norway is at the disposal of Kenya": it stands ready.
  const stands = a.chunks[before(a, p.cue)]?.verb;
  if (a.chunks[p.cue]?.kind === 'IN' && stands?.copula && !stands.past) return false;
  // "is sending troops": they are not there yet.
  const own = a.chunks[p.cue]?.verb;
  // "passed an aid bill": what is voted is still to be given.
  if (own && /^(?:pass|adopt|enact)/.test(word(a, p.cue))) return false;
  if (p.path.some((step) => isBill(p, step.at)) || (own?.form === 'gerund' && isBill(p, before(a, p.cue))))
    return false;
  // "was the first country to send help": it has sent it.
  const ranked = own?.form === 'infinitive' && isRanked(p, before(a, p.cue));
  // "was the first country to offer help": it has promised it.
  if (ranked) return !a.classes.has('promise_verbs', word(a, p.cue));
  // "glad to have contributed troops", "happy to have been able to": it has.
  const able = before(a, p.cue);
  const could = word(a, able) === 'able' ? a.chunks[before(a, able)]?.verb : undefined;
  if (own?.form === 'infinitive' && (own.perfect || (could?.perfect && could.form === 'infinitive')))
    return true;
  if (own?.form === 'infinitive' && subjectOf(a, p.cue).path === 'control') return false;
  // "presented a plan to rebuild": it is still to be carried out.
  const plan = own?.form === 'infinitive' ? before(a, p.cue) : -1;
  if (a.classes.has('proposals', word(a, plan)) && PROPOSING.test(word(a, before(a, plan)))) return false;
  // "signed a deal to reschedule debts": so is what is agreed on.
  // "a memorandum of understanding to help"
  const signed = word(a, before(a, plan)) === 'of' ? before(a, before(a, plan)) : plan;
  const pact = /^(?:deal|agreement|accord|pact|memorandum)$/.test(word(a, signed));
  if (pact && a.chunks[before(a, signed)]?.kind === 'VP') return false;
  // "proposes to found a centre with the mandate of helping": there is none yet.
  if (p.path.some(({ at }) => /^propos/.test(word(a, at)) && a.chunks[at]?.verb?.form === 'finite'))
    return false;
  // "is to send 200 soldiers"
  const lead = p.path[1]?.at ?? -1;
  if (
    own?.form === 'infinitive' &&
    p.path[1]?.via === 'infinitive' &&
    a.tags[a.chunks[lead]?.head ?? -1] === 'BE'
  )
    return false;
  // "is going to help", "is about to send"
  if (own?.form === 'infinitive' && (isGoing(p, lead) || word(a, lead) === 'about')) return false;
  // "to allow Kenya send relief": it is still to come.
  const allowing = before(a, subjectOf(a, p.cue).chunks[0] ?? 0);
  if (a.chunks[allowing]?.verb?.form === 'infinitive' && a.classes.has('object_control', word(a, allowing)))
    return false;
  const told = p.path.some((step) => step.via === 'clause');
  // "is already sending troops"
  const already = a.tokens.slice(noun?.from, noun?.to).some(({ lower }) => lower === 'already');
  if (own?.progressive && (!own.past || told) && !already && a.classes.has('dispatching', word(a, p.cue)))
    return false;
  for (const [k, step] of p.path.entries()) {
    const c = a.chunks[step.at];
    if (!c) continue;
    // "is sending nurses to help", "it is to resume loans": they have yet to come.
    const under = p.path[k - 1];
    if (under && step.via === 'infinitive' && c.verb && !c.verb.past) {
      if (c.verb.progressive && a.classes.has('dispatching', word(a, step.at))) return false;
      if (a.tags[c.head] === 'BE') return false;
    }
    const head = a.tokens[c.head]?.lower ?? '';
    if ((c.kind === 'ADJ' || c.verb?.passive) && a.classes.has('intent', head)) return false;
    // "is able to help" is no help yet, "was able to help" is.
    if (c.kind === 'ADJ' && head === 'able' && !a.chunks[before(a, step.at)]?.verb?.past) return false;
    // "Kenya to double aid": a headline on what is to come.
    if (step.at !== p.cue && c.verb?.form === 'infinitive' && isHeadline(p, step.at)) return false;
    // "its commitment to providing aid"
    const bound = step.via === 'preposition' && word(a, under?.at ?? -1) === 'to';
    if (bound && /^(?:commitment|pledge|promise|undertaking)s?$/.test(head)) return false;
    // "the decision to send" is not yet the sending.
    if (
      c.kind === 'NP' &&
      step.via === 'infinitive' &&
      (a.classes.has('goal_noun', head) ||
        head === 'deal' ||
        a.classes.hasAny(['undertaking', 'document', 'chance', 'proposals'], head)) &&
      !a.classes.has('effort_noun', head)
    )
      return false;
    if (
      (a.classes.has('promise_verbs', head) && !isUndertaken(p, step.at)) ||
      /^(?:will|shall|would|could|may|might|can)$/.test(c.verb?.modal ?? '')
    )
      return false;
    if (c.verb?.form === 'finite') return true;
  }
  return true;
}

/** "passed a bill with aid for Kenya": whether the phrase is what a parliament has voted, and nobody has paid. */
function isBill({ s: { a } }: Place, np: number): boolean {
  return (
    /^(?:bill|budget|legislation)s?$/.test(word(a, np)) &&
    /^(?:pass|adopt|enact|approv|back|sign|unveil|introduc)/.test(word(a, before(a, np)))
  );
}

/** Whether the infinitive at chunk `v` is the only verb that its sentence has. */
function isHeadline({ s: { a } }: Place, v: number): boolean {
  return a.chunks.every(({ verb }, i) => verb === undefined || i === v) && subjectOf(a, v).path === 'control';
}

/** "has undertaken reforms", "to resolve the conflict": they are under way; "has undertaken to help" promises. */
function isUndertaken(p: Place, at: number): boolean {
  return /^(?:undert[ao]|resolv)/.test(word(p.s.a, at)) && p.s.a.chunks[after(p.s.a, at)]?.kind === 'NP';
}

/** "is going to help": it is still to come. */
function isGoing({ s: { a } }: Place, lead: number): boolean {
  return a.chunks[lead]?.verb?.progressive === true && word(a, lead) === 'going';
}

/** "the first country", "the only ones" */
function isRanked(p: Place, np: number): boolean {
  const c = p.s.a.chunks[np];
  return (
    c?.kind === 'NP' &&
    p.s.a.tokens.slice(c.from, c.to).some(({ lower }) => /^(?:first|only|last|latest|sole)$/.test(lower))
  );
}
