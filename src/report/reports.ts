import { join } from 'node:path';
import type { Database } from '../db/database.js';
import { readSql, reportNames } from '../db/sql-files.js';
import { passStage } from '../errors/fault.js';
import { writeCsv } from './csv.js';
import { DIALECTS, type DialectName } from './dialect.js';

/** Every report, in the order in which it is written: each is sql/reports/NAME.sql and becomes NAME.csv. */
export const REPORTS: readonly string[] = reportNames();

/** Written only when they are asked for; their views always stand. */
const OPTIONAL_REPORTS: ReadonlySet<string> = new Set(['member_rollup']);

export interface Report {
  readonly name: string;
  /** One query, with a total order. */
  readonly sql: string;
  /** What one row is. */
  readonly grain: string;
  /** The file that it was read from, where it is not one of ours. */
  readonly path?: string;
}

export interface WrittenReport {
  readonly name: string;
  readonly file: string;
  readonly rows: number;
}

export interface ReportSettings {
  /** Writes the stances of organisations rolled up to their members, too. */
  readonly rollUp?: boolean;
  /** Reports of the user's own, written after ours. */
  readonly own?: readonly Report[];
  readonly signal?: AbortSignal;
  readonly onReport?: (report: WrittenReport) => void;
}

/** The reports that are asked for, in the order in which they are written. */
export function chosenReports({ rollUp, own = [] }: ReportSettings): Report[] {
  const ours = REPORTS.filter((name) => rollUp || !OPTIONAL_REPORTS.has(name)).map((name) => {
    const sql = readSql('reports', name);
    return { name, sql, grain: /^-- (.*)$/m.exec(sql)?.[1] ?? '' };
  });
  return [...ours, ...own];
}

/** Writes every report that is asked for into a folder that exists, as NAME.csv. */
export async function writeReports(
  db: Database,
  folder: string,
  dialect: DialectName,
  settings: ReportSettings = {},
): Promise<(Report & WrittenReport)[]> {
  const written: (Report & WrittenReport)[] = [];
  for (const report of chosenReports(settings)) {
    settings.signal?.throwIfAborted();
    await passStage('write_reports');
    const file = `${report.name}.csv`;
    const rows = await writeCsv(db, report.sql, join(folder, file), DIALECTS[dialect], settings.signal);
    written.push({ ...report, file, rows });
    settings.onReport?.({ name: report.name, file, rows });
  }
  return written;
}
