import { copyFile, open, rename, rm } from 'node:fs/promises';
import { AuditError } from '../errors/errors.js';
import { passStage } from '../errors/fault.js';
import { Database, identifier } from './database.js';
import { createSchema, installedVersion, SCHEMA_VERSION } from './schema.js';

/** Whether a program before this one made the database. */
export async function isOlder(db: Database): Promise<boolean> {
  const version = await installedVersion(db);
  return version !== undefined && version < SCHEMA_VERSION;
}

/**
 * Brings a database of an older program, that nobody has open, to the shape of this one: on a copy, which is compared
 * with the old one and then takes its name in one step. A run that is killed on the way leaves the old one as it was.
 * @throws AuditError when the copy does not hold as many rows.
 */
export async function migrate(path: string): Promise<void> {
  const before = await oldCounts(path);
  const copy = `${path}.migrating`;
  await rm(`${copy}.wal`, { force: true });
  try {
    await copyFile(path, copy);
    const after = await newCounts(copy);
    const lost = [...before].find(([table, rows]) => after.get(table) !== rows);
    if (lost)
      throw new AuditError(
        `the database could not be brought to version ${SCHEMA_VERSION}, and is left as it was: ${lost[0]} would have ${after.get(lost[0]) ?? 0} of ${lost[1]} rows: ${path}`,
      );
    await putOnDisk(copy);
    await passStage('migrate');
    await rename(copy, path);
  } finally {
    await rm(copy, { force: true });
  }
}

/** The rows of each table. The log is written into the file first: then the file is all there is. */
async function oldCounts(path: string): Promise<ReadonlyMap<string, number>> {
  const db = await Database.open(path);
  try {
    await db.run('checkpoint');
    return await countRows(db);
  } finally {
    db.close();
  }
}

async function newCounts(path: string): Promise<ReadonlyMap<string, number>> {
  const db = await Database.open(path);
  try {
    await createSchema(db);
    await db.run(GUESS_LOADED);
    await db.run(ENCODING);
    await db.run('checkpoint');
    return await countRows(db);
  } finally {
    db.close();
  }
}

/**
 * Before version 3 it was not said which records of a file were stored and which were stored already, only how many: the
 * first count as stored.
 */
const GUESS_LOADED = `
    update statement_sources
    set loaded = ranked.loaded
    from (
        select
            s.rowid as row_no,
            row_number() over (partition by s.file order by s.line, s.statement_id) <= inputs.loaded as loaded,
        from statement_sources as s
        inner join inputs on inputs.file = s.file
    ) as ranked
    where ranked.row_no = statement_sources.rowid and statement_sources.loaded is null`;

/** Before version 3 no other text was read. */
const ENCODING = `
    update inputs
    set encoding = 'utf-8'
    where encoding is null
        and format in ('txt', 'jsonl', 'csv', 'tsv')
        and file not in (select file from rejects where line = 0)`;

async function countRows(db: Database): Promise<ReadonlyMap<string, number>> {
  const tables = await db.all(
    'select table_name from duckdb_tables() where not internal and not temporary order by table_name',
  );
  const counts = new Map<string, number>();
  for (const { table_name } of tables) {
    const [row] = await db.all(`select count(*)::double as rows from ${identifier(String(table_name))}`);
    counts.set(String(table_name), Number(row?.rows));
  }
  return counts;
}

async function putOnDisk(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
