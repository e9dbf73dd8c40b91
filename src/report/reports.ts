import { join } from 'node:path';
import { allAtATime } from '../db/at-a-time.js';
import type { Database } from '../db/database.js';
import { readSql, reportNames } from '../db/sql-files.js';
import { passStage } from '../errors/fault.js';
import { writeCsv } from './csv.js';
import { DIALECTS, type Dialect, type DialectName } from './dialect.js';
import { type MarkedRows, markRows } from './marked-rows.js';
import { ownFailure } from './own-failure.js';
import { planReportFile, writePlannedFile } from './report-file.js';
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
  /** Reports whose rows are marked already, by their names: each is written by the connection that marked it. */
  readonly marked?: ReadonlyMap<string, MarkedRows>;
  /** Another connection, which writes reports meanwhile. */
  readonly beside?: Database;
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
  const reports = chosenReports(settings);
  const left = [...reports];
  const rowsOf = new Map<Report, number>();
  const writeBy = async (by: Database): Promise<void> => {
    for (let report = takeNext(left, by, settings); report; report = takeNext(left, by, settings)) {
      settings.signal?.throwIfAborted();
      await passStage('write_reports');
      const rows = await writeReport({ db: by, folder, dialect: DIALECTS[dialect], settings }, report);
      rowsOf.set(report, rows);
      settings.onReport?.({ name: report.name, file: fileOf(report), rows });
    }
  };
  const connections = settings.beside ? [db, settings.beside] : [db];
  await allAtATime(
    db,
    connections.map((by) => () => writeBy(by)),
    // Nobody begins another one.
    () => left.splice(0),
  );
  return reports.map((report) => {
    const rows = rowsOf.get(report);
    // A report whose rows were marked by a connection that writes none.
    if (rows === undefined) throw new Error(`nobody has written the report: ${report.name}`);
    return { ...report, file: fileOf(report), rows };
  });
}

function fileOf({ name }: Report): string {
  return `${name}.csv`;
}

/** Takes what a connection is to write next: what it alone can write first, as that may be as large as all others together. */
function takeNext(left: Report[], db: Database, { marked }: ReportSettings): Report | undefined {
  const by = ({ name }: Report): Database | undefined => marked?.get(name)?.db;
  const own = left.findIndex((report) => by(report) === db);
  const at = own < 0 ? left.findIndex((report) => by(report) === undefined) : own;
  return at < 0 ? undefined : left.splice(at, 1)[0];
}

/** What reports are written with. */
interface Task {
  readonly db: Database;
  readonly folder: string;
  readonly dialect: Dialect;
  readonly settings: ReportSettings;
}

async function writeOwn({ db, folder, dialect, settings }: Task, report: Report, path: string) {
  try {
    return await writeCsv(db, report.sql, join(folder, fileOf(report)), dialect, settings.signal);
  } catch (cause) {
    throw ownFailure(cause, path);
  }
}

async function writeReport({ db, folder, dialect, settings }: Task, report: Report): Promise<number> {
  // What somebody else asks for may be of any size, and is not held as a table.
  if (report.path !== undefined) return writeOwn({ db, folder, dialect, settings }, report, report.path);
  const rows = settings.marked?.get(report.name) ?? (await markRows(db, report));
  try {
    const columns = await db.typedColumns(report.sql);
    const plan = await planReportFile({ columns, rows, dialect }, fileOf(report), settings.earlierRows);
    const written = await writePlannedFile(db, plan, join(folder, fileOf(report)), settings.signal);
    settings.onRows?.(fileOf(report), written);
    return written.marks.length;
  } finally {
    await rows.close();
  }
}
