import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify/sync';
import type { Database } from '../db/database.js';
import type { Dialect } from './dialect.js';
import { guardCell } from './guard.js';

type Batches = AsyncIterable<readonly (readonly unknown[])[]>;

/**
 * Writes the rows of a query to a file, batch by batch, and returns how many there were. An existing file is replaced.
 */
export async function writeCsv(
  db: Database,
  sql: string,
  path: string,
  dialect: Dialect,
  signal?: AbortSignal,
): Promise<number> {
  const columns = await db.columns(sql);
  let count = 0;
  async function* counted(): Batches {
    for await (const rows of db.stream(sql)) {
      count += rows.length;
      yield rows;
    }
  }
  const lines = csvLines(columns, counted(), dialect);
  await pipeline(lines, createWriteStream(path), signal ? { signal } : {});
  return count;
}

/**
 * A header and rows as CSV, one text a batch. Numbers and decimals keep their digits, all other values are text and
 * guarded where the dialect says so, null is an empty cell, and a list or struct is written as JSON.
 */
export async function* csvLines(
  columns: readonly string[],
  batches: Batches,
  dialect: Dialect,
): AsyncGenerator<string> {
  yield stringify([columns], { ...optionsOf(dialect), bom: dialect.byteOrderMark });
  for await (const rows of batches) yield linesOf(rows, dialect);
}

/** The first line of a CSV. */
export function headerLine(columns: readonly string[], dialect: Dialect): Uint8Array {
  return Buffer.from(stringify([columns], { ...optionsOf(dialect), bom: dialect.byteOrderMark }));
}

/** Rows as lines of a CSV. */
export function rowLines(rows: readonly (readonly unknown[])[], dialect: Dialect): Uint8Array {
  return Buffer.from(linesOf(rows, dialect));
}

function linesOf(rows: readonly (readonly unknown[])[], dialect: Dialect): string {
  return stringify(
    rows.map((row) => row.map((value) => cell(value, dialect))),
    optionsOf(dialect),
  );
}

function optionsOf({ delimiter, lineEnd }: Dialect): object {
  return {
    delimiter,
    record_delimiter: lineEnd,
    // A lone line feed ends a row for most readers, whatever the line end of the file.
    quote_record_delimiter: true,
  };
}

function cell(value: unknown, dialect: Dialect): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'bigint' || isDecimal(value)) {
    const digits = String(value);
    return dialect.decimalMark === '.' ? digits : digits.replace('.', dialect.decimalMark);
  }
  const text = asText(value);
  return dialect.guarded ? guardCell(text) : text;
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  return isPlain ? JSON.stringify(value) : String(value);
}

/** DuckDB's decimal, which writes itself with as many digits as its type has. */
function isDecimal(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'scale' in value && 'width' in value;
}
