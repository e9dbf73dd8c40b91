import { stat } from 'node:fs/promises';
import type { Database } from '../db/database.js';
import { readSql } from '../db/sql-files.js';
import { passStage } from '../errors/fault.js';
import { asFileProblem, FileProblem } from './file-problem.js';
import { hashFile } from './identity.js';
import type { InputFile } from './input-file.js';
import { findKnown, hashSettings, putInput, storeProblem } from './inputs.js';
import { createProgress } from './load-progress.js';
import type { InputCounts, Load, LoadOptions, LoadRun } from './load-task.js';
import { countOutcomes, storeOutcomes } from './outcomes.js';
import { stageRecords } from './stage.js';

export { findInputs } from './discover.js';
export { type InputFile, jsonlStream } from './input-file.js';
export { DEFAULT_LIMITS } from './limits.js';
export type { InputCounts, LoadLedger, LoadOptions, LoadRun } from './load-task.js';
export { readRecords } from './read.js';
export type { ReadItem } from './read-item.js';

/** Loads the files in the order of their paths, each in a transaction of its own: all of a file is stored, or nothing. */
export async function load(
  db: Database,
  files: readonly InputFile[],
  options: LoadOptions,
  run: LoadRun,
): Promise<InputCounts[]> {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const progress = createProgress(sorted, run.onProgress);
  const counts: InputCounts[] = [];
  await db.run(readSql('load', 'staging'));
  try {
    for (const file of sorted) {
      run.signal?.throwIfAborted();
      counts.push(
        await loadFile({ db, file, options, settings: hashSettings(file, options), run, progress }),
      );
      progress.finish(file);
    }
  } finally {
    await db.run(readSql('load', 'drop_staging'));
  }
  return counts;
}

async function loadFile(found: Load): Promise<InputCounts> {
  const { file, run } = found;
  let task = found;
  let sha256 = '';
  try {
    const before = await fingerprint(file);
    task = { ...found, file: { ...file, bytes: before.bytes } };
    await passStage('scan');
    sha256 = await hashFile(file.location, run.signal);
    const known = await findKnown(task);
    if (known?.sha256 === sha256 && known.settings === task.settings) return known.counts;
    return await booked(task, () => loadContent(task, sha256, before, known !== undefined));
  } catch (cause) {
    if (!(cause instanceof FileProblem)) throw cause;
    return booked(task, () => storeProblem(task, sha256, cause));
  }
}

/** The work in a transaction, with the ledger told of it before and after. */
async function booked({ db, file, run }: Load, work: () => Promise<InputCounts>): Promise<InputCounts> {
  const counts = await db.transaction(async () => {
    const done = await work();
    await run.ledger?.intend(file);
    return done;
  });
  await passStage('commit');
  await run.ledger?.committed(file, counts);
  return counts;
}

async function loadContent(
  task: Load,
  sha256: string,
  before: Fingerprint,
  isKnown: boolean,
): Promise<InputCounts> {
  await emptyStaging(task.db);
  if (isKnown) await forgetFile(task);
  await passStage('parse');
  const { read, stretches, encoding } = await stageRecords(task);
  task.run.onStaged?.();
  if ((await fingerprint(task.file)).mark !== before.mark)
    throw new FileProblem(
      'changed_while_read',
      'the file changed while it was read; it is read again next time',
    );
  await storeOutcomes(task, stretches);
  const counts = await countOutcomes(task, read);
  return putInput(task, sha256, task.settings, counts, encoding);
}

/** Drops what an earlier content of the file left behind, once it is known which statements only this file holds. */
async function forgetFile({ db, file }: Load): Promise<void> {
  await db.run(readSql('load', 'find_own'), [file.path]);
  await db.run('delete from rejects where file = $1', [file.path]);
  await db.run('delete from statement_sources where file = $1', [file.path]);
}

async function emptyStaging(db: Database): Promise<void> {
  for (const table of ['load_records', 'load_own', 'load_outcomes']) await db.run(`delete from ${table}`);
}

interface Fingerprint {
  readonly mark: string;
  readonly bytes: number;
}

/** What changes when somebody writes to the file or puts another in its place. */
async function fingerprint(file: InputFile): Promise<Fingerprint> {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs } = await stat(file.location, { bigint: true });
    return { mark: [dev, ino, size, mtimeNs, ctimeNs].join(':'), bytes: Number(size) };
  } catch (cause) {
    if (file.path.includes('\uFFFD'))
      throw new FileProblem('bad_name', 'the name of the file is not UTF-8; rename it', { cause });
    throw asFileProblem(cause);
  }
}
