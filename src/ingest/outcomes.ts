import type { SqlValue } from '../db/database.js';
import { readSql } from '../db/sql-files.js';
import { AuditError } from '../errors/errors.js';
import type { AppendedRow, Counts, Load } from './load-task.js';
import { type Match, type Outcome, type Settled, settle } from './settle.js';
import type { Staged } from './stage.js';

/** Decides what becomes of the staged records, and moves them to the tables that keep them. */
export async function storeOutcomes({ db, file, run }: Load, stretches: Staged['stretches']): Promise<void> {
  // Nearly all records are plainly new: only what may be a duplicate or a conflict is decided one by one.
  await db.run(readSql('load', 'settle_plain'));
  const [plain] = await db.all('select count(*)::integer as n from load_outcomes');
  const matches: Match[] = [];
  for await (const rows of db.stream(readSql('load', 'match_records'))) {
    for (const row of rows) matches.push(toMatch(row));
  }
  const settled = settle(matches);
  await db.append('load_outcomes', settled.map(outcomeRow));
  const outcomes = new Set<Outcome>(settled.map(({ outcome }) => outcome));
  if (Number(plain?.n) > 0) outcomes.add('new');
  const when = async (outcome: Outcome, name: string, values: readonly SqlValue[]): Promise<void> => {
    if (outcomes.has(outcome)) await db.run(readSql('load', name), values);
  };
  for (const stretch of stretches) {
    run.signal?.throwIfAborted();
    await when('new', 'insert_statements', [file.path, run.runId, ...stretch]);
    await when('changed', 'update_statements', [file.path, run.runId, ...stretch]);
  }
  await when('same', 'refresh_statements', [file.path]);
  await when('conflict', 'insert_conflicts', [file.path, run.runId]);
  for (const stretch of stretches) {
    run.signal?.throwIfAborted();
    await db.run(readSql('load', 'insert_sources'), [file.path, ...stretch]);
  }
  await db.run(readSql('load', 'delete_unheld'));
}

function toMatch([seq, id, content, storedContent, own, storedAs]: readonly unknown[]): Match {
  return {
    seq: Number(seq),
    id: String(id),
    content: String(content),
    storedContent: storedContent === null ? null : String(storedContent),
    own: own === true,
    storedAs: storedAs === null ? null : String(storedAs),
  };
}

function outcomeRow({ seq, outcome, id }: Settled): AppendedRow {
  return [seq, outcome, id];
}

/** Counts in the tables themselves what became of the records; throws AuditError when they do not add up to what was read. */
export async function countOutcomes({ db, file }: Load, read: number): Promise<Counts> {
  const [row] = await db.all(readSql('load', 'count_outcomes'), [file.path]);
  const counts = {
    read,
    loaded: Number(row?.loaded),
    duplicate: Number(row?.duplicate),
    rejected: Number(row?.rejected),
  };
  const stored = counts.loaded + counts.duplicate;
  if (stored + counts.rejected !== read || Number(row?.places) !== stored)
    throw new AuditError(
      `${read} records read, but ${counts.loaded} loaded, ${counts.duplicate} duplicate and ${counts.rejected} rejected: ${file.path}`,
    );
  return counts;
}
