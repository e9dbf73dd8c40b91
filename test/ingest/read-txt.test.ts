import { describe, expect, it } from 'vitest';
import { useFolder } from './fixture.js';

const folder = useFolder();
const BODY = 'Freedonia backed Sylvania on Tuesday. It had not done so before.';

async function readText(name: string, text: string | Uint8Array, settings = {}) {
  await folder.write({ [name]: text });
  const [item] = await folder.read(name, settings);
  return item;
}

describe('readTxt', () => {
  it('takes a file as one statement and keeps its text exactly', async () => {
    const text = ` One.\r\n\r\nTwo\u0000 \u{1F642}\n `;
    expect(await readText('a note.txt', `\uFEFF${text}`)).toEqual({ line: 1, text });
  });

  it.each([
    ['', '1 no_text'],
    [' \n', '1 no_text'],
    [Buffer.from('caf\u00e9', 'latin1'), '1 bad_encoding'],
    [Buffer.from('Freedonia', 'utf16le'), '0 bad_encoding'],
    ['x'.repeat(2 * 1024 * 1024 + 1), '1 too_long'],
  ])('refuses %.20j as %s', async (text, refused) => {
    expect(await readText('a.txt', text)).toBe(refused);
  });

  it.each([
    ['AFG_73_2018.txt', { id: 'AFG_73_2018', speaker: 'AFG', date: '2018' }],
    ['EU_73_2018.txt', { id: 'EU_73_2018', speaker: 'EU', date: '2018' }],
    ['TUR_2019-09-24.txt', { id: 'TUR_2019-09-24', speaker: 'TUR', date: '2019-09-24' }],
    ['2022-01-11_council.txt', { date: '2022-01-11' }],
    ['2022-01_council.txt', { date: '2022-01' }],
    ['20220111-council.txt', { date: '2022-01-11' }],
    ['ots-council-2022-01-11.txt', { date: '2022-01-11' }],
    ['2022-02-30_council.txt', {}],
    ['12345678901.txt', {}],
    ['Statement 2.txt', {}],
  ])('recognises what the name %s tells', async (name, facts) => {
    expect(await readText(name, BODY)).toEqual({ line: 1, text: BODY, ...facts });
  });

  it('reads the groups of a name pattern, and the usual names where it does not match', async () => {
    const namePattern = /(?<speaker>[A-Z]{3})_(?<session>\d+)_(?<date>\d{4})/;
    expect(await readText('un/FRE_3_2001.txt', BODY, { namePattern })).toEqual({
      line: 1,
      id: 'FRE_3_2001',
      speaker: 'FRE',
      date: '2001',
      text: BODY,
    });
    expect(await readText('council-2022-01-11.txt', BODY, { namePattern })).toMatchObject({
      date: '2022-01-11',
    });
  });

  it('takes id, title, source and lang from a name pattern, also one with the extension in it', async () => {
    const namePattern = /^(?<id>\d+)-(?<lang>..)-(?<source>\w+)-(?<title>.+)\.txt$/g;
    for (const _round of [1, 2]) {
      expect(await readText('12-en-Herald-Calm at last.txt', BODY, { namePattern })).toEqual({
        line: 1,
        id: '12',
        lang: 'en',
        source: 'Herald',
        title: 'Calm at last',
        text: BODY,
      });
    }
  });

  it('refuses a name pattern date that is none', async () => {
    const namePattern = /(?<date>\d{4}-\d{2}-\d{2})/;
    expect(await readText('x-2021-02-30.txt', BODY, { namePattern })).toBe('1 bad_date');
  });

  it('refuses a header date that cannot be or has two readings', async () => {
    expect(await readText('a.txt', `Date: 2021-02-30\n\n${BODY}`)).toBe('1 bad_date');
    expect(await readText('a.txt', `Date: 03/04/2021\n\n${BODY}`)).toBe('1 bad_date');
    expect(await readText('a.txt', `Date: next week\n\n${BODY}`)).not.toHaveProperty('date');
  });

  it.each([
    ['the header over a usual name', 'note-2022-01-12.txt', undefined, 'Date: 2022-01-11', '2022-01-11'],
    ['the finer of two that agree', 'note-2022-01-12.txt', undefined, 'Date: January 2022', '2022-01-12'],
    ['the name pattern over the header', '2021.txt', /(?<date>\d{4})/, 'Date: 2022-01-11', '2021'],
    ['the header where it is finer', '2022.txt', /(?<date>\d{4})/, 'Date: 2022-01-11', '2022-01-11'],
    [
      'a dateline in the year of the name',
      'FRE_1_2022.txt',
      undefined,
      'FREEDOM CITY, Jan. 11 (FNA) -- Hail.',
      '2022-01-11',
    ],
    [
      'not a dateline of another year',
      'note-2022-01-01.txt',
      undefined,
      'FREEDOM CITY, Dec. 31 (FNA) -- Hail.',
      '2022-01-01',
    ],
    [
      'not a dateline that no year has',
      'FRE_1_2022.txt',
      undefined,
      'FREEDOM CITY, Feb. 31 (FNA) -- Hail.',
      '2022',
    ],
    ['no dateline without a year', 'note.txt', undefined, 'FREEDOM CITY, Jan. 11 (FNA) -- Hail.', undefined],
  ])('takes %s', async (_what, name, namePattern, head, date) => {
    const item = await readText(name, `${head}\n\n${BODY}`, namePattern ? { namePattern } : {});
    expect(item).toMatchObject({ text: `${head}\n\n${BODY}` });
    expect(item).toHaveProperty('line', 1);
    expect((item as { date?: string }).date).toBe(date);
  });
});
