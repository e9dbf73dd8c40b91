import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/db/database.js';
import { audit } from '../../src/report/audit.js';
import type { DialectName } from '../../src/report/dialect.js';
import { keepViews, readKeptViews } from '../../src/report/kept-views.js';
import { writeReports } from '../../src/report/reports.js';
import { readRowMarks, type WrittenRows, writeRowMarks } from '../../src/report/row-marks.js';
import { findUnaudited } from '../../src/report/unaudited.js';
import { addStances, addStatements, openBooks } from '../sql/books.js';

let folder: string;
let db: Database;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'row-marks-'));
  db = await openBooks();
  await addStatements(db, [
    { id: 's1', date: '2020', speaker: 'UTO', title: '=1+1 "so"\r\nand more' },
    { id: 's3', date: '2021', title: 'a\nb, c; d' },
  ]);
  await addStances(db, [
    { statement: 's1', holder: 'UTO', target: 'RUR' },
    { statement: 's3', holder: 'UTO', target: 'RUR', stance: 'condemnation' },
    { statement: 's3', holder: 'FRE', target: 'NONE', polarity: 'withheld' },
  ]);
  await db.run(
    `insert into worklist_items values ('s1', 0, 'unknown_actor', 'stands by'), ('s3', 0, 'unknown_actor', 'Utopia')`,
  );
});

afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Writes every report, with the rows of those in the folder `from` where one is given. */
async function write(to: string, dialect: DialectName, from?: string): Promise<string> {
  const path = join(folder, to);
  mkdirSync(path);
  const rows = new Map<string, WrittenRows>();
  const onRows = (file: string, one: WrittenRows): unknown => rows.set(file, one);
  const earlierRows = from === undefined ? undefined : await readRowMarks(join(folder, from), dialect);
  await writeReports(db, path, dialect, { rollUp: true, onRows, ...(earlierRows ? { earlierRows } : {}) });
  await writeRowMarks(path, dialect, rows);
  return path;
}

function texts(path: string): Record<string, string> {
  const files = readdirSync(path).filter((file) => file.endsWith('.csv'));
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(path, file), 'utf8')]));
}

describe('reports that take rows over', () => {
  it.each(['excel', 'excel-eu', 'plain'] as const)(
    'have the bytes of reports that are written anew: %s',
    async (dialect) => {
      await write('a', dialect);
      await addStatements(db, [{ id: 's2', date: '2022', title: '"' }]);
      await addStances(db, [
        { statement: 's2', holder: 'FRE', target: 'RUR' },
        { statement: 's2', holder: 'UTO', target: 'FRE' },
      ]);
      await db.run("delete from stances where statement_id = 's3' and stance_no = 1");
      expect(texts(await write('b', dialect, 'a'))).toEqual(texts(await write('c', dialect)));
      expect(texts(await write('d', dialect, 'b'))).toEqual(texts(join(folder, 'c')));
      await db.run('delete from stances; delete from worklist_items');
      expect(texts(await write('e', dialect, 'b'))).toEqual(texts(await write('f', dialect)));
    },
  );

  it('cuts out of few texts what changed in most rows, and where two rows say the same', async () => {
    const withheld = { holder: 'FRE', target: 'RUR', polarity: 'withheld' };
    for (const [id, times] of Object.entries({ t1: 1, t2: 2, t3: 1 })) {
      await addStatements(db, [{ id, date: '2020', text: `${id}: ${'Utopia stands by. '.repeat(3)}` }]);
      await addStances(
        db,
        Array.from({ length: times }, () => ({ ...withheld, statement: id })),
      );
    }
    await write('a', 'plain');
    await addStatements(db, [{ id: 't0', date: '2019' }]);
    await addStances(db, [{ ...withheld, statement: 't0', polarity: 'affirmed' }]);
    const before = texts(join(folder, 'a'));
    const after = texts(await write('b', 'plain', 'a'));
    expect(after).toEqual(texts(await write('c', 'plain')));
    const changed = (after['withheld.csv'] ?? '')
      .split('\n')
      .filter((line) => !before['withheld.csv']?.includes(line));
    expect(changed).toHaveLength(4);
  });

  it('copies what says the same, and makes what does not', async () => {
    const evidence = join(await write('a', 'plain'), 'evidence.csv');
    writeFileSync(evidence, readFileSync(evidence, 'utf8').replaceAll('Gazette', 'GAZETTE'));
    await addStatements(db, [{ id: 's2' }]);
    await addStances(db, [{ statement: 's2', holder: 'FRE', target: 'RUR' }]);
    const lines = texts(await write('b', 'plain', 'a'))['evidence.csv'] ?? '';
    expect(lines.match(/gazette/gi)).toEqual(['GAZETTE', 'Gazette', 'GAZETTE', 'GAZETTE']);
  });

  it('sees that a text has changed which a sentence is cut out of', async () => {
    await write('a', 'plain');
    await db.run(
      "update statements set text = upper(text), text_hash = 'other', content_hash = 'other' where statement_id = 's1'",
    );
    expect(texts(await write('b', 'plain', 'a'))).toEqual(texts(await write('c', 'plain')));
    expect(texts(join(folder, 'b'))['evidence.csv']).toContain('UTOPIA STANDS BY');
  });

  it('takes nothing from reports that were written in another way, or changed in length', async () => {
    const path = await write('a', 'plain');
    expect(await readRowMarks(path, 'excel')).toBeUndefined();
    expect(await readRowMarks(folder, 'plain')).toBeUndefined();
    writeFileSync(join(path, 'evidence.csv'), 'x');
    expect(texts(await write('b', 'plain', 'a'))).toEqual(texts(await write('c', 'plain')));
  });
});

