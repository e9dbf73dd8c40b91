import { describe, expect, it } from 'vitest';
import type { Encoding } from '../../src/model/encoding.js';
import { useFolder } from './fixture.js';

const folder = useFolder();
const TEXT = 'We condemn “it”, – said Šárka, 🙂 for 5 €.';
const TABLE = `id,text\n1,"${TEXT}"\n`;
const bigEndian = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

async function readTable(bytes: string | Uint8Array, encoding?: Encoding): Promise<unknown> {
  await folder.write({ 'in.csv': bytes });
  const [row] = await folder.read('in.csv', encoding ? { encoding } : {});
  return row;
}

describe('a text file with a byte-order mark', () => {
  it.each([
    ['utf-8', Buffer.from(`\uFEFF${TABLE}`)],
    ['utf-16le', Buffer.from(`\uFEFF${TABLE}`, 'utf16le')],
    ['utf-16be', bigEndian(`\uFEFF${TABLE}`)],
  ])('is read as %s, whatever was named, and the encoding is kept', async (encoding, bytes) => {
    const row = { line: 2, id: '1', text: TEXT };
    for (const named of [undefined, 'utf-8', 'utf-16be', 'windows-1252'] as const)
      expect(await readTable(bytes, named)).toEqual(row);
    const [counts] = await folder.load(['in.csv']);
    expect(counts).toMatchObject({ encoding, loaded: 1 });
    expect(await folder.rows('select encoding from inputs')).toEqual([{ encoding }]);
    expect((await folder.load(['in.csv']))[0]).toMatchObject({ encoding, unchanged: true });
  });

  it('is refused when half of a pair stands alone, or its last byte is missing', async () => {
    const whole = Buffer.from(`\uFEFF${TABLE}`, 'utf16le');
    expect(await readTable(whole.subarray(0, -1))).toBe('0 bad_encoding');
    expect(await readTable(Buffer.from('\uFEFFid,text\n1,half \ud83d of it\n', 'utf16le'))).toBe(
      '0 bad_encoding',
    );
  });

  it('is refused in UTF-32, whose mark begins as that of UTF-16', async () => {
    const utf32 = Buffer.concat(
      Array.from(`\uFEFF${TABLE}`, (sign) => {
        const bytes = Buffer.alloc(4);
        bytes.writeUInt32LE(sign.codePointAt(0) ?? 0);
        return bytes;
      }),
    );
    expect(await readTable(utf32)).toBe('0 bad_encoding');
    expect(await readTable(utf32.swap32())).toBe('0 bad_encoding');
  });
});

describe('a text file without a mark', () => {
  it.each(['utf-16le', 'utf-16be'] as const)(
    'in %s is refused, and read when that is named',
    async (encoding) => {
      const bytes = encoding === 'utf-16le' ? Buffer.from(TABLE, 'utf16le') : bigEndian(TABLE);
      expect(await readTable(bytes)).toBe('0 bad_encoding');
      expect((await folder.items('in.csv'))[0]).toMatchObject({
        detail: expect.stringContaining(`--encoding ${encoding}`),
      });
      expect(await readTable(bytes, 'windows-1252')).toBe('0 bad_encoding');
      expect(await readTable(bytes, encoding === 'utf-16le' ? 'utf-16be' : 'utf-16le')).toBe(
        '0 bad_encoding',
      );
      expect(await readTable(bytes, encoding)).toEqual({ line: 2, id: '1', text: TEXT });
    },
  );

  it('is known as UTF-16 by the blanks of a script without zeros', async () => {
    const text = 'Решение осуждаем мы все, и сегодня.';
    await folder.write({ 'a.txt': Buffer.from(text, 'utf16le') });
    expect(await folder.read('a.txt')).toEqual(['0 bad_encoding']);
    expect(await folder.read('a.txt', { encoding: 'utf-16le' })).toEqual([{ line: 1, text }]);
  });

  it('is UTF-8 with zeros in it, wherever they stand', async () => {
    for (const text of ['\u0000ࠀ\u0000', '\u0000a\u0000', 'a\u0000b\u0000c\u0000d'])
      expect(await readTable(`id,text\n1,"${text}"\n`)).toEqual({ line: 2, id: '1', text });
  });

  it('in Windows-1252 is refused, and read when that is named', async () => {
    const bytes = Buffer.from('id,text\n1,caf\xe9 \x93so\x94 \x80\n2,Plain.\n', 'latin1');
    await folder.write({ 'in.csv': bytes });
    expect(await folder.read('in.csv')).toEqual(['2 bad_encoding', { line: 3, id: '2', text: 'Plain.' }]);
    expect(await folder.read('in.csv', { encoding: 'windows-1252' })).toEqual([
      { line: 2, id: '1', text: 'café “so” €' },
      { line: 3, id: '2', text: 'Plain.' },
    ]);
    expect((await folder.load(['in.csv']))[0]).toMatchObject({ encoding: 'utf-8', rejected: 1 });
    expect((await folder.load(['in.csv'], { encoding: 'windows-1252' }))[0]).toMatchObject({
      encoding: 'windows-1252',
      rejected: 0,
    });
  });

  it('has no sign for five bytes of Windows-1252', async () => {
    for (const byte of [0x81, 0x8d, 0x8f, 0x90, 0x9d])
      expect(await readTable(Buffer.from([...Buffer.from('id,text\n1,a'), byte]), 'windows-1252')).toBe(
        '2 bad_encoding',
      );
  });

  it.each(['utf-16le', 'utf-16be', 'windows-1252'] as const)(
    'is UTF-8 where it can be, also when %s is named',
    async (named) => {
      expect(await readTable(TABLE, named)).toEqual({ line: 2, id: '1', text: TEXT });
      // Cut in the middle of a sign where the encoding is told.
      const long = `id,text\n1,${'é'.repeat(600)}\n`;
      for (const before of ['', 'x', 'xx'])
        expect(await readTable(long.replace('1,', `1,${before}`), named)).toMatchObject({
          text: `${before}${'é'.repeat(600)}`,
        });
    },
  );
});

describe('a file that is no text', () => {
  it.each([
    ['a ZIP archive', 'PK\x03\x04\x14\x00'],
    ['a PDF', '%PDF-1.7\n'],
    ['rich text', '{\\rtf1 We condemn it.}'],
    ['gzip', '\x1f\x8b\x08\x00'],
    ['parquet', 'PAR1\x15\x04'],
  ])('is refused as a whole for what it is: %s', async (what, start) => {
    for (const encoding of [undefined, 'windows-1252'] as const)
      for (const name of ['in.txt', 'in.csv', 'in.jsonl']) {
        await folder.write({ [name]: Buffer.concat([Buffer.from(start, 'latin1'), Buffer.alloc(600, 'a')]) });
        const [item, ...more] = await folder.items(name, encoding ? { encoding } : {});
        expect(item).toMatchObject({ kind: 'reject', line: 0, reason: 'not_text' });
        expect(item).toHaveProperty('detail', expect.stringContaining(what));
        expect(more).toEqual([]);
      }
  });
});
