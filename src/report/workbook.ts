import type { Database } from '../db/database.js';
import { evidencePlaces, type FindPlace } from './evidence-places.js';
import type { Report, WrittenReport } from './reports.js';
import { sheetCell, sheetColumn } from './sheet-cells.js';
import { type Book, openBook, SHEET_ROWS, type SheetCell } from './sheets.js';

export const WORKBOOK_FILE = 'demarche.xlsx';

/** The rows behind one figure stand beside each other in this order, so that a link can lead to all of them. */
const EVIDENCE_ORDER = 'holder, target, stance, polarity, date nulls last, statement_id, stance_no';

const EVIDENCE_FIRST = [
  'holder_name',
  'target_name',
  'stance',
  'polarity',
  'status',
  'date',
  'cue',
  'sentence',
  'title',
  'source',
  'url',
];

const CONTENTS = 'contents';
/** Excel: a sheet's name has at most 31 characters, and none of these. */
const NAME_LIMIT = 31;
const NO_NAME = /[\\/?*[\]:']/g;

export interface WorkbookSettings {
  readonly signal?: AbortSignal;
  /** Rows below the header of a sheet, before it goes on on the next; fewer than Excel allows only in tests. */
  readonly sheetRows?: number;
}

interface Part {
  readonly sheet: string;
  readonly rows: number;
}

/**
 * Writes the reports as the sheets of one workbook: a sheet of contents, then a sheet a report, where a report with more
 * rows than a sheet holds goes on on `NAME (2)`. Figures lead to their rows of evidence. Returns the number of rows.
 */
export async function writeWorkbook(
  db: Database,
  reports: readonly (Report & Pick<WrittenReport, 'rows'>)[],
  path: string,
  settings: WorkbookSettings = {},
): Promise<number> {
  const sheetRows = settings.sheetRows ?? SHEET_ROWS - 1;
  const parts = new Map(reports.map(({ name, rows }) => [name, split(name, rows, sheetRows)]));
  const place = await evidencePlaces(db, EVIDENCE_ORDER, (row) => {
    const sheet = parts.get('evidence')?.[Math.floor(row / sheetRows)]?.sheet;
    return sheet === undefined ? undefined : { sheet, row: (row % sheetRows) + 2 };
  });
  const book = openBook(path);
  try {
    await addContents(db, book, reports, parts);
    for (const report of reports) {
      settings.signal?.throwIfAborted();
      await addReport(db, book, report, parts.get(report.name) ?? [], place, settings.signal);
    }
    await book.close();
  } catch (cause) {
    book.abandon();
    throw cause;
  }
  return reports.reduce((sum, { rows }) => sum + rows, 0);
}

function split(name: string, rows: number, sheetRows: number): Part[] {
  const count = Math.max(1, Math.ceil(rows / sheetRows));
  return Array.from({ length: count }, (_, index) => ({
    sheet: sheetName(name, index),
    rows: Math.min(sheetRows, rows - index * sheetRows),
  }));
}

function sheetName(name: string, index: number): string {
  const suffix = index === 0 ? '' : ` (${index + 1})`;
  return name.replace(NO_NAME, '_').slice(0, NAME_LIMIT - suffix.length) + suffix;
}

async function addContents(
  db: Database,
  book: Book,
  reports: readonly Report[],
  parts: ReadonlyMap<string, readonly Part[]>,
): Promise<void> {
  const comments = new Map(
    (
      await db.all(
        'select view_name, comment from duckdb_views() where not internal and database_name = current_database()',
      )
    ).map(({ view_name, comment }) => [String(view_name), String(comment ?? '')]),
  );
  const lines = reports.flatMap((report) =>
    (parts.get(report.name) ?? []).map((part, index, all) => ({
      ...part,
      about:
        index > 0
          ? `${report.name}, continued: part ${index + 1} of ${all.length}.`
          : `${comments.get(report.name) ?? report.grain}${all.length > 1 ? ` Goes on on ${all.length - 1} more sheets.` : ''}`,
    })),
  );
  const columns = [
    { header: 'sheet', width: 24 },
    { header: 'rows', width: 10, numeric: true },
    { header: 'about', width: 120, wrap: true },
  ];
  book.addSheet(CONTENTS, columns, lines.length);
  for (const { sheet, rows, about } of lines)
    await book.addRow([{ value: sheet }, { value: rows, place: `'${sheet}'!A1` }, { value: about }]);
}

async function addReport(
  db: Database,
  book: Book,
  report: Report,
  parts: readonly Part[],
  place: FindPlace,
  signal: AbortSignal | undefined,
): Promise<void> {
  const sql = report.name === 'evidence' ? inOrder(report.sql) : report.sql;
  const names = await db.columns(sql);
  const numeric = await db.numericColumns(sql);
  // The library writes links before colours, which Excel takes for damage: a sheet has one or the other.
  const hasLinks = names.includes('url');
  const columns = names.map((name) => {
    const { scale, ...column } = sheetColumn(name, numeric.has(name));
    return scale === undefined || hasLinks ? column : { ...column, scale };
  });
  const cell = (values: readonly unknown[]) => {
    const row = new Map(names.map((name, index) => [name, values[index]]));
    return (name: string): SheetCell => {
      const made = sheetCell(name, row.get(name));
      const found = typeof made.value === 'number' ? place(report.name, name, row) : undefined;
      return found === undefined ? made : { ...made, place: found };
    };
  };
  let [part, left] = [0, 0];
  const next = (): void => {
    const { sheet = '', rows = 0 } = parts[part++] ?? {};
    left = rows;
    book.addSheet(sheet, columns, rows);
  };
  next();
  for await (const rows of db.stream(sql)) {
    signal?.throwIfAborted();
    for (const values of rows) {
      if (left === 0) next();
      left--;
      await book.addRow(names.map(cell(values)));
    }
  }
}

/** The sheet begins with what a reader looks for: who, towards whom, what, when, in which words. */
function inOrder(sql: string): string {
  const first = EVIDENCE_FIRST.join(', ');
  return `select ${first}, * exclude (${first}) from (${sql.replace(/;\s*$/, '')}) order by ${EVIDENCE_ORDER}`;
}
