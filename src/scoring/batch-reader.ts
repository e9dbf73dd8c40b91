import type { StatementBatch } from '../model/batch.js';
import type { ScoredStatement } from '../model/stance.js';
import type { ScorableStatement } from '../model/statement.js';
import type { Scorer } from '../stance/scorer.js';
import type { ScoredColumns } from './columns.js';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Scores statement `place` of a batch, the next of its columns. One that breaks the scorer takes nobody else along. */
export function addAt(
  columns: ScoredColumns,
  scorer: Pick<Scorer, 'score'>,
  batch: StatementBatch,
  place: number,
): void {
  let scored: ScoredStatement;
  try {
    scored = scorer.score(statementAt(batch, place));
  } catch (cause) {
    columns.passOver({ reason: 'score_failed', detail: failureText(cause) });
    return;
  }
  columns.add(scored);
}

/** What is said of a statement that breaks the scorer: where it broke tells whoever mends it more than the words do. */
export function failureText(cause: unknown): string {
  const [message = '', place = ''] = (cause instanceof Error ? (cause.stack ?? String(cause)) : String(cause))
    .split('\n')
    .map((line) => line.trim());
  const where = /(\w[\w-]*\.[jt]s:\d+):\d+\)?$/.exec(place)?.[1];
  return `reading it failed, which is a bug: ${message}${where === undefined ? '' : ` (${where})`}; report it with the text`;
}

function statementAt(batch: StatementBatch, place: number): ScorableStatement {
  const from = place === 0 ? 0 : (batch.ends[place - 1] ?? 0);
  const [title, date, speaker] = [batch.titles[place], batch.dates[place], batch.speakers[place]];
  return {
    id: batch.ids[place] ?? '',
    text: decoder.decode(batch.bytes.subarray(from, batch.ends[place])),
    ...(title ? { title } : {}),
    ...(date ? { date } : {}),
    ...(speaker ? { speaker } : {}),
  };
}
