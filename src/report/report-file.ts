import { createWriteStream } from 'node:fs';
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

/** A report that is to be written, with all that must be asked where its rows were marked. */
export interface PlannedFile {
  readonly columns: readonly string[];
  readonly dialect: Dialect;
  readonly marks: BigUint64Array;
  /** Where the rows stand among the earlier ones. */
  readonly places: Int32Array;
  readonly before?: EarlierFile;
  /** What gives the rows, one query after another. */
  readonly queries: readonly string[];
  /** Which rows these are, where they are not all. */
  readonly numbers?: Int32Array;
}

/**
 * Plans a report with the bytes that `writeCsv` writes. Rows with marks that stand in the same report among the earlier ones
 * are copied from there, byte for byte.
 */
export async function planReportFile(
  { columns, rows, dialect }: Pick<PlannedFile, 'columns' | 'dialect'> & { readonly rows: MarkedRows },
  name: string,
  earlier: EarlierRows | undefined,
): Promise<PlannedFile> {
  const before = earlier && (await EarlierFile.open(earlier, name, headerLine(columns, dialect)));
  try {
    const places = placesOf(rows.marks, before?.rows.marks);
    const some = before && (await wantedRows(rows, places));
    return {
      ...{ columns, dialect, places, marks: rows.marks },
      ...(before ? { before } : {}),
      ...(some ?? { queries: await rows.all() }),
    };
  } catch (cause) {
    await before?.close();
    throw cause;
  }
}

/** Writes a planned report. */
export async function writePlannedFile(
  db: Database,
  plan: PlannedFile,
  path: string,
  signal?: AbortSignal,
): Promise<WrittenRows> {
  const lengths = new Uint32Array(plan.marks.length);
  try {
    const lines = gathered(reportLines(db, plan, lengths));
    await pipeline(lines, createWriteStream(path), signal ? { signal } : {});
    return { marks: plan.marks, lengths };
  } finally {
    await plan.before?.close();
  }
}

async function* reportLines(
  db: Database,
  { columns, dialect, places, before, queries, numbers: some }: PlannedFile,
  lengths: Uint32Array,
): AsyncGenerator<Uint8Array> {
  yield headerLine(columns, dialect);
  let next = 0;
  let given = 0;
  for (const query of queries)
    for await (const slice of db.streamAhead(query)) {
      const numbers = slice.map(() => (some ? (some[given++] ?? FRESH) : given++));
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
  if (given !== (some ?? places).length)
    throw new Error(`a report gave ${given} rows of ${(some ?? places).length}`);
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

/** The rows that must be made, where that is worth it, perhaps none; nothing where all are asked for. */
async function wantedRows(
  rows: MarkedRows,
  places: Int32Array,
): Promise<Required<Pick<PlannedFile, 'queries' | 'numbers'>> | undefined> {
  const fresh = places.reduce((sum, place) => sum + (place === FRESH ? 1 : 0), 0);
  const numbers = new Int32Array(fresh);
  let at = 0;
  places.forEach((place, number) => {
    if (place === FRESH) numbers[at++] = number;
  });
  if (fresh === 0) return { queries: [], numbers };
  const some = await rows.some(numbers);
  return some && { queries: [some.sql], numbers: some.numbers };
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
