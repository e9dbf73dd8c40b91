import type { ActorBook } from '../actors/actor-book.js';
import { bootstrapIntervals } from '../evaluation/bootstrap.js';
import type { GoldRecord } from '../evaluation/gold.js';
import type { JudgedStance, Predictions } from '../evaluation/judged.js';
import {
  type LabelledRecord,
  type NamesEnd,
  type PloverClassResult,
  ploverF1Sampler,
  ploverRoot,
} from '../evaluation/plover.js';
import { PLOVER_CLASSES } from '../evaluation/plover-scope.js';
import type { Interval } from '../evaluation/wilson.js';

/** Records with gold stances. */
export type Judged = readonly GoldRecord[];
/** Records with a PLOVER label. */
export type Labelled = readonly (GoldRecord & LabelledRecord)[];

/** The names of the F1 figures, in the order in which they are sampled. */
export function ploverNames(): string[] {
  return PLOVER_CLASSES.flatMap((name) => [name, `${name}.in-scope`, `${name}.pair`]);
}

/** The records that carry a label; the others are left out. */
export function labelledOnly(gold: readonly GoldRecord[]): Labelled {
  return gold.flatMap((record) => (record.label ? [{ ...record, label: record.label }] : []));
}

/**
 * Whether an end that was found is what a label names: the words of the label resolve to its code, or a word of note is
 * the same in both.
 */
export function endNamer(actors: ActorBook | undefined): NamesEnd {
  return (code, text, given) => {
    const named = actors?.resolveSpeaker(given);
    if (named !== undefined && actors?.bookedAs(named) === code) return true;
    const words = wordsOf(given);
    return wordsOf(text).some((word) => words.includes(word));
  };
}

/** Words that any two actors may share. */
const ROLES = new Set(
  'government president minister ministry foreign prime state former leader party'.split(' '),
);

/** The words of note, without an ending: those of four letters and more, and abbreviations. */
function wordsOf(text: string): string[] {
  return (text.match(/\p{L}[\p{L}.]*/gu) ?? [])
    .map((word) => word.replaceAll('.', ''))
    .filter((word) => word.length >= 4 || (word.length >= 2 && word.toUpperCase() === word))
    .map((word) => word.toLowerCase().replace(/s$/, ''))
    .filter((word) => !ROLES.has(word));
}

/** A line for each record: the roots and codes of its predictions. */
export function eventLines(gold: readonly GoldRecord[], predictions: Predictions): string {
  return gold.map(({ id }) => eventLine(id, predictions.get(id) ?? [])).join('');
}

function eventLine(id: string, stances: readonly JudgedStance[]): string {
  const events = stances.filter((stance) => ploverRoot(stance) !== '').map(eventText);
  return events.length === 0 ? `${id}\t-\n` : events.map((event) => `${id}\t${event}\n`).join('');
}

function eventText(stance: JudgedStance): string {
  return `${ploverRoot(stance)} ${stance.cameo || '-'}\t${stance.holder} > ${stance.target}`;
}

/** The events that the stances of each record amount to, with both codes. */
export function eventsJson(gold: readonly GoldRecord[], predictions: Predictions): object[] {
  return gold.map(({ id }) => ({
    id,
    events: (predictions.get(id) ?? [])
      .filter((stance) => ploverRoot(stance) !== '')
      .map((stance) => ({
        plover: ploverRoot(stance),
        cameo: stance.cameo ?? '',
        source: stance.holder,
        target: stance.target,
      })),
  }));
}

/** The figures of a class: what they are called, and where they stand. */
export const VARIANTS = [
  ['all', 'all'],
  ['in scope', 'inScope'],
  ['in scope, given pair', 'pair'],
] as const;

/** The F1 intervals of all classes, in the order of `ploverNames`. */
export function intervalsOf(results: readonly PloverClassResult[]): Interval[] {
  return bootstrapIntervals(results[0]?.judgements.length ?? 0, ploverF1Sampler(results));
}

/** How often a rule found a class where the label says so, and where it says another. */
export interface RuleCount {
  readonly rule: string;
  readonly found: number;
  readonly spurious: number;
}

/** How often each rule was right and wrong about a class, the most often wrong first. */
export function ruleCounts(results: readonly PloverClassResult[]): RuleCount[] {
  const counts = new Map<string, { found: number; spurious: number }>();
  for (const { outcome, predicted } of results.flatMap(({ judgements }) => judgements)) {
    for (const rule of new Set(predicted.map((stance) => stance.rule ?? '(not told)'))) {
      const count = counts.get(rule) ?? { found: 0, spurious: 0 };
      if (outcome === 'found') count.found += 1;
      else count.spurious += 1;
      counts.set(rule, count);
    }
  }
  return [...counts]
    .map(([rule, count]) => ({ rule, ...count }))
    .sort((a, b) => b.spurious - a.spurious || (a.rule < b.rule ? -1 : 1));
}

/** The classes with their intervals and the records behind each, as `--json` prints them. */
export function ploverJson(results: readonly PloverClassResult[]): object {
  const intervals = intervalsOf(results);
  return {
    classes: results.map(({ judgements, ...result }, at) => ({
      ...result,
      f1Intervals: Object.fromEntries(
        VARIANTS.map(([, key], variant) => [key, intervals[at * VARIANTS.length + variant]]),
      ),
      records: judgements
        .filter(({ outcome, reason }) => outcome !== 'absent' || reason !== undefined)
        .map(({ record, outcome, reason, pairFound, predicted }) => ({
          id: record.id,
          label: record.label,
          outcome,
          ...(reason === undefined ? {} : { out_of_scope: reason }),
          pair_found: pairFound,
          rules: [...new Set(predicted.map(({ rule = '' }) => rule))],
        })),
    })),
    by_rule: ruleCounts(results),
  };
}
