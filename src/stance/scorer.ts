import type { ActorBook } from '../actors/actor-book.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { type Phrase, phraseFinder } from '../lexicon/phrases.js';
import {
  type Intensity,
  isCoded,
  NO_ACTOR,
  OTHER_ACTOR,
  type ScoredStatement,
  type Stance,
  type WorklistItem,
} from '../model/stance.js';
import type { ScorableStatement } from '../model/statement.js';
import { textOf } from '../text/analysis.js';
import { readCue } from './cue-reading.js';
import { Document, type Reader } from './document/document.js';
import { outlineOf } from './document/outline.js';
import { echoesOf, mayEcho } from './echoes.js';
import { isHopeless } from './hopeless.js';
import { codePointCounter } from './offsets.js';
import type { Miss, Reading } from './reading.js';
import { quoterIn } from './references/references.js';
import { aloneOf, effectsIn, type Match, readSentence, type Sentence } from './sentence.js';
import { triggerScanner } from './trigger.js';

/** What one sentence says, with the cues that say nothing and why. */
export interface ReadSentence {
  readonly sentence: Sentence;
  readonly readings: readonly Reading[];
  readonly misses: readonly Miss[];
}

export interface Scorer {
  /** All stances of a statement, in the order of reading. */
  score(statement: ScorableStatement): ScoredStatement;
  /** The sentences of a statement that hold a cue, with stances and near misses. */
  read(statement: ScorableStatement): ReadSentence[];
}

/** Makes a scorer: pure, so that it runs in a thread, a test or a larger engine alike. */
export function createScorer(lexicon: Lexicon, book: ActorBook): Scorer {
  const triggers = triggerScanner(lexicon);
  const phrases = phraseFinder(lexicon);
  const sentenceAt = (document: Document, number: number, found?: readonly Phrase[]): Sentence =>
    document.sentence(number, () =>
      readSentence(document, number, found ?? phrases.all(document.tokens(number)), lexicon),
    );
  const reader: Reader = {
    outline: (document, number) => outlineOf(aloneOf(sentenceAt(document, number)), book),
    quoter: (document, number) => quoterIn(sentenceAt(document, number), book),
  };
  /**
   * What is found in a sentence is handed on before the next is read: a long text has many. Only a thorough reading is
   * told of sentences without a cue.
   */
  const readAll = (document: Document, thorough: boolean, found: (sentence: ReadSentence) => void): void => {
    let earlier: readonly Reading[] = [];
    document.sentences.forEach(({ start, end }, number) => {
      const before = earlier;
      earlier = [];
      const echoes = before.length > 0 && mayEcho(document.text, start, end);
      if (!echoes && !triggers.occursIn(document.text, start, end)) return;
      const tokens = document.tokens(number);
      const whole = echoes || thorough;
      const here = whole ? phrases.all(tokens) : phrases.withCue(tokens);
      if (!whole && here.length === 0) return;
      const read = readOne(sentenceAt(document, number, here), book, thorough);
      const readings = echoes ? [...echoesOf(read.sentence, before, book), ...read.readings] : read.readings;
      earlier = readings;
      found({ ...read, readings });
    });
  };
  return {
    read: (statement) => {
      const all: ReadSentence[] = [];
      readAll(new Document(statement, book, reader), true, (sentence) => all.push(sentence));
      return all;
    },
    score: (statement) => {
      const document = new Document(statement, book, reader);
      const books = new Books(document, book);
      readAll(document, false, (sentence) => books.enter(sentence));
      return {
        id: statement.id,
        sentences: document.sentences.length,
        stances: books.stances,
        worklist: books.worklist,
      };
    },
  };
}

