import { coreKey, distinctBy, type JudgedRecord, type JudgedStance, type Predictions } from './judged.js';

/** What went wrong with a stance, in the order in which pairs of gold and prediction are looked for. */
export const CONFUSION_KINDS = [
  'wrong status',
  'wrong polarity',
  'wrong target',
  'wrong holder',
  'wrong stance',
  'wrong holder and target',
  'spurious',
  'missed',
] as const;
type ConfusionKind = (typeof CONFUSION_KINDS)[number];

/** A prediction and the gold stance that it seems to mean; one of them alone is spurious or missed. */
export interface Confusion {
  readonly kind: ConfusionKind;
  readonly id: string;
  readonly gold?: JudgedStance;
  readonly predicted?: JudgedStance;
}

type Field = 'holder' | 'stance' | 'polarity' | 'target' | 'status';

/** Which fields have to agree, for each kind; the nearest pairs are taken first. */
const PAIRINGS: readonly (readonly [ConfusionKind | 'right', readonly Field[]])[] = [
  ['right', ['holder', 'stance', 'polarity', 'target', 'status']],
  ['wrong status', ['holder', 'stance', 'polarity', 'target']],
  ['wrong polarity', ['holder', 'stance', 'target']],
  ['wrong target', ['holder', 'stance', 'polarity']],
  ['wrong holder', ['stance', 'polarity', 'target']],
  ['wrong stance', ['holder', 'target']],
  ['wrong holder and target', ['stance', 'polarity']],
];

/**
 * Pairs the predictions of each record with its gold stances, the nearest first, each at most once. What is said twice in
 * a record counts once, as in the measures; a second status of a stance that was paired is no error of its own.
 */
export function confusions(gold: readonly JudgedRecord[], predictions: Predictions): Confusion[] {
  return gold.flatMap(({ id, stances }) =>
    pair(stances, predictions.get(id) ?? []).map((one) => ({ id, ...one })),
  );
}

function pair(gold: readonly JudgedStance[], predicted: readonly JudgedStance[]): Omit<Confusion, 'id'>[] {
  const whole = (stance: JudgedStance): string => `${coreKey(stance)} ${stance.status}`;
  let wanted = distinctBy(gold, whole);
  let got = distinctBy(predicted, whole);
  const found: Omit<Confusion, 'id'>[] = [];
  const settled = new Set<string>();
  for (const [kind, fields] of PAIRINGS) {
    for (const want of wanted) {
      const match = got.find((one) => fields.every((field) => one[field] === want[field]));
      if (!match) continue;
      wanted = wanted.filter((one) => one !== want);
      got = got.filter((one) => one !== match);
      if (kind === 'right' || kind === 'wrong status') settled.add(coreKey(want));
      if (kind !== 'right') found.push({ kind, gold: want, predicted: match });
    }
    if (kind === 'wrong status') {
      wanted = wanted.filter((one) => !settled.has(coreKey(one)));
      got = got.filter((one) => !settled.has(coreKey(one)));
    }
  }
  return [
    ...found,
    ...got.map((stance) => ({ kind: 'spurious', predicted: stance }) as const),
    ...wanted.map((stance) => ({ kind: 'missed', gold: stance }) as const),
  ];
}
