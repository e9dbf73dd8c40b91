import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/db/database.js';
import { chosenReports, type Report } from '../../src/report/reports.js';
import { isSafeUrl, sheetCell } from '../../src/report/sheet-cells.js';
import { writeWorkbook } from '../../src/report/workbook.js';
import { addStances, addStatements, openBooks, times } from '../sql/books.js';

let folder: string;
let db: Database;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'workbook-'));
  db = await openBooks();
  await addStatements(db, [
    { id: 's1', date: '2020-05-04', title: '=1+1' },
    { id: 's2', date: '2021' },
  ]);
  await db.run("update statements set url = 'https://example.org/s1' where statement_id = 's1'");
  await addStances(db, [
    ...times(3, { statement: 's1', holder: 'UTO', target: 'RUR' }),
    { statement: 's2', holder: 'UTO', target: 'RUR', stance: 'condemnation' },
    { statement: 's2', holder: 'FRE', target: 'UTO', polarity: 'withheld' },
  ]);
});

afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

async function counted(reports: readonly Report[]): Promise<(Report & { rows: number })[]> {
  const with_: (Report & { rows: number })[] = [];
  for (const report of reports) with_.push({ ...report, rows: (await db.all(report.sql)).length });
  return with_;
}

async function written(name: string, sheetRows?: number): Promise<string> {
  const path = join(folder, name);
  const reports = await counted(chosenReports({}));
  await writeWorkbook(db, reports, path, sheetRows === undefined ? {} : { sheetRows });
  return path;
}

async function read(path: string): Promise<Workbook> {
  const book = new Workbook();
  await book.xlsx.readFile(path);
  return book;
}

function sheet(book: Workbook, name: string): Worksheet {
  const found = book.getWorksheet(name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

function columnOf(rows: Worksheet, header: string): string {
  const names = Array.from({ length: rows.columnCount }, (_, index) => rows.getCell(1, index + 1).text);
  return rows.getColumn(names.indexOf(header) + 1).letter;
}

/** Where the time stands in each header of an archive. */
function positionsOf(bytes: Buffer, signature: number, field: number): number[] {
  const wanted = Buffer.alloc(4);
  wanted.writeUInt32LE(signature);
  const found: number[] = [];
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 4)) found.push(at + field);
  return found;
}

