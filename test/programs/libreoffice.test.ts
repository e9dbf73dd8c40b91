import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/db/database.js';
import { writeCsv } from '../../src/report/csv.js';
import { DIALECTS, type DialectName } from '../../src/report/dialect.js';
import { writeWorkbook } from '../../src/report/workbook.js';
import { openBooks } from '../sql/books.js';
import { findProgram, needs } from './programs.js';

const OFFICE = findProgram('soffice', 'libreoffice');

/** What goes wrong in spreadsheets, row by row. */
const ROWS = `
  -- one row per trap
  select * from (values
    (1, '=1+1', '2019-09', '051', -4, 1.5::decimal(18, 4), 'Türkiye, "the" state; é 🙂', 'https://example.org/a?b=1&c=2'),
    (2, '+cmd|'' /C calc''!A0', '2019', '0111', 0, -0.25::decimal(18, 4), e'two\\nlines', 'javascript:alert(1)'),
    (3, '@SUM(A1)', '2019-09-24', '1-2', 7, 1234.5678::decimal(18, 4), 'y' || repeat('x', 40000), 'file:///etc/passwd'),
    (4, '-2+3', null, '3/4', null, null, 'MAR1', 'SEPT2'),
    (5, e'\\t=1', '2020-02-29', '1E5', 1000000, 0.5::decimal(18, 4), '<b>&amp;</b>', 'plain')
  ) as traps (id, text, date, cameo, points, position, sentence, url) order by id`;

/** Text import: separator, quote, UTF-8, from line 1, no formats, the language, no special numbers. */
const IMPORT = {
  excel: 'Text - txt - csv (StarCalc):44,34,76,1,,1033,false,false',
  'excel-eu': 'Text - txt - csv (StarCalc):59,34,76,1,,1031,false,false',
  plain: 'Text - txt - csv (StarCalc):44,34,76,1,,1033,false,false',
} as const satisfies Record<DialectName, string>;

interface Shown {
  /** What a person sees. */
  readonly text: string;
  /** The number behind it; a text has none. */
  readonly number?: number;
}

let folder: string;
let db: Database;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'office-'));
  db = await openBooks();
});

afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(!OFFICE)(`${needs('LibreOffice', OFFICE, 'apt-get install libreoffice-calc')} a CSV`, () => {
  for (const dialect of ['excel', 'excel-eu'] as const) {
    it(`shows accents, decimals, dates and line breaks and runs nothing, dialect ${dialect}`, async () => {
      const path = join(folder, `${dialect}.csv`);
      await writeCsv(db, ROWS, path, DIALECTS[dialect]);
      const rows = opened(path, IMPORT[dialect])[0] ?? [];
      expect(rows).toHaveLength(6);
      expect(column(rows, 0)).toEqual(['id', '1', '2', '3', '4', '5']);
      expect(column(rows, 1)).toEqual(['text', "'=1+1", "'+cmd|' /C calc'!A0", "'@SUM(A1)", "'-2+3", "' =1"]);
      expect(rows.slice(1).map((row) => row[1]?.number)).toEqual(Array(5).fill(undefined));
      expect(rows.slice(1).map((row) => row[4]?.number)).toEqual([-4, 0, 7, undefined, 1_000_000]);
      expect(rows.slice(1).map((row) => row[5]?.number)).toEqual([1.5, -0.25, 1234.5678, undefined, 0.5]);
      expect(column(rows, 2).slice(3)).toEqual(['2019-09-24', '', '2020-02-29']);
      expect(column(rows, 6)[1]).toBe('Türkiye, "the" state; é 🙂');
      expect(column(rows, 6)[2]).toBe('two lines');
      expect(column(rows, 6)[3]).toMatch(/^yx{30,}.* … \[cut: the cell is full\]$/);
      expect(column(rows, 6)[3]).toHaveLength(32_767);
      expect(column(rows, 6).slice(4)).toEqual(['MAR1', '<b>&amp;</b>']);
      expect(rows.slice(1).map((row) => row[3]?.number)).toEqual([51, 111, undefined, undefined, 100_000]);
    });
  }

  it('keeps leading zeros where the column is opened as text', async () => {
    const path = join(folder, 'plain.csv');
    await writeCsv(db, ROWS, path, DIALECTS.plain);
    const asText = 'Text - txt - csv (StarCalc):44,34,76,1,4/2,1033,false,false';
    expect(column(opened(path, asText)[0] ?? [], 3)).toEqual(['cameo', '051', '0111', '1-2', '3/4', '1E5']);
  });
});

