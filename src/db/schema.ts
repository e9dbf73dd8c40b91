import { createHash } from 'node:crypto';
import { UserError } from '../errors/errors.js';
import type { Database } from './database.js';
import { martNames, readSql, reportNames } from './sql-files.js';

/** Counts up when a table changes shape. A database with a higher number was made by a newer program. */
export const SCHEMA_VERSION = 3;

export const SCHEMA_FILES = [
  'schema_version',
  'settings',
  'statements',
  'inputs',
  'stances',
  'knowledge',
] as const;

/** In this order: a view is bound when it is made, so what it reads must stand. */
export const STAGING_FILES = [
  'macros',
  'actor_names',
  'statement_files',
  'statement_texts',
  'text_beginnings',
  'far_sentences',
  'counted_stances',
  'worklist_wordings',
] as const;

interface InstalledSchema {
  readonly version: number;
  readonly hash: string;
}

/**
 * Makes the tables that are missing and installs this program's macros and views, with their comments; does nothing
 * when they stand already. Call it outside a transaction, on a database that is open for writing.
 * @throws UserError when a newer version of the program made the database.
 */
export async function createSchema(db: Database): Promise<void> {
  const installed = await installedSchema(db);
  if (installed && installed.version > SCHEMA_VERSION) {
    throw new UserError(
      `a newer version of demarche made this database; update demarche, or give another --db: its schema is ${installed.version}, this program knows ${SCHEMA_VERSION}`,
    );
  }
  const hash = schemaHash();
  if (installed?.version === SCHEMA_VERSION && installed.hash === hash) return;
  for (const name of SCHEMA_FILES) await db.run(readSql('schema', name));
  await installViews(db);
  await db.run('delete from schema_version');
  await db.run('insert into schema_version values (?, ?)', [SCHEMA_VERSION, hash]);
  // The log of a killed run is replayed over what stands in the file, and replay after DDL has had bugs.
  await db.run('checkpoint');
}

/** Installs the macros and views over tables that stand already, replacing those of an older program. */
async function installViews(db: Database): Promise<void> {
  for (const sql of viewSources()) await db.run(sql);
}

/**
 * The version of a database that is open; nothing for one whose tables do not stand yet.
 * @throws UserError for a database that another program made.
 */
export async function installedVersion(db: Database): Promise<number | undefined> {
  return (await installedSchema(db))?.version;
}

async function installedSchema(db: Database): Promise<InstalledSchema | undefined> {
  const columns = await db.all(
    `select 1 from duckdb_columns()
    where table_name = 'schema_version' and column_name in ('version', 'sql_sha256')
        and schema_name = 'main' and database_name = current_database()`,
  );
  if (columns.length < 2) {
    await checkEmpty(db);
    return undefined;
  }
  const [row] = await db.all('select version, sql_sha256 from schema_version');
  if (typeof row?.version !== 'number' || typeof row.sql_sha256 !== 'string') return undefined;
  return { version: row.version, hash: row.sql_sha256 };
}

/** The table that tells our databases is made before all others: one that lacks it and has others belongs to somebody else. */
async function checkEmpty(db: Database): Promise<void> {
  const [row] = await db.all(
    `select string_agg(table_name, ', ' order by table_name) as names from (
        select table_name from duckdb_tables()
        where database_name = current_database() and not internal and not temporary
        order by table_name
        limit 5
    )`,
  );
  if (typeof row?.names === 'string')
    throw new UserError(
      `another program made this database; nothing was changed; give another --db: its tables are ${row.names}`,
    );
}

/** Of the SQL that makes tables, macros and views. */
export function schemaHash(): string {
  const hash = createHash('sha256');
  for (const name of SCHEMA_FILES) hash.update(readSql('schema', name));
  for (const sql of viewSources()) hash.update(sql);
  return hash.digest('hex');
}

function viewSources(): string[] {
  return [
    ...STAGING_FILES.map((name) => readSql('staging', name)),
    reportPlaces(),
    ...martNames().map((name) => readSql('marts', name)),
  ];
}

/** The list of reports, which lies in a folder, for queries. */
function reportPlaces(): string {
  const rows = reportNames().map((name, index) => `(${index + 1}, '${name}')`);
  return `
create or replace view report_places as from (values ${rows.join(', ')}) as reports (place, report);
comment on view report_places is 'One row per report, in the order in which they are written.';
comment on column report_places.place is 'Place of the report. Unit: number from 1.';
comment on column report_places.report is 'The report. Unit: text.';`;
}
