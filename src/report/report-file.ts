import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Database } from '../db/database.js';
import { ownBytes } from '../db/own-bytes.js';
import { headerLine, rowLines } from './csv.js';
import type { Dialect } from './dialect.js';
import { EarlierFile } from './earlier-file.js';
import { lineQuery, type TypedColumn } from './line-query.js';
import { FRESH, placesOf } from './mark-places.js';
import type { MarkedRows } from './marked-rows.js';
import type { EarlierRows, WrittenRows } from './row-marks.js';

/** So much is written at a time. */
const PIECE_BYTES = 1 << 18;

/** A report that is to be written, with all that must be asked where its rows were marked. */
export interface PlannedFile {
  readonly columns: readonly TypedColumn[];
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
  const before = earlier && (await EarlierFile.open(earlier, name, headerOf(columns, dialect)));
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
  yield headerOf(columns, dialect);
  let next = 0;
  let given = 0;
  for (const query of queries)
    for await (const slice of db.streamAhead(lineQuery(query, columns, dialect)))
      for (const [line, cells] of slice) {
        const number = some ? (some[given++] ?? FRESH) : given++;
        if (some && places[number] !== FRESH) continue;
        if (before && number > next) yield* before.copyRows(places, next, number, lengths);
        const bytes = line instanceof Uint8Array ? ownBytes(line) : rowLines([cellsOf(cells)], dialect);
        lengths[number] = bytes.length;
        yield bytes;
        next = number + 1;
      }
  if (given !== (some ?? places).length)
    throw new Error(`a report gave ${given} rows of ${(some ?? places).length}`);
  if (before && next < places.length) yield* before.copyRows(places, next, places.length, lengths);
}

function headerOf(columns: readonly TypedColumn[], dialect: Dialect): Uint8Array {
  return headerLine(
    columns.map(([name]) => name),
    dialect,
  );
}

/** The cells of a row that has no line of its own, in the order of the columns. */
function cellsOf(struct: unknown): unknown[] {
  if (typeof struct !== 'object' || struct === null || !('entries' in struct))
    throw new Error('a row of a report has neither a line nor cells');
  return Object.values(struct.entries as object);
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
