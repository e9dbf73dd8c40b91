import { join } from 'node:path';
import type { Database } from '../db/database.js';
import { readSql } from '../db/sql-files.js';
import { writeCsv } from './csv.js';
import { DIALECTS, type DialectName } from './dialect.js';

/** Every report, in the order in which it is written: each is sql/reports/NAME.sql and becomes NAME.csv. */
export const REPORTS = [
  'actor_summary',
  'actor_target',
  'target_comparison',
  'target_ranking',
  'stance_counts',
  'withheld',
  'actor_similarity',
  'agreement_blocs',
  'timeline',
  'shifts',
  'first_movers',
  'silences',
  'organisation_members',
  'member_rollup',
  'evidence',
  'worklist',
  'data_quality',
  'data_dictionary',
] as const;

/** Written only when they are asked for; their views always stand. */
const OPTIONAL_REPORTS: ReadonlySet<string> = new Set(['member_rollup']);

export interface WrittenReport {
  readonly name: string;
  readonly file: string;
  readonly rows: number;
}

export interface ReportSettings {
  /** Writes the stances of organisations rolled up to their members, too. */
  readonly rollUp?: boolean;
  readonly signal?: AbortSignal;
  readonly onReport?: (report: WrittenReport) => void;
}

/** Writes every report that is asked for into a folder that exists, as NAME.csv. */
export async function writeReports(
  db: Database,
  folder: string,
  dialect: DialectName,
  settings: ReportSettings = {},
): Promise<WrittenReport[]> {
  const written: WrittenReport[] = [];
  for (const name of REPORTS) {
    if (OPTIONAL_REPORTS.has(name) && !settings.rollUp) continue;
    settings.signal?.throwIfAborted();
    const file = `${name}.csv`;
    const sql = readSql('reports', name);
    const rows = await writeCsv(db, sql, join(folder, file), DIALECTS[dialect], settings.signal);
    written.push({ name, file, rows });
    settings.onReport?.({ name, file, rows });
  }
  return written;
}
