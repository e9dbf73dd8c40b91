import { join } from 'node:path';
import type { Database } from '../db/database.js';
import { readSql, reportNames } from '../db/sql-files.js';
import { passStage } from '../errors/fault.js';
import { writeCsv } from './csv.js';
import { DIALECTS, type Dialect, type DialectName } from './dialect.js';
import { type MarkedRows, markRows } from './marked-rows.js';
import { type PlannedFile, planReportFile, writePlannedFile } from './report-file.js';
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
  /** A report may be written while others are. */
  readonly twoAtATime?: boolean;
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
  const reports = chosenReports(settings);
  const task = { db, folder, dialect: DIALECTS[dialect], settings };
  const begun = await beginBeside(task, reports);
  try {
    for (const report of reports) {
      settings.signal?.throwIfAborted();
      await passStage('write_reports');
      const file = `${report.name}.csv`;
      const rows = await (begun?.report === report ? begun.written : writeReport(task, report));
      written.push({ ...report, file, rows });
      settings.onReport?.({ name: report.name, file, rows });
    }
    return written;
  } finally {
    await begun?.end();
  }
}

/** What reports are written with. */
interface Task {
  readonly db: Database;
  readonly folder: string;
  readonly dialect: Dialect;
  readonly settings: ReportSettings;
}

/** A report that is written while others are. */
interface Begun {
  readonly report: Report;
  readonly written: Promise<number>;
  /** Gives it up where it is not done. */
  end(): Promise<void>;
}

/**
 * Begins with the first report whose rows are marked and need nothing that only this connection sees: it is as large as all
 * others together.
 */
async function beginBeside(task: Task, reports: readonly Report[]): Promise<Begun | undefined> {
  const { db, settings } = task;
  const report = reports.find(({ name }) => settings.marked?.get(name)?.beside);
  const rows = report && settings.marked?.get(report.name);
  // Where most rows are copied from earlier reports there is little to gain.
  if (!report || !rows || !settings.twoAtATime || settings.earlierRows) return undefined;
  const giveUp = new AbortController();
  const signal = settings.signal ? AbortSignal.any([settings.signal, giveUp.signal]) : giveUp.signal;
  const plan = await planReport(task, report, rows);
  const written = db.beside((other) => writePlanned({ ...task, db: other }, report, plan, signal));
  // Whoever waits for it sees what went wrong.
  written.catch(() => {});
  return {
    report,
    written,
    async end() {
      giveUp.abort();
      await written.catch(() => {});
      await rows.close();
    },
  };
}

async function writeReport(task: Task, report: Report): Promise<number> {
  const { db, folder, dialect, settings } = task;
  // What somebody else asks for may be of any size, and is not held as a table.
  if (report.path !== undefined)
    return writeCsv(db, report.sql, join(folder, `${report.name}.csv`), dialect, settings.signal);
  const rows = settings.marked?.get(report.name) ?? (await markRows(db, report));
  try {
    const plan = await planReport(task, report, rows);
    return await writePlanned(task, report, plan, settings.signal);
  } finally {
    await rows.close();
  }
}

async function planReport(
  { db, dialect, settings }: Task,
  report: Report,
  rows: MarkedRows,
): Promise<PlannedFile> {
  const columns = await db.typedColumns(report.sql);
  return planReportFile({ columns, rows, dialect }, `${report.name}.csv`, settings.earlierRows);
}

async function writePlanned(
  { db, folder, settings }: Task,
  { name }: Report,
  plan: PlannedFile,
  signal?: AbortSignal,
): Promise<number> {
  const file = `${name}.csv`;
  const written = await writePlannedFile(db, plan, join(folder, file), signal);
  settings.onRows?.(file, written);
  return written.marks.length;
}
