import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config/config.js';
import { UserError } from '../errors/errors.js';
import { DATABASE_FILE, LATEST } from '../report/publish-names.js';

/**
 * The database to read: itself, or what the newest run published where the database is not here.
 * @throws UserError when neither is there.
 */
export function databasePath({ db, dbGiven, out }: Config): string {
  const published = join(out, LATEST, DATABASE_FILE);
  const found = [db, ...(dbGiven ? [] : [published])].find((path) => existsSync(path));
  if (found) return found;
  throw new UserError(`no such database, run something first or name one with --db: ${db}`);
}
