import { open } from 'node:fs/promises';
import {
  CompressionType,
  compressionRegistry,
  DataType,
  type RecordBatch,
  RecordBatchReader,
  type Vector,
} from 'apache-arrow';
import type { Limits } from '../model/limits.js';
import { readBytes } from './bytes.js';
import { type Cell, EMPTY } from './cell.js';
import { asFileProblem, FileProblem } from './file-problem.js';
import type { InputFile } from './input-file.js';
import { limitHint } from './limits.js';
import { type ReadItem, type ReadOptions, reject } from './read-item.js';
import { toRecord } from './record.js';
import { rawOf, type Table, tableOf } from './table.js';
import { decodeUtf8 } from './utf8.js';
import { unfoldZstdBuffer } from './zstd.js';

const MAGIC = 'ARROW1';
/** Continuation marker and a length of zero: what closes a stream. Without it the writer did not come to its end. */
const END_OF_STREAM = Buffer.from([0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0]);
/** One buffer of one column of one batch; writers make batches of a few MiB. */
const MAX_BUFFER_BYTES = 512 * 1024 * 1024;

compressionRegistry.set(CompressionType.ZSTD, { decode: (data) => unfoldZstdBuffer(data, MAX_BUFFER_BYTES) });

/** One item for each row of an Arrow IPC file or stream; its number stands for the line. */
export async function* readArrow(file: InputFile, options: ReadOptions): AsyncGenerator<ReadItem> {
  let table: Table | undefined;
  let row = 0;
  for await (const { batch, names } of batchesOf(file, options)) {
    table ??= tableOf(names, file.path, options);
    if (!batch) continue;
    const columns = [...table.columns.values()].flat().map((at) => columnReader(batch, at, options.limits));
    for (let at = 0; at < batch.numRows; at += 1) {
      row += 1;
      yield toItem(row, columns, at, table, options);
    }
  }
}

/** Reads the cell of one column in a row of a batch. */
interface ColumnReader {
  readonly at: number;
  readonly read: (row: number) => Cell;
}

function toItem(
  line: number,
  columns: readonly ColumnReader[],
  row: number,
  table: Table,
  options: ReadOptions,
): ReadItem {
  const cells: Cell[] = [];
  try {
    for (const { at, read } of columns) cells[at] = read(row);
  } catch (cause) {
    throw arrowProblem(cause);
  }
  const result = toRecord(table.columns, cells, options.limits, table.names);
  const raw = rawOf(table, cells);
  return result.ok
    ? { kind: 'record', line, record: result.record, raw }
    : reject(line, result.reason, result.detail, raw);
}

interface NamedBatch {
  readonly names: readonly string[];
  /** None for the schema by itself, which comes first. */
  readonly batch?: RecordBatch;
}

async function* batchesOf(file: InputFile, options: ReadOptions): AsyncGenerator<NamedBatch> {
  try {
    yield* (await isIpcFile(file)) ? ipcFile(file, options) : ipcStream(file, options);
  } catch (cause) {
    throw arrowProblem(cause);
  }
}

async function* ipcFile(file: InputFile, options: ReadOptions): AsyncGenerator<NamedBatch> {
  const handle = await open(file.location);
  try {
    const reader = await (await RecordBatchReader.from(handle)).open({ autoDestroy: false });
    const names = reader.schema.fields.map(({ name }) => name);
    yield { names };
    const share = Math.floor(file.bytes / Math.max(reader.numRecordBatches, 1));
    for await (const batch of reader) {
      yield { names, batch };
      options.onBytes?.(share);
    }
  } finally {
    await handle.close();
  }
}

async function* ipcStream(file: InputFile, options: ReadOptions): AsyncGenerator<NamedBatch> {
  const reader = await RecordBatchReader.from(readBytes(file, options.limits, options.onBytes));
  await reader.open({ autoDestroy: false });
  const names = reader.schema.fields.map(({ name }) => name);
  yield { names };
  for await (const batch of reader) yield { names, batch };
}

/** Tells a file from a stream, and either from one that is cut off. */
async function isIpcFile(file: InputFile): Promise<boolean> {
  const handle = await open(file.location);
  try {
    const { size } = await handle.stat();
    const head = Buffer.alloc(MAGIC.length);
    const tail = Buffer.alloc(END_OF_STREAM.length);
    await handle.read(head, 0, head.length, 0);
    await handle.read(tail, 0, tail.length, Math.max(0, size - tail.length));
    const isFile = head.toString('latin1') === MAGIC;
    const whole = isFile
      ? tail.subarray(-MAGIC.length).toString('latin1') === MAGIC && size > 2 * MAGIC.length
      : tail.equals(END_OF_STREAM);
    if (!whole) throw new FileProblem('truncated', 'the Arrow data break off; copy or write the file again');
    return isFile;
  } finally {
    await handle.close();
  }
}

function arrowProblem(cause: unknown): unknown {
  const problem = asFileProblem(cause);
  if (problem instanceof FileProblem || !(cause instanceof Error)) return problem;
  if (/codec not found/i.test(cause.message))
    return new FileProblem(
      'unsupported',
      'the buffers are compressed with LZ4; write them with zstd or without compression',
      {
        cause,
      },
    );
  return new FileProblem('bad_arrow', `not sound Arrow data; write the file again: ${cause.message}`, {
    cause,
  });
}

function columnReader(batch: RecordBatch, at: number, limits: Limits): ColumnReader {
  const vector = batch.getChildAt(at);
  if (!vector) return { at, read: () => EMPTY };
  const read =
    DataType.isUtf8(vector.type) || DataType.isLargeUtf8(vector.type)
      ? utf8Reader(vector, limits)
      : valueReader(vector);
  return { at, read: (row) => (vector.isValid(row) ? read(row) : EMPTY) };
}

/** From the bytes, because the library's own decoder replaces what is not UTF-8. */
function utf8Reader(vector: Vector, limits: Limits): (row: number) => Cell {
  const [data] = vector.data;
  return (row) => {
    const bytes = data?.values.subarray(Number(data.valueOffsets[row]), Number(data.valueOffsets[row + 1]));
    if (!(bytes instanceof Uint8Array)) return EMPTY;
    if (bytes.length > limits.cellBytes)
      return {
        kind: 'refused',
        reason: 'too_long',
        detail: `longer than allowed: ${limitHint(limits, 'cellBytes')}`,
      };
    const text = decodeUtf8(bytes);
    return text === undefined
      ? { kind: 'refused', reason: 'bad_encoding', detail: 'not UTF-8; write the file again' }
      : { kind: 'text', text };
  };
}

function valueReader(vector: Vector): (row: number) => Cell {
  const { type } = vector;
  const isMoment = DataType.isDate(type) || DataType.isTimestamp(type);
  return (row) => {
    const value: unknown = vector.get(row);
    if (value === null || value === undefined) return EMPTY;
    if (isMoment) return momentCell(value);
    if (typeof value === 'string') return { kind: 'text', text: value };
    if (typeof value === 'number' || typeof value === 'bigint')
      return { kind: 'number', text: String(value) };
    return { kind: 'other', what: `a value of type ${type}` };
  };
}

/** A date or a time stamp, as the library gives it: a Date, or milliseconds since 1970. */
function momentCell(value: unknown): Cell {
  const moment = value instanceof Date ? value : new Date(Number(value));
  if (Number.isNaN(moment.getTime())) return { kind: 'other', what: 'a date out of range' };
  return { kind: 'text', text: moment.toISOString() };
}
