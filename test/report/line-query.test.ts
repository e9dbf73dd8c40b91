import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Database } from '../../src/db/database.js';
import { writeCsv } from '../../src/report/csv.js';
import { DIALECTS } from '../../src/report/dialect.js';
import { CELL_LIMIT } from '../../src/report/guard.js';
import { markRows } from '../../src/report/marked-rows.js';
import { planReportFile, writePlannedFile } from '../../src/report/report-file.js';

let db: Database;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'line-query-'));
  db = await Database.open(':memory:');
});

afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

const TEXTS = [
  'plain',
  '',
  ...['a,b', 'a;b', 'say "so"', 'two\nlines', 'two\r\nlines', 'ends in\r', "it's", '"', ',', "'"],
  ...[
    '=1+1',
    '+1',
    '-1',
    '@x',
    '\t=1',
    '\nplain',
    ' =1',
    '\u200b=1',
    '＝1',
    '﹣1',
    '- a list',
    '(=1)',
    '$=1',
  ],
  ...[
    '“We agree”',
    'Éire',
    '日本',
    '😀 =1',
    '[x]',
    ' blank in front',
    '\u0000zero',
    'in\u0000side',
    '12',
    '1,5',
  ],
  'x'.repeat(CELL_LIMIT),
  'x'.repeat(CELL_LIMIT + 1),
  `${'x'.repeat(CELL_LIMIT - 1)}😀`,
];

/** The same rows as lines that DuckDB makes, and by way of their cells. */
async function bothWays(sql: string, dialect: keyof typeof DIALECTS): Promise<[string, string]> {
  const [ours, theirs] = [join(folder, 'ours.csv'), join(folder, 'theirs.csv')];
  await writeCsv(db, sql, theirs, DIALECTS[dialect]);
  const rows = await markRows(db, { name: 'made_up', sql, grain: '' });
  const columns = await db.typedColumns(sql);
  const plan = await planReportFile({ columns, rows, dialect: DIALECTS[dialect] }, 'made_up.csv', undefined);
  const { lengths } = await writePlannedFile(db, plan, ours);
  await rows.close();
  const text = readFileSync(ours);
  const header = readFileSync(theirs).length - lengths.reduce((sum, length) => sum + length, 0);
  expect(text.subarray(0, header).toString('utf8').trimEnd().split(/[,;]/)).toHaveLength(columns.length);
  return [text.toString('utf8'), readFileSync(theirs, 'utf8')];
}

describe.each(['excel', 'excel-eu', 'plain'] as const)('lines of a CSV that DuckDB makes: %s', (dialect) => {
  it('have the bytes of cells that are written one by one', async () => {
    await db.run('create table made (no integer, line varchar, "a ""b""" varchar, third decimal(18, 4))');
    for (const [no, text] of TEXTS.entries())
      await db.run('insert into made values ($1, $2, $3, $4::decimal(18, 4))', [
        no === 3 ? null : no - 5,
        text,
        no % 3 === 0 ? null : (TEXTS[(no * 7) % 20] ?? null),
        no === 4 ? null : String((no - 9) / 4),
      ]);
    const [ours, theirs] = await bothWays('from made order by no nulls last, line', dialect);
    expect(ours).toBe(theirs);
    expect(ours).toContain('two\r\nlines');
  });

  it('have them where values are neither text nor numbers', async () => {
    const sql =
      "select i, i = 1 as yes, ['a', 'b,'] as list, date '2020-01-01' as day, 'x' as text, 1e-7 as tiny from range(3) as r (i) order by i";
    const [ours, theirs] = await bothWays(sql, dialect);
    expect(ours).toBe(theirs);
  });

  it('have them where there are no rows', async () => {
    const [ours, theirs] = await bothWays("select 'x' as text, 1 as one limit 0", dialect);
    expect(ours).toBe(theirs);
  });
});
