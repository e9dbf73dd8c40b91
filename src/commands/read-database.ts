import type { Config } from '../config/config.js';
import { databaseMemory } from '../config/memory.js';
import { Database } from '../db/database.js';
import type { Effects } from '../effects/effects.js';
import { databasePath } from './database-path.js';

/** Opens the database so that a query can read it and nothing else, and stops the query when the program is told to stop. */
export async function readDatabase(
  config: Config,
  effects: Effects,
  read: (db: Database) => Promise<void>,
): Promise<void> {
  const db = await Database.open(databasePath(config), {
    readOnly: true,
    sealed: true,
    memoryLimit: databaseMemory(config.memory),
  });
  const stop = (): void => db.interrupt();
  effects.signal.addEventListener('abort', stop, { once: true });
  try {
    await read(db);
  } finally {
    effects.signal.removeEventListener('abort', stop);
    db.close();
  }
}
