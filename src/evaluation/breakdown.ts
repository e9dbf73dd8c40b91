import { coreKey, type JudgedRecord, type JudgedStance, type Predictions } from './judged.js';
import { type Evaluation, evaluate } from './measures.js';
import { type Interval, wilsonInterval } from './wilson.js';

export interface Group {
  readonly name: string;
  readonly evaluation: Evaluation;
}

/** How the predictions with something in common fare. */
export interface PredictionGroup {
  readonly name: string;
  readonly predicted: number;
  /** Holder, stance, polarity and target stand in gold. */
  readonly right: number;
  /** Holder, stance and polarity do. */
  readonly holder: number;
  /** The record has the stance with this polarity, whoever holds it. */
  readonly detected: number;
  readonly precision: number;
  readonly precisionInterval: Interval;
}

export interface SourcedRecord extends JudgedRecord {
  readonly source?: string;
}

/** The measures for each source: what the record says, else what stands before the first hyphen of its id. */
export function bySource(gold: readonly SourcedRecord[], predictions: Predictions): Group[] {
  return [...groupBy(gold, sourceOf)].map(([name, records]) => ({
    name,
    evaluation: evaluate(records, predictions),
  }));
}

function sourceOf({ id, source }: SourcedRecord): string {
  return source || (/^([^-]+)-/.exec(id)?.[1] ?? '(none)');
}

/** The measures for each stance alone. */
export function byStance(gold: readonly JudgedRecord[], predictions: Predictions): Group[] {
  const all = gold.flatMap(({ id, stances }) => [...stances, ...(predictions.get(id) ?? [])]);
  return [...new Set(all.map(({ stance }) => stance))].sort().map((stance) => {
    const only = (stances: readonly JudgedStance[]): JudgedStance[] =>
      stances.filter((one) => one.stance === stance);
    const records = gold.map((record) => ({ ...record, stances: only(record.stances) }));
    const predicted = new Map([...predictions].map(([id, stances]) => [id, only(stances)]));
    return { name: stance, evaluation: evaluate(records, predicted) };
  });
}

/** Predictions by how their holder was found. */
export function byBasis(gold: readonly JudgedRecord[], predictions: Predictions): PredictionGroup[] {
  return byTrait(gold, predictions, ({ holderBasis }) => holderBasis ?? '(not told)');
}

/** Predictions by rule, those with most wrong ones first. */
export function byRule(gold: readonly JudgedRecord[], predictions: Predictions): PredictionGroup[] {
  return byTrait(gold, predictions, ({ rule }) => rule ?? '(not told)');
}

function byTrait(
  gold: readonly JudgedRecord[],
  predictions: Predictions,
  traitOf: (stance: JudgedStance) => string,
): PredictionGroup[] {
  const judged = gold.flatMap((record) =>
    (predictions.get(record.id) ?? []).map((stance) => ({ stance, ...judge(stance, record) })),
  );
  return [...groupBy(judged, ({ stance }) => traitOf(stance))]
    .map(([name, group]) => {
      const count = (key: 'right' | 'holder' | 'detected'): number => group.filter((one) => one[key]).length;
      const right = count('right');
      return {
        name,
        predicted: group.length,
        right,
        holder: count('holder'),
        detected: count('detected'),
        precision: right / group.length,
        precisionInterval: wilsonInterval(right, group.length),
      };
    })
    .sort((a, b) => b.predicted - b.right - (a.predicted - a.right) || b.predicted - a.predicted);
}

function judge(
  stance: JudgedStance,
  { stances }: JudgedRecord,
): { right: boolean; holder: boolean; detected: boolean } {
  const alike = stances.filter((gold) => gold.stance === stance.stance && gold.polarity === stance.polarity);
  return {
    right: alike.some((gold) => coreKey(gold) === coreKey(stance)),
    holder: alike.some((gold) => gold.holder === stance.holder),
    detected: alike.length > 0,
  };
}

/** Groups in the order of their names. */
export function groupBy<T>(items: readonly T[], nameOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = nameOf(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}
