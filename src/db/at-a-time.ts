import type { Database } from './database.js';

/**
 * Does several pieces of work at a time, each on a connection of its own to the database. When one fails, the queries of the
 * others are stopped, and all have ended before its error is thrown.
 * @param giveUp called when one fails
 */
export async function allAtATime(
  db: Database,
  works: readonly (() => Promise<void>)[],
  giveUp: () => void = () => {},
): Promise<void> {
  const causes: unknown[] = [];
  await Promise.all(
    works.map(async (work) => {
      try {
        await work();
      } catch (cause) {
        causes.push(cause);
        giveUp();
        db.interrupt();
      }
    }),
  );
  // The others fail for being stopped.
  if (causes.length > 0) throw causes[0];
}