describe('reports that two connections write', () => {
  it('have the bytes of those that one writes, whichever marked the rows', async () => {
    const alone = texts(await write('a', 'plain'));
    const path = join(folder, 'b');
    mkdirSync(path);
    const beside = await db.openBeside();
    await keepViews(db);
    await readKeptViews(beside);
    const { evidence } = await findUnaudited(beside, undefined);
    const marked = new Map([['evidence', evidence]]);
    await writeReports(db, path, 'plain', { rollUp: true, beside, marked });
    expect(texts(path)).toEqual(alone);
  });

  it('are not called written where nobody has written them', async () => {
    const { evidence } = await findUnaudited(await db.openBeside(), undefined);
    const marked = new Map([['evidence', evidence]]);
    await expect(writeReports(db, folder, 'plain', { marked })).rejects.toThrow(
      'nobody has written the report: evidence',
    );
  });
});

describe('audits over what was published', () => {
  it('look at the stances that were not audited one by one yet, and at all others together', async () => {
    await write('a', 'plain');
    const earlier = await readRowMarks(join(folder, 'a'), 'plain');
    expect(await audit(db, (await findUnaudited(db, earlier)).table)).toEqual([]);
    await db.run("update stances set char_end = 999 where statement_id = 's3'");
    const { table, evidence } = await findUnaudited(db, earlier);
    const failures = await audit(db, table);
    await evidence.close();
    expect(failures.map(({ audit: name, rows }) => [name, rows.length])).toEqual([['evidence_offsets', 2]]);
    expect((await findUnaudited(db, undefined)).table).toBeUndefined();
  });

  it('finds the same figures in tables that stand for views', async () => {
    const before = await db.all('from target_comparison order by all');
    await keepViews(db);
    expect(await db.all('from target_comparison order by all')).toEqual(before);
    // Views read the table, not the view that it stands for: that is what makes it worth while.
    await db.run('update kept_views.actor_target set points = 77');
    expect(await db.all('select distinct points from target_comparison')).toEqual([{ points: 77 }]);
    expect(await audit(db)).toMatchObject([{ audit: 'report_totals' }]);
  });
});
