import type { StatementBatch } from '../model/batch.js';
import type { ScoredStatement } from '../model/stance.js';
import type { ScorableStatement } from '../model/statement.js';
import type { Scorer } from '../stance/scorer.js';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Scores statement `place` of a batch.
 * @throws Error that names the statement: one that breaks the scorer is a bug.
 */
export function scoreAt(scorer: Scorer, batch: StatementBatch, place: number): ScoredStatement {
  const statement = statementAt(batch, place);
  try {
    return scorer.score(statement);
  } catch (cause) {
    throw new Error(`cannot score statement ${statement.id}`, { cause });
  }
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
