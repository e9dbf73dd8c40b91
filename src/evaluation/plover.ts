import { groupBy } from './breakdown.js';
import { type Figures, ratesByName } from './figures.js';
import { isTaken, type JudgedRecord, type JudgedStance, type Predictions } from './judged.js';
import { sampledF1 } from './measures.js';
import { outOfScope, PLOVER_CLASSES, type PloverClass } from './plover-scope.js';
import { addCounts, type Counts, NO_COUNTS, type Rates, ratesOf } from './rates.js';

/** What happens between two given actors, by a PLOVER root (Halterman and others 2023, PLOVER and POLECAT). */
export interface PloverLabel {
  readonly root: string;
  readonly source: string;
  readonly target: string;
}

export interface LabelledRecord extends JudgedRecord {
  readonly label: PloverLabel;
}

/** Roots that PLOVER keeps apart from ACCUSE, as the rule says: demonstrations, proposals that are refused, demands to resign. */
const SIBLINGS = new Set(['PROTEST', 'REJECT', 'REQUEST']);

/**
 * The root of a stance: support is SUPPORT, condemnation ACCUSE unless it is worded as a protest, a refusal or a demand, help that is given AID; help that is only promised is
 * AGREE, help urged REQUEST, what is withheld REJECT. A stance of a lexicon of one's own keeps what its rule says.
 * Nothing for a condemnation that is withheld, and for a rule to which the scheme has no code ("US-backed rebels" tells no event).
 */
export function ploverRoot({ stance, polarity, status, plover }: JudgedStance): string {
  if (plover === '') return '';
  if (polarity === 'withheld') return stance === 'condemnation' ? '' : 'REJECT';
  if (stance === 'support') return 'SUPPORT';
  if (stance === 'condemnation') return plover && SIBLINGS.has(plover) ? plover : 'ACCUSE';
  if (stance !== 'assist') return plover ?? '';
  return status === 'delivered' ? 'AID' : status === 'urged' ? 'REQUEST' : 'AGREE';
}

/** How the class of a record comes out against its label. */
type PloverOutcome = 'found' | 'missed' | 'spurious' | 'absent';

export interface PloverJudgement {
  readonly record: LabelledRecord;
  readonly outcome: PloverOutcome;
  /** Why a record of the class lies out of the codebook's scope; such a record is found or missed all the same. */
  readonly reason?: string;
  /** The predictions of the class. */
  readonly predicted: readonly JudgedStance[];
  /** Among them one with the given source as holder and the given target. */
  readonly pairFound: boolean;
}

export interface PloverClassResult {
  readonly name: PloverClass;
  readonly labelled: number;
  /** Every record, whatever the reason. */
  readonly all: Rates;
  /** Without the records of the class that are out of scope. */
  readonly inScope: Rates;
  /** In scope, and a prediction counts only with the source and target that the label is about. */
  readonly pair: Rates;
  readonly outOfScope: readonly {
    readonly reason: string;
    readonly records: number;
    readonly found: number;
  }[];
  /** The labels of the records in which the class was found and should not have been. */
  readonly spuriousLabels: readonly { readonly label: string; readonly records: number }[];
  readonly judgements: readonly PloverJudgement[];
}

/** Whether an end that was found is what the label names. */
export type NamesEnd = (code: string, text: string, given: string) => boolean;

/** One class against the rest, for each class: is the root among the predictions of the record? */
export function evaluatePlover(
  gold: readonly LabelledRecord[],
  predictions: Predictions,
  namesEnd: NamesEnd,
): PloverClassResult[] {
  return PLOVER_CLASSES.map((name) => {
    const judgements = gold.map((record) => judge(name, record, predictions.get(record.id) ?? [], namesEnd));
    const total = (variant: keyof typeof VARIANTS): Rates =>
      ratesOf(judgements.map(VARIANTS[variant]).reduce(addCounts, NO_COUNTS));
    return {
      name,
      labelled: gold.filter(({ label }) => label.root === name).length,
      all: total('all'),
      inScope: total('inScope'),
      pair: total('pair'),
      outOfScope: reasonsOf(judgements),
      spuriousLabels: [
        ...groupBy(
          judgements.filter(({ outcome }) => outcome === 'spurious'),
          ({ record }) => record.label.root,
        ),
      ]
        .map(([label, records]) => ({ label, records: records.length }))
        .sort((a, b) => b.records - a.records),
      judgements,
    };
  });
}

