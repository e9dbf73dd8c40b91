import { createWriteStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Database } from '../db/database.js';
import { headerLine, rowLines } from './csv.js';
import type { Dialect } from './dialect.js';
import type { MarkedRows } from './marked-rows.js';
import type { EarlierRows, WrittenRows } from './row-marks.js';

/** A row is not among those that were written before. */
const FRESH = -1;
/** What is copied from the earlier file at a time. */
const PIECE_BYTES = 1 << 20;

interface Task {
  readonly db: Database;
  readonly columns: readonly string[];
  readonly rows: MarkedRows;
  readonly dialect: Dialect;
}

/** The rows of the report that lies in an open file. */
interface EarlierFile extends WrittenRows {
  readonly file: FileHandle;
  /** Where each row begins. */
  readonly begins: Float64Array;
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
  const before = earlier && (await openEarlier(earlier, name, headerLine(task.columns, task.dialect)));
  try {
    const { marks } = task.rows;
    const lengths = new Uint32Array(marks.length);
    const lines = reportLines(task, before, lengths);
    await pipeline(lines, createWriteStream(join(folder, name)), signal ? { signal } : {});
    return { marks, lengths };
  } finally {
    await before?.file.close();
  }
}

async function* reportLines(
  task: Task,
  before: EarlierFile | undefined,
  lengths: Uint32Array,
): AsyncGenerator<Uint8Array> {
  const { db, dialect, rows } = task;
  const places = placesOf(rows.marks, before);
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
      if (before && number > next) yield* copyRows(before, places, next, number, lengths);
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
  if (before && next < places.length) yield* copyRows(before, places, next, places.length, lengths);
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

/** Where each row stands among the earlier ones. */
function placesOf(marks: BigUint64Array, before: EarlierFile | undefined): Int32Array {
  const known = new Map<bigint, number>();
  before?.marks.forEach((mark, place) => {
    known.set(mark, place);
  });
  return Int32Array.from(marks, (mark) => known.get(mark) ?? FRESH);
}

/** Rows that stand one after another in both files are copied in one piece. */
async function* copyRows(
  { file, begins, lengths: before }: EarlierFile,
  places: Int32Array,
  from: number,
  to: number,
  lengths: Uint32Array,
): AsyncGenerator<Uint8Array> {
  for (let row = from; row < to; ) {
    const first = places[row] ?? FRESH;
    let last = first;
    lengths[row++] = before[first] ?? 0;
    while (row < to && places[row] === last + 1) lengths[row++] = before[++last] ?? 0;
    const end = (begins[last] ?? 0) + (before[last] ?? 0);
    for (let at = begins[first] ?? 0; at < end; at += PIECE_BYTES) {
      const piece = Buffer.allocUnsafe(Math.min(PIECE_BYTES, end - at));
      const { bytesRead } = await file.read(piece, 0, piece.length, at);
      if (bytesRead !== piece.length) throw new Error('a published report was cut off while it was copied');
      yield piece;
    }
  }
}

/** Nothing when there is no such report, or when the file is not the one that the lengths are of. */
async function openEarlier(
  { folder, reports }: EarlierRows,
  name: string,
  header: Uint8Array,
): Promise<EarlierFile | undefined> {
  const rows = reports.get(name);
  if (!rows) return undefined;
  const file = await open(join(folder, name), 'r');
  const begins = new Float64Array(rows.lengths.length);
  let at = header.length;
  rows.lengths.forEach((length, row) => {
    begins[row] = at;
    at += length;
  });
  const start = await file.read(Buffer.alloc(header.length), 0, header.length, 0);
  if ((await file.stat()).size === at && start.buffer.equals(header)) return { ...rows, file, begins };
  await file.close();
  return undefined;
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
