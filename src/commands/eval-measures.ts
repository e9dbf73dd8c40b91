import {
  byBasis,
  byRule,
  bySource,
  byStance,
  type Group,
  type PredictionGroup,
} from '../evaluation/breakdown.js';
import type { GoldRecord } from '../evaluation/gold.js';
import { halfOf } from '../evaluation/halves.js';
import type { Predictions } from '../evaluation/judged.js';
import { type Evaluation, evaluate, type F1Intervals, f1Intervals } from '../evaluation/measures.js';
import { type Interval, wilsonInterval } from '../evaluation/wilson.js';

/** Everything that is measured on records with gold stances. */
export interface Measured {
  readonly evaluation: Evaluation;
  readonly intervals: F1Intervals;
  readonly statusInterval: Interval;
  readonly sources: readonly Group[];
  readonly stances: readonly Group[];
  readonly bases: readonly PredictionGroup[];
  readonly rules: readonly PredictionGroup[];
  /** Halves a and b, where they are asked for. */
  readonly halves?: readonly { readonly evaluation: Evaluation; readonly intervals: F1Intervals }[];
}

/** Measures predictions in every way that does not ask for other files. */
export function measureAll(
  gold: readonly GoldRecord[],
  predictions: Predictions,
  wantsHalves: boolean,
): Measured {
  const both = (records: readonly GoldRecord[]): { evaluation: Evaluation; intervals: F1Intervals } => ({
    evaluation: evaluate(records, predictions),
    intervals: f1Intervals(records, predictions),
  });
  const whole = both(gold);
  const { right, compared } = whole.evaluation.status;
  const halves = wantsHalves
    ? { halves: (['a', 'b'] as const).map((half) => both(gold.filter(({ id }) => halfOf(id) === half))) }
    : {};
  return {
    ...whole,
    statusInterval: wilsonInterval(right, compared),
    sources: bySource(gold, predictions),
    stances: byStance(gold, predictions),
    bases: byBasis(gold, predictions),
    rules: byRule(gold, predictions),
    ...halves,
  };
}

/** The measures for machines. */
export function measuredJson(measured: Measured): object {
  const { evaluation, intervals, statusInterval: bounds, sources, stances, bases, rules, halves } = measured;
  return {
    ...evaluationJson(evaluation, intervals),
    status: { ...evaluation.status, interval: bounds },
    by_source: sources.map(groupJson),
    by_stance: stances.map(groupJson),
    by_holder_basis: bases,
    by_rule: rules,
    ...(halves
      ? {
          halves: Object.fromEntries(
            halves.map((half, at) => [at === 0 ? 'a' : 'b', evaluationJson(half.evaluation, half.intervals)]),
          ),
        }
      : {}),
  };
}

function groupJson({ name, evaluation }: Group): object {
  return { name, ...evaluationJson(evaluation) };
}

function evaluationJson(
  { records, missing, measures, meanF1, status }: Evaluation,
  intervals?: F1Intervals,
): object {
  return {
    records,
    missing,
    meanF1,
    ...(intervals ? { meanF1Interval: intervals.mean } : {}),
    status,
    measures: measures.map(({ wrong, ...measure }, at) => ({
      ...measure,
      ...(intervals ? { f1Interval: intervals.measures[at] } : {}),
      wrong: wrong.length,
    })),
  };
}
