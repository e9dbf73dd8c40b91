import { previousVerb } from '../../clause/governing-verb.js';
import { after, before, hasFinite, mark, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { Recent } from '../../text/recent.js';
import { effectsAt, type Step } from '../path.js';
import { type Match, operatorsOf, type Sentence } from '../sentence.js';
import { isPromisedAfter } from './clause-openers.js';
import { isModestSaying } from './modest.js';

/** "would like to thank": politeness, not a hedge. */
export function isWish(s: Sentence, at: number): boolean {
  return s.a.classes.has('wish', word(s.a, at)) || isModestSaying(s, at);
}

/** "said that it would help": the future of a past. */
export function toldInPast(s: Sentence, path: readonly Step[]): boolean {
  if (isQuotedWhole(s, path)) return false;
  return (
    path.some((step) => step.via === 'clause' && isPastSaying(s, step.at)) ||
    s.a.chunks.some((_, i) => i > (path[0]?.at ?? 0) && saidBehind(s, i)) ||
    saidAside(s, path[0]?.at ?? 0) ||
    path.some((step) => madeKnown(s, step.at) || isToldToo(s, step.at))
  );
}

/** '"We would help," it said': what is quoted together with its subject stands as it was said. */
function isQuotedWhole({ a, document }: Sentence, path: readonly Step[]): boolean {
  const v = path.find(({ at }) => a.chunks[at]?.verb?.modal === 'would')?.at ?? -1;
  const quotation = (i: number): unknown =>
    document.quotationAt(a.tokens[a.chunks[i]?.from ?? -1]?.start ?? -1);
  const own = v < 0 ? undefined : quotation(v);
  return own !== undefined && quotation(subjectOf(a, v).chunks[0] ?? -1) === own;
}

/** "said that Chad was late, and that it would help": the second thing that is said. */
function isToldToo(s: Sentence, at: number): boolean {
  const { a } = s;
  if (a.chunks[at]?.verb?.modal !== 'would') return false;
  const that = before(a, subjectOf(a, at).chunks[0] ?? -1);
  const link = before(a, that);
  if (word(a, that) !== 'that' || a.chunks[link]?.kind !== 'CC') return false;
  return a.chunks.some(
    ({ verb }, i) => i < link && verb?.past === true && effectsAt(s, i, 'report').length > 0,
  );
}

/** "signalled he would", "made it clear that he would", "left no doubt that he would": what its own subject made known in the past. */
function madeKnown(s: Sentence, at: number): boolean {
  const { a } = s;
  if (a.chunks[at]?.verb?.modal !== 'would') return false;
  const subject = subjectOf(a, at).chunks[0] ?? -1;
  let i = before(a, subject);
  if (a.chunks[i]?.kind === 'SB' && word(a, i) === 'that') i = before(a, i);
  if (a.chunks[i]?.verb?.past && a.classes.has('announcing_past', word(a, i))) return true;
  // "the announcement that it would", "the pledge by the Union that it would"
  const by = before(a, i);
  const noun = /^(?:by|from|of)$/.test(word(a, by)) ? before(a, by) : i;
  if (a.chunks[noun]?.kind === 'NP' && ANNOUNCEMENT.test(word(a, noun))) return true;
  const clear = a.chunks[i]?.kind === 'ADJ' ? /^(?:clear|plain|known)$/ : /^(?:doubt|secret)$/;
  const verb = clear.test(word(a, i)) ? previousVerb(a, i, hasFinite) : -1;
  return a.chunks[verb]?.verb?.past === true && /^(?:made|left)$/.test(word(a, verb));
}

const ANNOUNCEMENT = /^(?:announcement|declaration|pledge|promise|vow|assurance|commitment|decision)s?$/;

/** "said", "condemned the raid, saying": a verb of the past, or a participle that goes with one. */
function isPastSaying(s: Sentence, at: number): boolean {
  const verb = s.a.chunks[at]?.verb;
  // "went there to announce that it would help"
  const announces = verb?.form === 'infinitive' && /^(?:announc|say|declar|reveal|tell)/.test(word(s.a, at));
  if (verb?.form !== 'gerund' && !announces) return verb?.past === true;
  const main = previousVerb(s.a, at, hasFinite);
  return main >= 0 && s.a.chunks[main]?.verb?.past === true;
}

/** "Britain, Cameron said, would send tents": who says it stands between subject and verb. */
function saidAside(s: Sentence, cue: number): boolean {
  const comma = before(s.a, cue);
  return mark(s.a, comma) === ',' && saidBehind(s, before(s.a, comma));
}

/** "Tents would be sent to Chad, the ministry said": who says it stands behind a comma. */
function saidBehind(s: Sentence, i: number): boolean {
  const verb = s.a.chunks[i]?.verb;
  if (verb?.form !== 'finite' || !verb.past || effectsAt(s, i, 'report').length === 0) return false;
  const subject = subjectOf(s.a, i).chunks[0];
  return subject !== undefined && mark(s.a, before(s.a, subject)) === ',';
}

/** Operators that stand free in the clause: "if necessary", "without", an if-clause. */
export function freeOperators(
  s: Sentence,
  path: readonly Step[],
  match: Match,
): { hedged: boolean; operators: Match[] } {
  const { a } = s;
  const operators: Match[] = [];
  let hedged = false;
  const hedges = operatorsOf(s, 'hedge');
  if (hedges.length === 0) return { hedged, operators };
  const root = path[path.length - 1]?.at ?? 0;
  const low = Math.min(...path.map((step) => step.at));
  const high = Math.max(...path.map((step) => step.at), root);
  for (const op of hedges) {
    // "kept its borders open to": words of the cue
    if (op.from >= match.from && op.to <= match.to) continue;
    const at = a.chunkOf[op.from] ?? 0;
    const alone = op.to - op.from === 1;
    if (op.rule.match !== 'any' || op.rule.condition === 'gerund_only') continue;
    if (alone && a.chunks[at]?.kind === 'VP') continue;
    if (otherClauseBetween(s, path, at)) continue;
    if (alone && isSentenceAdverb(s, path, at)) {
      hedged = true;
      operators.push(op);
      continue;
    }
    // "provided that": a clause of its own, however far behind.
    const opens = a.chunks[at]?.kind === 'SB' || (!alone && a.tokens[op.to - 1]?.lower === 'that');
    const near = at === 0 || (at >= low - 4 && at <= high + 10);
    if (opens && (isFact(s, at, path) || isAside(s, at, path) || givesReason(s, at) || isEarlier(s, at, low)))
      continue;
    if (opens ? opensCondition(s, at, path) : !alone && near) {
      hedged = true;
      operators.push(op);
    }
  }
  return { hedged, operators };
}

/** "Perhaps Kenya will help", "is planning possibly to help": an adverb right before the subject, or the infinitive. */
function isSentenceAdverb({ a }: Sentence, path: readonly Step[], at: number): boolean {
  const next = after(a, at);
  if (a.chunks[at]?.kind !== 'RB' || mark(a, at + 1) !== '') return false;
  return path.some(({ at: v }) => {
    const form = a.chunks[v]?.verb?.form;
    if (form === 'infinitive') return v === next;
    return form === 'finite' && subjectOf(a, v).chunks[0] === next && (at === 0 || mark(a, at - 1) === ',');
  });
}

/** "will work well if it is paid, and it has our support": the condition is of the clause before. */
function isEarlier({ a }: Sentence, condition: number, cue: number): boolean {
  const lead = before(a, condition);
  if (lead < 0 || condition > cue || /^[,:;–—]$/.test(mark(a, lead)) || a.chunks[lead]?.kind === 'CC')
    return false;
  for (let i = condition + 1; i < cue; i++)
    if (a.chunks[i]?.kind === 'CC' && mark(a, before(a, i)) === ',' && word(a, i) !== 'or')
      return a.chunks.slice(i, cue + 1).some(hasFinite);
  return false;
}

/** "if we came, it is because we trust in it": what is so, and why. */
function givesReason({ a }: Sentence, condition: number): boolean {
  return a.tokens.some(
    ({ lower }, t) =>
      lower === 'because' &&
      t > (a.chunks[condition]?.to ?? 0) &&
      /^(?:is|was)$/.test(a.tokens[t - 1]?.lower ?? '') &&
      /^(?:it|this|that)$/.test(a.tokens[t - 2]?.lower ?? ''),
  );
}

/** "condemned the plan to strike if talks fail": no condition behind it hangs on what has been done. */
function isFact(s: Sentence, condition: number, path: readonly Step[]): boolean {
  const [cue] = path;
  const verb = s.a.chunks[cue?.at ?? -1]?.verb;
  return (
    verb?.form === 'finite' &&
    verb.past &&
    verb.modal === undefined &&
    !verb.passive &&
    !s.a.classes.has('promise_verbs', word(s.a, cue?.at ?? -1)) &&
    // "the wrongs I have decried if we act alone": nothing hangs on what has been said.
    condition > (cue?.at ?? 0) + (verb.perfect ? 0 : 1) &&
    !path.some(({ via }) => via === 'clause')
  );
}

/** "if the rebels, backed by Kenya, take the town": what is told of them between commas is so. */
function isAside({ a }: Sentence, condition: number, [cue, ...others]: readonly Step[]): boolean {
  const at = cue?.at ?? -1;
  const comma = before(a, at);
  return (
    others.length === 0 &&
    a.chunks[at]?.verb?.form === 'participle' &&
    mark(a, comma) === ',' &&
    a.chunks[before(a, comma)]?.kind === 'NP' &&
    condition < comma
  );
}

/** "in talks on how to help", "undecided whether to condemn", "wants proof before condemning": it is still to come. */
export function isPondered({ a }: Sentence, path: readonly Step[]): boolean {
  return path.some(({ at }) => {
    const verb = a.chunks[at]?.verb;
    // "how best to help"
    const last = before(a, at);
    const lead = word(a, word(a, last) === 'best' ? before(a, last) : last);
    // "must disarm before Kenya will lend it money"
    const subject = subjectOf(a, at).chunks[0] ?? at;
    if (verb?.form === 'finite') return subject < at && isPromisedAfter({ a }, before(a, subject), at);
    if (verb?.form === 'infinitive') return lead === 'how' || lead === 'whether';
    if (verb?.form !== 'gerund' || lead !== 'before') return false;
    return a.chunks[previousVerb(a, at, hasFinite)]?.verb?.past === false;
  });
}

/** "Should Nepal so request, ..." */
export function invertedCondition(s: Sentence): boolean {
  return inverted.of(s);
}

/** Every cue of a sentence asks the same. */
const inverted = new Recent<Sentence, boolean>((s) =>
  s.a.chunks.some((c, i) => {
    // "two peoples, Chad and Mali, should live side by side": a verb of its own follows.
    if (s.a.tokens[c.from]?.lower !== 'should' || c.to - c.from > 1 || s.a.chunks[i + 1]?.kind !== 'NP')
      return false;
    // "nor should we tolerate": denied, not supposed.
    if (/^(?:nor|neither|why|how|what|so)$/.test(s.a.tokens[c.from - 1]?.lower ?? '')) return false;
    if (i === 0 || mark(s.a, i - 1) === ',') return true;
    // "will help should Nepal request it": behind a whole clause, and no question.
    return s.a.chunks[i - 1]?.kind === 'NP' && s.a.chunks.slice(0, i).some(hasFinite);
  }),
);

/** Whether a finite verb that the cue does not hang on stands between the operator and the cue. */
function otherClauseBetween(s: Sentence, path: readonly Step[], at: number): boolean {
  const own = new Set(path.map((step) => step.at));
  const nearest = [...own].reduce((best, i) => (Math.abs(i - at) < Math.abs(best - at) ? i : best));
  const parted = mark(s.a, before(s.a, at)) === ',';
  for (let i = Math.min(nearest, at) + 1; i < Math.max(nearest, at); i++) {
    // "condemned the plan, promising a response if it went ahead": it is what the participle says that depends on it.
    const aside = s.a.chunks[i]?.verb?.form === 'gerund' && mark(s.a, before(s.a, i)) === ',';
    if (aside && !parted && !own.has(i)) return true;
    // The condition's own verb ("if Kenya agrees, Japan will") follows its "if".
    if (s.a.chunks[i]?.verb?.form === 'finite' && !own.has(i) && !(at < nearest && i > at)) return true;
  }
  return false;
}

/** "if" before a clause, at the start of the sentence or after its comma; not "asked if". */
function opensCondition(s: Sentence, at: number, path: readonly Step[]): boolean {
  // "if I may": politeness.
  const next = s.a.chunks[at]?.to ?? 0;
  // "shows, if that were necessary, how well it works": so much is certain.
  if (
    /^(?:that|it|any|proof|more|evidence)$/.test(s.a.tokens[next]?.lower ?? '') &&
    s.a.tokens
      .slice(next + 1, next + 5)
      .some(
        ({ lower }, k, all) =>
          /^(?:necessary|needed|required)$/.test(lower) &&
          /^(?:were|was|is|be)$/.test(all[k - 1]?.lower ?? ''),
      )
  )
    return false;
  if (
    /^(?:i may|you will|you like|i might)$/.test(`${s.a.tokens[next]?.lower} ${s.a.tokens[next + 1]?.lower}`)
  )
    return false;
  const lead = before(s.a, at);
  return (
    lead < 0 ||
    /^[,:–—]$/.test(mark(s.a, lead)) ||
    s.a.chunks[lead]?.kind === 'NP' ||
    s.a.chunks[lead]?.kind === 'CC' ||
    // "will help if Kenya asks"
    (lead === path[0]?.at && s.a.chunks[lead]?.kind === 'VP')
  );
}
