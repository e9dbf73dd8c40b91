import { open } from 'node:fs/promises';
import { UserError } from '../errors/errors.js';
import { END_OF_STREAM, type IpcBatch, type IpcColumn, openIpc, unfoldZstdWith } from '../ipc/arrow.js';
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

/** With what an Arrow file begins and ends. */
export const MAGIC = 'ARROW1';
/** How a file begins, and a stream. */
const STARTS: readonly Buffer[] = [Buffer.from(MAGIC), Buffer.from(END_OF_STREAM.subarray(0, 4))];
/** One buffer of one column of one batch; writers make batches of a few MiB. */
const MAX_BUFFER_BYTES = 512 * 1024 * 1024;

unfoldZstdWith((data) => unfoldZstdBuffer(data, MAX_BUFFER_BYTES));

/** One item for each row of an Arrow IPC file or stream; its number stands for the line. */
export async function* readArrow(file: InputFile, options: ReadOptions): AsyncGenerator<ReadItem> {
  let table: Table | undefined;
  let row = 0;
  for await (const { batch, names } of batchesOf(file, options)) {
    table ??= tableOf(names, file.path, options);
    if (!batch) continue;
    for (const cells of cellsOf(batch, table, options.limits)) {
      row += 1;
      yield toItem(row, cells, table, options);
    }
  }
}

/**
 * The cells of the recognised columns in each row of a batch, at the positions of the columns.
 * @throws FileProblem for a column that is not sound.
 */
export function* cellsOf(batch: IpcBatch, table: Table, limits: Limits): Generator<readonly Cell[]> {
  const columns = [...table.columns.values()].flat().map((at) => columnReader(batch, at, limits));
  for (let row = 0; row < batch.rows; row += 1) {
    const cells: Cell[] = [];
    try {
      for (const { at, read } of columns) cells[at] = read(row);
    } catch (cause) {
      throw arrowProblem(cause);
    }
    yield cells;
  }
}

/** Reads the cell of one column in a row of a batch. */
interface ColumnReader {
  readonly at: number;
  readonly read: (row: number) => Cell;
}

function toItem(line: number, cells: readonly Cell[], table: Table, options: ReadOptions): ReadItem {
  const result = toRecord(table.columns, cells, options.limits, table.names);
  const raw = rawOf(table, cells);
  return result.ok
    ? { kind: 'record', line, record: result.record, raw }
    : reject(line, result.reason, result.detail, raw);
}

interface NamedBatch {
  readonly names: readonly string[];
  /** None for the schema by itself, which comes first. */
  readonly batch?: IpcBatch;
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
    const { names, batches, batchCount = 1 } = await openIpc(handle);
    yield { names };
    const share = Math.floor(file.bytes / Math.max(batchCount, 1));
    for await (const batch of batches) {
      yield { names, batch };
      options.onBytes?.(share);
    }
  } finally {
    await handle.close();
  }
}

async function* ipcStream(file: InputFile, options: ReadOptions): AsyncGenerator<NamedBatch> {
  const { names, batches } = await openIpc(readBytes(file, options.limits, options.onBytes), {
    toItsEnd: true,
  });
  yield { names };
  for await (const batch of batches) yield { names, batch };
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
    if (
      size > 0 &&
      !STARTS.some((start) => start.subarray(0, size).equals(head.subarray(0, Math.min(size, start.length))))
    )
      throw new FileProblem(
        'bad_arrow',
        'by its first bytes no Arrow data; write it as Arrow IPC, or give it the extension that belongs to it',
      );
    const whole = isFile
      ? tail.subarray(-MAGIC.length).toString('latin1') === MAGIC && size > 2 * MAGIC.length
      : tail.equals(END_OF_STREAM);
    if (!whole) throw new FileProblem('truncated', 'the Arrow data break off; copy or write the file again');
    return isFile;
  } finally {
    await handle.close();
  }
}

/** What the Arrow library threw, as a problem of the file; any other error as it is. */
export function arrowProblem(cause: unknown): unknown {
  const problem = asFileProblem(cause);
  if (problem instanceof FileProblem || problem instanceof UserError || !(cause instanceof Error))
    return problem;
  if (/codec not found/i.test(cause.message))
    return new FileProblem(
      'unsupported',
      'the buffers are compressed with LZ4; write them with zstd or without compression',
      {
        cause,
      },
    );
  return new FileProblem('bad_arrow', `not sound Arrow data; write them again: ${cause.message}`, {
    cause,
  });
}

function columnReader(batch: IpcBatch, at: number, limits: Limits): ColumnReader {
  const column = batch.column(at);
  if (!column) return { at, read: () => EMPTY };
  const read = cellReader(column, limits);
  return { at, read: (row) => (column.isValid(row) ? read(row) : EMPTY) };
}

function cellReader(column: IpcColumn, limits: Limits): (row: number) => Cell {
  switch (column.kind) {
    case 'text':
      return (row) => textOf(column.bytes(row), limits);
    case 'moment':
      return (row) => orEmpty(column.value(row), momentCell);
    case 'number':
      return (row) => ({ kind: 'number', text: column.digits(row) });
    case 'value':
      return (row) => orEmpty(column.value(row), (value) => valueCell(value, column.type));
  }
}

function orEmpty(value: unknown, cell: (value: unknown) => Cell): Cell {
  return value === null || value === undefined ? EMPTY : cell(value);
}

function textOf(bytes: Uint8Array | undefined, limits: Limits): Cell {
  if (!bytes) return EMPTY;
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
}

function valueCell(value: unknown, type: string): Cell {
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (typeof value === 'number' || typeof value === 'bigint') return { kind: 'number', text: String(value) };
  return { kind: 'other', what: `a value of type ${type}` };
}

/** A date or a time stamp, as the library gives it: a Date, or milliseconds since 1970. */
function momentCell(value: unknown): Cell {
  const moment = value instanceof Date ? value : new Date(Number(value));
  if (Number.isNaN(moment.getTime())) return { kind: 'other', what: 'a date out of range' };
  return { kind: 'text', text: moment.toISOString() };
}
