import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { symlink } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors/errors.js';
import { findInputs } from '../../src/ingest/load.js';
import { useFolder } from './fixture.js';

const folder = useFolder();

async function find(inputs: readonly string[], followLinks = false) {
  const notes: string[] = [];
  const files = await findInputs(
    inputs.map((input) => folder.at(input)),
    { followLinks, onNote: (note) => notes.push(note) },
  );
  return {
    paths: files.map(({ path }) => path.replace(`${folder.at('')}/`, '').replace(folder.at(''), '')),
    files,
    notes,
  };
}

describe('findInputs', () => {
  it('walks folders, sorts, and passes over what is hidden or not read', async () => {
    await folder.write({
      'in/b.csv': '',
      'in/a/z.txt.gz': '',
      'in/a/B.TXT': '',
      'in/.hidden.txt': '',
      'in/.git/x.txt': '',
      'in/notes.docx': '',
      'in/x.parquet.gz': '',
      'in/c.jsonl': '',
    });
    const { paths, notes, files } = await find(['in']);
    expect(paths).toEqual(['in/a/B.TXT', 'in/a/z.txt.gz', 'in/b.csv', 'in/c.jsonl']);
    expect(notes).toEqual([expect.stringMatching(/^2 files passed over for their extension/)]);
    expect(files[1]).toMatchObject({ format: 'txt', compression: 'gzip', bytes: 0 });
  });

  it('passes over what the program itself wrote, unless it is given by name', async () => {
    await folder.write({ 'in/a.csv': '', 'in/out/1/b.csv': '', 'in/out/1/c.csv': '', 'in/out/2/d.csv': '' });
    const isOwn = (path: string): boolean => path.endsWith('out/1');
    const found = async (input: string) => {
      const notes: string[] = [];
      const files = await findInputs([folder.at(input)], {
        followLinks: false,
        isOwn,
        onNote: (note) => notes.push(note),
      });
      return [...files.map(({ path }) => path.slice(folder.at('').length + 1)), ...notes];
    };
    const note = '1 folder passed over because they hold the reports of earlier runs';
    expect(await found('in')).toEqual(['in/a.csv', 'in/out/2/d.csv', note]);
    expect(await found('in/**/*.csv')).toEqual(['in/a.csv', 'in/out/2/d.csv', note]);
    expect(await found('in/out/1')).toEqual(['in/out/1/b.csv', 'in/out/1/c.csv']);
    expect(await found('in/out/1/b.csv')).toEqual(['in/out/1/b.csv']);
  });

  it('gives each file once, in the same order whatever the arguments', async () => {
    await folder.write({ 'in/b.csv': '', 'in/a.csv': '', 'c.csv': '' });
    const order = (await find(['c.csv', 'in', 'in/a.csv', 'in/*.csv'])).paths;
    expect(order).toEqual(['c.csv', 'in/a.csv', 'in/b.csv']);
    expect((await find(['in/b.csv', 'in/a.csv', 'c.csv'])).paths).toEqual(order);
  });

  it('reads a name that exists as a name, and as a pattern otherwise', async () => {
    await folder.write({ 'a[1].csv': '', 'a1.csv': '', 'speaker=ADMIN/x.csv': '' });
    expect((await find(['a[1].csv'])).paths).toEqual(['a[1].csv']);
    expect((await find(['a[12].csv'])).paths).toEqual(['a1.csv']);
    expect((await find(['speaker=*/*'])).paths).toEqual(['speaker=ADMIN/x.csv']);
  });

  it('expands patterns over folders and passes over other extensions', async () => {
    await folder.write({ 'deep/er/y.csv': '', 'deep/er/y.md': '', 'deep/z.csv': '', 'deep/.h.csv': '' });
    const { paths, notes } = await find(['deep/**/*.{csv,md}']);
    expect(paths).toEqual(['deep/er/y.csv', 'deep/z.csv']);
    expect(notes).toHaveLength(1);
  });

  it('keeps a relative path relative', async () => {
    const here = process.cwd();
    await folder.write({ 'in/a.csv': '' });
    process.chdir(folder.at(''));
    try {
      const paths = async (input: string) =>
        (await findInputs([input], { followLinks: false })).map(({ path }) => path);
      expect(await paths('./in//a.csv')).toEqual(['in/a.csv']);
      expect(await paths('in/')).toEqual(['in/a.csv']);
      expect(await paths('.')).toEqual(['in/a.csv']);
      expect(await paths('in/*')).toEqual(['in/a.csv']);
    } finally {
      process.chdir(here);
    }
  });

  it.each([
    ['nothing.csv', /no such file or folder: .*nothing\.csv/],
    ['*.csv', /no input files here .*\*\.csv/],
    ['empty', /no input files here .*\.parquet.*empty/],
    ['a.docx', /not a format that is read \(\.txt, .*a\.docx/],
    ['dangling.csv', /leads nowhere.*dangling/],
    ['pipe.csv', /not an ordinary file.*pipe\.csv/],
  ])('refuses %s and says why', async (input, message) => {
    await folder.write({ 'empty/.keep': '', 'a.docx': '' });
    await symlink('nowhere', folder.at('dangling.csv'));
    execFileSync('mkfifo', [folder.at('pipe.csv')]);
    await expect(find([input])).rejects.toThrow(message);
    await expect(find([input])).rejects.toThrow(UserError);
  });

  it('refuses a pipe, and says who reads one', async () => {
    await expect(findInputs(['-'], { followLinks: false })).rejects.toThrow(
      'a pipe is read by annotate and worker only; write it to a file first: -',
    );
  });

  it('refuses a device', async () => {
    await expect(findInputs(['/dev/null'], { followLinks: false })).rejects.toThrow(/not an ordinary file/);
  });

  it('follows links below a folder only when told to, and never round in a circle', async () => {
    await folder.write({ 'in/a.csv': '', 'out/b.csv': '' });
    await symlink(folder.at('out'), folder.at('in/linked'));
    await symlink(folder.at('out/b.csv'), folder.at('in/c.csv'));
    await symlink(folder.at('in'), folder.at('in/loop'));
    execFileSync('mkfifo', [folder.at('in/pipe.csv')]);
    const left = await find(['in']);
    expect(left.paths).toEqual(['in/a.csv']);
    expect(left.notes.join()).toMatch(
      /3 files passed over because they are symbolic links.*1 file passed over because/,
    );
    expect((await find(['in'], true)).paths).toEqual(['in/a.csv', 'in/c.csv', 'in/linked/b.csv']);
    expect((await find(['in/c.csv'])).paths).toEqual(['in/c.csv']);
  });

  it('takes names with quotes, line ends and leading dashes', async () => {
    const names = ["in/'; drop.csv", 'in/-x.csv', 'in/a\nb.csv', 'in/\u202etxt.csv'];
    await folder.write(Object.fromEntries(names.map((name) => [name, ''])));
    expect((await find(['in'])).paths).toEqual([...names].sort());
  });
});

describe('a name that is no UTF-8', () => {
  it('is an input that is refused by its name', async () => {
    await folder.write({ 'in/good.jsonl': '{"text":"One."}' });
    writeFileSync(
      Buffer.concat([Buffer.from(folder.at('in/bad')), Buffer.from([0xff]), Buffer.from('.jsonl')]),
      '{}',
    );
    const [bad, good] = await folder.load(['in']);
    expect(bad).toMatchObject({ file: 'in/bad\uFFFD.jsonl', read: 1, rejected: 1 });
    expect(good).toMatchObject({ file: 'in/good.jsonl', loaded: 1 });
    expect(await folder.rows('select reason, detail from rejects')).toEqual([
      { reason: 'bad_name', detail: 'the name of the file is not UTF-8; rename it' },
    ]);
  });
});
