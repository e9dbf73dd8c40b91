import { bootstrapIntervals } from '../evaluation/bootstrap.js';
import {
  CHANGE_KINDS,
  type Change,
  type Comparison,
  compareRuns,
  countStanceErrors,
} from '../evaluation/comparison.js';
import { type Figures, figuresOf, shortName } from '../evaluation/figures.js';
import { type GoldRecord, stanceAsJson } from '../evaluation/gold.js';
import { coreKey, type JudgedStance, type Predictions } from '../evaluation/judged.js';
import { evaluate, f1Sampler } from '../evaluation/measures.js';
import {
  countPloverErrors,
  evaluatePlover,
  type NamesEnd,
  ploverF1Sampler,
  ploverFigures,
} from '../evaluation/plover.js';
import type { SavedRun } from '../evaluation/saved-run.js';
import type { Interval } from '../evaluation/wilson.js';
import { type Judged, type Labelled, ploverNames } from './eval-plover.js';
import { figure, signed, stanceText, table, wrap } from './eval-text.js';

/** A figure on the records that both runs have, judged by the gold of today. */
interface FigureChange {
  readonly name: string;
  readonly before: number;
  readonly now: number;
  /** 95 % interval of the difference, where the figure is an F1. */
  readonly interval?: Interval;
}

export interface Compared extends Comparison {
  readonly figures: readonly FigureChange[];
  /** What the earlier run reported when it was saved. */
  readonly saved: Figures;
  readonly gold: ReadonlyMap<string, GoldRecord>;
}

/** What has changed since a saved run. */
export function compareWith(
  saved: SavedRun,
  judged: Judged,
  labelled: Labelled,
  now: Predictions,
  namesEnd: NamesEnd,
): Compared {
  const before = saved.predictions;
  const shared = <T extends GoldRecord>(records: readonly T[]): T[] =>
    records.filter(({ id }) => before.has(id));
  const [stances, labels] = [shared(judged), shared(labelled)];
  const all = new Map([...judged, ...labelled].map((record) => [record.id, record]));
  const labelOf = new Map(labelled.map((record) => [record.id, record]));
  return {
    ...compareRuns([...all.values()], before, now, (record, predicted) => {
      const label = labelOf.get(record.id);
      return (
        (record.judged ? countStanceErrors(record, predicted) : 0) +
        (label ? countPloverErrors(label, predicted) : 0)
      );
    }),
    figures: [...stanceFigures(stances, before, now), ...ploverChanges(labels, before, now, namesEnd)],
    saved: saved.figures,
    gold: all,
  };
}

function stanceFigures(gold: Judged, before: Predictions, now: Predictions): FigureChange[] {
  if (gold.length === 0) return [];
  const evaluation = evaluate(gold, now);
  const [then, today] = [figuresOf(evaluate(gold, before)), figuresOf(evaluation)];
  const names = [...evaluation.measures.map(({ name }) => shortName(name)), 'detection'];
  const changes = differences(names, then, today, gold.length, f1Sampler(gold, before), f1Sampler(gold, now));
  return [...changes, { name: 'status', before: then.get('status') ?? 0, now: today.get('status') ?? 0 }];
}

function ploverChanges(
  gold: Labelled,
  before: Predictions,
  now: Predictions,
  namesEnd: NamesEnd,
): FigureChange[] {
  if (gold.length === 0) return [];
  const [then, today] = [evaluatePlover(gold, before, namesEnd), evaluatePlover(gold, now, namesEnd)];
  return differences(
    ploverNames(),
    ploverFigures(then),
    ploverFigures(today),
    gold.length,
    ploverF1Sampler(then),
    ploverF1Sampler(today),
  );
}

type Sampler = (drawn: Uint32Array) => readonly number[];

function differences(
  names: readonly string[],
  before: Figures,
  now: Figures,
  records: number,
  sampleBefore: Sampler,
  sampleNow: Sampler,
): FigureChange[] {
  const intervals = bootstrapIntervals(records, (drawn) => {
    const then = sampleBefore(drawn);
    return sampleNow(drawn).map((value, at) => value - (then[at] ?? 0));
  });
  return names.map((name, at) => ({
    name,
    before: before.get(name) ?? 0,
    now: now.get(name) ?? 0,
    interval: intervals[at] ?? [0, 0],
  }));
}

/** What changed since a saved run, for people: each record that changed, the counts, and the figures with their intervals. */
export function comparisonText(compared: Compared): string {
  const { changes, unchanged, added, removed, figures, gold } = compared;
  const counts = CHANGE_KINDS.map((kind) => `${changes.filter((one) => one.kind === kind).length} ${kind}`);
  const others = [
    `${unchanged} the same`,
    ...(added > 0 ? [`${added} new`] : []),
    ...(removed > 0 ? [`${removed} gone`] : []),
  ];
  return [
    '\nSince the saved run\n',
    changes.map((change) => changeText(change, gold.get(change.id))).join('\n'),
    `${changes.length > 0 ? '\n' : ''}records: ${[...counts, ...others].join(', ')}\n`,
    figureTable(figures),
    '95 % intervals of the difference: paired bootstrap over records (Koehn 2004),\nseeded. Both runs are measured by the gold file as it is now.\n',
  ].join('');
}

function changeText(
  { kind, id, text, errorsBefore, errorsAfter, lost, gained }: Change,
  record?: GoldRecord,
): string {
  const known = new Set(record?.stances.map((stance) => `${coreKey(stance)} ${stance.status}`));
  const line = (sign: string, stance: JudgedStance): string => {
    const judgement = record?.judged
      ? known.has(`${coreKey(stance)} ${stance.status}`)
        ? ', in gold'
        : ', not in gold'
      : '';
    return wrap(`${stanceText(stance)} by ${stance.rule ?? '?'}${judgement}`, 4, `${sign} `);
  };
  return [
    `  ${kind}  ${id}  errors ${errorsBefore} → ${errorsAfter}${record?.label ? `, label ${record.label.root}` : ''}\n`,
    wrap(text, 4),
    ...lost.map((stance) => line('-', stance)),
    ...gained.map((stance) => line('+', stance)),
  ].join('');
}

function figureTable(figures: readonly FigureChange[]): string {
  return table(
    'Figures (F1; status: share right)',
    [
      { head: '', width: 20, left: true },
      { head: 'before', width: 9 },
      { head: 'now', width: 9 },
      { head: 'change', width: 10 },
      { head: '95 %', width: 18 },
    ],
    figures.map(({ name, before, now, interval }) => [
      name,
      figure(before),
      figure(now),
      signed(now - before),
      interval ? interval.map(signed).join(' ') : '',
    ]),
  );
}

/** The same as `--json` prints it. */
export function comparisonJson({ changes, unchanged, added, removed, figures, saved }: Compared): object {
  const counts = CHANGE_KINDS.map((kind) => [kind, changes.filter((one) => one.kind === kind).length]);
  return {
    ...Object.fromEntries(counts),
    unchanged,
    added,
    removed,
    figures,
    saved: Object.fromEntries(saved),
    changes: changes.map((change) => ({
      ...change,
      lost: change.lost.map(stanceAsJson),
      gained: change.gained.map(stanceAsJson),
    })),
  };
}
