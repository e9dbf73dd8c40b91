import { after, before, mark, word } from '../clause/neighbours.js';
import { subjectOf } from '../clause/subject.js';
import type { Polarity, Status } from '../model/stance.js';
import type { Chunk } from '../text/chunks.js';
import { effectsAt, type Step } from './path.js';
import { type Match, operatorsIn, type Sentence } from './sentence.js';

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
  const operators: Match[] = [];
  let withheld = match.rule.polarity === 'withheld';
  let hedged = match.rule.status === 'conditional';
  let urgedAt = -1;
  let ready = false;
  let requested = false;
  let reported = false;
  path.forEach((step, k) => {
    const c = s.a.chunks[step.at];
    if (!c || reported) return;
    // "I have to say that ...": what lies above the saying does not touch what is said.
    reported = step.via === 'clause' && effectsAt(s, step.at, 'report').length > 0;
    if (reported && !s.a.classes.has('neg_raising', word(s.a, step.at))) return;
    const own = k === 0;
    const wishes = isWish(s, step.at);
    const peer = step.via === 'peer';
    // "its support will not waver" is no lack of support.
    if (step.via === 'subject' && !c.verb?.passive) {
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
      !isCannotBut(s, step.at)
    ) {
      withheld = !withheld;
    } else if (c.kind === 'NP' && negatedNoun(s, step.at)) withheld = !withheld;
    else if (own && match.rule.match === 'verb' && negatedObject(s, step.at)) withheld = !withheld;
    const found = (effect: Match['rule']['effect']): Match[] =>
      effectsAt(s, step.at, effect).filter((op) => !overlaps(op, match) && applies(s, op, step, own));
    // "suspended its aid in protest at": what is done in protest takes nothing from the protest.
    const adjunct = match.rule.match === 'any' && match.rule.frame.holder === 'subject' && !own;
    const refusal = adjunct ? undefined : found('withhold')[0];
    if (refusal) {
      withheld = !withheld;
      operators.push(refusal);
      // "rejected a request to send": what was urged is refused.
      urgedAt = -1;
      requested = false;
    }
    if (!wishes) {
      // "I can but welcome", "can count on our support": no hedge.
      const sure =
        isCannotBut(s, step.at) ||
        (!own && effectsAt(s, step.at, 'receive').some((op) => op.rule.id === 'op_receive_count_on'));
      for (const op of c.verb?.negated || sure ? [] : found('hedge')) {
        // "we should all welcome" urges; only "should they ask" supposes.
        if (s.a.tokens[op.from]?.lower === 'should' && op.from >= c.from && op.to <= c.to) continue;
        // "assured Kenya that it would help": the future of a past.
        if (c.verb?.modal === 'would' && op.from >= c.from && op.to <= c.to && toldInPast(s, path)) continue;
        hedged = true;
        operators.push(op);
      }
      for (const op of found('urge')) {
        // "I must thank" thanks.
        if (
          op.rule.match === 'any' &&
          (s.a.tokens[s.a.chunks[subjectOf(s.a, step.at).chunks[0] ?? -1]?.from ?? -1]?.lower === 'i' ||
            (own && isPerformed(s, step.at)))
        )
          continue;
        if (op.rule.match === 'verb' && isCaused(s, step.at)) continue;
        if (s.a.tokens[op.from]?.lower === 'shall' && isPromised(s, step.at)) continue;
        if (urgedAt < 0 && (!own || op.rule.match === 'any')) urgedAt = k;
        operators.push(op);
      }
    }
    for (const op of found('ready')) {
      ready = true;
      operators.push(op);
    }
    if (!own && (step.via === 'object' || step.via === 'preposition')) {
      const counted = effectsAt(s, step.at, 'receive').some((op) => op.rule.id === 'op_receive_count_on');
      for (const op of counted ? [] : found('request')) {
        requested = true;
        operators.push(op);
      }
    }
  });
  const free = freeOperators(s, path);
  operators.push(...free.operators);
  hedged ||= free.hedged || invertedCondition(s);
  if (withheld && s.a.tokens.some((token) => s.a.classes.has('remiss', token.lower))) withheld = false;
  if (nobodySubject(s, path) || word(s.a, before(s.a, path[0]?.at ?? 0)) === 'nor') withheld = !withheld;
  const status: Status = urgedAt >= 0 ? 'urged' : hedged ? 'conditional' : match.rule.status;
  return { polarity: withheld ? 'withheld' : 'affirmed', status, ready, requested, urgedAt, operators };
}

/** "cannot accept" as a cue: its own negation takes nothing back. */
function negatedInside(s: Sentence, at: number, match: Match): boolean {
  const c = s.a.chunks[at];
  if (!c) return false;
  for (let t = Math.max(c.from, match.from); t < Math.min(c.to, match.to); t++)
    if (s.a.tags[t] === 'NEG') return true;
  return false;
}

function overlaps(op: Match, match: Match): boolean {
  return op.from < match.to && op.to > match.from;
}

