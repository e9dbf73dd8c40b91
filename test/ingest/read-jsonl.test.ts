import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors/errors.js';
import { DEFAULT_LIMITS, jsonlStream, readRecords } from '../../src/ingest/load.js';
import { useFolder } from './fixture.js';

const folder = useFolder();

async function readLines(text: string | Uint8Array, settings = {}) {
  await folder.write({ 'in.jsonl': text });
  return folder.read('in.jsonl', settings);
}

describe('readJsonl', () => {
  it('reads the fields of a record, whatever its names are called', async () => {
    const line = {
      'Doc-ID': 'a1',
      Body: 'Freedonia backs Sylvania.',
      HeadLine: 'Backing',
      published_at: '2019-09-24T10:00:00Z',
      Country: 'FRE',
      outlet: 'The Post',
      link: 'https://news.example/a1',
      Language: 'en',
      other: { deep: [1] },
    };
    expect(await readLines(`${JSON.stringify(line)}\n`)).toEqual([
      {
        line: 1,
        id: 'a1',
        text: 'Freedonia backs Sylvania.',
        title: 'Backing',
        date: '2019-09-24',
        speaker: 'FRE',
        source: 'The Post',
        url: 'https://news.example/a1',
        lang: 'en',
      },
    ]);
  });

  it('counts lines, passes over blank ones, takes CRLF, a mark in front and a last line without end', async () => {
    const text = '\uFEFF{"text":"One."}\r\n\r\n  \n{"text":"Two."}\n{"text":"Three."}';
    expect(await readLines(text)).toEqual([
      { line: 1, text: 'One.' },
      { line: 4, text: 'Two.' },
      { line: 5, text: 'Three.' },
    ]);
  });

  it('keeps the text exactly: blanks, line ends, NUL and emoji', async () => {
    const text = ' \u0000a\r\nb \u{1F642}\uFEFF ';
    expect(await readLines(JSON.stringify({ text }))).toEqual([{ line: 1, text }]);
  });

  it('keeps all digits of a number', async () => {
    const lines = [
      '{"id":9007199254740993,"text":"One.","year":2019}',
      '{"x":[1,{"id":"no"}],"text":"The \\"id\\":7 is \\\\", "id" : 1.10 }',
      '{"text":"Three.","id":-0,"other":9007199254740993}',
    ];
    expect(await readLines(lines.join('\n'))).toEqual([
      { line: 1, id: '9007199254740993', text: 'One.', date: '2019' },
      { line: 2, id: '1.10', text: 'The "id":7 is \\' },
      { line: 3, id: '-0', text: 'Three.' },
    ]);
  });

  it('takes the first of several columns that is not empty, an exact date before a year', async () => {
    const lines = [
      '{"text":"One.","year":2019,"date":"2019-09-24"}',
      '{"text":"Two.","year":2019,"date":""}',
      '{"text":"Three.","year":2019,"date":null}',
      '{"body":"Four.","text":" "}',
    ];
    expect(await readLines(lines.join('\n'))).toEqual([
      { line: 1, text: 'One.', date: '2019-09-24' },
      { line: 2, text: 'Two.', date: '2019' },
      { line: 3, text: 'Three.', date: '2019' },
      { line: 4, text: 'Four.' },
    ]);
  });

  it.each([
    ['{"id":"a"}', 'no_text'],
    ['{"text":""}', 'no_text'],
    ['{"text":" \\n"}', 'no_text'],
    ['{"text":null}', 'no_text'],
    ['{"text":5}', 'bad_text'],
    ['{"text":["a"]}', 'bad_text'],
    ['{"text":{"a":1}}', 'bad_text'],
    ['{"text":true}', 'bad_text'],
    ['{"text":"One.","date":"03/04/2019"}', 'bad_date'],
    ['{"text":"One.","date":"2021-02-30"}', 'bad_date'],
    ['{"text":"One.","date":20}', 'bad_date'],
    ['{"text":"One.","speaker":["TUR"]}', 'bad_value'],
    ['{"text":"One."', 'bad_json'],
    ['["One."]', 'bad_json'],
    ['"One."', 'bad_json'],
    ['null', 'bad_json'],
    ['{"text":"One.","text":"Two."}', 'bad_json'],
    ['{"text":"One.","t\\u0065xt":"Two."}', 'bad_json'],
    ['{"text":"half \\ud83d"}', 'bad_encoding'],
    ['{"text":"One.","id":"half \\udc00"}', 'bad_encoding'],
  ])('refuses %s as %s', async (line, reason) => {
    expect(await readLines(`{"text":"Before."}\n${line}\n{"text":"After."}`)).toEqual([
      { line: 1, text: 'Before.' },
      `2 ${reason}`,
      { line: 3, text: 'After.' },
    ]);
  });

  it('refuses a line that is not UTF-8, and only that', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"text":"One."}\n{"text":"caf'),
      Buffer.from([0xe9]),
      Buffer.from('"}\n{"text":"Three."}\n'),
    ]);
    expect(await readLines(bytes)).toEqual([
      { line: 1, text: 'One.' },
      '2 bad_encoding',
      { line: 3, text: 'Three.' },
    ]);
    expect(await folder.items('in.jsonl')).toContainEqual(
      expect.objectContaining({ raw: '{"text":"caf\uFFFD"}' }),
    );
  });

  it('refuses a whole file in UTF-16 without a mark', async () => {
    const bytes = Buffer.from('{"text":"Freedonia backs Sylvania."}\n', 'utf16le');
    expect(await readLines(bytes)).toEqual(['0 bad_encoding']);
  });

  it('survives brackets that nest a hundred thousand deep', async () => {
    const deep = `{"text":"One.","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect(await readLines(`${deep}\n${'['.repeat(100_000)}\n{"text":"Three."}`)).toEqual([
      '1 too_deep',
      '2 too_deep',
      { line: 3, text: 'Three.' },
    ]);
  });

  it('does not count brackets inside strings as depth', async () => {
    const text = '\\"'.repeat(50) + '['.repeat(500);
    expect(await readLines(JSON.stringify({ text }))).toEqual([{ line: 1, text }]);
  });

  it('passes over a line of 3 MB and names the limit and its setting', async () => {
    await folder.write({ 'in.jsonl': `{"text":"${'long '.repeat(600_000)}"}\n{"text":"Two."}\n` });
    const items = await folder.items('in.jsonl');
    expect(items).toEqual([
      expect.objectContaining({
        line: 1,
        reason: 'too_long',
        detail: expect.stringContaining('--limit lineBytes=N'),
      }),
      expect.objectContaining({ line: 2, kind: 'record' }),
    ]);
    expect(items[0]?.raw).toHaveLength(1000);
  });

  it.each([
    [{ lineBytes: 40 }, '1 too_long'],
    [{ cellBytes: 10 }, '1 too_long'],
    [{ columns: 1 }, '1 too_many_columns'],
    [{ depth: 1 }, '1 too_deep'],
  ])('keeps the limit %j', async (limits, refused) => {
    expect(await readLines('{"text":"Freedonia backs Sylvania.","x":[1]}', { limits })).toEqual([refused]);
  });

  it('reads mapped members only, and none for an empty name', async () => {
    const lines = '{"text":"Wrong.","lead":"Right.","speaker":{"a":1}}\n{"text":"Wrong."}\n';
    expect(await readLines(lines, { columns: { text: 'lead', speaker: '' } })).toEqual([
      { line: 1, text: 'Right.' },
      '2 no_text',
    ]);
  });

  it('says which members there are when no line has a mapped one', async () => {
    await expect(readLines('{"text":"One.","id":"a"}\n', { columns: { title: 'nope' } })).rejects.toThrow(
      /--map title=nope: no line of .*in\.jsonl has a member "nope"; the last has "text", "id"/,
    );
    await expect(readLines('{"text":"One."}\n', { columns: { title: 'nope' } })).rejects.toThrow(UserError);
  });

  it('knows members called constructor and __proto__ for what they are', async () => {
    expect(await readLines('{"constructor":"x","__proto__":"y","toString":1,"text":"One."}')).toEqual([
      { line: 1, text: 'One.' },
    ]);
  });

  it('reads a stream, in chunks of any size', async () => {
    const bytes = Buffer.from('{"id":"a","text":"Grüße \u{1F642}"}\r\n{"id":"b","text":"Two."}');
    for (const size of [1, 3, 1000]) {
      const stream = (async function* () {
        for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
      })();
      const items = [];
      for await (const item of readRecords(jsonlStream(stream), {
        columns: new Map(),
        limits: DEFAULT_LIMITS,
      }))
        items.push(item);
      expect(
        items.map((item) => item.kind === 'record' && [item.line, item.record.id, item.record.text]),
      ).toEqual([
        [1, 'a', 'Grüße \u{1F642}'],
        [2, 'b', 'Two.'],
      ]);
    }
  });
});

describe('lines and members that could be read in two ways', () => {
  it('takes LF, CRLF and CR as line ends, and counts the lines', async () => {
    expect(
      await readLines('{"text":"One."}\r{"text":"Two."}\r\n\r{"text":"Three."}\n{"text":"Four."}\r'),
    ).toEqual([
      { line: 1, text: 'One.' },
      { line: 2, text: 'Two.' },
      { line: 4, text: 'Three.' },
      { line: 5, text: 'Four.' },
    ]);
  });

  it('refuses two members that are named alike, unless one is named', async () => {
    const line = '{"Text":"One.","TEXT":"Two."}';
    expect(await readLines(line)).toEqual(['1 bad_columns']);
    expect(await readLines(line, { columns: { text: 'TEXT' } })).toEqual([{ line: 1, text: 'Two.' }]);
  });

  it('takes a number for a date only when it is whole', async () => {
    const lines = ['2019', '2019.0', '2019.5', '2019.10'].map((date) => `{"text":"x","date":${date}}\n`);
    expect(await readLines(lines.join(''))).toEqual([
      { line: 1, text: 'x', date: '2019' },
      { line: 2, text: 'x', date: '2019' },
      '3 bad_date',
      '4 bad_date',
    ]);
  });
});
