import { CONFUSION_KINDS, type Confusion, confusions } from '../evaluation/confusion.js';
import { type GoldRecord, stanceAsJson } from '../evaluation/gold.js';
import type { JudgedStance, Predictions } from '../evaluation/judged.js';
import type { NearMiss } from './eval-predictions.js';
import { evidence, stanceText, table, wrap } from './eval-text.js';

/** An error with the record that it stands in. */
export interface ShownConfusion extends Confusion {
  readonly text: string;
  /** For a missed stance that was looked for just now: which cues were passed over, and why. */
  readonly nearMisses?: readonly NearMiss[];
}

/** Every error, with near misses for what was missed. */
export function findConfusions(
  gold: readonly GoldRecord[],
  predictions: Predictions,
  nearMisses?: (record: GoldRecord) => readonly NearMiss[],
): ShownConfusion[] {
  const byId = new Map(gold.map((record) => [record.id, record]));
  return confusions(gold, predictions).map((one) => {
    const record = byId.get(one.id);
    const asked = one.kind === 'missed' && record && nearMisses ? nearMisses(record) : undefined;
    return {
      ...one,
      text: record?.text ?? '',
      ...(asked ? { nearMisses: nearestFirst(asked, one.gold) } : {}),
    };
  });
}

/** Cues of the missed stance before those of others. */
function nearestFirst(misses: readonly NearMiss[], wanted: JudgedStance | undefined): NearMiss[] {
  const same = (miss: NearMiss): boolean => miss.stance === wanted?.stance;
  return [...misses.filter(same), ...misses.filter((miss) => !same(miss))];
}

/** How often each thing went wrong, by stance, then up to `most` examples of each. */
export function confusionText(found: readonly ShownConfusion[], most: number): string {
  if (found.length === 0) return '\nNothing went wrong.\n';
  return (
    countTable(found) + (most > 0 ? CONFUSION_KINDS.map((kind) => examples(found, kind, most)).join('') : '')
  );
}

function countTable(found: readonly Confusion[]): string {
  const stanceOf = ({ gold, predicted }: Confusion): string => (gold ?? predicted)?.stance ?? '';
  const stances = [...new Set(found.map(stanceOf))].sort();
  const count = (kind: string, stance?: string): string =>
    String(
      found.filter((one) => one.kind === kind && (stance === undefined || stanceOf(one) === stance)).length,
    );
  return table(
    'What went wrong (each stance of a record once, nearest pairs first)',
    [
      { head: '', width: 25, left: true },
      { head: 'all', width: 6 },
      ...stances.map((head) => ({ head, width: Math.max(14, head.length + 2) })),
    ],
    CONFUSION_KINDS.map((kind) => [kind, count(kind), ...stances.map((stance) => count(kind, stance))]),
  );
}

function examples(found: readonly ShownConfusion[], kind: string, most: number): string {
  const group = found.filter((one) => one.kind === kind);
  if (group.length === 0) return '';
  return `\n${kind}: ${group.length}\n${group.slice(0, most).map(example).join('\n')}`;
}

function example({ id, text, gold, predicted, nearMisses }: ShownConfusion): string {
  return [
    `  ${id}\n`,
    wrap(evidence(text, predicted), 4),
    gold ? wrap(`${stanceText(gold)}${named(gold)}`, 4, 'gold   ') : '',
    predicted
      ? wrap(`${stanceText(predicted)}${named(predicted)}`, 4, 'found  ') +
        wrap(`by rule ${predicted.rule ?? '?'}, holder by ${predicted.holderBasis ?? '?'}`, 11)
      : '',
    nearMisses ? nearMissText(nearMisses) : '',
  ].join('');
}

function named({ holderText, targetText }: JudgedStance): string {
  const ends = [holderText && `holder "${holderText}"`, targetText && `target "${targetText}"`].filter(
    Boolean,
  );
  return ends.length === 0 ? '' : `: ${ends.join(', ')}`;
}

function nearMissText(misses: readonly NearMiss[]): string {
  if (misses.length === 0) return '    no cue of any rule was passed over here\n';
  return misses
    .map(({ cue, rule, stance, why }) => wrap(`"${cue}" (${stance}, ${rule}): ${why}`, 4, 'not    '))
    .join('');
}

/** What went wrong, as `--json` prints it: the counts of each kind, and each case with what was expected, found and nearly found. */
export function confusionJson(found: readonly ShownConfusion[]): object {
  const counts = CONFUSION_KINDS.map((kind) => [kind, found.filter((one) => one.kind === kind).length]);
  return {
    counts: Object.fromEntries(counts),
    list: found.map(({ kind, id, text, gold, predicted, nearMisses }) => ({
      kind,
      id,
      text,
      ...(gold ? { gold: stanceAsJson(gold) } : {}),
      ...(predicted ? { predicted: stanceAsJson(predicted) } : {}),
      ...(nearMisses ? { near_misses: nearMisses } : {}),
    })),
  };
}
