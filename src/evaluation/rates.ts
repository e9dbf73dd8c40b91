import { type Interval, wilsonInterval } from './wilson.js';

/** Right and wrong keys. */
export interface Counts {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
}

export interface Rates extends Counts {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly precisionInterval: Interval;
  readonly recallInterval: Interval;
}

export const NO_COUNTS: Counts = { truePositives: 0, falsePositives: 0, falseNegatives: 0 };

/** What of the wanted keys was got. */
export function countKeys(want: ReadonlySet<string>, got: ReadonlySet<string>): Counts {
  const truePositives = [...want].filter((key) => got.has(key)).length;
  return {
    truePositives,
    falsePositives: got.size - truePositives,
    falseNegatives: want.size - truePositives,
  };
}

/** The counts of two parts together. */
export function addCounts(left: Counts, right: Counts): Counts {
  return {
    truePositives: left.truePositives + right.truePositives,
    falsePositives: left.falsePositives + right.falsePositives,
    falseNegatives: left.falseNegatives + right.falseNegatives,
  };
}

/** Precision, recall and F1; 0 where there is nothing to divide by. */
export function ratesOf({ truePositives, falsePositives, falseNegatives }: Counts): Rates {
  const found = truePositives + falsePositives;
  const wanted = truePositives + falseNegatives;
  const precision = truePositives / (found || 1);
  const recall = truePositives / (wanted || 1);
  return {
    truePositives,
    falsePositives,
    falseNegatives,
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall || 1),
    precisionInterval: wilsonInterval(truePositives, found),
    recallInterval: wilsonInterval(truePositives, wanted),
  };
}

/** Whether there was anything to find, or anything was found. */
export function isEmpty({ truePositives, falsePositives, falseNegatives }: Counts): boolean {
  return truePositives + falsePositives + falseNegatives === 0;
}
