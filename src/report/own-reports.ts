import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../db/database.js';
import { UserError } from '../errors/errors.js';
import { readText } from '../paths/read-text.js';
import { REPORTS, type Report } from './reports.js';

/** Names that a file, a sheet and a heading can all have. */
const NAME = /^[a-z][a-z0-9_]{0,30}$/;
const TAKEN: ReadonlySet<string> = new Set([...REPORTS, 'contents']);

/**
 * The reports of a folder: each `NAME.sql` holds one query and becomes NAME.csv, in alphabetical order. Other files are
 * passed over.
 * @throws UserError when the folder cannot be read or has none, or a file has a name that no report can have.
 */
export function readOwnReports(folder: string): Report[] {
  return sqlFiles(folder).map((file) => {
    const name = file.slice(0, -'.sql'.length);
    const path = join(folder, file);
    if (!NAME.test(name)) {
      throw new UserError(
        `a report is named in lower case, with digits and _, up to 31 characters; rename it: ${path}`,
      );
    }
    if (TAKEN.has(name)) throw new UserError(`there is a report of this name already; rename it: ${path}`);
    const sql = readText(path, 'the report');
    return { name, sql, grain: /^\s*-- *(\S.*)$/m.exec(sql)?.[1] ?? '', path };
  });
}

/**
 * Binds each query, which runs nothing.
 * @throws UserError for what is no single query, or does not fit the database, with DuckDB's own words.
 */
export async function checkOwnReports(db: Database, reports: readonly Report[]): Promise<void> {
  for (const { sql, path = '' } of reports) {
    try {
      await db.run(`explain from (${sql.trim().replace(/;$/, '')}\n)`);
    } catch (cause) {
      const problem = cause instanceof Error ? cause.message : String(cause);
      throw new UserError(
        `the report must be one query over the tables and views of the database: ${path}: ${problem}`,
        {
          cause,
        },
      );
    }
  }
}

function sqlFiles(folder: string): string[] {
  try {
    const files = readdirSync(folder, { withFileTypes: true })
      .filter((file) => file.name.endsWith('.sql') && !file.isDirectory())
      .map(({ name }) => name);
    if (files.length > 0) return files.sort();
  } catch (cause) {
    throw new UserError(`cannot read the folder of reports, check --reports: ${folder}`, { cause });
  }
  throw new UserError(`no .sql file in the folder of reports, check --reports: ${folder}`);
}
