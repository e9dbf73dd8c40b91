import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { UserError } from '../errors/errors.js';

/** Behind a checksum of eight bytes, in the first block of each database. */
const MAGIC = 'DUCK';
const MAGIC_AT = 8;

/** Why DuckDB would not take the file at a path for a database; nothing where it would, or where there is no file. */
export function fileProblem(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) return undefined;
  if (stats.size === 0) return 'an empty file and no database';
  return magicOf(path) === MAGIC ? undefined : 'a file of something else and no database';
}

/**
 * Looks at what stands at a path before DuckDB does: it would show data and keep in memory what is written, or look for an
 * extension. An empty file is left to it: another process may be making a database there, and holds it then.
 * @throws UserError for what is no database.
 */
export function checkDatabaseFile(path: string): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isFile() && stats.size === 0) return;
  const problem = stats?.isFile() === false ? 'no ordinary file and no database' : fileProblem(path);
  if (problem) throw foreignFile(path, problem);
}

/** What DuckDB says of a file that is no database, as a `UserError`; the cause otherwise. */
export function asForeignFile(path: string, cause: unknown): unknown {
  const message = cause instanceof Error ? cause.message : String(cause);
  if (!/not a valid DuckDB database/i.test(message)) return cause;
  return foreignFile(path, fileProblem(path) ?? 'a damaged file and no database', cause);
}

function foreignFile(path: string, problem: string, cause?: unknown): UserError {
  return new UserError(`this is ${problem}; give another --db: ${path}`, { cause });
}

function magicOf(path: string): string {
  const head = Buffer.alloc(MAGIC_AT + MAGIC.length);
  const file = openSync(path, 'r');
  try {
    readSync(file, head, 0, head.length, 0);
  } finally {
    closeSync(file);
  }
  return head.toString('latin1', MAGIC_AT);
}
