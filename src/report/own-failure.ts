import { UserError } from '../errors/errors.js';

/** What DuckDB says of a query that binds and cannot be answered; a machine that fails says something else. */
const UNANSWERABLE = /^(?:Conversion|Invalid Input|Not implemented|Out of Range) Error/i;

/** What came of a report of the user's own that fails while it is written: where it is its query that does, a UserError. */
export function ownFailure(cause: unknown, path: string): unknown {
  const problem = cause instanceof Error ? cause.message : String(cause);
  if (!UNANSWERABLE.test(problem)) return cause;
  return new UserError(`the report fails on this database; nothing was published: ${path}: ${problem}`, {
    cause,
  });
}
