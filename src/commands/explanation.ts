import type { ActorBook } from '../actors/actor-book.js';
import { NO_ACTOR, type Span } from '../model/stance.js';
import type { ScorableStatement } from '../model/statement.js';
import type { Reading, ReadSentence } from '../stance/reading.js';
import type { Reference } from '../stance/references/reference.js';
import type { Scorer } from '../stance/scorer.js';
import type { Match, Sentence } from '../stance/sentence.js';

/** What a mark in the sentence stands for. */
export type MarkKind = 'holder' | 'cue' | 'target' | 'scope';

/** A marked stretch of the sentence, in UTF-16 units from the sentence's beginning. */
export interface Mark extends Span {
  readonly kind: MarkKind;
}

interface ExplainedRule {
  readonly id: string;
  readonly effect: string;
  readonly words: string;
  readonly phrase: string;
  readonly match: string;
  readonly frame: string;
  readonly note: string;
  /** The file and the line in which it stands. */
  readonly place: string;
}

export interface ExplainedStance {
  readonly holder: string;
  /** Who the holder's words name: one that is booked under another code has its own. */
  readonly holder_actor: string;
  readonly holder_text: string;
  readonly holder_basis: string;
  readonly stance: string;
  readonly polarity: string;
  readonly status: string;
  readonly target: string;
  readonly target_actor: string;
  readonly target_text: string;
  readonly cue: string;
  readonly rule: ExplainedRule;
  /** The rules around the cue that had a say: negators, hedges, urging verbs. */
  readonly scope: readonly ExplainedRule[];
  readonly marks: readonly Mark[];
}

/** A cue that carries no stance here. */
interface NearMiss {
  readonly cue: string;
  readonly why: string;
  readonly rule: ExplainedRule;
}

export interface ExplainedSentence {
  readonly sentence: number;
  readonly text: string;
  readonly stances: readonly ExplainedStance[];
  readonly near_misses: readonly NearMiss[];
}

/** The sentences of a statement that hold a cue, with what the scorer made of them and why. */
export function explainStatement(
  scorer: Scorer,
  statement: ScorableStatement,
  book: ActorBook,
): ExplainedSentence[] {
  return scorer.read(statement).map((read) => explainSentence(read, book));
}

function explainSentence({ sentence, readings, misses }: ReadSentence, book: ActorBook): ExplainedSentence {
  const { a } = sentence;
  return {
    sentence: sentence.number,
    text: a.text.slice(a.span.start, a.span.end),
    stances: readings.map((reading) => explainReading(sentence, reading, book)),
    near_misses: misses.map(({ match, why }) => ({
      cue: wordsOf(sentence, match),
      why,
      rule: explainRule(sentence, match),
    })),
  };
}

function explainReading(sentence: Sentence, reading: Reading, book: ActorBook): ExplainedStance {
  const { match, rule, holder, target, operators } = reading;
  const code = (actor: string): string => (actor === NO_ACTOR ? actor : book.bookedAs(actor));
  return {
    holder: code(holder.code),
    holder_actor: holder.code,
    holder_text: holder.text,
    holder_basis: holder.basis,
    stance: reading.stance,
    polarity: reading.polarity,
    status: reading.status,
    target: code(target.code),
    target_actor: target.code,
    target_text: target.text,
    cue: wordsOf(sentence, match),
    rule: explainRule(sentence, { ...match, rule }),
    scope: operators.map((operator) => explainRule(sentence, operator)),
    marks: marksOf(sentence, reading),
  };
}

function explainRule(sentence: Sentence, match: Match): ExplainedRule {
  const { id, effect, phrase, match: how, frameText, note, place } = match.rule;
  return { id, effect, words: wordsOf(sentence, match), phrase, match: how, frame: frameText, note, place };
}

function wordsOf(sentence: Sentence, match: Match): string {
  const { start, end } = spanOf(sentence, match.from, match.to);
  const text = sentence.a.text.slice(sentence.a.span.start, sentence.a.span.end);
  return text.slice(start, end);
}

/** Cue first: where marks would overlap, the earlier one in this order stays. */
function marksOf(sentence: Sentence, { match, holder, target, operators }: Reading): Mark[] {
  const wanted: (Mark | undefined)[] = [
    { kind: 'cue', ...spanOf(sentence, match.from, match.to) },
    referenceMark(sentence, 'holder', holder),
    referenceMark(sentence, 'target', target),
    ...operators.map(
      (operator): Mark => ({ kind: 'scope', ...spanOf(sentence, operator.from, operator.to) }),
    ),
  ];
  const marks: Mark[] = [];
  for (const mark of wanted) {
    if (mark && !marks.some((other) => mark.start < other.end && other.start < mark.end)) marks.push(mark);
  }
  return marks.sort((left, right) => left.start - right.start);
}

/** Where the reference stands: its words, looked for from its chunk on; nothing when they stand in another sentence. */
function referenceMark(sentence: Sentence, kind: MarkKind, { text, chunk }: Reference): Mark | undefined {
  const { a } = sentence;
  const whole = a.text.slice(a.span.start, a.span.end);
  const place = a.chunks[chunk];
  const from = place ? spanOf(sentence, place.from, place.to).start : 0;
  const found = text === '' ? -1 : whole.indexOf(text, from);
  const start = found >= 0 ? found : text === '' ? -1 : whole.indexOf(text);
  return start < 0 ? undefined : { kind, start, end: start + text.length };
}

function spanOf({ a }: Sentence, from: number, to: number): Span {
  const start = a.tokens[from]?.start ?? a.span.start;
  const end = a.tokens[to - 1]?.end ?? start;
  return { start: start - a.span.start, end: end - a.span.start };
}
