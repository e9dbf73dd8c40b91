import type { StanceKind } from '../model/stance.js';
import { bootstrapIntervals } from './bootstrap.js';
import { isCoded, isTaken, type JudgedRecord, type JudgedStance, type Predictions } from './judged.js';
import { addCounts, type Counts, countKeys, NO_COUNTS, type Rates, ratesOf } from './rates.js';
import type { Interval } from './wilson.js';

/** Right and wrong keys of one measure over all records. */
interface Measure extends Rates {
  readonly name: string;
  readonly wrong: readonly WrongRecord[];
}

interface WrongRecord {
  readonly id: string;
  readonly text: string;
  readonly missed: readonly string[];
  readonly extra: readonly string[];
  /** What was predicted for the record, to see which rule led astray. */
  readonly predicted: readonly JudgedStance[];
}

export interface Evaluation {
  readonly records: number;
  /** Gold records without a prediction: they count as predicted empty. */
  readonly missing: number;
  /** Detection of each stance, then withheld, holder, directed. */
  readonly measures: readonly Measure[];
  /** The mean F1 of detection over the stances. */
  readonly meanF1: number;
  /** Among gold stances that were found with holder and target: how many have the right status. */
  readonly status: { readonly right: number; readonly compared: number };
}

/** Over these the mean of detection is taken. A lexicon of one's own may add others. */
export const STANCES: readonly StanceKind[] = ['support', 'condemnation', 'assist'];

interface Question {
  readonly name: string;
  readonly keysOf: (stances: readonly JudgedStance[]) => readonly string[];
}

/** Compares predictions with gold, record by record. A key counts once per record, however often it is said there. */
export function evaluate(gold: readonly JudgedRecord[], predictions: Predictions): Evaluation {
  const measures = questions(gold).map((question) => measure(question, gold, predictions));
  return {
    records: gold.length,
    missing: gold.filter(({ id }) => !predictions.has(id)).length,
    measures,
    meanF1: meanOfDetection(measures.map(({ f1 }) => f1)),
    status: compareStatus(gold, predictions),
  };
}

/** The F1 of each measure and their mean over the stances, for records drawn any number of times. */
export function f1Sampler(
  gold: readonly JudgedRecord[],
  predictions: Predictions,
): (drawn: Uint32Array) => number[] {
  const asked = questions(gold);
  const rows = gold.map(({ id, stances }) =>
    asked.map(({ keysOf }) => countRecord(keysOf, stances, predictions.get(id))),
  );
  return (drawn) => {
    const values = asked.map((_, measure) => sampledF1(rows, measure, drawn));
    return [...values, meanOfDetection(values)];
  };
}

/** F1 over records, each counted as often as it was drawn. */
export function sampledF1(rows: readonly (readonly Counts[])[], measure: number, drawn: Uint32Array): number {
  let [right, wrong] = [0, 0];
  for (let record = 0; record < rows.length; record++) {
    const times = drawn[record] ?? 0;
    const counts = rows[record]?.[measure];
    if (times === 0 || counts === undefined) continue;
    right += times * counts.truePositives;
    wrong += times * (counts.falsePositives + counts.falseNegatives);
  }
  return (2 * right) / (2 * right + wrong || 1);
}

export interface F1Intervals {
  /** As the measures are ordered. */
  readonly measures: readonly Interval[];
  readonly mean: Interval;
}

/** The 95 % intervals of F1 for each measure and for the mean, by a bootstrap over records. */
export function f1Intervals(gold: readonly JudgedRecord[], predictions: Predictions): F1Intervals {
  const intervals = bootstrapIntervals(gold.length, f1Sampler(gold, predictions));
  return { measures: intervals.slice(0, -1), mean: intervals.at(-1) ?? [0, 1] };
}

/** The questions that score files of this kind are asked, and detection of stances that only this gold has. */
function questions(gold: readonly JudgedRecord[]): Question[] {
  const known = new Set(STANCES);
  const others = new Set(gold.flatMap(({ stances }) => stances.map(({ stance }) => stance)));
  return [
    ...STANCES.map(detection),
    { name: 'withheld', keysOf: withheldStances },
    { name: 'holder', keysOf: heldStances },
    { name: 'directed', keysOf: directedStances },
    ...[...others]
      .filter((stance) => !known.has(stance))
      .sort()
      .map(detection),
  ];
}

function detection(stance: StanceKind): Question {
  return {
    name: `detection ${stance}`,
    keysOf: (stances) => (stances.some((one) => isTaken(one) && one.stance === stance) ? [stance] : []),
  };
}

function meanOfDetection(f1s: readonly number[]): number {
  return f1s.slice(0, STANCES.length).reduce((sum, f1) => sum + f1, 0) / STANCES.length;
}

function measure(
  { name, keysOf }: Question,
  gold: readonly JudgedRecord[],
  predictions: Predictions,
): Measure {
  let counts = NO_COUNTS;
  const wrong: WrongRecord[] = [];
  for (const { id, text, stances } of gold) {
    const predicted = predictions.get(id) ?? [];
    const [want, got] = [new Set(keysOf(stances)), new Set(keysOf(predicted))];
    const missed = [...want].filter((key) => !got.has(key));
    const extra = [...got].filter((key) => !want.has(key));
    counts = addCounts(counts, countKeys(want, got));
    if (missed.length + extra.length > 0) wrong.push({ id, text, missed, extra, predicted });
  }
  return { name, wrong, ...ratesOf(counts) };
}

function countRecord(
  keysOf: Question['keysOf'],
  stances: readonly JudgedStance[],
  predicted: readonly JudgedStance[] = [],
): Counts {
  return countKeys(new Set(keysOf(stances)), new Set(keysOf(predicted)));
}

function withheldStances(stances: readonly JudgedStance[]): string[] {
  return stances.filter((one) => !isTaken(one)).map(({ stance }) => stance);
}

function heldStances(stances: readonly JudgedStance[]): string[] {
  return stances
    .filter((one) => isTaken(one) && isCoded(one.holder))
    .map(({ holder, stance }) => `${holder} ${stance}`);
}

function directedStances(stances: readonly JudgedStance[]): string[] {
  return stances
    .filter((one) => isTaken(one) && isCoded(one.holder) && isCoded(one.target))
    .map(({ holder, stance, target }) => `${holder} ${stance} ${target}`);
}

function compareStatus(gold: readonly JudgedRecord[], predictions: Predictions): Evaluation['status'] {
  let [right, compared] = [0, 0];
  for (const { id, stances } of gold) {
    for (const want of stances.filter(isTaken)) {
      const match = predictions.get(id)?.find((got) => isTaken(got) && sameEnds(got, want));
      if (!match) continue;
      compared += 1;
      if (match.status === want.status) right += 1;
    }
  }
  return { right, compared };
}

function sameEnds(left: JudgedStance, right: JudgedStance): boolean {
  return left.stance === right.stance && left.holder === right.holder && left.target === right.target;
}
