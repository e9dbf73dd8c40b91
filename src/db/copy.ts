import { fork } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PROGRAM_ROOT } from '../paths/paths.js';
import type { CopyAnswer, CopyQuestion } from './copy-process.js';
import { type Database, identifier, literal } from './database.js';

/** The name under which the copy is attached while it is written. */
const COPY_NAME = 'demarche_published_copy';
/** A file that is free for more than this is written anew: what was deleted would be copied, too. */
const MOST_FREE = 1 / 3;

/**
 * Copies a database with its tables, views, macros and comments into a new file, and closes it whole: no log is left beside
 * it. Call it where nothing else writes to the database.
 * @throws Error with the words of the system when the copy fails: the file is gone then.
 */
export async function copyDatabase(db: Database, path: string, signal?: AbortSignal): Promise<void> {
  await db.run('checkpoint');
  const [home] = await db.all(
    `select database_name as name, path from duckdb_databases() where database_name = current_database()`,
  );
  const [size] = await db.all(
    'select (free_blocks / total_blocks)::double as free from pragma_database_size() where database_name = current_database()',
  );
  const from = typeof home?.path === 'string' ? home.path : undefined;
  const isWhole = from !== undefined && !statSync(`${from}.wal`, { throwIfNoEntry: false })?.size;
  if (isWhole && Number(size?.free ?? 1) <= MOST_FREE) await copyFile(from, path, signal);
  else await copyRows(db, String(home?.name), path);
}

/** Nobody writes to the file after a checkpoint: its bytes are the database. */
async function copyFile(from: string, to: string, signal?: AbortSignal): Promise<void> {
  const child = fork(join(PROGRAM_ROOT, 'db', 'copy-process.js'), [], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [],
    // Nothing of ours: neither settings nor secrets.
    env: { TZ: 'UTC' },
  });
  const stop = (): void => {
    child.kill('SIGKILL');
  };
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const gone = once(child, 'exit').then(([code, killed]) => ({
      problem: `its process ended: ${killed ?? code}`,
    }));
    const answered = once(child, 'message').then(([answer]) => answer as CopyAnswer);
    // Whichever comes first counts.
    for (const one of [gone, answered]) one.catch(() => {});
    child.send({ from, to } satisfies CopyQuestion, () => {});
    const { problem } = await Promise.race([answered, gone]);
    if (problem !== undefined) throw new Error(`the database could not be copied: ${problem}`);
  } catch (cause) {
    await rm(to, { force: true });
    throw signal?.aborted ? signal.reason : cause;
  } finally {
    signal?.removeEventListener('abort', stop);
    stop();
  }
}

async function copyRows(db: Database, name: string, path: string): Promise<void> {
  await db.run(`attach ${literal(path)} as ${COPY_NAME}`);
  try {
    await db.run(`copy from database ${identifier(name)} to ${COPY_NAME}`);
    await db.run(`checkpoint ${COPY_NAME}`);
  } finally {
    await db.run(`detach ${COPY_NAME}`);
  }
}
