import { appendFile, chmod, rm, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type InputCounts, load } from '../../src/ingest/load.js';
import { optionsOf, useFolder } from './fixture.js';

const folder = useFolder();

const counts = ({ file, read, loaded, duplicate, rejected, unchanged }: InputCounts) =>
  `${file} ${read}=${loaded}+${duplicate}+${rejected}${unchanged ? ' unchanged' : ''}`;
const loaded = async (...args: Parameters<typeof folder.load>) => (await folder.load(...args)).map(counts);
const statements = () => folder.rows('select statement_id, text from statements order by all');
const sources = () =>
  folder.rows('select statement_id, file, line, given_id from statement_sources order by all');
const rejects = () => folder.rows('select file, line, reason from rejects order by all');
const jsonl = (...records: readonly object[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');

describe('load', () => {
  it('stores every field as given, and the date with its first day and precision', async () => {
    const record = {
      id: 'a',
      text: ' One.\u0000 ',
      title: 'T',
      date: '24 Sept. 2019',
      speaker: ' Freedonian Foreign Ministry',
      source: 'Post',
      url: 'https://news.example',
      lang: 'en',
    };
    await folder.write({ 'in.jsonl': jsonl(record, { id: 'b', text: 'Two.', date: '2019-09' }) });
    expect(await loaded(['in.jsonl'])).toEqual(['in.jsonl 2=2+0+0']);
    expect(
      await folder.rows(
        'select * exclude (text_hash, content_hash, story_id) replace (date::varchar as date) from statements order by all',
      ),
    ).toEqual(
      [
        {
          ...record,
          id: undefined,
          statement_id: 'a',
          date_text: '2019-09-24',
          date: '2019-09-24',
          date_precision: 'day',
          speaker: null,
          speaker_text: ' Freedonian Foreign Ministry',
          run_id: 'run-1',
        },
        {
          statement_id: 'b',
          text: 'Two.',
          title: null,
          date_text: '2019-09',
          date: '2019-09-01',
          date_precision: 'month',
          speaker: null,
          speaker_text: null,
          source: 'in.jsonl',
          url: null,
          lang: null,
          run_id: 'run-1',
        },
      ].map(({ id: _id, ...row }: Record<string, unknown>) => row),
    );
    expect(
      await folder.rows('select length(text_hash) n, length(content_hash) m from statements limit 1'),
    ).toEqual([{ n: 64n, m: 64n }]);
  });

  it('makes ids of content and name where the input gives none', async () => {
    await folder.write({
      'a.jsonl': jsonl({ text: 'One.' }),
      'note.txt': 'Two.',
      'un/FRE_1_2001.txt': 'Three.',
    });
    await folder.load(['a.jsonl', 'note.txt', 'un']);
    const ids = (await statements()).map((row) => String(row.statement_id));
    expect(ids).toEqual([
      'FRE_1_2001',
      expect.stringMatching(/^note-[0-9a-f]{8}$/),
      expect.stringMatching(/^s-[0-9a-f]{12}$/),
    ]);
    expect(await sources()).toMatchObject([
      { given_id: 'FRE_1_2001' },
      { given_id: null },
      { given_id: null },
    ]);
  });

  it('accounts for every record, and keeps rejects with file, line, reason and a bound on the raw text', async () => {
    await folder.write({
      'in.jsonl': `${jsonl({ id: 'a', text: 'One.' }, { id: 'a', text: 'One.' }, { id: 'a', text: 'Else.' })}{oops ${'\u{1F642}'.repeat(900)}\n`,
    });
    expect(await loaded(['in.jsonl'])).toEqual(['in.jsonl 4=1+1+2']);
    expect(
      await folder.rows(
        'select file, line, reason, detail, length(raw)::integer as n from rejects order by line',
      ),
    ).toEqual([
      { file: 'in.jsonl', line: 3, reason: 'id_conflict', detail: expect.stringContaining('a'), n: 25 },
      { file: 'in.jsonl', line: 4, reason: 'bad_json', detail: expect.any(String), n: 503 },
    ]);
    expect(await sources()).toEqual([
      { statement_id: 'a', file: 'in.jsonl', line: 1, given_id: 'a' },
      { statement_id: 'a', file: 'in.jsonl', line: 2, given_id: 'a' },
    ]);
  });

  it('changes nothing when it is run twice, and does not read the files again', async () => {
    await folder.write({
      'a.jsonl': jsonl({ id: 'a', text: 'One.' }, { id: 'b' }),
      'b.csv': 'id,text\nc,Three.\n',
    });
    expect(await loaded(['a.jsonl', 'b.csv'])).toEqual(['a.jsonl 2=1+0+1', 'b.csv 1=1+0+0']);
    const tables = ['statements', 'statement_sources', 'rejects', 'inputs'];
    const before = await Promise.all(tables.map((table) => folder.rows(`from ${table} order by all`)));
    expect(await loaded(['a.jsonl', 'b.csv'], {}, { runId: 'run-2' })).toEqual([
      'a.jsonl 2=1+0+1 unchanged',
      'b.csv 1=1+0+0 unchanged',
    ]);
    expect(await Promise.all(tables.map((table) => folder.rows(`from ${table} order by all`)))).toEqual(
      before,
    );
  });

  it('stores a statement of two files once, with both places, whatever the order of the arguments', async () => {
    await folder.write({
      'a.jsonl': jsonl({ id: 'a', text: 'One.', year: 2001 }, { id: 'b', text: 'Two.' }),
      'b.csv': 'id,text,date\nx,One.,2001\ny,One.,2002\n',
    });
    expect(await loaded(['b.csv', 'a.jsonl'])).toEqual(['a.jsonl 2=2+0+0', 'b.csv 2=1+1+0']);
    expect(await sources()).toEqual([
      { statement_id: 'a', file: 'a.jsonl', line: 1, given_id: 'a' },
      { statement_id: 'a', file: 'b.csv', line: 2, given_id: 'x' },
      { statement_id: 'b', file: 'a.jsonl', line: 2, given_id: 'b' },
      { statement_id: 'y', file: 'b.csv', line: 3, given_id: 'y' },
    ]);
  });

  it('refuses the id of another file with other content', async () => {
    await folder.write({
      'a.jsonl': jsonl({ id: 'a', text: 'One.' }),
      'b.jsonl': jsonl({ id: 'a', text: 'Two.' }),
    });
    expect(await loaded(['a.jsonl', 'b.jsonl'])).toEqual(['a.jsonl 1=1+0+0', 'b.jsonl 1=0+0+1']);
    expect(await rejects()).toEqual([{ file: 'b.jsonl', line: 1, reason: 'id_conflict' }]);
    expect(await statements()).toEqual([{ statement_id: 'a', text: 'One.' }]);
  });

  it('reads a changed file anew and changes its own statements in place', async () => {
    await folder.write({
      'a.jsonl': jsonl({ id: 'a', text: 'One.' }, { id: 'b', text: 'Two.', url: 'u1' }, { id: 'c' }),
    });
    await folder.load(['a.jsonl']);
    await folder.write({
      'a.jsonl': jsonl(
        { id: 'a', text: 'One, mended.' },
        { id: 'b', text: 'Two.', url: 'u2' },
        { id: 'c', text: 'Three.' },
      ),
    });
    expect(await loaded(['a.jsonl'], {}, { runId: 'run-2' })).toEqual(['a.jsonl 3=2+1+0']);
    expect(await folder.rows('select statement_id, text, url, run_id from statements order by all')).toEqual([
      { statement_id: 'a', text: 'One, mended.', url: null, run_id: 'run-2' },
      { statement_id: 'b', text: 'Two.', url: 'u2', run_id: 'run-1' },
      { statement_id: 'c', text: 'Three.', url: null, run_id: 'run-2' },
    ]);
    expect(await rejects()).toEqual([]);
    expect(await sources()).toHaveLength(3);
    const hashes = await folder.rows(
      'select count(distinct text_hash) n, count(distinct content_hash) m from statements',
    );
    expect(hashes).toEqual([{ n: 3n, m: 3n }]);
  });

  it('changes statements in place whatever sign their ids begin with', async () => {
    const ids = ['\uFEFFa', 'a', '\0', '\0a'];
    const file = (text: string): string =>
      ids.map((id) => `${JSON.stringify({ id, text: `${text} ${JSON.stringify(id)}` })}\n`).join('');
    await folder.write({ 'in.jsonl': file('One.') });
    await folder.load(['in.jsonl']);
    await folder.write({ 'in.jsonl': file('Two.') });
    await folder.load(['in.jsonl']);
    const held = await folder.rows(
      "select statement_id from statements where starts_with(text, 'Two.') order by all",
    );
    expect(held.map(({ statement_id }) => statement_id)).toEqual(['\0', '\0a', 'a', '\uFEFFa']);
    expect(await folder.rows('from statement_sources anti join statements using (statement_id)')).toEqual([]);
  });

  it('forgets what a changed file holds no more, unless another file does', async () => {
    await folder.write({
      'a.jsonl': jsonl({ id: 'a', text: 'One.' }, { id: 'b', text: 'Two.' }, { id: 'c', text: 'Three.' }),
      'b.jsonl': jsonl({ id: 'c', text: 'Three.' }),
    });
    await folder.load(['a.jsonl', 'b.jsonl']);
    await folder.write({ 'a.jsonl': jsonl({ id: 'b', text: 'Two.' }) });
    expect(await loaded(['a.jsonl'], {}, { runId: 'run-2' })).toEqual(['a.jsonl 1=0+1+0']);
    expect(await folder.rows('select statement_id from statements order by all')).toEqual([
      { statement_id: 'b' },
      { statement_id: 'c' },
    ]);
    expect(await sources()).toHaveLength(2);
  });

  it('does not change a statement that another file still holds', async () => {
    await folder.write({
      'a.jsonl': jsonl({ id: 'a', text: 'One.' }),
      'b.jsonl': jsonl({ id: 'a', text: 'One.' }),
    });
    await folder.load(['a.jsonl', 'b.jsonl']);
    await folder.write({ 'a.jsonl': jsonl({ id: 'a', text: 'Mended.' }) });
    expect(await loaded(['a.jsonl'])).toEqual(['a.jsonl 1=0+0+1']);
    expect(await sources()).toEqual([{ statement_id: 'a', file: 'b.jsonl', line: 1, given_id: 'a' }]);
  });

  it('moves numbered rows on when one is put in front', async () => {
    await folder.write({ 'a.csv': 'id,text\n1,One.\n2,Two.\n' });
    await folder.load(['a.csv']);
    await folder.write({ 'a.csv': 'id,text\n1,Zero.\n2,One.\n3,Two.\n' });
    expect(await loaded(['a.csv'])).toEqual(['a.csv 3=3+0+0']);
    expect((await statements()).map((row) => row.text)).toEqual(['Zero.', 'One.', 'Two.']);
  });

  it('reads a file again when the settings that concern it change, and only then', async () => {
    await folder.write({ 'a.csv': 'text,lead\nOne.,Two.\n', 'FRE-1.txt': 'Three.' });
    await folder.load(['a.csv', 'FRE-1.txt']);
    const settings = { columns: { text: 'lead' } };
    expect(await loaded(['a.csv', 'FRE-1.txt'], settings)).toEqual([
      'FRE-1.txt 1=1+0+0 unchanged',
      'a.csv 1=1+0+0',
    ]);
    const namePattern = /(?<speaker>[A-Z]+)-/;
    expect(await loaded(['a.csv', 'FRE-1.txt'], { ...settings, namePattern })).toEqual([
      'FRE-1.txt 1=1+0+0',
      'a.csv 1=1+0+0 unchanged',
    ]);
  });

  it('stores nothing of a file that breaks off, keeps what was there, and takes it next time', async () => {
    const whole = gzipSync(
      jsonl(...Array.from({ length: 5000 }, (_, at) => ({ id: `${at}`, text: `Statement ${at}.` }))),
    );
    await folder.write({ 'a.jsonl.gz': whole.subarray(0, -5), 'b.jsonl': jsonl({ id: 'b', text: 'Two.' }) });
    expect(await loaded(['a.jsonl.gz', 'b.jsonl'])).toEqual(['a.jsonl.gz 1=0+0+1', 'b.jsonl 1=1+0+0']);
    expect(await rejects()).toEqual([{ file: 'a.jsonl.gz', line: 0, reason: 'truncated' }]);
    expect(await statements()).toHaveLength(1);
    expect(await loaded(['a.jsonl.gz'])).toEqual(['a.jsonl.gz 1=0+0+1']);
    expect(await rejects()).toHaveLength(1);

    await folder.write({ 'a.jsonl.gz': whole });
    expect(await loaded(['a.jsonl.gz'])).toEqual(['a.jsonl.gz 5000=5000+0+0']);
    expect(await rejects()).toEqual([]);
    await folder.write({ 'a.jsonl.gz': whole.subarray(0, 100) });
    expect(await loaded(['a.jsonl.gz'])).toEqual(['a.jsonl.gz 1=0+0+1']);
    expect(await statements()).toHaveLength(5001);
    await folder.write({ 'a.jsonl.gz': whole });
    expect(await loaded(['a.jsonl.gz'])).toEqual(['a.jsonl.gz 5000=0+5000+0']);
  });

  it('stores nothing of a file that grows while it is read', async () => {
    const path = await folder.write({
      'a.jsonl': jsonl(...Array.from({ length: 5000 }, (_, at) => ({ text: `Statement ${at}.` }))),
    });
    let grown: Promise<void> | undefined;
    const onProgress = () => {
      grown ??= appendFile(path, jsonl({ text: 'One more.' }));
    };
    expect(await loaded(['a.jsonl'], {}, { onProgress })).toEqual(['a.jsonl 1=0+0+1']);
    expect(await rejects()).toEqual([{ file: 'a.jsonl', line: 0, reason: 'changed_while_read' }]);
    await grown;
    expect(await loaded(['a.jsonl'])).toEqual(['a.jsonl 5001=5001+0+0']);
  });

  it('counts a file that is gone or closed to us as one reject', async () => {
    const { findInputs } = await import('../../src/ingest/load.js');
    const path = await folder.write({
      'a.jsonl': jsonl({ text: 'One.' }),
      'b.jsonl': jsonl({ text: 'Two.' }),
    });
    const files = await findInputs([folder.at('')], { followLinks: false });
    await rm(path);
    const run = { runId: 'run-1' };
    const result = await load(folder.db(), files, optionsOf({}), run);
    expect(result.map(({ loaded, rejected }) => [loaded, rejected])).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(await rejects()).toEqual([{ file: 'a.jsonl', line: 0, reason: 'unreadable' }]);
    await writeFile(path, jsonl({ text: 'One.' }));
    await chmod(path, 0o000);
    const isRoot = process.getuid?.() === 0;
    expect(await loaded(['a.jsonl'])).toEqual([isRoot ? 'a.jsonl 1=1+0+0' : 'a.jsonl 1=0+0+1']);
  });

  it('stops between batches when it is told to, and leaves the file as it was', async () => {
    await folder.write({
      'a.jsonl': jsonl({ id: 'a', text: 'One.' }),
      'b.jsonl': jsonl(...Array.from({ length: 10_000 }, (_, at) => ({ text: `Statement ${at}.` }))),
    });
    const stop = new AbortController();
    const onProgress = ({ file }: { file: string }): void => {
      if (file.endsWith('b.jsonl')) stop.abort(new Error('told to stop'));
    };
    await expect(
      folder.load(['a.jsonl', 'b.jsonl'], {}, { onProgress, signal: stop.signal }),
    ).rejects.toThrow('told to stop');
    expect(await statements()).toEqual([{ statement_id: 'a', text: 'One.' }]);
    expect(await folder.rows('select file from inputs')).toEqual([{ file: 'a.jsonl' }]);
    expect(await loaded(['a.jsonl', 'b.jsonl'])).toEqual([
      'a.jsonl 1=1+0+0 unchanged',
      'b.jsonl 10000=10000+0+0',
    ]);
  });

  it('tells how far it is, up to the whole', async () => {
    await folder.write({ 'a.jsonl': jsonl({ text: 'One.' }), 'b.csv': 'text\nTwo.\nThree.\n' });
    const seen: { bytes: number; totalBytes: number; records: number }[] = [];
    await folder.load(['a.jsonl', 'b.csv'], {}, { onProgress: (done) => seen.push(done) });
    expect(seen.at(-1)).toMatchObject({ bytes: 33, totalBytes: 33, records: 3 });
    expect(seen.map(({ bytes }) => bytes)).toEqual([...seen.map(({ bytes }) => bytes)].sort((a, b) => a - b));
    await folder.load(['a.jsonl', 'b.csv'], {}, { onProgress: (done) => seen.push(done) });
    expect(seen.at(-1)).toMatchObject({ bytes: 33, totalBytes: 33 });
  });

  it('keeps file names with quotes and line ends out of the SQL', async () => {
    const name = `it's"; drop table statements; --\n.jsonl`;
    await folder.write({ [name]: jsonl({ text: 'One.' }, {}) });
    expect(await loaded([name])).toEqual([`${name} 2=1+0+1`]);
    expect(await rejects()).toEqual([{ file: name, line: 2, reason: 'no_text' }]);
  });

  it('stops at a mapped column that is missing, before anything of the file is stored', async () => {
    await folder.write({ 'a.csv': 'text\nOne.\n' });
    await expect(folder.load(['a.csv'], { columns: { title: 'nope' } })).rejects.toThrow(/no column "nope"/);
    expect(await folder.rows('from inputs')).toEqual([]);
  });

  it('leaves no table of its own behind', async () => {
    await folder.write({ 'a.jsonl': jsonl({ text: 'One.' }) });
    await folder.load(['a.jsonl']);
    expect(
      await folder.rows(`select table_name from duckdb_tables() where table_name like 'load_%'`),
    ).toEqual([]);
  });
});
