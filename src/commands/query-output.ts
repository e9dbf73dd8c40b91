import type { Config } from '../config/config.js';
import type { JsonValue, QueryResult } from '../db/database.js';
import type { Effects } from '../effects/effects.js';
import { write } from '../effects/write.js';
import { UserError } from '../errors/errors.js';
import { csvLines } from '../report/csv.js';
import { DIALECTS } from '../report/dialect.js';
import { type Cell, DEFAULT_WIDTH, oneLine, type TableLayout, tableLayout } from './table.js';

/** Column widths are taken from this many rows. */
const SAMPLE_ROWS = 1000;

/** What DuckDB says where our own views and macros are missing. */
const MADE_BY_OLDER = /\b(kwic|documented_schema) does not exist/;

type Rows = readonly (readonly JsonValue[])[];

/**
 * Asks, where what DuckDB refuses is the user's to mend.
 * @throws UserError with DuckDB's own words.
 */
export async function asked<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    const advice = MADE_BY_OLDER.test(problem)
      ? '; where an older demarche made this database, demarche report brings it up to date'
      : '';
    throw new UserError(`the query failed: ${problem}${advice}`, { cause });
  }
}

async function* asking(batches: AsyncIterable<Rows>): AsyncGenerator<Rows> {
  const iterator = batches[Symbol.asyncIterator]();
  for (;;) {
    const next = await asked(() => iterator.next());
    if (next.done) return;
    yield next.value;
  }
}

/** What a line of a table may take. */
export function tableWidth({ wide }: Config, { stdout }: Effects): number {
  return wide ? Number.POSITIVE_INFINITY : (stdout.columns ?? DEFAULT_WIDTH);
}

/** Prints rows on stdout as the config wants them: a table, CSV, or one JSON array. */
export async function printRows(result: QueryResult, config: Config, effects: Effects): Promise<void> {
  const batches = asking(result.batches);
  const lines = config.json
    ? jsonLines(result.columns, batches)
    : config.csv
      ? csvLines(result.columns, batches, DIALECTS.plain)
      : tableLines(result.columns, batches, tableWidth(config, effects), config.color);
  for await (const text of lines) await write(effects.stdout, text, effects.signal);
}

/** One array, a row a line. */
async function* jsonLines(columns: readonly string[], batches: AsyncIterable<Rows>): AsyncGenerator<string> {
  let separator = '[';
  for await (const rows of batches) {
    let text = '';
    for (const row of rows) {
      text += `${separator}${JSON.stringify(Object.fromEntries(columns.map((column, index) => [column, row[index]])))}`;
      separator = ',\n';
    }
    yield text;
  }
  yield separator === '[' ? '[]\n' : ']\n';
}

async function* tableLines(
  columns: readonly string[],
  batches: AsyncIterable<Rows>,
  width: number,
  color: boolean,
): AsyncGenerator<string> {
  let layout: TableLayout | undefined;
  let count = 0;
  for await (const rows of batches) {
    const cells = rows.map((row) => row.map(cell));
    if (!layout) {
      layout = tableLayout(columns, cells.slice(0, SAMPLE_ROWS), { width, color });
      yield `${layout.head}\n`;
    }
    count += rows.length;
    yield cells.map((row) => `${layout?.line(row)}\n`).join('');
  }
  if (!layout) yield `${tableLayout(columns, [], { width, color }).head}\n`;
  const hidden = layout?.hidden ? `; ${layout.hidden} more columns, --json and --csv have them all` : '';
  yield `(${count} ${count === 1 ? 'row' : 'rows'}${hidden})\n`;
}

function cell(value: JsonValue): Cell {
  if (value === null) return { text: '', number: false };
  if (typeof value === 'number') return { text: String(value), number: true };
  return { text: oneLine(typeof value === 'string' ? value : JSON.stringify(value)), number: false };
}
