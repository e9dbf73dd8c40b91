import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/db/database.js';
import { SCHEMA_FILES, STAGING_FILES } from '../../src/db/schema.js';
import { listSql, martNames, readSql } from '../../src/db/sql-files.js';
import { REPORTS } from '../../src/report/reports.js';
import { openBooks } from './books.js';

let db: Database;

beforeAll(async () => {
  db = await openBooks();
});

afterAll(() => db.close());

describe('the SQL files', () => {
  it('are all in the lists that install or run them', () => {
    expect([...SCHEMA_FILES].sort()).toEqual(listSql('schema'));
    expect([...STAGING_FILES].sort()).toEqual(listSql('staging'));
    expect(martNames().sort()).toEqual(listSql('marts'));
    expect([...REPORTS].sort()).toEqual(listSql('reports'));
  });

  it.each(listSql('reports'))('bind against the schema: report %s', async (name) => {
    await db.run(`explain ${readSql('reports', name)}`);
  });

  it.each(listSql('page'))('bind against the schema: page %s', async (name) => {
    await db.run(`explain ${readSql('page', name)}`);
    expect(readSql('page', name)).toMatch(/^-- \S[\s\S]*\norder by [^;]+;\n$/);
  });

  it.each(listSql('audits'))('bind against the schema: audit %s', async (name) => {
    await db.run(`explain ${readSql('audits', name)}`);
  });

  it.each([...SCHEMA_FILES, ...STAGING_FILES, ...martNames(), ...REPORTS, ...listSql('audits')])(
    'begin with a comment that says what a row is: %s',
    (name) => {
      const layer = (['schema', 'staging', 'marts', 'reports', 'audits'] as const).find((folder) =>
        listSql(folder).includes(name),
      );
      expect(readSql(layer ?? 'marts', name)).toMatch(/^-- \S/);
    },
  );

  it.each(REPORTS)('give report %s an order without ties, in the columns of its view', async (name) => {
    expect(readSql('reports', name)).toMatch(/\norder by [^;]+;\n$/);
    expect(await db.columns(readSql('reports', name))).toEqual(await db.columns(`from ${name}`));
  });
});

describe('the documents', () => {
  it('have a row in reports/README.md for every report', () => {
    const rows = document('reports/README.md').matchAll(/^\| `(\w+)\.csv` \|/gm);
    expect(Array.from(rows, ([, name]) => name).sort()).toEqual([...REPORTS].sort());
  });

  it('show in CONTRIBUTING.md how a report is written', async () => {
    const [view = '', report = ''] = Array.from(
      document('CONTRIBUTING.md').matchAll(/```sql\n([\s\S]*?)```/g),
      ([, sql]) => sql,
    );
    const name = /create or replace view (\w+)/.exec(view)?.[1] ?? '';
    // Books of its own: somebody may have begun with this very example.
    const books = await openBooks();
    try {
      await books.run(view);
      expect(await books.columns(report)).toEqual(await books.columns(`from ${name}`));
      const comments = await books.all(
        `select comment from duckdb_columns() where table_name = '${name}' order by column_index`,
      );
      expect(comments.map(({ comment }) => / Unit: \w+\.$/.test(String(comment)))).toEqual([
        true,
        true,
        true,
      ]);
    } finally {
      books.close();
    }
    expect(report).toMatch(/^-- \S[\s\S]*\norder by [^;]+;\n$/);
  });
});

describe('the comments', () => {
  it('stand on every table, view, column and macro', async () => {
    const bare = await db.all(`
      select table_name as name from duckdb_tables() where not internal and comment is null
      union all select view_name from duckdb_views() where not internal and comment is null
      union all select table_name || '.' || column_name from duckdb_columns() where not internal and comment is null
      union all select function_name from duckdb_functions() where not internal and comment is null`);
    expect(bare).toEqual([]);
  });

  it('give the data dictionary a meaning and a unit for every column of every report, and for nothing else', async () => {
    const rows = await db.all(
      'select report, "column", meaning, unit, formula from data_dictionary order by report_no, column_no',
    );
    const listed = rows.map((row) => `${row.report}.${row.column}`);
    const written: string[] = [];
    for (const name of REPORTS) {
      for (const column of await db.columns(readSql('reports', name))) written.push(`${name}.${column}`);
    }
    expect(listed).toEqual(written);
    expect(rows.filter((row) => !row.meaning || !row.unit)).toEqual([]);
    expect(rows.filter((row) => /Unit:|Formula:/.test(`${row.meaning}${row.unit}${row.formula}`))).toEqual(
      [],
    );
  });
});

function document(name: string): string {
  return readFileSync(join(import.meta.dirname, '..', '..', name), 'utf8');
}