describe('the workbook', () => {
  it('has a sheet for each report, with a frozen header and a filter, behind a sheet of contents', async () => {
    const book = await read(await written('all.xlsx'));
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      'contents',
      ...chosenReports({}).map(({ name }) => name),
    ]);
    for (const rows of book.worksheets) {
      expect(rows.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
      expect(rows.autoFilter).toBeTruthy();
    }
    expect(sheet(book, 'contents').getCell('C2').text).toBe(
      'One row per holder: everything that an actor said about others, counted.',
    );
  });

  it('leads from a figure to the rows behind it, and out to the source', async () => {
    const book = await read(await written('links.xlsx'));
    const [targets, evidence] = [sheet(book, 'actor_target'), sheet(book, 'evidence')];
    const stances = targets.getCell(`${columnOf(targets, 'stances')}3`);
    expect(targets.getCell('A3').text).toBe('UTO');
    expect(stances.value).toEqual({ formula: 'HYPERLINK("#\'evidence\'!A3:A6",4)', result: 4 });
    const condemned = targets.getCell(`${columnOf(targets, 'condemnation')}3`);
    expect(condemned.formula).toBe('HYPERLINK("#\'evidence\'!A3",1)');
    const timeline = sheet(book, 'timeline');
    expect(timeline.getCell('A2').text).not.toBe('');
    expect(timeline.getCell(`${columnOf(timeline, 'affirmed')}2`).formula).toBe(
      'HYPERLINK("#\'evidence\'!A4:A6",3)',
    );
    const shifts = sheet(book, 'shifts');
    expect(shifts.getCell(`${columnOf(shifts, 'condemnation')}2`).formula).toBe(
      'HYPERLINK("#\'evidence\'!A3",1)',
    );
    expect(shifts.getCell(`${columnOf(shifts, 'previous_support')}2`).formula).toBe(
      'HYPERLINK("#\'evidence\'!A4:A6",3)',
    );
    const holders = ['2', '3', '4', '5', '6'].map(
      (row) => evidence.getCell(`${columnOf(evidence, 'holder')}${row}`).text,
    );
    expect(holders).toEqual(['FRE', 'UTO', 'UTO', 'UTO', 'UTO']);
    expect(evidence.getCell(`${columnOf(evidence, 'stance')}3`).text).toBe('condemnation');
    expect(evidence.getCell(`${columnOf(evidence, 'url')}4`).hyperlink).toBe('https://example.org/s1');
    expect(evidence.getCell(`${columnOf(evidence, 'title')}4`).value).toBe('=1+1');
  });

  it('types numbers and dates, and colours positions around 0', async () => {
    const book = await read(await written('types.xlsx'));
    const targets = sheet(book, 'actor_target');
    const [first, last] = ['first_date', 'last_date'].map((name) =>
      targets.getCell(`${columnOf(targets, name)}3`),
    );
    expect([first?.value, first?.numFmt]).toEqual([new Date('2020-05-04T00:00:00Z'), 'yyyy-mm-dd']);
    expect([last?.value, last?.numFmt]).toEqual([new Date('2021-01-01T00:00:00Z'), 'yyyy']);
    const position = columnOf(targets, 'position');
    expect(targets.getCell(`${position}3`).result).toBeCloseTo(Math.log(3.5 / 1.5), 3);
    const scales = targets.conditionalFormattings ?? [];
    expect(JSON.stringify(scales)).toContain(`"${position}2:${position}3"`);
  });

  it('goes on on a further sheet where one is full, says so, and links across', async () => {
    const book = await read(await written('split.xlsx', 2));
    const names = book.worksheets.map(({ name }) => name);
    expect(names).toContain('evidence (2)');
    expect(names).toContain('evidence (3)');
    expect(sheet(book, 'evidence (3)').rowCount).toBe(2);
    expect(sheet(book, 'evidence (2)').getCell('A1').text).toBe('holder_name');
    const contents = sheet(book, 'contents');
    const lines = Array.from({ length: contents.rowCount }, (_, row) => contents.getCell(row + 1, 3).text);
    expect(lines).toContain('evidence, continued: part 2 of 3.');
    expect(lines.filter((line) => line.endsWith('Goes on on 2 more sheets.')).length).toBeGreaterThan(0);
    const summary = sheet(book, 'actor_summary');
    expect(summary.getCell('A2').text).toBe('UTO');
    expect(summary.getCell(`${columnOf(summary, 'stances')}2`).formula).toBe(
      'HYPERLINK("#\'evidence\'!A3",4)',
    );
  });

  it('has the same bytes again', async () => {
    const hash = async (name: string) =>
      createHash('sha256')
        .update(readFileSync(await written(name)))
        .digest('hex');
    expect(await hash('again.xlsx')).toBe(await hash('once.xlsx'));
    const bytes = readFileSync(join(folder, 'once.xlsx'));
    const entries = [...positionsOf(bytes, 0x04034b50, 10), ...positionsOf(bytes, 0x02014b50, 12)];
    expect(entries.length).toBeGreaterThan(2 * chosenReports({}).length);
    // 1 January 1980, as MS-DOS writes it.
    for (const at of entries) expect(bytes.readUInt32LE(at)).toBe(0x21_0000);
  });

  it('has no sheet with both links and colours, which the library writes in an order that Excel refuses', async () => {
    const path = join(folder, 'both.xlsx');
    const sql = "select 'https://example.org' as url, 1.5::decimal(18, 4) as position";
    await writeWorkbook(db, [{ name: 'both', sql, grain: '', rows: 1 }], path);
    const both = sheet(await read(path), 'both');
    expect(both.getCell('A2').hyperlink).toBe('https://example.org');
    expect(both.conditionalFormattings ?? []).toEqual([]);
  });
});

describe('a cell', () => {
  it('takes what XML cannot hold out of a text, and leaves what it can', () => {
    expect(sheetCell('text', 'a\u0000b\u001Fc\uD800d\uFFFE').value).toBe('a\uFFFDb\uFFFDc\uFFFDd\uFFFD');
    expect(sheetCell('text', '🙂\tok\n').value).toBe('🙂\tok\n');
  });

  it('is a date only in a column of dates, and only where spreadsheets have that day', () => {
    expect(sheetCell('date', '2019-09').value).toEqual(new Date('2019-09-01T00:00:00Z'));
    expect(sheetCell('date', '1850').value).toBe('1850');
    expect(sheetCell('rule_id', '2019-09').value).toBe('2019-09');
  });

  it.each(['https://example.org/a?b=1#c', 'http://example.org'])('may lead to %s', (url) => {
    expect(isSafeUrl(url)).toBe(true);
    expect(sheetCell('url', url).url).toBe(url);
  });

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'https://user:secret@example.org/',
    'https://example.org/"onclick',
    ' https://example.org',
    '\\\\server\\share',
    `https://example.org/${'x'.repeat(2100)}`,
    'https://',
  ])('never leads to %s', (url) => {
    expect(isSafeUrl(url)).toBe(false);
  });
});
