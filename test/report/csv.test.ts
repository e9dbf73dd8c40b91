import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from '../../src/db/database.js';
import { csvLines, writeCsv } from '../../src/report/csv.js';
import { DIALECTS, type DialectName } from '../../src/report/dialect.js';

const ROWS = `
  select * from (values
    (1, -4, 1.5000::decimal(18, 4), 'Türkiye, "the" state; 🙂', null, date '2020-01-02'),
    (2, 0, -0.2500::decimal(18, 4), '=1+1', '', date '2019-12-31'),
    (3, 7, null, e'two\\nlines', e'-\\r\\n', null)
  ) as rows (id, points, position, sentence, empty, day) order by id`;

let db: Database;
let folder: string;

beforeAll(async () => {
  db = await Database.open(':memory:');
  folder = mkdtempSync(join(tmpdir(), 'csv-'));
});

afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

async function written(sql: string, dialect: DialectName): Promise<string> {
  const path = join(folder, `${dialect}.csv`);
  await writeCsv(db, sql, path, DIALECTS[dialect]);
  return readFileSync(path, 'utf8');
}

describe('writeCsv', () => {
  it('writes for a spreadsheet: mark, CRLF, comma, guarded text, numbers as numbers', async () => {
    expect(await written(ROWS, 'excel')).toBe(
      '\uFEFFid,points,position,sentence,empty,day\r\n' +
        '1,-4,1.5000,"Türkiye, ""the"" state; 🙂",,2020-01-02\r\n' +
        "2,0,-0.2500,'=1+1,,2019-12-31\r\n" +
        '3,7,,"two\nlines","\'-\r\n",\r\n',
    );
  });

  it('writes for a spreadsheet with a decimal comma', async () => {
    expect(await written(ROWS, 'excel-eu')).toBe(
      '\uFEFFid;points;position;sentence;empty;day\r\n' +
        '1;-4;1,5000;"Türkiye, ""the"" state; 🙂";;2020-01-02\r\n' +
        "2;0;-0,2500;'=1+1;;2019-12-31\r\n" +
        '3;7;;"two\nlines";"\'-\r\n";\r\n',
    );
  });

  it('writes plainly: neither mark nor guard nor CRLF', async () => {
    expect(await written(ROWS, 'plain')).toBe(
      'id,points,position,sentence,empty,day\n' +
        '1,-4,1.5000,"Türkiye, ""the"" state; 🙂",,2020-01-02\n' +
        '2,0,-0.2500,=1+1,,2019-12-31\n' +
        '3,7,,"two\nlines","-\r\n",\n',
    );
  });

  it('writes the header of a query without rows', async () => {
    expect(await written('select 1 as a, 2 as b where false', 'excel')).toBe('\uFEFFa,b\r\n');
  });

  it('cuts a long cell for a spreadsheet only', async () => {
    const long = "select repeat('x', 40000) as text";
    expect((await written(long, 'excel')).length).toBe('\uFEFFtext\r\n\r\n'.length + 32_767);
    expect((await written(long, 'plain')).length).toBe('text\n\n'.length + 40_000);
  });

  it('returns the number of rows over many batches, and replaces the file', async () => {
    const path = join(folder, 'many.csv');
    await writeCsv(db, 'select 1 as a from range(9999)', path, DIALECTS.plain);
    expect(await writeCsv(db, 'select i from range(5000) r(i) order by i', path, DIALECTS.plain)).toBe(5000);
    expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(5002);
  });

  it('stops when it is told to', async () => {
    const sql = 'select i from range(1000000) r(i)';
    const stopped = writeCsv(
      db,
      sql,
      join(folder, 'x.csv'),
      DIALECTS.plain,
      AbortSignal.abort(new Error('stop')),
    );
    await expect(stopped).rejects.toThrow();
  });
});

describe('csvLines', () => {
  it('writes lists and structs as JSON, numbers of any size, and yes and no', async () => {
    async function* batches() {
      yield [[['a', 1], { b: 2 }, 12345678901234567890n, true, false, undefined]];
    }
    let text = '';
    for await (const part of csvLines(['l', 's', 'n', 'y', 'f', 'u'], batches(), DIALECTS.plain))
      text += part;
    expect(text).toBe('l,s,n,y,f,u\n"[""a"",1]","{""b"":2}",12345678901234567890,yes,no,\n');
  });
});
