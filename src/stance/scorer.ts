import type { ActorBook } from '../actors/actor-book.js';
import { word } from '../clause/neighbours.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { type Phrase, phraseFinder } from '../lexicon/phrases.js';
import type { ScoredStatement } from '../model/stance.js';
import type { ScorableStatement } from '../model/statement.js';
import { readCue } from './cue-reading.js';
import { distinctReadings, sameHolder } from './distinct-readings.js';
import { Document, type Reader, WINDOW } from './document/document.js';
import { outlineOf } from './document/outline.js';
import { echoesOf, echoesWithin, mayEcho, mayEchoWithin } from './echoes.js';
import { type Hopeless, Sieve } from './hopeless.js';
import type { Miss, Reading, ReadSentence } from './reading.js';
import { quoterIn } from './references/references.js';
import { forSameNeed, type Need } from './same-need.js';
import { aloneOf, type Match, readSentence, type Sentence } from './sentence.js';
import { StatementBooks } from './statement-books.js';
import { triggerScanner } from './trigger.js';

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
  const sieve = new Sieve(lexicon);
  const sentenceAt = (document: Document, number: number, found?: readonly Phrase[]): Sentence =>
    document.sentence(number, () =>
      readSentence(document, number, found ?? phrases.all(document.tokens(number)), lexicon),
    );
  const reader: Reader = {
    outline: (document, number) => outlineOf(aloneOf(sentenceAt(document, number)), book),
    quoter: (document, number) => quoterIn(sentenceAt(document, number), book),
  };
  /**
   * Analyses the sentences of the window from `first` on that hold a cue, one step for all of them after the other: so
   * the code of one step is still at hand in the processor's caches when the next sentence needs it.
   * @return what each sentence was prepared with: its phrases, nothing for one without the words of a cue.
   */
  const prepare = (document: Document, first: number, thorough: boolean): Prepared[] => {
    const window = document.sentences.slice(first, first + WINDOW);
    const passed = window.map((_, k) => (thorough ? NONE : sieve.of(document, first + k)));
    const tokens = window.map(({ start, end }, k) =>
      triggers.occursIn(document.text, start, end) ? document.tokens(first + k) : undefined,
    );
    const found = passed.map((hopeless, k) => {
      const words = tokens[k];
      return words && (thorough ? phrases.all(words) : phrases.withCue(words, hopeless));
    });
    return passed.map((hopeless, k) => {
      const here = found[k];
      if (here === undefined || (!thorough && here.length === 0)) return { passed: hopeless };
      sentenceAt(document, first + k, here);
      return { passed: hopeless, phrases: here };
    });
  };
  /**
   * What is found in a sentence is handed on before the next is read: a long text has many. Only a thorough reading is
   * told of sentences without a cue.
   */
  const readAll = (document: Document, thorough: boolean, tell: (sentence: ReadSentence) => void): void => {
    let earlier: readonly Reading[] = [];
    let need: Need | undefined;
    let window: readonly Prepared[] = [];
    document.sentences.forEach(({ start, end }, number) => {
      if (number % WINDOW === 0) window = prepare(document, number, thorough);
      const before = earlier;
      earlier = [];
      const echoes = before.length > 0 && mayEcho(document.text, start, end);
      const { passed, phrases: found } = window[number % WINDOW] as Prepared;
      const here = found ?? (echoes ? phrases.all(document.tokens(number)) : undefined);
      if (here === undefined) return;
      const read = readOne(sentenceAt(document, number, here), book, passed);
      const within =
        read.readings.length > 0 && mayEchoWithin(document.text, start, end)
          ? [...read.readings, ...echoesWithin(read.sentence, read.readings, book)]
          : read.readings;
      const echoed = echoes ? echoesOf(read.sentence, before, book) : [];
      // "echoed the condemnation": of what was condemned before, and not once more.
      const covered = ({ match }: Reading): boolean =>
        echoed.some((echo) => echo.match.from < match.from && echo.match.to >= match.to);
      const told = [...echoed, ...within.filter((reading) => !covered(reading))];
      const { readings, need: last } = forSameNeed(read.sentence, told, need, book);
      need = last;
      earlier = readings;
      tell({ ...read, readings });
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
      const books = new StatementBooks(document, book);
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

/** What a sentence is read with: the phrases in it, if it has a cue, and which cues are passed over. */
interface Prepared {
  readonly passed: Hopeless;
  readonly phrases?: readonly Phrase[];
}

/** Each cue that says nothing is told why. */
const NONE: Hopeless = () => false;

/** @param passed which cues are passed over, as if their words did not stand there */
function readOne(sentence: Sentence, book: ActorBook, passed: Hopeless): ReadSentence {
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
    // "calls the Kenyan-backed rebels terrorists": backed they are all the same.
    const apart = match.rule.match === 'modifier';
    const within = taken.filter(
      (other) => other.from <= match.from && other.to >= match.to && !(apart && other.from + 1 < match.from),
    );
    if (within.some((other) => !isReproach(other, match) && !isRebuff(sentence, other, match))) continue;
    if (passed(match.rule)) continue;
    const result = readCue(sentence, match, book);
    if ('why' in result) {
      misses.push(result);
      // "with the support of" is read as a whole or not at all: its noun alone would be somebody else's.
      if (match.rule.condition === 'accomplished') taken.push(match);
    } else if (within.length > 0) {
      // "said that Kenya was arming the rebels": told as a wrong, it is help all the same.
      // "rejected Ghana's criticism as unfair": what is rejected is said all the same.
      const told = within.every(
        (other) => other.rule.condition === 'harbouring' || isRebuff(sentence, other, match),
      );
      // "can never be justified": who says so of no act of its own withholds nothing beside.
      const theirs = result.filter(
        (r) => !readings.some((other) => within.includes(other.match) && sameHolder(r, other, book)),
      );
      readings.push(...theirs.filter(({ polarity }) => told || polarity === 'withheld'));
      // "its support for the rebels through arms": help or backing, and not both.
      if (told && theirs.length > 0) taken.push(match);
    } else {
      taken.push(match);
      readings.push(...result);
    }
  }
  return { sentence, readings: distinctReadings(readings, book), misses };
}

/** Whether `other` is a verb that does away with what `match`, a noun in it, says that somebody said. */
function isRebuff({ a }: Sentence, other: Match, match: Match): boolean {
  const { rule } = match;
  if (rule.match !== 'noun' || rule.frame.holder !== 'owner' || rule.stance !== 'condemnation') return false;
  return a.classes.has('rebutting', word(a, a.chunkOf[other.from] ?? -1));
}

/**
 * Whether `other` is the voice's word about what somebody does not do ("has not even condemned"): that somebody's own
 * stance, withheld or of help to those that the voice calls a wrong, is told beside it.
 */
function isReproach(other: Match, match: Match): boolean {
  return other.rule.frame.holder === 'voice' && match.rule.frame.holder !== 'voice';
}
