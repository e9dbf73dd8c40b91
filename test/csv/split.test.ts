import { describe, expect, it } from 'vitest';
import { parseCells } from '../../src/csv/parse.js';
import { type CsvRawRecord, sniffDelimiter, splitCsv } from '../../src/csv/split.js';

async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function split(text: string, size = 1 << 20, limit = 1000): Promise<CsvRawRecord[]> {
  const records = [];
  for await (const record of splitCsv(pieces(Buffer.from(text), size), ',', limit)) records.push(record);
  return records;
}

const shown = (records: readonly CsvRawRecord[]) =>
  records.map(({ line, bytes, problem, tooLong }) => [
    line,
    bytes.toString(),
    problem ?? (tooLong ? 'too_long' : ''),
  ]);

describe('splitCsv', () => {
  const mixed = 'a,b\r\n"x\r\ny",1\n\n"q""q,",2\r"",3\n4,5';

  it('ends records at LF, CRLF and CR, and not inside quotes', async () => {
    expect(shown(await split(mixed))).toEqual([
      [1, 'a,b', ''],
      [2, '"x\r\ny",1', ''],
      [5, '"q""q,",2', ''],
      [6, '"",3', ''],
      [7, '4,5', ''],
    ]);
  });

  it.each([1, 2, 3, 5, 7])('finds the same records in chunks of %i bytes', async (size) => {
    expect(shown(await split(mixed, size))).toEqual(shown(await split(mixed)));
  });

  it('starts afresh on the line after a broken record', async () => {
    expect(shown(await split('a,b\n1,say "no"\n2,"say" no\n3,ok\n'))).toEqual([
      [1, 'a,b', ''],
      [2, '1,say "no"', 'stray_quote'],
      [3, '2,"say" no', 'text_after_quote'],
      [4, '3,ok', ''],
    ]);
  });

  it('tells a quote that never closes, with its line', async () => {
    expect(shown(await split('a\n1\n"open\n2\n')).at(-1)).toEqual([3, '"open\n2\n', 'open_quote']);
  });

  it('passes over a record beyond the limit and keeps its beginning', async () => {
    const records = await split(`a\n"${'long\n'.repeat(300)}"\nb\n`, 64);
    expect(records.map(({ line, tooLong }) => [line, tooLong])).toEqual([
      [1, false],
      [2, true],
      [303, false],
    ]);
  });

  it('counts cells as the CSV reader does', async () => {
    for (const record of await split('a,"b,c",\n,,\n"x""y"\n')) {
      expect(parseCells([record.bytes.toString()], ',')[0]).toHaveLength(record.cells);
    }
  });
});

describe('sniffDelimiter', () => {
  it.each([
    ['id,text', ','],
    ['id;text', ';'],
    ['id\ttext', '\t'],
    ['"a,b,c";text', ';'],
    ['text', ','],
    ['id,text\n;;;;;', ','],
  ])('reads %j as separated by %j', (head, delimiter) => {
    expect(sniffDelimiter(Buffer.from(head))).toBe(delimiter);
  });
});