/** @param thorough whether each cue that says nothing is told why */
function readOne(sentence: Sentence, book: ActorBook, thorough: boolean): ReadSentence {
  const readings: Reading[] = [];
  const misses: Miss[] = [];
  // Of overlapping cues the longest is asked first, of the same words the one with a condition; the first that
  // holds wins, and what it covers says no more.
  const cues = [...sentence.cues].sort(
    (a, b) =>
      b.to - b.from - (a.to - a.from) ||
      a.from - b.from ||
      Number(b.rule.condition !== '') - Number(a.rule.condition !== ''),
  );
  const taken: Match[] = [];
  for (const match of cues) {
    const within = taken.filter((other) => other.from <= match.from && other.to >= match.to);
    if (within.some((other) => !isReproach(other, match))) continue;
    if (!thorough && isHopeless(sentence, match.rule)) {
      misses.push({ match, why: '' });
      continue;
    }
    const result = readCue(sentence, match, book);
    if ('why' in result) {
      misses.push(result);
      // "with the support of" is read as a whole or not at all: its noun alone would be somebody else's.
      if (match.rule.condition === 'accomplished') taken.push(match);
    } else if (within.length > 0) {
      // "said that Kenya was arming the rebels": told as a wrong, it is help all the same.
      const told = within.every((other) => other.rule.condition === 'harbouring');
      readings.push(...result.filter(({ polarity }) => told || polarity === 'withheld'));
    } else {
      taken.push(match);
      readings.push(...result);
    }
  }
  return { sentence, readings: distinct(readings, book), misses };
}

/**
 * Whether `other` is the voice's word about what somebody does not do ("has not even condemned"): that somebody's own
 * stance, withheld or of help to those that the voice calls a wrong, is told beside it.
 */
function isReproach(other: Match, match: Match): boolean {
  return other.rule.frame.holder === 'voice' && match.rule.frame.holder !== 'voice';
}

/** One stance per holder, kind, polarity and target in a sentence: the stronger wording stays. */
function distinct(readings: readonly Reading[], book: ActorBook): readonly Reading[] {
  if (readings.length === 0) return readings;
  const best = new Map<string, Reading>();
  for (const reading of readings) {
    const target = book.bookedAs(reading.target.code);
    const key = [
      book.bookedAs(reading.holder.code),
      reading.stance,
      reading.polarity,
      reading.target.code === NO_ACTOR || target === OTHER_ACTOR ? reading.target.text : target,
    ].join(' ');
    const other = best.get(key);
    if (!other || other.rule.intensity < reading.rule.intensity) best.set(key, reading);
  }
  const kept = [...best.values()];
  const named = new Set(
    kept
      .filter((r) => r.target.code !== NO_ACTOR)
      .map((r) => [book.bookedAs(r.holder.code), r.stance, r.polarity].join(' ')),
  );
  // "sent troops to Mali to help keep the peace" helps Mali, once.
  const telling = kept.filter(
    (r) =>
      r.target.code !== NO_ACTOR ||
      (r.target.text !== '' && r.stance !== 'assist') ||
      !named.has([book.bookedAs(r.holder.code), r.stance, r.polarity].join(' ')),
  );
  return telling
    .filter(
      (r) => !telling.some((other) => other !== r && (retold(r, other, book) || isThanked(r, other, book))),
    )
    .sort((a, b) => a.match.from - b.match.from);
}

/** "we thank Kenya for its support": the help that thanks are for is told once, as help. */
function isThanked(r: Reading, other: Reading, book: ActorBook): boolean {
  return (
    r.stance === 'support' &&
    r.rule.match === 'noun' &&
    other.stance === 'assist' &&
    other.path.length === 0 &&
    book.bookedAs(r.holder.code) === book.bookedAs(other.holder.code) &&
    book.bookedAs(r.target.code) === book.bookedAs(other.target.code)
  );
}

