import { passStage } from '../errors/fault.js';
import type { Encoding } from '../model/encoding.js';
import { parseDate } from './dates.js';
import { FileProblem, tooSlow } from './file-problem.js';
import { hashContent, hashText, statementId } from './identity.js';
import type { InputFile } from './input-file.js';
import type { AppendedRow, Load } from './load-task.js';
import { readRecords } from './read.js';
import type { RecordItem, RejectItem } from './read-item.js';

/** Records are stored in batches of about this much text: rows of long text make huge chunks. */
const BATCH_CHARS = 4 * 1024 * 1024;
const BATCH_RECORDS = 2000;
/** Batches of short records are moved on together: DuckDB puts rows down on the disk 122,880 at a time, and holds fewer. */
const STRETCH_CHARS = 8 * BATCH_CHARS;

export interface Staged {
  /** How many records there are. */
  readonly read: number;
  /** The first and the last number of the records of each stretch: a batch, or some with little text. */
  readonly stretches: readonly (readonly [number, number])[];
  /** How a text file was encoded. */
  readonly encoding?: Encoding;
}

/**
 * Reads the file into the staging table and the rejects.
 * @throws FileProblem when the file fails as a whole, even half way.
 */
export async function stageRecords(task: Load): Promise<Staged> {
  const { db, file, options, run, progress } = task;
  let records: AppendedRow[] = [];
  let rejects: AppendedRow[] = [];
  let size = 0;
  /** What the last stretch holds, the batch at hand included. */
  let held = 0;
  let read = 0;
  let encoding: Encoding | undefined;
  const onEncoding = (found: Encoding): void => {
    encoding = found;
  };
  const stretches: [number, number][] = [];
  const deadline = performance.now() + options.limits.seconds * 1000;
  const flush = async (): Promise<void> => {
    run.signal?.throwIfAborted();
    if (performance.now() > deadline) throw tooSlow(options.limits);
    await passStage('insert');
    await db.append('load_records', records);
    await db.append('rejects', rejects);
    const last = stretches.at(-1);
    if (last && held + size <= STRETCH_CHARS) last[1] = read - 1;
    else {
      stretches.push([(last?.[1] ?? -1) + 1, read - 1]);
      held = 0;
    }
    held += size;
    records = [];
    rejects = [];
    size = 0;
    progress.report(file, read);
  };
  for await (const item of readRecords(file, { ...options, onBytes: progress.addBytes, onEncoding })) {
    if (item.kind === 'record') records.push(stagedRow(read, item, file));
    else if (item.line === 0) throw new FileProblem(item.reason, item.detail);
    else rejects.push(rejectRow(item, file, run.runId));
    read += 1;
    size += item.raw.length + (item.kind === 'record' ? item.record.text.length : 0);
    if (size >= BATCH_CHARS || records.length + rejects.length >= BATCH_RECORDS) await flush();
  }
  await flush();
  return { read, stretches, ...(encoding ? { encoding } : {}) };
}

function stagedRow(seq: number, { line, record, raw }: RecordItem, file: InputFile): AppendedRow {
  const date = record.date === undefined ? undefined : parseDate(record.date);
  const { first, precision } = date?.ok ? date.date : {};
  const content = hashContent(record);
  return [
    seq,
    line,
    statementId(record, content, file),
    record.id ?? null,
    record.text,
    record.title ?? null,
    record.date ?? null,
    first ?? null,
    precision ?? null,
    record.speaker ?? null,
    record.source ?? null,
    record.url ?? null,
    record.lang ?? null,
    hashText(record.text),
    content,
    raw,
  ];
}

function rejectRow({ line, reason, detail, raw }: RejectItem, file: InputFile, runId: string): AppendedRow {
  return [file.path, line, reason, detail, raw, runId];
}
