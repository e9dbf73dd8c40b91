import type { Group, PredictionGroup } from '../evaluation/breakdown.js';
import { shortName } from '../evaluation/figures.js';
import { type Evaluation, STANCES } from '../evaluation/measures.js';
import { isEmpty } from '../evaluation/rates.js';
import { type Interval, wilsonInterval } from '../evaluation/wilson.js';
import type { Measured } from './eval-measures.js';
import { type Column, figure, signed, table, withInterval } from './eval-text.js';

/** Of so many rules the text shows the precision: those with most wrong predictions. */
const RULES_SHOWN = 12;

/** The measures as tables. */
export function measuredText(measured: Measured): string {
  const { sources, stances, bases, rules, halves } = measured;
  const wrongRules = rules.filter(({ predicted, right }) => predicted > right);
  const others = wrongRules.length - RULES_SHOWN;
  return [
    mainTable(measured),
    halves ? halvesTable(halves) : '',
    stanceTable(stances),
    sources.length > 1 ? sourceTable(sources) : '',
    groupTable('Holder basis', bases),
    groupTable('Rules most often wrong', wrongRules.slice(0, RULES_SHOWN)),
    others > 0 ? `and ${others} more rules with wrong ones; --json has all\n` : '',
  ].join('');
}

const COUNT: Omit<Column, 'head'> = { width: 6 };
const RATE: Omit<Column, 'head'> = { width: 15 };

function mainTable({ evaluation, intervals, statusInterval }: Measured): string {
  const { records, measures, meanF1, status } = evaluation;
  const rows = measures.map((one, at) => [
    shortName(one.name),
    ...(isEmpty(one)
      ? ['-', '-', '-']
      : [
          withInterval(one.precision, one.precisionInterval),
          withInterval(one.recall, one.recallInterval),
          withInterval(one.f1, intervals.measures[at] ?? [0, 1]),
        ]),
    String(one.truePositives),
    String(one.falsePositives),
    String(one.falseNegatives),
  ]);
  const mean = ['detection, mean', '', '', withInterval(meanF1, intervals.mean)];
  const share = status.right / (status.compared || 1);
  return (
    table(
      `${records} ${records === 1 ? 'record' : 'records'}: detection of each stance, its mean F1, and the rest`,
      [
        { head: '', width: 17, left: true },
        { head: 'precision', ...RATE },
        { head: 'recall', ...RATE },
        { head: 'F1', ...RATE },
        { head: 'right', ...COUNT },
        { head: 'extra', ...COUNT },
        { head: 'miss', ...COUNT },
      ],
      [
        ...rows.slice(0, STANCES.length),
        mean,
        ...rows.slice(STANCES.length),
        [
          'status, right',
          status.compared === 0 ? '-' : withInterval(share, statusInterval),
          '',
          '',
          String(status.right),
        ],
      ],
    ).slice(1) +
    `Status: of ${status.compared} stances found with holder and target. 95 % intervals: Wilson\n(1927); of F1 the seeded percentile bootstrap over records (Efron and Tibshirani\n1993).\n`
  );
}

function halvesTable(halves: NonNullable<Measured['halves']>): string {
  const [a, b] = halves;
  if (!a || !b) return '';
  const row = (name: string, left: number, leftIn: Interval, right: number, rightIn: Interval): string[] => [
    name,
    withInterval(left, leftIn),
    withInterval(right, rightIn),
    signed(right - left),
  ];
  const rows = a.evaluation.measures.flatMap((left, at) => {
    const right = b.evaluation.measures.find(({ name }) => name === left.name);
    const bounds: readonly [Interval, Interval] = [
      a.intervals.measures[at] ?? [0, 1],
      b.intervals.measures[right ? b.evaluation.measures.indexOf(right) : -1] ?? [0, 1],
    ];
    return right ? [row(shortName(left.name), left.f1, bounds[0], right.f1, bounds[1])] : [];
  });
  const mean = row(
    'detection, mean',
    a.evaluation.meanF1,
    a.intervals.mean,
    b.evaluation.meanF1,
    b.intervals.mean,
  );
  return table(
    'F1 on both halves, split by the SHA-256 of the id',
    [
      { head: '', width: 18, left: true },
      { head: `half a (${a.evaluation.records})`, width: 16 },
      { head: `half b (${b.evaluation.records})`, width: 16 },
      { head: 'b - a', width: 9 },
    ],
    [
      ...rows.slice(0, STANCES.length),
      mean,
      ...rows.slice(STANCES.length),
      row(
        'status, right',
        statusShare(a.evaluation),
        statusInterval(a.evaluation),
        statusShare(b.evaluation),
        statusInterval(b.evaluation),
      ),
    ],
  );
}

function statusShare({ status }: Evaluation): number {
  return status.right / (status.compared || 1);
}

function statusInterval({ status }: Evaluation): Interval {
  return wilsonInterval(status.right, status.compared);
}

function stanceTable(groups: readonly Group[]): string {
  return table(
    'F1 by stance',
    [
      { head: '', width: 17, left: true },
      ...['detection', 'withheld', 'holder', 'directed', 'status'].map((head) => ({ head, width: 11 })),
    ],
    groups.map(({ name, evaluation }) => [
      name,
      f1Of(evaluation, `detection ${name}`),
      ...['withheld', 'holder', 'directed'].map((measure) => f1Of(evaluation, measure)),
      statusText(evaluation),
    ]),
  );
}

function sourceTable(groups: readonly Group[]): string {
  const heads = ['supp', 'cond', 'assist', 'mean', 'withh', 'holder', 'direct', 'status'];
  return table(
    'F1 by source (mean: of the stances that occur)',
    [
      { head: '', width: 14, left: true },
      { head: 'n', width: 5 },
      ...heads.map((head) => ({ head, width: 7 })),
    ],
    groups.map(({ name, evaluation }) => [
      name,
      String(evaluation.records),
      ...STANCES.map((stance) => f1Of(evaluation, `detection ${stance}`)),
      meanOfOccurring(evaluation),
      ...['withheld', 'holder', 'directed'].map((measure) => f1Of(evaluation, measure)),
      statusText(evaluation),
    ]),
  );
}

function f1Of({ measures }: Evaluation, name: string): string {
  const measure = measures.find((one) => one.name === name);
  return measure && !isEmpty(measure) ? figure(measure.f1) : '-';
}

function meanOfOccurring({ measures }: Evaluation): string {
  const occurring = measures.slice(0, STANCES.length).filter((measure) => !isEmpty(measure));
  if (occurring.length === 0) return '-';
  return figure(occurring.reduce((sum, { f1 }) => sum + f1, 0) / occurring.length);
}

function statusText({ status: { right, compared } }: Evaluation): string {
  return compared === 0 ? '-' : figure(right / compared);
}

function groupTable(title: string, groups: readonly PredictionGroup[]): string {
  if (groups.length === 0) return '';
  return table(
    `${title} (right in all; holder right; stance in the record at all)`,
    [
      { head: '', width: 33, left: true },
      { head: 'n', width: 5 },
      { head: 'right', width: 7 },
      { head: 'holder', width: 8 },
      { head: 'stance', width: 8 },
      { head: 'precision', width: 16 },
    ],
    groups.map(({ name, predicted, right, holder, detected, precision, precisionInterval }) => [
      name,
      ...[predicted, right, holder, detected].map(String),
      withInterval(precision, precisionInterval),
    ]),
  );
}
