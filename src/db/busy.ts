import { BusyError } from '../errors/errors.js';

/** What DuckDB says when another process holds the file, as a `BusyError` with the id of that process; the cause otherwise. */
export function asBusy(path: string, cause: unknown): unknown {
  const message = cause instanceof Error ? cause.message : String(cause);
  const holder = /PID (\d+)/.exec(message)?.[1];
  if (!/lock/i.test(message)) return cause;
  return new BusyError(
    `another process${holder ? ` (pid ${holder})` : ''} holds the database; wait for it to end, or read OUT/latest/demarche.duckdb instead: ${path}`,
    { cause },
  );
}
