import type { FileHandle } from 'node:fs/promises';
import {
  CompressionType,
  compressionRegistry,
  type Data,
  DataType,
  Field,
  Int32,
  makeData,
  RecordBatch,
  RecordBatchReader,
  RecordBatchStreamWriter,
  Schema,
  Struct,
  Table,
  tableToIPC,
  Utf8,
} from 'apache-arrow';

/** Arrow data being read: the names of the columns come first, then one batch after the other. */
export interface IpcReader {
  readonly names: readonly string[];
  /** What the writer said about its schema. */
  readonly metadata: ReadonlyMap<string, string>;
  /** How many batches a file holds; of a stream nobody knows. */
  readonly batchCount: number | undefined;
  readonly batches: AsyncIterable<IpcBatch>;
}

export interface IpcBatch {
  readonly rows: number;
  /** The column at a position, or undefined when the batch has none there. */
  column(at: number): IpcColumn | undefined;
}

/** A column of a batch: texts as their bytes, because the library's own decoder replaces what is not UTF-8. */
export type IpcColumn = { readonly type: string; readonly isValid: (row: number) => boolean } & (
  | { readonly kind: 'text'; readonly bytes: (row: number) => Uint8Array | undefined }
  | { readonly kind: 'number'; readonly digits: (row: number) => string }
  | { readonly kind: 'moment' | 'value'; readonly value: (row: number) => unknown }
);

/** How buffers that are compressed with zstd are unfolded. */
export function unfoldZstdWith(decode: (data: Uint8Array) => Uint8Array): void {
  compressionRegistry.set(CompressionType.ZSTD, { decode });
}

/**
 * Opens an Arrow IPC file by its handle, or an Arrow IPC stream. Behind the end of a stream nothing may stand of what is
 * there by then, or with `toItsEnd` of all that comes: who waits for an answer may wait with the closing, too.
 * @throws Error of the library for bytes that are no Arrow data, and for those behind a stream, here and while batches are read.
 */
export async function openIpc(
  source: FileHandle | AsyncIterable<Uint8Array>,
  { toItsEnd = false } = {},
): Promise<IpcReader> {
  let isOver = false;
  const isStream = Symbol.asyncIterator in source;
  const promptly = isStream ? prompt(source, () => isOver && !toItsEnd) : source;
  // The library tells the two apart; its types do not.
  const reader = await RecordBatchReader.from(promptly as FileHandle);
  await reader.open({ autoDestroy: false });
  if (!reader.schema) throw new Error('there is nothing in it, not even a schema');
  return {
    names: reader.schema.fields.map(({ name }) => name),
    metadata: reader.schema.metadata,
    batchCount: 'numRecordBatches' in reader ? reader.numRecordBatches : undefined,
    batches: batchesOf(reader, async () => {
      isOver = true;
      if (isStream && !(await reader.reset().open({ autoDestroy: false })).closed)
        throw new Error('another stream follows the end of this one; give each by itself');
    }),
  };
}

/**
 * Where a chunk ends with a batch, the library (21.2.0) asks for the next chunk before it hands over the batch; a sender
 * that waits for an answer would wait for ever. A chunk of no bytes is what it gets then.
 */
async function* prompt(chunks: AsyncIterable<Uint8Array>, isOver: () => boolean): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    yield chunk;
    yield new Uint8Array();
    if (isOver()) return;
  }
}

async function* batchesOf(
  reader: AsyncIterable<RecordBatch>,
  checkEnd: () => Promise<void>,
): AsyncGenerator<IpcBatch> {
  for await (const batch of reader) yield { rows: batch.numRows, column: (at) => columnOf(batch, at) };
  await checkEnd();
}

function columnOf(batch: RecordBatch, at: number): IpcColumn | undefined {
  const vector = batch.getChildAt(at);
  if (!vector) return undefined;
  const { type } = vector;
  const shared = { type: String(type), isValid: (row: number) => vector.isValid(row) };
  if (DataType.isUtf8(type) || DataType.isLargeUtf8(type))
    return { kind: 'text', ...shared, bytes: bytesReader(vector.data[0]) };
  if (DataType.isDecimal(type))
    return { kind: 'number', ...shared, digits: (row) => decimalDigits(vector.get(row), type.scale) };
  const isMoment = DataType.isDate(type) || DataType.isTimestamp(type);
  return { kind: isMoment ? 'moment' : 'value', ...shared, value: (row) => vector.get(row) };
}

