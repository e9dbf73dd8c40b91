import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors/errors.js';
import { useFolder } from './fixture.js';

const folder = useFolder();

async function readRows(text: string | Uint8Array, settings = {}, name = 'in.csv') {
  await folder.write({ [name]: text });
  return folder.read(name, settings);
}

describe('readCsv', () => {
  it('takes every cell as text: NO stays NO', async () => {
    expect(await readRows('id,country,year,text\n007,NO,2017,Norway speaks.\n1e3,YES,,true\n')).toEqual([
      { line: 2, id: '007', speaker: 'NO', date: '2017', text: 'Norway speaks.' },
      { line: 3, id: '1e3', speaker: 'YES', text: 'true' },
    ]);
  });

  it('reads quotes, embedded line ends, CRLF and a mark, and counts the lines', async () => {
    const text = '\uFEFF"id","text"\r\na,"He said ""no"".\r\n\r\nThen, yes."\r\n\r\nb,Two.\r\nc,"Three."';
    expect(await readRows(text)).toEqual([
      { line: 2, id: 'a', text: 'He said "no".\r\n\r\nThen, yes.' },
      { line: 6, id: 'b', text: 'Two.' },
      { line: 7, id: 'c', text: 'Three.' },
    ]);
  });

  it.each([
    ['in.tsv', 'id\ttext\na\tOne, two; three.\n'],
    ['in.csv', 'id;text\na;"One, two; three."\n'],
    ['in.csv', 'id\ttext\na\tOne, two; three.\n'],
    ['IN.CSV', 'id,text\na,"One, two; three."\n'],
  ])('finds the separator of %s %j', async (name, text) => {
    expect(await readRows(text, {}, name)).toEqual([{ line: 2, id: 'a', text: 'One, two; three.' }]);
  });

  it('refuses broken rows one by one, in their order', async () => {
    const rows = [
      'id,text',
      'a,One.',
      'b,Two.,more',
      'c',
      'd,say "no" more',
      'e,"say" no',
      'f,',
      'g,"Seven."',
      'h,Eight.,',
    ];
    expect(await readRows(rows.join('\n'))).toEqual([
      { line: 2, id: 'a', text: 'One.' },
      '3 bad_csv',
      '4 bad_csv',
      '5 bad_csv',
      '6 bad_csv',
      '7 no_text',
      { line: 8, id: 'g', text: 'Seven.' },
      '9 bad_csv',
    ]);
    expect((await folder.items('in.csv'))[1]).toMatchObject({ raw: 'b,Two.,more', detail: /^3 cells.*2/ });
  });

  it('refuses a row that is not UTF-8, and only that', async () => {
    const bytes = Buffer.concat([
      Buffer.from('id,text\na,caf'),
      Buffer.from([0xe9]),
      Buffer.from('\nb,Two.\n'),
    ]);
    expect(await readRows(bytes)).toEqual(['2 bad_encoding', { line: 3, id: 'b', text: 'Two.' }]);
  });

  it('passes over a row beyond the limit, with all its embedded lines', async () => {
    const text = `id,text\na,"${'long\n'.repeat(100)}"\nb,Two.\n`;
    expect(await readRows(text, { limits: { lineBytes: 100 } })).toEqual([
      '2 too_long',
      { line: 103, id: 'b', text: 'Two.' },
    ]);
  });

  it.each([
    ['a quote never closes', 'id,text\na,One.\nb,"Two.\nc,Three.\n', '0 truncated'],
    ['no column holds the text', 'id,words\na,One.\n', '0 no_text_column'],
    ['it is empty', '', '0 no_text_column'],
    ['two columns hold the text under one name', 'text,text\nOne.,Two.\n', '0 bad_columns'],
    ['the header has a broken quote', 'id,te"xt\na,One.\n', '0 bad_csv'],
  ])('refuses the whole file when %s', async (_why, text, refused) => {
    expect((await readRows(text)).at(-1)).toBe(refused);
  });

  it('writes out what nobody sees in the names of columns', async () => {
    await folder.write({ 'in.csv': '\u200bid,\u200btext,te\u00adxt\n1,One.,\n' });
    expect(await folder.items('in.csv')).toMatchObject([
      { detail: expect.stringContaining('"\\u{200b}id", "\\u{200b}text", "te\\u{ad}xt"') },
    ]);
  });

  it('names the columns that it found', async () => {
    await folder.write({ 'in.csv': 'id,words\na,One.\n' });
    expect(await folder.items('in.csv')).toMatchObject([{ detail: /--map text=NAME, of "id", "words"/ }]);
  });

  it('refuses a million columns without reading them', async () => {
    expect(await readRows(`text${','.repeat(1_000_000)}\n`)).toEqual(['0 too_many_columns']);
  });

  it('reads mapped columns, and says which there are when one is missing', async () => {
    const text = 'text,lead\nWrong.,Right.\n';
    expect(await readRows(text, { columns: { text: 'lead' } })).toEqual([{ line: 2, text: 'Right.' }]);
    await expect(readRows(text, { columns: { text: 'body' } })).rejects.toThrow(
      /--map text=body: .*in\.csv has no column "body"; it has "text", "lead"/,
    );
    await expect(readRows(text, { columns: { text: 'body' } })).rejects.toThrow(UserError);
  });

  it('prefers a code to a name to a role, and leaves doubtful columns alone', async () => {
    const text = 'Author,Country Name,ISO-3,text,note,note\nJ. Doe,Freedonia,FRE,One.,x,y\n';
    expect(await readRows(text)).toEqual([{ line: 2, speaker: 'FRE', text: 'One.' }]);
  });

  it('reads many rows across batches in order', async () => {
    const rows = Array.from({ length: 30_000 }, (_, at) =>
      at % 1000 === 7 ? `${at}` : `${at},"Statement ${at}, in words."`,
    );
    const items = await readRows(`id,text\n${rows.join('\n')}\n`);
    expect(items).toHaveLength(30_000);
    expect(items.filter((item) => item === '9 bad_csv')).toHaveLength(1);
    expect(
      items.every((item, at) => typeof item === 'string' || (item.line === at + 2 && item.id === `${at}`)),
    ).toBe(true);
  });
});

describe('columns that are named alike', () => {
  it('are refused, unless one is named', async () => {
    const table = 'id,Text,TEXT\n1,One.,Two.\n';
    expect(await readRows(table)).toEqual(['0 bad_columns']);
    expect(await readRows(table, { columns: { text: 'Text' } })).toEqual([
      { line: 2, id: '1', text: 'One.' },
    ]);
  });
});