/** "provided assistance to the victims": verb and noun tell of one stance; the one that finds nobody says no more. */
function retold(r: Reading, other: Reading, book: ActorBook): boolean {
  // "flew doctors to Mali to help fight malaria": whom the help is for was said before.
  if (
    r.stance === 'assist' &&
    other.stance === 'assist' &&
    r.polarity === other.polarity &&
    book.bookedAs(r.holder.code) === book.bookedAs(other.holder.code) &&
    !isCoded(r.target.code) &&
    isCoded(other.target.code) &&
    r.path.some((step) => step.at === other.path[0]?.at && step.via === 'infinitive')
  )
    return true;
  // "vetoed a resolution condemning Chad": what it would have condemned says all.
  if (
    r.stance === 'support' &&
    r.polarity === 'withheld' &&
    other.stance === 'condemnation' &&
    other.polarity === 'withheld' &&
    !isCoded(r.target.code) &&
    book.bookedAs(r.holder.code) === book.bookedAs(other.holder.code) &&
    other.path.some((step) => step.at === r.path[0]?.at)
  )
    return true;
  if (r.stance !== other.stance || r.polarity !== other.polarity || r.target.code !== NO_ACTOR) return false;
  if (book.bookedAs(r.holder.code) !== book.bookedAs(other.holder.code)) return false;
  const [cue, otherCue] = [r.path[0]?.at, other.path[0]?.at];
  const joined = other.path.some((step) => step.at === cue) || r.path.some((step) => step.at === otherCue);
  return joined && (other.target.code !== NO_ACTOR || (r.target.text === '' && other.target.text !== ''));
}

/** The stances of a statement as they are stored, and what could not be placed. */
class Books {
  readonly stances: Stance[] = [];
  readonly worklist: WorklistItem[] = [];
  private readonly count: (offset: number) => number;

  constructor(
    document: Document,
    private readonly book: ActorBook,
  ) {
    this.count = codePointCounter(document.text);
  }

  enter({ sentence, readings, misses }: ReadSentence): void {
    for (const reading of readings) {
      this.stances.push(toStance(sentence, reading, this.book, this.count));
      for (const end of [reading.holder, reading.target]) {
        if (end.code === OTHER_ACTOR && /\p{Lu}/u.test(end.text))
          this.worklist.push({ sentence: sentence.number, kind: 'unknown_actor', text: end.text });
      }
    }
    for (const miss of misses) {
      this.worklist.push({
        sentence: sentence.number,
        kind: 'unmatched_cue',
        text: textOf(sentence.a, miss.match.from, miss.match.to).toLowerCase(),
      });
    }
  }
}

function toStance(s: Sentence, reading: Reading, book: ActorBook, count: (offset: number) => number): Stance {
  const { a } = s;
  const from = a.tokens[reading.match.from]?.start ?? 0;
  const to = a.tokens[reading.match.to - 1]?.end ?? 0;
  const code = (actor: string): string => (actor === NO_ACTOR ? NO_ACTOR : book.bookedAs(actor));
  return {
    sentence: s.number,
    start: count(a.span.start),
    end: count(a.span.end),
    holder: code(reading.holder.code),
    holderActor: reading.holder.code,
    holderText: reading.holder.text,
    holderBasis: reading.holder.basis,
    stance: reading.stance,
    polarity: reading.polarity,
    status: reading.status,
    target: code(reading.target.code),
    targetActor: reading.target.code,
    targetText: reading.target.text,
    cue: a.text.slice(from, to),
    cueStart: count(from),
    cueEnd: count(to),
    rule: reading.rule.id,
    intensity: intensityOf(s, reading),
    plover: reading.rule.plover,
    cameo: reading.rule.cameo,
  };
}

/** The rule's own strength, one more for "strongly", one less for "cautiously", beside the cue. */
function intensityOf(s: Sentence, reading: Reading): Intensity {
  const chunk = s.a.chunks[s.a.chunkOf[reading.match.from] ?? 0];
  const from = Math.max(0, (chunk?.from ?? 0) - 2);
  const to = Math.min(s.a.tokens.length, (chunk?.to ?? 0) + 1);
  const change = effectsIn(s, 'boost', from, to) - effectsIn(s, 'soften', from, to);
  const value = reading.rule.intensity + Math.sign(change);
  return value <= 1 ? 1 : value >= 3 ? 3 : 2;
}
