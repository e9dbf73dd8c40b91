import { fork } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { PROGRAM_ROOT } from '../paths/paths.js';
import type { CopyAnswer, CopyQuestion } from './copy-process.js';
import { type Database, identifier, literal } from './database.js';

/** The name under which the copy is attached while it is written. */
const COPY_NAME = 'demarche_published_copy';
/** A file that is free for more than this is written anew: what was deleted would be copied, too. */
const MOST_FREE = 1 / 3;

/** A copy on its way. */
export interface Copy {
  /** Waits until all of it is on the disk. */
  finish(): Promise<void>;
  /** Gives it up; nothing is to be done where it is finished. */
  abandon(): Promise<void>;
}

/**
 * Begins to copy a database with its tables, views, macros and comments into a new file that is closed whole: no log is
 * left beside it. Nothing else may write to the database before it is finished.
 */
export async function beginCopy(db: Database, path: string): Promise<Copy> {
  await db.run('checkpoint');
  const [home] = await db.all(
    `select database_name as name, path from duckdb_databases() where database_name = current_database()`,
  );
  const [size] = await db.all(
    'select (free_blocks / total_blocks)::double as free from pragma_database_size() where database_name = current_database()',
  );
  const from = typeof home?.path === 'string' ? home.path : undefined;
  const isWhole = from !== undefined && !statSync(`${from}.wal`, { throwIfNoEntry: false })?.size;
  if (isWhole && Number(size?.free ?? 1) <= MOST_FREE) return copyFile(from, path);
  return { finish: () => copyRows(db, String(home?.name), path), abandon: async () => {} };
}

/** Nobody writes to the file after a checkpoint: its bytes are the database. A process of its own copies them meanwhile. */
function copyFile(from: string, to: string): Copy {
  const child = fork(join(PROGRAM_ROOT, 'db', 'copy-process.js'), [], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [],
    // Nothing of ours: neither settings nor secrets.
    env: { TZ: 'UTC' },
  });
  const gone = once(child, 'exit').then(([code, killed]) => ({
    problem: `its process ended: ${killed ?? code}`,
  }));
  const answered = once(child, 'message').then(([answer]) => answer as CopyAnswer);
  // Whichever comes first counts.
  for (const one of [gone, answered]) one.catch(() => {});
  child.send({ from, to } satisfies CopyQuestion, () => {});
  const abandon = async (): Promise<void> => {
    child.kill('SIGKILL');
    await gone.catch(() => {});
  };
  return {
    async finish() {
      const { problem } = await Promise.race([answered, gone]);
      await abandon();
      if (problem !== undefined) throw new Error(`the database could not be copied: ${problem}`);
    },
    abandon,
  };
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