/** The F1 of each class over all, in scope and of the pair, for records drawn any number of times. */
export function ploverF1Sampler(results: readonly PloverClassResult[]): (drawn: Uint32Array) => number[] {
  const rows = (results[0]?.judgements ?? []).map((_, at) =>
    results.flatMap(({ judgements }) => {
      const judgement = judgements[at];
      return Object.values(VARIANTS).map((count) => (judgement ? count(judgement) : NO_COUNTS));
    }),
  );
  const measures = rows[0]?.length ?? 0;
  return (drawn) => Array.from({ length: measures }, (_, measure) => sampledF1(rows, measure, drawn));
}

/** In how many of the classes the record comes out against its label. */
export function countPloverErrors({ label }: LabelledRecord, predicted: readonly JudgedStance[]): number {
  const roots = new Set(predicted.map(ploverRoot));
  return PLOVER_CLASSES.filter((name) => roots.has(name) !== (label.root === name)).length;
}

/** The order of ploverF1Sampler's figures within a class. */
const VARIANTS = {
  all: ({ outcome }: PloverJudgement): Counts => countsOf(outcome),
  inScope: ({ outcome, reason }: PloverJudgement): Counts =>
    reason === undefined ? countsOf(outcome) : NO_COUNTS,
  pair: ({ outcome, reason, pairFound }: PloverJudgement): Counts => {
    if (reason !== undefined) return NO_COUNTS;
    if (outcome === 'found' && !pairFound) return countsOf('missed');
    return outcome === 'spurious' && !pairFound ? NO_COUNTS : countsOf(outcome);
  },
};

/** `SUPPORT`, `SUPPORT.in-scope` and `SUPPORT.pair`, with precision and recall: the names that a gate asks for. */
export function ploverFigures(results: readonly PloverClassResult[]): Figures {
  return new Map(
    results.flatMap(({ name, all, inScope, pair }) => [
      ...ratesByName(name, all),
      ...ratesByName(`${name}.in-scope`, inScope),
      ...ratesByName(`${name}.pair`, pair),
    ]),
  );
}

function countsOf(outcome: PloverOutcome): Counts {
  return {
    truePositives: outcome === 'found' ? 1 : 0,
    falsePositives: outcome === 'spurious' ? 1 : 0,
    falseNegatives: outcome === 'missed' ? 1 : 0,
  };
}

function judge(
  name: PloverClass,
  record: LabelledRecord,
  stances: readonly JudgedStance[],
  namesEnd: NamesEnd,
): PloverJudgement {
  const { label, text } = record;
  const wanted = label.root === name;
  const predicted = stances.filter((stance) => ploverRoot(stance) === name && isTaken(stance));
  const reason = wanted ? outOfScope(name, text) : undefined;
  return {
    record,
    outcome: outcomeOf(wanted, predicted.length > 0),
    ...(reason === undefined ? {} : { reason }),
    predicted,
    pairFound: predicted.some(
      ({ holder, holderText = '', target, targetText = '' }) =>
        namesEnd(holder, holderText, label.source) && namesEnd(target, targetText, label.target),
    ),
  };
}

function outcomeOf(wanted: boolean, got: boolean): PloverOutcome {
  if (wanted) return got ? 'found' : 'missed';
  return got ? 'spurious' : 'absent';
}

function reasonsOf(judgements: readonly PloverJudgement[]): PloverClassResult['outOfScope'] {
  const outside = judgements.filter(({ reason }) => reason !== undefined);
  return [...groupBy(outside, ({ reason = '' }) => reason)]
    .map(([reason, group]) => ({
      reason,
      records: group.length,
      found: group.filter(({ outcome }) => outcome === 'found').length,
    }))
    .sort((a, b) => b.records - a.records);
}
