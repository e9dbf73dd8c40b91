import { word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import type { Polarity, Status } from '../../model/stance.js';
import { countsOn } from '../infinitive-leads.js';
import { effectsAt, type Step } from '../path.js';
import type { Match, Sentence } from '../sentence.js';
import { isThoughtAway, wouldHaveFailed } from './clause-openers.js';
import { isTooMuch } from './degrees.js';
import { isDisowned, isSomebodysClaim } from './disowned.js';
import { isConceded, isGround, isTied } from './grounds.js';
import { freeOperators, invertedCondition, isPondered, isWish, toldInPast } from './hedges.js';
import {
  hopesOfItself,
  isAskedOf,
  isCaused,
  isMandated,
  isPerformed,
  isPromised,
  isProposed,
  isRelied,
  isVoiced,
  isYieldedTo,
  urges,
  wasForced,
} from './idle-urging.js';
import { doesNothing, isAssured, isCannotBut, isCorrection, isNor, isNotForgotten, isPermitted, isSparing, isUndoubted, negatedInside, negatedNoun, negatedObject, nobodySubject, wouldBeRemiss } from './negation.js'; // biome-ignore format: a list
import { applies, endOf, overlaps } from './operators.js';
import { isRhetorical } from './unsaid.js';

const RESUMING = /^(?:resum|restart|flow|arriv|continu)/;

/** What the words around a cue make of its stance. */
export interface Modality {
  readonly polarity: Polarity;
  readonly status: Status;
  /** Help is made ready: support becomes readiness to assist. */
  readonly ready: boolean;
  /** Others are asked for it: "asked for help". */
  readonly requested: boolean;
  /** The step of the path at which others are urged, or -1. */
  readonly urgedAt: number;
  /** The rules that had a say, for `explain`. */
  readonly operators: readonly Match[];
}

/** Reads polarity and status off the path from the cue to its clause. */
export function modalityOf(s: Sentence, path: readonly Step[], match: Match): Modality {
  // "could not have done it without the help of": what would be missing otherwise is there.
  if (match.rule.condition === 'counterfactual')
    return {
      polarity: match.rule.polarity,
      status: match.rule.status,
      ready: false,
      requested: false,
      urgedAt: -1,
      operators: [],
    };
  const operators: Match[] = [];
  let withheld = match.rule.polarity === 'withheld';
  let hedged = match.rule.status === 'conditional';
  let urgedAt = -1;
  let ready = false;
  let requested = false;
  let reported = false;
  let manner = false;
  let away = false;
  path.forEach((step, k) => {
    const c = s.a.chunks[step.at];
    if (!c || reported) return;
    // "I have to say that ...": what lies above the saying does not touch what is said.
    // "urge all to understand that it is untenable": what is understood is so.
    const worded = match.rule.frame.holder === 'voice' && match.rule.match === 'adjective';
    reported =
      step.via === 'clause' &&
      !isProposed(s, path[k - 1]?.at ?? -1, step.at) &&
      (effectsAt(s, step.at, 'report').length > 0 ||
        /^(?:recogni[sz]ed|acknowledged|understood)$/.test(word(s.a, step.at)) ||
        (worded && /^(?:understand|recogni[sz]e|realize|realise|see|accept|know)$/.test(word(s.a, step.at))));
    // "rejected Kenya's accusation that it is biased": Kenya says so, whoever rejects it.
    reported ||= worded && step.via === 'clause' && isSomebodysClaim(s, step.at);
    if (reported && !s.a.classes.has('neg_raising', word(s.a, step.at))) {
      if (isDisowned(s, step.at)) withheld = !withheld;
      return;
    }
    // "it would be unfair to deny that it has helped": it has.
    if (step.via !== 'cue' && isUndoubted(s, step.at)) {
      reported = true;
      return;
    }
    const own = k === 0;
    const wishes = isWish(s, step.at);
    const peer = step.via === 'peer';
    // "In a letter condemning the raid, Kenya asked for": what the main verb asks for or denies is something else.
    const fronted = step.via === 'preposition' && c.kind === 'VP' && (path[k - 1]?.at ?? step.at) < step.at;
    if (fronted) {
      // "in condemning it, we should not forget": the duty is another.
      const bound = /^(?:should|must)$/.test(c.verb?.modal ?? '');
      hedged ||=
        !bound &&
        !wishes &&
        !away &&
        effectsAt(s, step.at, 'hedge').some((op) => applies(s, op, step, match));
      return;
    }
    // "its support will not waver" is no lack of support.
    if (step.via === 'subject' && !c.verb?.passive) {
      // "aid will not resume until they leave"
      if (c.verb?.negated && k === 1 && match.rule.stance === 'assist' && RESUMING.test(word(s.a, step.at)))
        withheld = !withheld;
      const ended = c.verb?.negated ? undefined : endOf(s, step.at);
      if (ended && k === 1) {
        withheld = !withheld;
        operators.push(ended);
      }
      return;
    }
    if (
      c.verb?.negated &&
      !(own && negatedInside(s, step.at, match)) &&
      (!peer || s.a.chunks[path[k - 1]?.at ?? 0]?.verb?.form === 'bare') &&
      !isCorrection(s, step.at) &&
      !isCannotBut(s, step.at) &&
      !isSparing(s, step.at) &&
      !(match.rule.match === 'noun' && isTied(s, step.at)) &&
      !isConceded(s, path, k)
    ) {
      withheld = !withheld;
    } else if (
      c.kind === 'NP' &&
      !isRefusal(s, step.at) &&
      negatedNoun(s, step.at, !own && match.rule.match === 'noun')
    )
      withheld = !withheld;
    else if (own && match.rule.match === 'verb' && negatedObject(s, step.at)) withheld = !withheld;
    // "did nothing to help"
    else if (step.via === 'infinitive' && (doesNothing(s, step.at) || isTooMuch(s, step.at)))
      withheld = !withheld;
    const found = (effect: Match['rule']['effect']): Match[] =>
      effectsAt(s, step.at, effect).filter((op) => !overlaps(op, match) && applies(s, op, step, match));
    // "suspended its aid in protest at": what is done in protest takes nothing from the protest.
    // "managed to end the siege with the help of": nor from the help.
    const adjunct = match.rule.match === 'any' && /^(?:subject|of)$/.test(match.rule.frame.holder) && !own;
    // "put an end to it by helping": what help puts an end to is no help.
    manner ||=
      c.kind === 'IN' &&
      word(s.a, step.at) === 'by' &&
      s.a.chunks[path[k - 1]?.at ?? -1]?.verb?.form === 'gerund';
    // "Without its support the rebels would have left": they had it.
    const thought = word(s.a, step.at) === 'without' && isThoughtAway(s);
    away ||= thought;
    const refusal =
      adjunct || manner || isGround(s, path, k) || isNotForgotten(s, step.at) || thought
        ? undefined
        : found('withhold').find((op) => !isCounted(op, operators));
    if (refusal) {
      withheld = !withheld;
      hedged = false; // "ruled out the possibility of sending", "refused to consider it"
      operators.push(refusal);
      // "did not rule out sending troops", "refused to rule it out": it may be so.
      hedged ||=
        operators.some(({ rule }) => /^op_v_(?:rule_out|exclude)$/.test(rule.id)) &&
        (c.verb?.negated === true || !withheld);
      // "rejected a request to send": what was urged is refused; who "refused to urge Kenya to" only does not urge it.
      if (!urges(s, path[urgedAt]?.at ?? -1)) urgedAt = -1;
      requested = false;
    }
    const wanted = wishes
      ? found('urge').filter(({ rule }) =>
          /^(?:object_infinitive|clause_only|future_only)$/.test(rule.condition),
        )
      : [];
    if (wanted.length > 0) {
      urgedAt = k;
      operators.push(...wanted);
    }
    if (!wishes) {
      // "I can but welcome", "can count on our support": no hedge.
      const sure =
        isCannotBut(s, step.at) ||
        isAssured(s, step.at) ||
        isPermitted(s, step, match) ||
        (!own && effectsAt(s, step.at, 'receive').some((op) => op.rule.id === 'op_receive_count_on'));
      // "may never restore its aid": what is withheld only perhaps.
      const settled = c.verb?.negated && !/^(?:may|might)$/.test(c.verb.modal ?? '');
      for (const op of settled || sure ? [] : found('hedge')) {
        // "we should all welcome" urges; only "should they ask" supposes.
        if (s.a.tokens[op.from]?.lower === 'should' && op.from >= c.from && op.to <= c.to) continue;
        // "the President may rest assured of our support": allowed, and so given.
        if (own && c.verb?.modal === 'may' && match.rule.frame.holder === 'of') continue;
        // "assured Kenya that it would help": the future of a past.
        if (
          s.a.tokens[op.from]?.lower === 'would' &&
          op.from >= c.from &&
          op.to <= c.to &&
          toldInPast(s, path)
        )
          continue;
        hedged = true;
        operators.push(op);
      }
      // "an appeal for funds in support of": what is asked for is the funds.
      for (const op of adjunct && c.kind === 'NP' ? [] : found('urge')) {
        // "I must thank" thanks, "I have to voice our regret" voices it.
        if (
          (op.rule.match === 'any' || op.rule.id === 'op_urge_need') &&
          (s.a.tokens[s.a.chunks[subjectOf(s.a, step.at).chunks[0] ?? -1]?.from ?? -1]?.lower === 'i' ||
            ((own || isVoiced(s, step.at)) && isPerformed(s, step.at)))
        )
          continue;
        // "ordered a halt to the aid": whoever orders what is his own does it.
        if (step.via === 'object' && /^order/.test(word(s.a, step.at))) continue;
        // "encouraged by his condemnation": it encourages, and nobody is urged to it.
        const under = path[k - 1];
        if (c.verb?.passive && under?.via === 'preposition' && word(s.a, under.at) === 'by') continue;
        // "lobbied against aid to Chad"
        if (under?.via === 'preposition' && word(s.a, under.at) === 'against') continue;
        // "summoned Lee to lodge a protest": whoever summons him does.
        const summons = match.rule.stance === 'condemnation' && /^summon/.test(word(s.a, step.at));
        if (op.rule.match === 'verb' && (summons || isCaused(s, step.at) || isMandated(s, step))) continue;
        if (wasForced(s, step.at, path) || hopesOfItself(s, path, k) || isYieldedTo(s, path, k)) continue;
        // "can count on us to help": it is promised, not asked for.
        if (op.rule.id === 'op_urge_depend_on' && c.verb?.modal) continue;
        if (s.a.tokens[op.from]?.lower === 'shall' && isPromised(s, step.at)) continue;
        // "we call on all to urge Kenya to help": whoever urges first of all.
        if (!own || op.rule.match === 'any') urgedAt = k;
        operators.push(op);
      }
    }
    for (const op of found('ready')) {
      ready = true;
      operators.push(op);
    }
    // "we seek its assistance to help them": the help that is asked for.
    // "hope to gain the support of Kenya": what is yet to be received.
    const awaited =
      step.via === 'infinitive' &&
      match.rule.match === 'noun' &&
      k > 1 &&
      effectsAt(s, path[k - 1]?.at ?? -1, 'receive').length > 0 &&
      effectsAt(s, path[k - 1]?.at ?? -1, 'request').length === 0;
    const helper = step.via === 'infinitive' && isAskedOf(s, path[k - 1]?.at ?? -1, step.at);
    if (!own && (step.via === 'object' || step.via === 'preposition' || helper || awaited)) {
      const counted =
        countsOn(s, step.at) ||
        effectsAt(s, step.at, 'receive').some((op) => op.rule.id === 'op_receive_count_on');
      for (const op of counted || (adjunct && c.kind === 'NP') ? [] : found('request')) {
        requested = true;
        operators.push(op);
      }
      requested ||= isRelied(s, path, k);
    }
  });
  const free = freeOperators(s, path, match);
  operators.push(...free.operators);
  // "if the Kenyan-backed rebels win": whoever they are, they have been backed.
  const presupposed = match.rule.match === 'modifier';
  hedged ||= !presupposed && (free.hedged || invertedCondition(s) || isPondered(s, path));
  // "it would be remiss not to thank", "How can we not welcome it?": it is done.
  if ((withheld && (wouldBeRemiss(s) || isRhetorical(s))) || wouldHaveFailed(s, path)) {
    withheld = false;
    hedged = false;
  }
  if (nobodySubject(s, path) || isNor(s, path)) {
    withheld = !withheld;
    // "neither Chad nor Mali would condemn it": a refusal.
    if (withheld && s.a.chunks[path[0]?.at ?? -1]?.verb?.modal === 'would') hedged = false;
  }
  const status: Status = urgedAt >= 0 ? 'urged' : hedged ? 'conditional' : match.rule.status;
  return { polarity: withheld ? 'withheld' : 'affirmed', status, ready, requested, urgedAt, operators };
}

/** "voted against condemning it": the words for "against" take it back once. */
function isCounted(op: Match, operators: readonly Match[]): boolean {
  return operators.some(
    (other) =>
      other.rule.effect === 'withhold' && other.rule.condition === 'gerund_only' && overlaps(op, other),
  );
}

/** "has no plans to help": the words for it withhold the help already, and "no" is one of them. */
function isRefusal(s: Sentence, at: number): boolean {
  const c = s.a.chunks[at];
  return (
    c !== undefined && effectsAt(s, at, 'withhold').some((op) => op.from === c.from && op.to > c.from + 1)
  );
}