/** A verb counts as an operator only as the main verb of its chunk; a noun only as the head. */
function applies(s: Sentence, op: Match, step: Step, own: boolean): boolean {
  const c = s.a.chunks[step.at];
  if (!c) return false;
  if (step.via === 'peer' && op.rule.match !== 'any') return false;
  // "we hope that others will support", not "we hope to support".
  if (op.rule.condition === 'clause_only' && step.via !== 'clause') return false;
  if (op.rule.condition === 'subject_only') return false;
  // "the duty to support", not "does its duty by supporting".
  if (op.rule.condition === 'infinitive_only' && step.via !== 'infinitive') return false;
  // "an urgent need to help", not "the need to respect".
  if (
    op.rule.condition === 'urgent_only' &&
    (step.via !== 'infinitive' ||
      !s.a.tokens
        .slice(c.from, c.head)
        .some((t) => /^(?:urgent|pressing|dire|acute|desperate)$/.test(t.lower)))
  )
    return false;
  if (op.rule.match === 'verb') return !own && op.from <= c.head && op.to > c.head && step.via !== 'subject';
  if (op.rule.match === 'noun') return !own && op.from === c.head;
  if (op.rule.match === 'adjective') return !own && c.kind !== 'NP';
  return true;
}

/** "its aid dried up": the verb that says that its subject has come to an end. */
function endOf(s: Sentence, at: number): Match | undefined {
  const head = s.a.chunks[at]?.head ?? -1;
  return effectsAt(s, at, 'withhold').find(
    (op) => op.rule.condition === 'subject_only' && op.from <= head && op.to > head,
  );
}

/** "we must commend", "should be welcomed": whoever says so does it by saying it. */
function isPerformed(s: Sentence, at: number): boolean {
  const verb = s.a.chunks[at]?.verb;
  if (!verb || !s.a.classes.has('performative', word(s.a, at)) || !s.document.speaker) return false;
  // "we should all welcome" is said to others, too.
  const c = s.a.chunks[at];
  if (s.a.tokens.slice(c?.from, c?.to).some((token) => token.lower === 'all')) return false;
  return verb.passive || /^(?:we|one)$/.test(word(s.a, subjectOf(s.a, at).chunks[0] ?? -1));
}

/** "we shall support", "my Government shall support": what one says that one will do oneself is no call on others. */
function isPromised(s: Sentence, at: number): boolean {
  const c = s.a.chunks[subjectOf(s.a, at).chunks[0] ?? -1];
  if (!c || s.a.chunks[at]?.verb?.passive) return false;
  const speaker = s.document.speaker;
  return (
    /^(?:i|we|my|our)$/.test(s.a.tokens[c.from]?.lower ?? '') ||
    (speaker !== undefined && s.mentionOf[c.head]?.code === speaker)
  );
}

/** "these factors encourage Kenya to support": no one urges; what moves somebody is a thing. */
function isCaused(s: Sentence, at: number): boolean {
  const subject = subjectOf(s.a, at).chunks[0];
  const c = subject === undefined ? undefined : s.a.chunks[subject];
  if (c?.kind !== 'NP' || subject === undefined || s.a.chunks[at]?.verb?.passive) return false;
  const head = word(s.a, subject);
  return (
    /^NNS?$/.test(s.a.tags[c.head] ?? '') &&
    s.mentionOf.slice(c.from, c.to).every((mention) => mention === undefined) &&
    /^(?:encourag|prompt|inspir|motivat|lead|driv|oblig|compel|allow|enabl)/.test(word(s.a, at)) &&
    !['agent', 'group', 'relation', 'document', 'text', 'person'].some((name) => s.a.classes.has(name, head))
  );
}

/** "would like to thank": politeness, not a hedge. */
function isWish(s: Sentence, at: number): boolean {
  return s.a.classes.has('wish', word(s.a, at));
}

function toldInPast(s: Sentence, path: readonly Step[]): boolean {
  return (
    path.some((step) => step.via === 'clause' && s.a.chunks[step.at]?.verb?.past === true) ||
    s.a.chunks.some((_, i) => i > (path[0]?.at ?? 0) && saidBehind(s, i))
  );
}

/** "Tents would be sent to Chad, the ministry said": who says it stands behind a comma. */
function saidBehind(s: Sentence, i: number): boolean {
  const verb = s.a.chunks[i]?.verb;
  if (verb?.form !== 'finite' || !verb.past || effectsAt(s, i, 'report').length === 0) return false;
  const subject = subjectOf(s.a, i).chunks[0];
  return subject !== undefined && mark(s.a, before(s.a, subject)) === ',';
}

/** "not only condemned": no negation. */
function isCorrection(s: Sentence, at: number): boolean {
  const c = s.a.chunks[at];
  if (!c) return false;
  for (let t = c.from; t < c.to; t++) {
    if (s.a.tags[t] === 'NEG' && /^(?:only|just|merely|simply)$/.test(s.a.tokens[t + 1]?.lower ?? ''))
      return true;
  }
  return false;
}

