import { END_OF_STREAM, type IpcBatch, openIpc } from '../ipc/arrow.js';
import type { StatementRecord } from '../model/statement.js';
import { arrowProblem, cellsOf, MAGIC } from './arrow.js';
import { type Cell, EMPTY } from './cell.js';
import { FileProblem } from './file-problem.js';
import { hashContent, idOfContent } from './identity.js';
import type { ReadOptions } from './read-item.js';
import { toRecord } from './record.js';
import { type Table, tableOf } from './table.js';

/** A record of a stream with the id that loading it would give, or why it is refused. */
export type StreamRecord =
  | {
      readonly kind: 'record';
      readonly record: StatementRecord;
      readonly id: string;
      readonly contentHash: string;
    }
  | {
      readonly kind: 'error';
      readonly id: string | undefined;
      readonly reason: string;
      readonly detail: string;
    };

export interface RecordStream {
  /** What the writer said about its schema. */
  readonly metadata: ReadonlyMap<string, string>;
  /** The records of one batch after the other, each read when it is asked for. */
  readonly batches: AsyncIterable<Iterable<StreamRecord>>;
}

/**
 * Opens an Arrow IPC stream of records that comes through a pipe.
 * @throws FileProblem when it is not sound or breaks off, here and while batches are read; UserError for a mapped column
 * that is missing.
 */
export async function openRecordStream(
  bytes: AsyncIterable<Uint8Array>,
  options: Omit<ReadOptions, 'onBytes'>,
): Promise<RecordStream> {
  let tail: Uint8Array = new Uint8Array();
  async function* watched(): AsyncGenerator<Uint8Array> {
    let isFirst = true;
    for await (const chunk of bytes) {
      if (isFirst && chunk.length > 0) refuseFile(chunk);
      isFirst &&= chunk.length === 0;
      tail = Buffer.concat([tail, chunk.subarray(-END_OF_STREAM.length)]).subarray(-END_OF_STREAM.length);
      yield chunk;
    }
  }
  async function* whole(batches: AsyncIterable<IpcBatch>): AsyncGenerator<IpcBatch> {
    yield* batches;
    if (!END_OF_STREAM.every((byte, at) => tail[at] === byte))
      throw new FileProblem('truncated', 'the Arrow stream breaks off before its end');
  }
  try {
    const { names, metadata, batches } = await openIpc(watched());
    const table = tableOf(names, 'the stream', { ...options });
    return { metadata, batches: recordBatches(whole(batches), table, options) };
  } catch (cause) {
    throw arrowProblem(cause);
  }
}

/** A file says where its batches are at its end, which a stream comes to last. */
function refuseFile(head: Uint8Array): void {
  if (Buffer.from(head.subarray(0, MAGIC.length)).toString('latin1') === MAGIC)
    throw new FileProblem('bad_arrow', 'an Arrow file and no stream; write it with a stream writer');
}

async function* recordBatches(
  batches: AsyncIterable<IpcBatch>,
  table: Table,
  options: ReadOptions,
): AsyncGenerator<Iterable<StreamRecord>> {
  try {
    for await (const batch of batches) yield records(batch, table, options);
  } catch (cause) {
    throw arrowProblem(cause);
  }
}

function* records(batch: IpcBatch, table: Table, options: ReadOptions): Generator<StreamRecord> {
  for (const cells of cellsOf(batch, table, options.limits)) yield toStreamRecord(cells, table, options);
}

function toStreamRecord(cells: readonly Cell[], table: Table, { limits }: ReadOptions): StreamRecord {
  const result = toRecord(table.columns, cells, limits, table.names);
  if (!result.ok)
    return { kind: 'error', id: givenId(cells, table), reason: result.reason, detail: result.detail };
  const { record } = result;
  const contentHash = hashContent(record);
  return { kind: 'record', record, id: record.id ?? idOfContent(contentHash), contentHash };
}

/** The id of a record that is refused, where that is sound itself. */
function givenId(cells: readonly Cell[], { columns }: Table): string | undefined {
  const cell = (columns.get('id') ?? []).map((at) => cells[at] ?? EMPTY).find(({ kind }) => kind !== 'empty');
  return cell?.kind === 'text' || cell?.kind === 'number' ? cell.text : undefined;
}