describe.skipIf(!OFFICE)(
  `${needs('LibreOffice', OFFICE, 'apt-get install libreoffice-calc')} the workbook`,
  () => {
    it('shows typed cells as they are meant: no formula run, nothing turned into a date, zeros kept', async () => {
      const path = join(folder, 'book.xlsx');
      await writeWorkbook(db, [{ name: 'traps', sql: ROWS, grain: 'one row per trap', rows: 5 }], path);
      const [contents = [], rows = []] = opened(path);
      expect(contents.map((row) => row.map(({ text }) => text))).toEqual([
        ['sheet', 'rows', 'about'],
        ['traps', '5', 'one row per trap'],
      ]);
      expect(rows).toHaveLength(6);
      expect(column(rows, 1)).toEqual(['text', '=1+1', "+cmd|' /C calc'!A0", '@SUM(A1)', '-2+3', '=1']);
      expect(column(rows, 2)).toEqual(['date', '2019-09', '2019', '2019-09-24', '', '2020-02-29']);
      // Days since the last of 1899, as spreadsheets count: the first of September 2019 and so on.
      expect(rows.slice(1).map((row) => row[2]?.number)).toEqual([43_709, 43_466, 43_732, undefined, 43_890]);
      expect(column(rows, 3)).toEqual(['cameo', '051', '0111', '1-2', '3/4', '1E5']);
      expect(rows.slice(1).map((row) => row[3]?.number)).toEqual(Array(5).fill(undefined));
      expect(column(rows, 5)).toEqual(['position', '1.5000', '-0.2500', '1234.5678', '', '0.5000']);
      expect(column(rows, 6)[1]).toBe('Türkiye, "the" state; é 🙂');
      expect(column(rows, 6)[2]).toBe('two lines');
      expect(column(rows, 6)[3]).toHaveLength(32_767);
      expect(column(rows, 6).slice(4)).toEqual(['MAR1', '<b>&amp;</b>']);
      const html = exported(path);
      expect([...html.matchAll(/<a href="([^"#][^"]*)"/g)].map(([, href]) => href)).toEqual([
        'https://example.org/a?b=1&amp;c=2',
      ]);
    });
  },
);

function column(rows: readonly (readonly Shown[])[], index: number): string[] {
  return rows.map((row) => row[index]?.text ?? '');
}

/** The sheets of a file as LibreOffice shows them. */
function opened(path: string, filter?: string): Shown[][][] {
  return [...exported(path, filter).matchAll(/<table[^>]*>([\s\S]*?)<\/table>/gi)]
    .map(([, table = '']) => [...table.matchAll(/<tr>([\s\S]*?)<\/tr>/gi)].map(([, row = '']) => cells(row)))
    .filter((rows) => rows.length > 0);
}

function exported(path: string, filter?: string): string {
  const out = mkdtempSync(join(folder, 'out-'));
  const { status, stderr } = spawnSync(
    OFFICE ?? '',
    [
      '--headless',
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      ...(filter === undefined ? [] : [`--infilter=${filter}`]),
      '--convert-to',
      'html:HTML (StarCalc)',
      '--outdir',
      out,
      path,
    ],
    { encoding: 'utf8' },
  );
  const [made] = readdirSync(out);
  if (made === undefined)
    throw new Error(`LibreOffice made nothing of ${basename(path)} (${status}): ${stderr}`);
  return readFileSync(join(out, made), 'utf8');
}

function cells(row: string): Shown[] {
  return [...row.matchAll(/<td([^>]*)>([\s\S]*?)<\/td>/gi)].map(([, attributes = '', inner = '']) => {
    const number = /sdval="([^"]*)"/.exec(attributes)?.[1];
    return { text: plainText(inner).trim(), ...(number === undefined ? {} : { number: Number(number) }) };
  });
}

function plainText(html: string): string {
  return html
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#(\d+);/g, (_all, code) => String.fromCodePoint(Number(code)))
    .replace(/&amp;/g, '&')
    .replace(/[\t\n]+/g, ' ');
}
