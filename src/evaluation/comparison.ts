import { coreKey, type JudgedRecord, type JudgedStance, type Predictions } from './judged.js';

export const CHANGE_KINDS = ['broken', 'fixed', 'other'] as const;
/** A record with more errors than before is broken, with fewer fixed; with as many, it only changed. */
type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A record whose predictions are not what they were. */
export interface Change {
  readonly kind: ChangeKind;
  readonly id: string;
  readonly text: string;
  readonly errorsBefore: number;
  readonly errorsAfter: number;
  readonly lost: readonly JudgedStance[];
  readonly gained: readonly JudgedStance[];
}

export interface Comparison {
  readonly changes: readonly Change[];
  readonly unchanged: number;
  /** Records that the earlier run did not have; they are not compared. */
  readonly added: number;
  /** Records of the earlier run that are gone. */
  readonly removed: number;
}

/** How many errors the predictions of a record have. */
export type CountErrors<T extends JudgedRecord> = (record: T, predicted: readonly JudgedStance[]) => number;

/** Which records changed between two runs, judged by the same gold: broken ones first. */
export function compareRuns<T extends JudgedRecord>(
  gold: readonly T[],
  before: Predictions,
  after: Predictions,
  countErrors: CountErrors<T>,
): Comparison {
  const ids = new Set(gold.map(({ id }) => id));
  const shared = gold.filter(({ id }) => before.has(id));
  const changes = shared.flatMap((record) =>
    changeOf(record, before.get(record.id) ?? [], after.get(record.id) ?? [], countErrors),
  );
  return {
    changes: CHANGE_KINDS.flatMap((kind) => changes.filter((change) => change.kind === kind)),
    unchanged: shared.length - changes.length,
    added: gold.length - shared.length,
    removed: [...before.keys()].filter((id) => !ids.has(id)).length,
  };
}

function changeOf<T extends JudgedRecord>(
  record: T,
  before: readonly JudgedStance[],
  after: readonly JudgedStance[],
  countErrors: CountErrors<T>,
): Change[] {
  const [lost, gained] = [without(before, after), without(after, before)];
  if (lost.length + gained.length === 0) return [];
  const [errorsBefore, errorsAfter] = [countErrors(record, before), countErrors(record, after)];
  const kind = errorsAfter > errorsBefore ? 'broken' : errorsAfter < errorsBefore ? 'fixed' : 'other';
  return [{ kind, id: record.id, text: record.text, errorsBefore, errorsAfter, lost, gained }];
}

/** Stances missed, too many, or with the wrong status. */
export function countStanceErrors({ stances }: JudgedRecord, predicted: readonly JudgedStance[]): number {
  return without(stances, predicted).length + without(predicted, stances).length;
}

function without(these: readonly JudgedStance[], those: readonly JudgedStance[]): JudgedStance[] {
  const known = new Set(those.map(wholeKey));
  return these.filter((stance) => !known.has(wholeKey(stance)) && known.add(wholeKey(stance)));
}

function wholeKey(stance: JudgedStance): string {
  return `${coreKey(stance)} ${stance.status}`;
}