/** A decimal as it is written: its words, the lowest first, are a whole number in two's complement. */
function decimalDigits(words: Uint32Array, scale: number): string {
  const bits = 32n * BigInt(words.length);
  const whole = words.reduceRight((sum, word) => (sum << 32n) | BigInt(word), 0n);
  const value = BigInt.asIntN(Number(bits), whole);
  const digits = String(value < 0n ? -value : value).padStart(scale + 1, '0');
  const point = digits.length - scale;
  return `${value < 0n ? '-' : ''}${digits.slice(0, point)}${scale > 0 ? `.${digits.slice(point)}` : ''}`;
}

function bytesReader(data: Data | undefined): (row: number) => Uint8Array | undefined {
  return (row) => {
    const bytes = data?.values.subarray(Number(data.valueOffsets[row]), Number(data.valueOffsets[row + 1]));
    return bytes instanceof Uint8Array ? bytes : undefined;
  };
}

/** A column that is written: texts or whole numbers, and any of them may be missing. */
export interface IpcField {
  readonly name: string;
  readonly type: 'text' | 'integer';
}

type IpcValues = readonly (string | number | null)[];

/** The pieces of an Arrow IPC stream: the head first, then any number of batches, then the tail. */
export interface IpcEncoder {
  readonly head: Uint8Array;
  /** @param columns one for each field, all of one length */
  batch(columns: readonly IpcValues[]): Uint8Array;
  readonly tail: Uint8Array;
}

/** Continuation marker and a length of zero: what closes a stream. Without it the writer did not come to its end. */
export const END_OF_STREAM: Uint8Array = Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0);

/** Writes batches of one schema; `metadata` stands in the schema. */
export function ipcEncoder(fields: readonly IpcField[], metadata: ReadonlyMap<string, string>): IpcEncoder {
  const schema = new Schema(
    fields.map(({ name, type }) => new Field(name, type === 'text' ? new Utf8() : new Int32(), true)),
    new Map(metadata),
  );
  const head = tableToIPC(new Table(schema), 'stream').slice(0, -END_OF_STREAM.length);
  return {
    head,
    batch: (columns) => {
      const children = fields.map(({ type }, at) =>
        type === 'text' ? textData(columns[at] ?? []) : integerData(columns[at] ?? []),
      );
      const length = columns[0]?.length ?? 0;
      const batch = new RecordBatch(
        schema,
        makeData({ type: new Struct(schema.fields), length, nullCount: 0, children }),
      );
      // A stream of this batch alone, of which only the batch is wanted.
      const whole = RecordBatchStreamWriter.writeAll([batch]).toUint8Array(true);
      return whole.subarray(head.length, -END_OF_STREAM.length);
    },
    tail: END_OF_STREAM,
  };
}

function textData(values: IpcValues): Data {
  const valueOffsets = new Int32Array(values.length + 1);
  const data = Buffer.from(values.join(''), 'utf8');
  values.forEach((value, row) => {
    valueOffsets[row + 1] =
      (valueOffsets[row] ?? 0) + (value === null ? 0 : Buffer.byteLength(String(value)));
  });
  return makeData({ type: new Utf8(), length: values.length, ...validity(values), valueOffsets, data });
}

function integerData(values: IpcValues): Data {
  const data = Int32Array.from(values, Number);
  return makeData({ type: new Int32(), length: values.length, ...validity(values), data });
}

/** One bit for each value that is there, the first in the lowest. */
function validity(values: IpcValues): { nullCount: number; nullBitmap: Uint8Array } {
  const nullBitmap = new Uint8Array(Math.ceil(values.length / 64) * 8);
  let nullCount = 0;
  values.forEach((value, row) => {
    if (value === null) nullCount += 1;
    else nullBitmap[row >> 3] = (nullBitmap[row >> 3] ?? 0) | (1 << (row & 7));
  });
  return { nullCount, nullBitmap };
}
