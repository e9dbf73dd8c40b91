import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Database } from '../../src/db/database.js';
import { createSchema, SCHEMA_VERSION } from '../../src/db/schema.js';
import { UserError } from '../../src/errors/errors.js';

let db: Database;

beforeEach(async () => {
  db = await Database.open(':memory:');
});

afterEach(() => db.close());

describe('createSchema', () => {
  it('refuses a database of a newer version and leaves it alone', async () => {
    await db.run('create table schema_version (version integer, sql_sha256 varchar)');
    await db.run("insert into schema_version values (?, '')", [SCHEMA_VERSION + 1]);
    await expect(createSchema(db)).rejects.toThrow(UserError);
    expect(await db.all('select count(*)::integer as n from duckdb_tables() where not internal')).toEqual([
      { n: 1 },
    ]);
  });

  it.each(['schema_version (version integer)', 'statements (id integer)'])(
    'refuses the database of another program, with %s, and leaves it alone',
    async (table) => {
      await db.run(`create table ${table}`);
      await expect(createSchema(db)).rejects.toThrow(
        `another program made this database; nothing was changed; give another --db: its tables are ${table.split(' ')[0]}`,
      );
      expect(await db.all('select count(*)::integer as n from duckdb_tables()')).toEqual([{ n: 1 }]);
    },
  );

  it('keeps rows and comments when it is called again', async () => {
    await createSchema(db);
    await db.run("insert into actors values ('UTO', 'Utopia', 'state', 'UTO', null, null)");
    await createSchema(db);
    expect(await db.all('select code from actors')).toEqual([{ code: 'UTO' }]);
    expect(await db.all('select version from schema_version')).toEqual([{ version: SCHEMA_VERSION }]);
  });

  it('replaces the views of another program, with their comments', async () => {
    await createSchema(db);
    await db.run("create or replace view shifts as select 'old' as old");
    await db.run("update schema_version set sql_sha256 = 'of another program'");
    await createSchema(db);
    expect(await db.columns('from shifts')).toContain('q');
    expect(
      await db.all(
        "select count(*)::integer as n from duckdb_columns() where table_name = 'shifts' and comment is null",
      ),
    ).toEqual([{ n: 0 }]);
  });

  it('leaves no log to replay', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'schema-'));
    const path = join(folder, 'a.duckdb');
    const file = await Database.open(path);
    await createSchema(file);
    const [row] = await file.all('select wal_size from pragma_database_size()');
    file.close();
    rmSync(folder, { recursive: true });
    expect(row?.wal_size).toBe('0 bytes');
  });
});
