import { before, chunkAt, mark, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import type { Rule } from '../../lexicon/rule.js';
import { weighing } from '../infinitive-leads.js';
import { effectsAt, type Step } from '../path.js';
import { FIRST_PERSON } from '../references/reference.js';
import type { Sentence } from '../sentence.js';
import { isRumoured } from './averted.js';
import {
  clauseOpener,
  goesOn,
  isAwaited,
  isCounterfactual,
  isInvertedSupposition,
  isSupposition,
} from './clause-openers.js';
import { idleHelp, isFundedFor, isWithout } from './idle-help.js';
import { isPrevented } from './prevented.js';
import { isImagined, isSeenTo, isWishedFor } from './wished-for.js';

/** "if Kenya halts its illegal practices", "unless the Kenyan occupation ends": what is somebody's there is, whatever is supposed of it. */
function isTakenForGranted(s: Sentence, path: readonly Step[], rule: Rule): boolean {
  const c = s.a.chunks[path[0]?.at ?? -1];
  if (c?.kind !== 'NP' || rule.stance !== 'condemnation' || rule.match === 'verb') return false;
  const owned = s.a.tags[c.from] === 'PRP$' || c.core > c.from;
  const named = s.a.tokens[c.from]?.lower === 'the' && s.mentionOf[c.from + 1]?.kind === 'adjective';
  return owned || named;
}

/** Why the clause of a cue does not say that somebody takes its stance, or `undefined` when it may. */
export function unsaid(s: Sentence, path: readonly Step[], rule: Rule): string | undefined {
  const opener = clauseOpener(s, path);
  if (opener === 'whether') return 'it is asked, not said';
  // "I would be remiss if I did not recall": it is recalled.
  if (
    isSupposition(s, path, opener) &&
    !(rule.frame.holder === 'voice' && (goesOn(s, path) || isTakenForGranted(s, path, rule)))
  )
    return 'it is only supposed';
  if (isInvertedSupposition(s, path)) return 'it is only supposed';
  if (rule.frame.holder !== 'voice' && isAwaited(s, path)) return 'it has yet to be done';
  if (isDeclared(s, path, rule)) return 'it is what others call it';
  if (rule.frame.holder !== 'voice' && isImagined(s, path)) return 'it is only imagined';
  if (isWishedFor(s, path)) return 'it is only wished for';
  if (isSeenTo(s, path)) return 'it is what somebody sees to';
  if (isContrasted(s, path)) return 'it is said not to be so';
  if (isIntended(s, path)) return 'it is what something else is to lead to';
  if (
    path[1] &&
    word(s.a, path[1].at) === 'without' &&
    (isCounterfactual(s) || isForetold(s, path) || isFrontedWithout(s, path))
  )
    return 'it is only imagined to be missing';
  // "the choice as to whether to keep it"
  if (
    path.some(
      ({ at }) =>
        word(s.a, before(s.a, at)) === 'whether' &&
        s.a.chunks[at]?.verb?.form === 'infinitive' &&
        weighing(s, at) === undefined,
    )
  )
    return 'it is asked, not said';
  if (
    isAsked(s, path) &&
    !(rule.stance === 'condemnation' && rule.frame.holder === 'voice' && isTakenForTrue(s, path))
  )
    return 'it is asked, not said';
  if (rule.stance !== 'condemnation' && isWithout(s, path)) return 'it is said that nobody gave it';
  const idle = rule.stance === 'assist' ? idleHelp(s, path) : undefined;
  if (idle) return idle;
  if (rule.stance !== 'condemnation' && isFundedFor(s, path)) return 'it is what somebody gets money for';
  if (rule.frame.holder !== 'voice' && isEnabled(s, path))
    return 'it is what something else is to make possible';
  if (isNamedOnly(s, path)) return 'it is only said what it would mean';
  if (isPrevented(s, path, rule)) return 'it is prevented, or what somebody is charged with';
  if (isFeared(s, path) || isRumoured(s, path)) return 'it is only feared or claimed';
  if (isUncharged(s, path)) return 'nobody is accused of it';
  if (isLeftOpen(s, path)) return 'it is neither confirmed nor denied';
  return undefined;
}

/** "would neither confirm nor deny that it had armed them" */
function isLeftOpen({ a }: Sentence, path: readonly Step[]): boolean {
  const pair = /^(?:confirm|deny)$/;
  return path.some(({ at, via }) => via === 'clause' && pair.test(word(a, at)) && pair.test(word(a, at - 2)));
}

/** "it is declared to be illegal": by whoever declares it. */
function isDeclared(s: Sentence, path: readonly Step[], rule: Rule): boolean {
  if (rule.frame.holder !== 'voice') return false;
  const at = path.findIndex((step) => {
    const verb = s.a.chunks[step.at]?.verb;
    return verb?.copula === true && verb.form === 'infinitive';
  });
  const above = path[at + 1];
  return (
    at >= 0 &&
    above !== undefined &&
    s.a.chunks[above.at]?.verb?.passive === true &&
    /^(?:declared|said|alleged|claimed|reported|called|portrayed|deemed|supposed|rumoured)$/.test(
      word(s.a, above.at),
    )
  );
}

/** "a peace that is just and not unfair": the adjective only sets off the one before. */
function isContrasted(s: Sentence, path: readonly Step[]): boolean {
  const at = path[0]?.at ?? 0;
  return (
    s.a.chunks[at]?.kind === 'ADJ' &&
    chunkAt(s.a, at - 1)?.kind === 'RB' &&
    s.a.tags[s.a.chunks[at - 1]?.head ?? -1] === 'NEG' &&
    s.a.tokens[s.a.chunks[at - 1]?.head ?? -1]?.lower === 'not'
  );
}

/** "so that it can help", "in order that it may support": what would follow is not said of whoever is to do it. */
function isIntended(s: Sentence, path: readonly Step[]): boolean {
  const { a } = s;
  // "opened its doors in order for Kenya to help": what it is to lead to.
  const to = path[0]?.at ?? -1;
  const lead = a.chunks[to]?.verb?.form === 'infinitive' ? before(a, before(a, to)) : -1;
  if (word(a, lead) === 'for' && a.tokens[(a.chunks[lead]?.to ?? 0) - 2]?.lower === 'order') return true;
  const verb = path.find((step) => a.chunks[step.at]?.verb?.form === 'finite');
  if (!verb || !/^(?:can|could|may|might)$/.test(a.chunks[verb.at]?.verb?.modal ?? '')) return false;
  for (let i = verb.at - 1; i >= 0; i--) {
    const c = a.chunks[i];
    if (c?.kind === 'SB')
      return (
        a.tokens[c.from]?.lower === 'so' ||
        (word(a, i) === 'that' && /^(?:so|order)$/.test(a.tokens[c.from - 1]?.lower ?? ''))
      );
    if (c?.kind === 'WR' || c?.verb?.form === 'finite' || mark(a, i) === ';') return false;
  }
  return false;
}

/** "Without the support of all, it will not last": what would be missing then is there now. */
function isForetold(s: Sentence, path: readonly Step[]): boolean {
  const low = path[1]?.at ?? 0;
  // "I cannot conclude without thanking"
  const [cue] = path;
  const saying = s.a.chunks[cue?.at ?? -1]?.verb?.form === 'gerund';
  if (saying && s.a.chunks.some(({ verb }, i) => (verb?.negated || i === path[2]?.at) && isVowed(s, i)))
    return false;
  return s.a.chunks.some(
    ({ verb }, i) =>
      i !== low && verb?.negated === true && /^(?:will|can|could|would|shall)$/.test(verb.modal ?? ''),
  );
}

/** "Without Kenya backing it, the plan would fail": what would be missing then. */
function isFrontedWithout({ a }: Sentence, [cue, link]: readonly Step[]): boolean {
  return link?.at === 0 && link.via === 'preposition' && a.chunks[cue?.at ?? -1]?.verb?.form === 'gerund';
}

/** "I cannot conclude", "I cannot let this day pass": what whoever speaks says that he will not do before something else is said. */
function isVowed(s: Sentence, at: number): boolean {
  return (
    /^(?:conclude|close|end|finish|leave|depart|proceed|continue|begin|start|pass|go|stop|speak|let|allow|complete|return|turn)$/.test(
      word(s.a, at),
    ) && FIRST_PERSON.has(word(s.a, subjectOf(s.a, at).chunks[0] ?? -1))
  );
}

/** "Can we still trust the plan?", but "Should we not condemn it?" says that we should. */
function isAsked(s: Sentence, path: readonly Step[]): boolean {
  const { a } = s;
  if (!a.tokens.slice(-2).some((token) => token.text === '?')) return false;
  const verb = path.find((step) => a.chunks[step.at]?.kind === 'VP' && step.via !== 'infinitive');
  const subject = verb ? (subjectOf(a, verb.at).chunks[0] ?? -1) : -1;
  const auxiliary = a.chunks[subject - 1];
  if (subject < 0 || auxiliary?.kind !== 'VP' || auxiliary.verb?.negated) return false;
  if (isRhetorical(s)) return false;
  if (a.chunks.slice(subject, verb?.at).some((c) => a.tags.slice(c.from, c.to).includes('NEG'))) return false;
  return /^(?:MD|DO|BE|HV)$/.test(a.tags[auxiliary.head] ?? '') && auxiliary.to - auxiliary.from === 1;
}

/** "Why does Kenya violate the truce?", "How can we accept its occupation?": who asks so says that it does. */
function isTakenForTrue(s: Sentence, path: readonly Step[]): boolean {
  const [first, second, third] = s.a.tokens.map((token) => token.lower);
  const named = s.a.chunks[path[0]?.at ?? -1]?.kind === 'NP';
  return (
    (first === 'why' && /^(?:does|do|did|has|have|is|are|must|should)$/.test(second ?? '')) ||
    (first === 'how' && /^(?:long|can|could)$/.test(second ?? '')) ||
    (first === 'how' && second === 'much' && third === 'longer') ||
    (first === 'by' && second === 'what' && /^(?:right|authority)$/.test(third ?? '')) ||
    (named && /^(?:how|who|what|where|when)$/.test(first ?? ''))
  );
}

/** "How can we not welcome it?", "How could we fail to condemn it?": it is done. */
export function isRhetorical(s: Sentence): boolean {
  const { a } = s;
  if (!/^how$/.test(a.tokens[0]?.lower ?? '') || !/^(?:can|could)$/.test(a.tokens[1]?.lower ?? ''))
    return false;
  if (!a.tokens.slice(-2).some((token) => token.text === '?')) return false;
  return a.tokens
    .slice(2, 7)
    .some((token, k) => a.tags[k + 2] === 'NEG' || /^(?:fail|refuse|forget|omit)$/.test(token.lower));
}
/** "so as to enable the Union to help", "will enable Kenya to support": it has yet to be made possible. */
function isEnabled(s: Sentence, path: readonly Step[]): boolean {
  return path.some((step, k) => {
    const verb = s.a.chunks[step.at]?.verb;
    if (k === 0 || step.via !== 'infinitive') return false;
    // "granted it permission to send them"
    if (/^(?:permission|licen[cs]e|clearance)$/.test(word(s.a, before(s.a, path[k - 1]?.at ?? 0))))
      return true;
    if (!verb) return false;
    // Who agrees to "allow" it lets it happen; "allow me to thank" thanks.
    if (!/^(?:enabl|empower)/.test(word(s.a, step.at))) return false;
    return verb.form === 'infinitive' || verb.form === 'gerund' || verb.modal !== undefined;
  });
}

/** "To support it is to support aggression": an infinitive that is the subject says that nobody does it. */
function isNamedOnly(s: Sentence, path: readonly Step[]): boolean {
  if (s.a.chunks[0]?.verb?.form !== 'infinitive' || !path.some((step) => step.at === 0)) return false;
  for (let i = 1; i < s.a.chunks.length; i++) {
    if (mark(s.a, i) !== '') return false;
    const verb = s.a.chunks[i]?.verb;
    if (verb?.form === 'finite')
      return verb.copula || /^(?:means?|meant|requires?|amounts?)$/.test(word(s.a, i));
  }
  return false;
}

/** "amid rumours it was arming": the clause is what a fear or a rumour is about. */
function isFeared(s: Sentence, path: readonly Step[]): boolean {
  // "feared that Kenya would back it", "doubts that it will"
  if (
    path.some(
      ({ at, via }) =>
        via === 'clause' &&
        /^(?:fear|dread|doubt|imagin|pretend)/.test(word(s.a, at)) &&
        s.a.chunks[at]?.verb &&
        !s.a.chunks[at]?.verb?.negated,
    )
  )
    return true;
  const verb = path.find((step) => s.a.chunks[step.at]?.verb?.form === 'finite');
  const subject = verb && subjectOf(s.a, verb.at).chunks[0];
  if (subject === undefined) return false;
  const lead = before(s.a, subject);
  const noun = chunkAt(s.a, lead)?.kind === 'SB' && word(s.a, lead) === 'that' ? before(s.a, lead) : lead;
  return chunkAt(s.a, noun)?.kind === 'NP' && s.a.classes.has('doubt', word(s.a, noun));
}

/** "did not accuse Kenya of arming them", "stopped short of accusing": nobody is said to arm or not to arm them. */
function isUncharged(s: Sentence, path: readonly Step[]): boolean {
  const k = path.findIndex(
    ({ at, via }, n) =>
      n > 1 &&
      via === 'object' &&
      path[n - 1]?.via === 'preposition' &&
      word(s.a, path[n - 2]?.at ?? -1) === 'of' &&
      s.a.classes.has('of_control', word(s.a, at)),
  );
  if (k < 0) return false;
  const end = path.findIndex(({ via }, n) => n > k && (via === 'peer' || via === 'clause'));
  return path
    .slice(k, end < 0 ? undefined : end)
    .some(({ at }) => s.a.chunks[at]?.verb?.negated || effectsAt(s, at, 'withhold').length > 0);
}