/** "cannot but condemn" condemns. */
function isCannotBut(s: Sentence, at: number): boolean {
  return (
    s.a.tokens[s.a.chunks[at]?.to ?? 0]?.lower === 'but' ||
    s.a.tokens[(s.a.chunks[at]?.from ?? 1) - 1]?.lower === 'but'
  );
}

/** "supports neither side", "condemned nobody": the negation stands with the object. */
function negatedObject(s: Sentence, at: number): boolean {
  const np = s.a.chunks[after(s.a, at)];
  return np?.kind === 'NP' && /^(?:no|neither|nobody|none|nothing)$/.test(s.a.tokens[np.from]?.lower ?? '');
}

function negatedNoun(s: Sentence, at: number): boolean {
  if (
    /^(?:doubt|question|secret|wonder|surprise|choice|alternative|efforts?|stone|hesitation|reservations?)$/.test(
      word(s.a, at),
    )
  )
    return false;
  const c = s.a.chunks[at];
  const first = c && s.a.tokens[c.from]?.lower;
  return (
    first === 'no' ||
    first === 'neither' ||
    first === 'little' ||
    (c !== undefined && s.a.tags[c.from] === 'NEG')
  );
}

/** Operators that stand free in the clause: "if necessary", "without", an if-clause. */
function freeOperators(s: Sentence, path: readonly Step[]): { hedged: boolean; operators: Match[] } {
  const { a } = s;
  const operators: Match[] = [];
  let hedged = false;
  const root = path[path.length - 1]?.at ?? 0;
  const low = Math.min(...path.map((step) => step.at));
  const high = Math.max(...path.map((step) => step.at), root);
  for (const op of operatorsIn(s, 'hedge', 0, a.tokens.length)) {
    const at = a.chunkOf[op.from] ?? 0;
    const alone = op.to - op.from === 1;
    if (op.rule.match !== 'any' || (alone && a.chunks[at]?.kind === 'VP')) continue;
    if (otherClauseBetween(s, path, at)) continue;
    if (
      op.to - op.from > 1
        ? at >= low - 4 && at <= high + 10
        : a.chunks[at]?.kind === 'SB' && opensCondition(s, at)
    ) {
      hedged = true;
      operators.push(op);
    }
  }
  return { hedged, operators };
}

/** "Should Nepal so request, ..." */
function invertedCondition(s: Sentence): boolean {
  return s.a.chunks.some((c, i) => {
    if (s.a.tokens[c.from]?.lower !== 'should' || s.a.chunks[i + 1]?.kind !== 'NP') return false;
    if (i === 0 || mark(s.a, i - 1) === ',') return true;
    // "will help should Nepal request it": behind a whole clause, and no question.
    return (
      c.to - c.from === 1 && s.a.chunks[i - 1]?.kind === 'NP' && s.a.chunks.slice(0, i).some(hasFiniteVerb)
    );
  });
}

function hasFiniteVerb(c: Chunk): boolean {
  return c.verb?.form === 'finite';
}

/** "No country supports", "nobody in the government supports". */
function nobodySubject(s: Sentence, path: readonly Step[]): boolean {
  const cue = path[0]?.at ?? 0;
  if (s.a.chunks[cue]?.kind !== 'VP') return false;
  const subject = s.a.chunks[subjectOf(s.a, cue).chunks[0] ?? -1];
  return (
    subject !== undefined &&
    /^(?:no|nobody|none|neither)$/.test(s.a.tokens[subject.from]?.lower ?? '') &&
    subject.to <= (s.a.chunks[cue]?.from ?? 0)
  );
}

/** Whether a finite verb that the cue does not hang on stands between the operator and the cue. */
function otherClauseBetween(s: Sentence, path: readonly Step[], at: number): boolean {
  const own = new Set(path.map((step) => step.at));
  const nearest = [...own].reduce((best, i) => (Math.abs(i - at) < Math.abs(best - at) ? i : best));
  for (let i = Math.min(nearest, at) + 1; i < Math.max(nearest, at); i++) {
    // The condition's own verb ("if Kenya agrees, Japan will") follows its "if".
    if (s.a.chunks[i]?.verb?.form === 'finite' && !own.has(i) && !(at < nearest && i > at)) return true;
  }
  return false;
}

/** "if" before a clause, at the start of the sentence or after its comma; not "asked if". */
function opensCondition(s: Sentence, at: number): boolean {
  // "if I may": politeness.
  const next = s.a.chunks[at]?.to ?? 0;
  if (
    /^(?:i may|you will|you like|i might)$/.test(`${s.a.tokens[next]?.lower} ${s.a.tokens[next + 1]?.lower}`)
  )
    return false;
  const lead = before(s.a, at);
  return (
    lead < 0 || mark(s.a, lead) === ',' || s.a.chunks[lead]?.kind === 'NP' || s.a.chunks[lead]?.kind === 'CC'
  );
}
