import { readFile, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import {
  Bool,
  DateDay,
  Decimal,
  Dictionary,
  Int32,
  Int64,
  LargeUtf8,
  makeData,
  Table,
  TimestampMillisecond,
  tableToIPC,
  Utf8,
  Vector,
  vectorFromArray,
} from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { useFolder, zstdBomb, zstdFrame } from './fixture.js';

const folder = useFolder();

describe('compressed files', () => {
  const lines = '{"id":"a","text":"One."}\n{"id":"b","text":"Grüße."}\n';
  const read = [
    { line: 1, id: 'a', text: 'One.' },
    { line: 2, id: 'b', text: 'Grüße.' },
  ];

  it.each([
    ['in.jsonl.gz', gzipSync(lines)],
    ['in.NDJSON.GZ', gzipSync(lines)],
    ['two members.jsonl.gz', Buffer.concat([gzipSync(lines.slice(0, 30)), gzipSync(lines.slice(30))])],
    ['in.jsonl.zst', zstdFrame(lines)],
    ['two frames.jsonl.zst', Buffer.concat([zstdFrame(lines.slice(0, 30)), zstdFrame(lines.slice(30))])],
  ])('reads %s', async (name, bytes) => {
    await folder.write({ [name]: bytes });
    expect(await folder.read(name)).toEqual(read);
  });

  it('reads csv.gz and txt.zst', async () => {
    await folder.write({ 'a.csv.gz': gzipSync('text\nOne.\n'), 'FRE_1_2001.txt.zst': zstdFrame('Two.') });
    expect(await folder.read('a.csv.gz')).toEqual([{ line: 2, text: 'One.' }]);
    expect(await folder.read('FRE_1_2001.txt.zst')).toEqual([
      { line: 1, id: 'FRE_1_2001', speaker: 'FRE', date: '2001', text: 'Two.' },
    ]);
  });

  const damaged = Buffer.from(gzipSync(lines));
  damaged[damaged.length - 6] = (damaged[damaged.length - 6] ?? 0) ^ 1;
  it.each([
    ['cut.jsonl.gz', gzipSync(lines).subarray(0, -3), 'truncated'],
    ['empty.jsonl.gz', Buffer.alloc(0), 'truncated'],
    ['checksum.jsonl.gz', damaged, 'bad_compression'],
    ['plain.jsonl.gz', Buffer.from(lines), 'bad_compression'],
    ['tail.jsonl.gz', Buffer.concat([gzipSync(lines), Buffer.from('tail')]), 'bad_compression'],
    ['cut.jsonl.zst', zstdFrame(lines).subarray(0, -3), 'truncated'],
    ['empty.jsonl.zst', Buffer.alloc(0), 'truncated'],
    ['plain.jsonl.zst', Buffer.from(lines), 'bad_compression'],
    ['tail.jsonl.zst', Buffer.concat([zstdFrame(lines), Buffer.from('tail'.repeat(9))]), 'bad_compression'],
    ['window.jsonl.zst', Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0xa0, 1, 0, 0]), 'bad_compression'],
    ['bomb.jsonl.gz', gzipSync(Buffer.alloc(20_000_000, 'a')), 'too_dense'],
    ['bomb.jsonl.zst', zstdBomb(100_000), 'too_dense'],
  ])('refuses %s as a whole', async (name, bytes, reason) => {
    await folder.write({ [name]: bytes });
    expect((await folder.read(name)).at(-1)).toBe(`0 ${reason}`);
  });

  it('bounds the unfolded bytes', async () => {
    await folder.write({ 'in.jsonl.gz': gzipSync(lines) });
    expect((await folder.read('in.jsonl.gz', { limits: { inflatedBytes: 10 } })).at(-1)).toBe('0 too_long');
  });
});

