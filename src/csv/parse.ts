import { parse } from 'csv-parse/sync';
import { UserError } from '../errors/errors.js';
import { type CsvRawRecord, type Delimiter, type QuoteProblem, splitCsvBytes } from './split.js';

/** One row of a table that belongs to the program: its cells by column name, and where it stands. */
export interface TableRow {
  /** The line on which the row begins, from 1. */
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

/** What is wrong with the quotes of a record, and what to do. */
export const QUOTE_ADVICE: Readonly<Record<QuoteProblem, string>> = {
  stray_quote:
    'a quote inside a cell without quotes around it; put quotes around the cell and double those inside',
  text_after_quote: 'text after a closing quote; double the quotes inside a cell',
  open_quote: 'a quote opens here and never closes',
};

/**
 * Reads a whole CSV text whose first row names the columns, such as a lexicon file. Every row has every column; empty lines are passed over.
 * @param needed columns that must be there, be it without a row below them
 * @throws UserError naming the file and the line for a broken quote, a row of another length, a column named twice or missing.
 */
export function parseTable(text: string, name: string, needed: readonly string[] = []): TableRow[] {
  const records = splitCsvBytes(Buffer.from(text.replace(/^\uFEFF/, ''), 'utf8'), ',');
  for (const record of records) checkRecord(record, records[0]?.cells ?? 0, name);
  const [columns, ...rows] = parseCells(
    records.map(({ bytes }) => bytes.toString('utf8')),
    ',',
  );
  if (!columns) throw new UserError(`the file is empty; it needs a first row with the column names: ${name}`);
  const twice = columns.find((column, at) => columns.indexOf(column) !== at);
  if (twice !== undefined)
    throw new UserError(`${name}:${records[0]?.line}: two columns have the same name: ${twice}`);
  const missing = needed.find((column) => !columns.includes(column));
  if (missing !== undefined)
    throw new UserError(
      `${name}:${records[0]?.line}: the column "${missing}" is missing; the first line must name ${needed.join(', ')}`,
    );
  return rows.map((cells, at) => ({ line: records[at + 1]?.line ?? 0, values: byColumn(columns, cells) }));
}

/** The cells of CSV records that are known to be sound: one array for each record. */
export function parseCells(records: readonly string[], delimiter: Delimiter): string[][] {
  // Most records hold no quote, and then a cell is what stands between two delimiters.
  const quoted = parseQuoted(
    records.filter((record) => record.includes('"')),
    delimiter,
  ).values();
  return records.map((record) =>
    record.includes('"') ? (quoted.next().value ?? []) : record.split(delimiter),
  );
}

function parseQuoted(records: readonly string[], delimiter: Delimiter): string[][] {
  if (records.length === 0) return [];
  const rows = parse(records.join('\n'), { delimiter, record_delimiter: '\n', relax_column_count: true });
  if (rows.length !== records.length)
    throw new Error(`the CSV reader found ${rows.length} records where there are ${records.length}`);
  return rows;
}

function checkRecord(record: CsvRawRecord, cells: number, name: string): void {
  if (record.problem) throw new UserError(`${name}:${record.line}: ${QUOTE_ADVICE[record.problem]}`);
  if (record.cells === cells) return;
  const start = record.bytes.toString('utf8').slice(0, 60);
  throw new UserError(
    `${name}:${record.line}: ${record.cells} cells where the first row has ${cells}; put quotes around a cell that holds commas: ${start}`,
  );
}

function byColumn(columns: readonly string[], cells: readonly string[]): Record<string, string> {
  const values: Record<string, string> = Object.create(null);
  columns.forEach((column, at) => {
    values[column] = cells[at] ?? '';
  });
  return values;
}
