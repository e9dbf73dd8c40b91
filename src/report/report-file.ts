import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Database } from '../db/database.js';
import { headerLine, rowLines } from './csv.js';
import type { Dialect } from './dialect.js';
import { EarlierFile } from './earlier-file.js';
import { FRESH, placesOf } from './mark-places.js';
import type { MarkedRows } from './marked-rows.js';
import type { EarlierRows, WrittenRows } from './row-marks.js';

/** So much is written at a time. */
const PIECE_BYTES = 1 << 18;

interface Task {
  readonly db: Database;
  readonly columns: readonly string[];
  readonly rows: MarkedRows;
  readonly dialect: Dialect;
}

/**
 * Writes a report to `folder`, with the bytes that `writeCsv` writes. Rows with marks that stand in the same report among
 * the earlier ones are copied from there, byte for byte.
 */
export async function writeReportFile(
  task: Task,
  folder: string,
  name: string,
  earlier: EarlierRows | undefined,
  signal?: AbortSignal,
): Promise<WrittenRows> {
  const before = earlier && (await EarlierFile.open(earlier, name, headerLine(task.columns, task.dialect)));
  try {
    const { marks } = task.rows;
    const lengths = new Uint32Array(marks.length);
    const lines = reportLines(task, before, lengths);
    await pipeline(gathered(lines), createWriteStream(join(folder, name)), signal ? { signal } : {});
    return { marks, lengths };
  } finally {
    await before?.close();
  }
}

async function* reportLines(
  task: Task,
  before: EarlierFile | undefined,
  lengths: Uint32Array,
): AsyncGenerator<Uint8Array> {
  const { db, dialect, rows } = task;
  const places = placesOf(rows.marks, before?.rows.marks);
  const some = before && (await wantedRows(rows, places));
  yield headerLine(task.columns, dialect);
  let next = 0;
  let given = 0;
  const batches = !some ? rows.all() : some.numbers.length === 0 ? [] : db.streamAhead(some.sql);
  for await (const slice of batches) {
    const numbers = slice.map(() => (some ? (some.numbers[given++] ?? FRESH) : given++));
    const wanted = slice.filter((_, at) => !some || places[numbers[at] ?? 0] === FRESH);
    const text = rowLines(wanted, dialect);
    let at = 0;
    for (const number of numbers) {
      if (some && places[number] !== FRESH) continue;
      if (before && number > next) yield* before.copyRows(places, next, number, lengths);
      const end = endOfRow(text, at, dialect);
      lengths[number] = end - at;
      if (before) yield text.subarray(at, end);
      [at, next] = [end, number + 1];
    }
    if (at !== text.length) throw new Error(`a report has ${text.length - at} bytes between its rows`);
    if (!before) yield text;
  }
  if (given !== (some?.numbers ?? places).length)
    throw new Error(`a report gave ${given} rows of ${(some?.numbers ?? places).length}`);
  if (before && next < places.length) yield* before.copyRows(places, next, places.length, lengths);
}

/** Small pieces become one: each that is written costs as much as some kilobytes of it. */
async function* gathered(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of pieces) {
    held.push(piece);
    bytes += piece.length;
    if (bytes < PIECE_BYTES) continue;
    yield held.length === 1 ? piece : Buffer.concat(held, bytes);
    [held, bytes] = [[], 0];
  }
  if (bytes > 0) yield Buffer.concat(held, bytes);
}

/** The rows that must be made, where they are few, perhaps none; nothing where all are asked for. */
async function wantedRows(
  rows: MarkedRows,
  places: Int32Array,
): Promise<{ readonly sql: string; readonly numbers: Int32Array } | undefined> {
  const fresh = places.reduce((sum, place) => sum + (place === FRESH ? 1 : 0), 0);
  if (2 * fresh > places.length) return undefined;
  const numbers = new Int32Array(fresh);
  let at = 0;
  places.forEach((place, number) => {
    if (place === FRESH) numbers[at++] = number;
  });
  return fresh === 0 ? { sql: '', numbers } : rows.some(numbers);
}

const [QUOTE, LINE_FEED, CARRIAGE_RETURN] = [0x22, 0x0a, 0x0d];

/** Where the row that begins at `from` ends: after the first line end that is not within quotation marks. */
function endOfRow(text: Uint8Array, from: number, { lineEnd }: Dialect): number {
  let quoted = false;
  for (let at = from; at < text.length; at++) {
    const byte = text[at];
    if (byte === QUOTE) quoted = !quoted;
    else if (byte === LINE_FEED && !quoted && (lineEnd === '\n' || text[at - 1] === CARRIAGE_RETURN))
      return at + 1;
  }
  throw new Error('a row of a report has no end');
}