describe('readParquet', () => {
  const rows = `select * from (values
      (9007199254740993, 'FRE', timestamp '2019-09-24 10:00:00', 'One.' || chr(0), true),
      (2, null, null, null, false),
      (3, 'NO', timestamp '2019-09-25 00:00:00', 'Three.', true)) t(id, country, published_at, "Body", flag)`;
  const read = [
    { line: 1, id: '9007199254740993', speaker: 'FRE', date: '2019-09-24', text: 'One.\u0000' },
    '2 no_text',
    { line: 3, id: '3', speaker: 'NO', date: '2019-09-25', text: 'Three.' },
  ];

  it.each([
    'a.parquet',
    'a[1].parquet',
    'what?.parquet',
    'all*.parquet',
    '{a,b}.parquet',
    "it's; drop table.parquet",
    'new\nline.parquet',
    '-leading.parquet',
    'speaker=ADMIN/country=X/a.parquet',
    'back\\slash.parquet',
  ])('reads %j and no other file', async (name) => {
    await folder.writeParquet('plain.parquet', rows);
    const bytes = await readFile(folder.at('plain.parquet'));
    const decoy = await folder.writeParquet('decoy.parquet', `select 'Decoy.' as text`);
    await folder.write({ [name]: bytes, 'a1.parquet': name === 'a.parquet' ? bytes : await readFile(decoy) });
    await folder.write({ 'whatx.parquet': await readFile(decoy), 'allx.parquet': await readFile(decoy) });
    expect(await folder.read(name)).toEqual(read);
  });

  it('reads mapped columns of any kind as text, and refuses what is too long', async () => {
    await folder.writeParquet(
      'a.parquet',
      `select 'x' as text, repeat('long ', 100) as words, 2019.0::double as when_`,
    );
    const columns = { text: 'words', date: 'when_' };
    expect(await folder.read('a.parquet', { columns })).toMatchObject([{ line: 1, date: '2019' }]);
    expect(await folder.read('a.parquet', { columns, limits: { cellBytes: 99 } })).toEqual(['1 too_long']);
    await expect(folder.read('a.parquet', { columns: { text: 'nope' } })).rejects.toThrow(
      /it has "text", "words"/,
    );
  });

  it('refuses a cut, a foreign and an unsuitable file as a whole, without the path that was opened', async () => {
    await folder.writeParquet('whole.parquet', rows);
    const bytes = await readFile(folder.at('whole.parquet'));
    await folder.write({
      'cut.parquet': bytes.subarray(0, -20),
      'text.parquet': 'PAR1 and not much more',
      'empty.parquet': '',
    });
    expect(await folder.read('cut.parquet')).toEqual(['0 truncated']);
    expect(await folder.read('text.parquet')).toEqual(['0 truncated']);
    expect(await folder.read('empty.parquet')).toEqual(['0 truncated']);
    const spoiled = Buffer.from(bytes);
    spoiled.fill(0xff, 4, 200);
    await folder.write({ 'spoiled.parquet': spoiled });
    expect((await folder.read('spoiled.parquet')).at(-1)).toBe('0 bad_parquet');
    await folder.write({ 'arrow.parquet': 'ARROW1', 'encrypted.parquet': 'PARE and what is not to be read' });
    expect(await folder.read('arrow.parquet')).toEqual(['0 bad_parquet']);
    expect(await folder.read('encrypted.parquet')).toEqual(['0 unsupported']);
    await folder.writeParquet('other.parquet', 'select 1 as n');
    expect(await folder.read('other.parquet')).toEqual(['0 no_text_column']);
  });
});

