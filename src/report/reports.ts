import { join } from 'node:path';
import type { Database } from '../db/database.js';
import { readSql, reportNames } from '../db/sql-files.js';
import { passStage } from '../errors/fault.js';
import { writeCsv } from './csv.js';
import { DIALECTS, type DialectName } from './dialect.js';
import { type MarkedRows, markRows } from './marked-rows.js';
import { writeReportFile } from './report-file.js';
import type { EarlierRows, WrittenRows } from './row-marks.js';

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
  /** Reports whose rows are taken over where they say the same. */
  readonly earlierRows?: EarlierRows;
  /** Reports whose rows are marked already, by their names. */
  readonly marked?: ReadonlyMap<string, MarkedRows>;
  /** Hears what the rows of a report are told by. */
  readonly onRows?: (file: string, rows: WrittenRows) => void;
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
    const rows = await writeReport(db, report, folder, dialect, settings);
    written.push({ ...report, file, rows });
    settings.onReport?.({ name: report.name, file, rows });
  }
  return written;
}

async function writeReport(
  db: Database,
  report: Report,
  folder: string,
  dialect: DialectName,
  { signal, earlierRows, marked, onRows }: ReportSettings,
): Promise<number> {
  const file = `${report.name}.csv`;
  // What somebody else asks for may be of any size, and is not held as a table.
  if (report.path !== undefined)
    return writeCsv(db, report.sql, join(folder, file), DIALECTS[dialect], signal);
  const rows = marked?.get(report.name) ?? (await markRows(db, report));
  try {
    const columns = await db.columns(report.sql);
    const task = { db, columns, rows, dialect: DIALECTS[dialect] };
    const written = await writeReportFile(task, folder, file, earlierRows, signal);
    onRows?.(file, written);
    return written.marks.length;
  } finally {
    await rows.close();
  }
}
