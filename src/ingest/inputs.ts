import { createHash } from 'node:crypto';
import type { SqlValue } from '../db/database.js';
import { readSql } from '../db/sql-files.js';
import type { Encoding } from '../model/encoding.js';
import type { FileProblem } from './file-problem.js';
import type { Format, InputFile } from './input-file.js';
import type { Counts, InputCounts, Load, LoadOptions } from './load-task.js';

/** Raised when a reader comes to read the same bytes otherwise: all files are then read anew. */
const READER_VERSION = 4;
/** Formats that say themselves how their texts are encoded. */
const BINARY: ReadonlySet<Format> = new Set(['parquet', 'arrow']);
/** In front of the settings of a file that failed as a whole: they match no settings, so the next run tries again. */
const RETRY = 'retry:';
/** The same, for a file that has brought its reader down once. */
const CRASHED = 'crashed:';

export interface KnownInput {
  readonly sha256: string;
  readonly settings: string;
  readonly counts: InputCounts;
}

/** The file as an earlier run read it. */
export async function findKnown({ db, file }: Load): Promise<KnownInput | undefined> {
  const [row] = await db.all('select * from inputs where file = $1', [file.path]);
  if (!row) return undefined;
  const [sha256, settings] = [String(row.sha256), String(row.settings)];
  const counts = {
    file: file.path,
    sha256,
    format: file.format,
    bytes: file.bytes,
    ...(row.encoding === null ? {} : { encoding: String(row.encoding) }),
    unchanged: true,
    read: Number(row.read),
    loaded: Number(row.loaded),
    duplicate: Number(row.duplicate),
    rejected: Number(row.rejected),
  };
  return { sha256, settings, counts };
}

/** What decides how a file is read: its other settings do not make it read again. */
export function hashSettings(
  file: InputFile,
  { columns, namePattern, limits, encoding }: LoadOptions,
): string {
  const own =
    file.format === 'txt' ? [namePattern?.source ?? null, namePattern?.flags ?? null] : [...columns].sort();
  // More time changes nothing of what is read, and a file that took too long is tried again anyway.
  const { seconds: _, statementSeconds: _s, ...reading } = limits;
  const all: unknown[] = [READER_VERSION, file.format, file.compression, own, Object.entries(reading).sort()];
  if (encoding !== undefined && !BINARY.has(file.format)) all.push(encoding);
  return createHash('sha256').update(JSON.stringify(all)).digest('hex');
}

/** Writes down the file as it was read now. */
export async function putInput(
  { db, file, run }: Load,
  sha256: string,
  settings: string,
  counts: Counts,
  encoding?: Encoding,
): Promise<InputCounts> {
  const { read, loaded, duplicate, rejected } = counts;
  const values: SqlValue[] = [file.path, sha256, settings, file.bytes, file.format];
  await db.run(readSql('load', 'put_input'), [
    ...values,
    read,
    loaded,
    duplicate,
    rejected,
    run.runId,
    encoding ?? null,
  ]);
  const known = { file: file.path, sha256, format: file.format, bytes: file.bytes };
  return { ...known, ...(encoding ? { encoding } : {}), unchanged: false, ...counts };
}

/**
 * The file counts as one rejected record; what an earlier run has of it stays. One that brings its reader down a second
 * time is left alone until its bytes, or the settings that it is read with, change.
 */
export async function storeProblem(task: Load, sha256: string, problem: FileProblem): Promise<InputCounts> {
  const { db, file, run } = task;
  const crashed = problem.reason === 'reader_crashed';
  const before = crashed ? await findKnown(task) : undefined;
  const again = before?.sha256 === sha256 && before.settings === CRASHED + task.settings;
  const reason = again ? 'quarantined' : problem.reason;
  const detail = again
    ? `the file has brought its reader down twice and is not read again as it is; ${problem.detail}`
    : problem.detail;
  await db.run('delete from rejects where file = $1', [file.path]);
  await db.append('rejects', [[file.path, 0, reason, detail, '', run.runId]]);
  const counts = { read: 1, loaded: 0, duplicate: 0, rejected: 1 };
  const mark = again ? '' : crashed ? CRASHED : RETRY;
  return putInput(task, sha256, mark + task.settings, counts);
}