describe('readArrow', () => {
  const table = new Table({});
  const columns = {
    id: vectorFromArray([9007199254740993n, 2n, 3n], new Int64()),
    country: vectorFromArray(['FRE', null, 'FRE'], new Dictionary(new Utf8(), new Int32())),
    date: vectorFromArray([new Date('2019-09-24'), null, new Date('2019-09-25')], new DateDay()),
    text: vectorFromArray(['\uFEFFOne.', '', 'Gr\u00fc\u00dfe \u{1F642}'], new Utf8()),
  };
  const read = [
    { line: 1, id: '9007199254740993', speaker: 'FRE', date: '2019-09-24', text: '\uFEFFOne.' },
    '2 no_text',
    { line: 3, id: '3', speaker: 'FRE', date: '2019-09-25', text: 'Gr\u00fc\u00dfe \u{1F642}' },
  ];
  const ipc = (kind: 'file' | 'stream', vectors: Record<string, Vector> = columns): Uint8Array =>
    tableToIPC(new Table(vectors), kind);

  it.each(['file', 'stream'] as const)('reads an IPC %s', async (kind) => {
    await folder.write({ 'a.arrow': ipc(kind) });
    expect(await folder.read('a.arrow')).toEqual(read);
  });

  it('reads large text, years as numbers and moments', async () => {
    const vectors = {
      body: vectorFromArray(['One.'], new LargeUtf8()),
      year: vectorFromArray([2019], new Int32()),
      timestamp: vectorFromArray([Date.UTC(2019, 8, 24)], new TimestampMillisecond()),
    };
    await folder.write({ 'a.arrow': ipc('stream', vectors) });
    expect(await folder.read('a.arrow')).toEqual([{ line: 1, date: '2019-09-24', text: 'One.' }]);
    expect(await folder.read('a.arrow', { columns: { date: 'year' } })).toMatchObject([{ date: '2019' }]);
  });

  it.each(['file', 'stream'] as const)('refuses an IPC %s that is cut anywhere', async (kind) => {
    const bytes = ipc(kind);
    for (const size of [0, 5, 8, 100, bytes.length - 100, bytes.length - 8, bytes.length - 1]) {
      await folder.write({ 'a.arrow': bytes.subarray(0, size) });
      expect((await folder.read('a.arrow')).at(-1)).toBe('0 truncated');
    }
  });

  it('refuses text that is not UTF-8 instead of mending it, and values that are no text', async () => {
    const bytes = Buffer.from(ipc('stream', { text: vectorFromArray(['caf\u00e9!', 'Two.'], new Utf8()) }));
    bytes[bytes.indexOf('caf\u00e9') + 4] = 0x20;
    await folder.write({ 'a.arrow': bytes });
    expect(await folder.read('a.arrow')).toEqual(['1 bad_encoding', { line: 2, text: 'Two.' }]);
    await folder.write({ 'b.arrow': ipc('file', { text: vectorFromArray([true], new Bool()) }) });
    expect(await folder.read('b.arrow')).toEqual(['1 bad_text']);
  });

  it('reads a decimal as the digits that it stands for', async () => {
    const type = new Decimal(2, 38);
    const words = [
      [1050, 0, 0, 0],
      [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
      [0, 0, 1, 0],
    ];
    const id = makeData({ type, length: words.length, data: Uint32Array.from(words.flat()) });
    const text = vectorFromArray(['One.', 'Two.', 'Three.'], new Utf8());
    await folder.write({ 'a.arrow': ipc('file', { id: new Vector([id]), text }) });
    expect(await folder.read('a.arrow')).toMatchObject([
      { id: '10.50' },
      { id: '-0.01' },
      { id: '184467440737095516.16' },
    ]);
  });

  it.each(['ARROW1', '\u0000', 'more'])(
    'refuses a stream with something behind its end: %j',
    async (more) => {
      const other = more === 'more' ? ipc('stream') : Buffer.from(more);
      const bytes = Buffer.concat([ipc('stream'), other]);
      await folder.write({ 'a.arrow': bytes });
      expect((await folder.read('a.arrow')).at(-1)).toMatch(/^0 (bad_arrow|truncated)$/);
    },
  );

  it('refuses what is no table of texts', async () => {
    await folder.write({
      'none.arrow': tableToIPC(table, 'file'),
      'text.arrow': 'not arrow at all, but long enough',
    });
    expect(await folder.read('none.arrow')).toEqual(['0 no_text_column']);
    expect(await folder.read('text.arrow')).toEqual(['0 bad_arrow']);
    const spoiled = Buffer.from(ipc('file'));
    spoiled.fill(0x41, 16, 200);
    await writeFile(folder.at('spoiled.arrow'), spoiled);
    expect((await folder.read('spoiled.arrow')).at(-1)).toMatch(/^0 (bad_arrow|truncated)$/);
  });
});

describe('two columns of parquet that are named alike', () => {
  it.each(['text', 'Text'])('are refused under the names that they have in the file: %s', async (name) => {
    await folder.writeParquet('in.parquet', "select {'text': 'x'} as other, 'One.' as text, 'Two.' as texx");
    const bytes = await readFile(folder.at('in.parquet'), 'latin1');
    await folder.write({ 'in.parquet': Buffer.from(bytes.replaceAll('texx', name), 'latin1') });
    expect(await folder.items('in.parquet')).toMatchObject([
      { line: 0, reason: 'bad_columns', detail: expect.stringContaining(`"text", "${name}"`) },
    ]);
  });
});

describe('parquet values that are no texts', () => {
  it.each([
    ['a struct', "{'a': 'x'}", '1 bad_text'],
    ['a list', "['We condemn it.']", '1 bad_text'],
    ['a number', '5', '1 bad_text'],
    ['bytes that are no UTF-8', "'\\xFF\\xFE'::blob", '1 bad_encoding'],
  ])('are refused: %s', async (_, value, expected) => {
    await folder.writeParquet('in.parquet', `select ${value} as text`);
    expect(await folder.read('in.parquet')).toEqual([expected]);
  });

  it('reads bytes that are UTF-8 as they are, and does not look into columns that it does not need', async () => {
    await folder.writeParquet(
      'in.parquet',
      "select encode('Grüße.') as text, {'a': [1]} as other, 2019.0::double as year, null::boolean as speaker",
    );
    expect(await folder.read('in.parquet')).toEqual([{ line: 1, text: 'Grüße.', date: '2019' }]);
  });

  it.each([
    ["timestamp_ns '2019-09-24 10:00:00'", '2019-09-24'],
    ["date '2019-09-24'", '2019-09-24'],
  ])('reads %s as a date', async (value, date) => {
    await folder.writeParquet('in.parquet', `select 'One.' as text, ${value} as date`);
    expect(await folder.read('in.parquet')).toEqual([{ line: 1, text: 'One.', date }]);
  });

  it.each(['true as speaker', '2019.1::double as date', 'interval 1 day as date'])(
    'refuses %s',
    async (column) => {
      await folder.writeParquet('in.parquet', `select 'One.' as text, ${column}`);
      expect(await folder.read('in.parquet')).toEqual([expect.stringMatching(/^1 bad_(value|date)$/)]);
    },
  );
});
