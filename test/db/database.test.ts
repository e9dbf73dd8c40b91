import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Database, literal } from '../../src/db/database.js';
import { UserError } from '../../src/errors/errors.js';
import { makeFolder } from '../../src/paths/make-folder.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-database-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a database', () => {
  it.each(['a.csv', 'a.jsonl', 'a.json'])(
    'is not the file of data %s, which DuckDB would open in memory',
    async (name) => {
      const path = join(folder, name);
      const text = name === 'a.csv' ? 'id,text\n1,One.\n' : '{"id":"1","text":"One."}\n';
      writeFileSync(path, text);
      await expect(Database.open(path)).rejects.toThrow(UserError);
      expect(readFileSync(path, 'utf8')).toBe(text);
    },
  );

  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['a text', Buffer.from('one\n')],
    ['a database of SQLite', Buffer.from(`SQLite format 3\0${'\0'.repeat(4096)}`)],
    ['compressed data', Buffer.from('1f8b0800000000000003cb48cdc9c907', 'hex')],
  ])('is not %s, which is left as it is', async (_, bytes) => {
    const path = join(folder, 'a.duckdb');
    writeFileSync(path, bytes);
    for (const readOnly of [false, true])
      await expect(Database.open(path, { readOnly })).rejects.toThrow(
        /^this is an? .* and no database; give another --db: /,
      );
    expect(readFileSync(path)).toEqual(bytes);
  });

  it('may be called as a file of data is', async () => {
    const path = join(folder, 'a.csv');
    for (const n of [1, 2]) {
      const db = await Database.open(path);
      await db.run('create table if not exists t (n integer)');
      await db.run('insert into t values (1)');
      expect(await db.all('select count(*)::integer as n from t')).toEqual([{ n }]);
      db.close();
    }
  });
});

describe('numbers of 64 bits', () => {
  it('come whole and in their order, however many chunks they fill', async () => {
    const db = await Database.open(':memory:');
    const numbers = await db.bigNumbers(
      'select (18446744073709551615 - i)::ubigint from range(5000) as numbers (i) order by i',
    );
    expect([...numbers]).toEqual(Array.from({ length: 5000 }, (_, at) => 2n ** 64n - 1n - BigInt(at)));
    expect(await db.bigNumbers('select 1::ubigint where false')).toHaveLength(0);
    await expect(db.bigNumbers('select -1')).rejects.toThrow('no numbers without a sign: select -1');
    db.close();
  });
});

describe('a text on its way', () => {
  it.each(['\uFEFFa', `\uFEFF${'long '.repeat(9)}`, '\uFEFF\uFEFF', '\0', 'a\0b'])(
    'comes as it is, with what stands at its beginning: %j',
    async (text) => {
      const db = await Database.open(':memory:');
      await db.run('create table texts (text varchar)');
      await db.append('texts', [[text]]);
      expect(await db.all('from texts where text = $1', [text])).toEqual([{ text }]);
      for await (const rows of db.stream('from texts')) expect(rows).toEqual([[text]]);
      const { batches } = await db.query('from texts');
      for await (const rows of batches) expect(rows).toEqual([[text]]);
      db.close();
    },
  );
});

describe('a literal', () => {
  it.each(["it's", 'one\0two', '\0', "'\0\0'"])('is the text that it is made of: %j', async (text) => {
    const db = await Database.open(':memory:');
    expect(await db.all(`select ${literal(text)} as text where 'x' in ('x', ${literal(text)})`)).toEqual([
      { text },
    ]);
    db.close();
  });
});

describe('makeFolder', () => {
  it('makes those above it too, and leaves what is there', () => {
    makeFolder(join(folder, 'a', 'b'));
    writeFileSync(join(folder, 'a', 'b', 'kept'), '');
    makeFolder(join(folder, 'a', 'b'));
    expect(existsSync(join(folder, 'a', 'b', 'kept'))).toBe(true);
  });

  it('says what stands in the way', () => {
    writeFileSync(join(folder, 'file'), '');
    const stands = `there is a file where a folder is to be; give another path: ${join(folder, 'file')}`;
    expect(() => makeFolder(join(folder, 'file'))).toThrow(stands);
    expect(() => makeFolder(join(folder, 'file', 'below'))).toThrow(stands);
  });

  it.runIf(existsSync('/proc/self'))('gives up where none can be made', () => {
    expect(() => makeFolder('/proc/none/below')).toThrow('ENOENT');
  });
});
