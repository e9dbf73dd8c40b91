import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, renameSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Database } from '../../src/db/database.js';
import { ROOT, STATEMENTS, Workplace } from './demarche.js';

/** Reads what `latest` leads to again and again, as an analyst might, until it is told to stop; then once more. */
const READER = `
  import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
  import { Database } from '${ROOT}/dist/db/database.js';
  let reads = 0;
  const problems = [];
  for (let last = false; !last; ) {
    last = existsSync('stop');
    const folder = realpathSync('out/latest');
    try {
      const { counts, reports } = JSON.parse(readFileSync(folder + '/manifest.json', 'utf8'));
      const db = await Database.open(folder + '/demarche.duckdb', { readOnly: true });
      const [{ n }] = await db.all('select count(*)::integer as n from evidence');
      db.close();
      if (n !== counts.stances) problems.push(n + ' stances, not ' + counts.stances);
      for (const { file } of reports) if (!existsSync(folder + '/' + file)) problems.push('no ' + file);
    } catch (error) {
      problems.push(String(error));
    }
    if (reads++ === 0) writeFileSync('reading', '');
  }
  console.log(JSON.stringify({ reads, problems }));`;

describe('publishing', () => {
  it('keeps latest whole and readable while runs write, and removes the oldest runs', async () => {
    const place = new Workplace();
    const run = (count: number) => {
      place.writeJsonLines(
        'in.jsonl',
        Array.from({ length: count }, (_, n) => ({
          ...STATEMENTS[0],
          id: `s${n}`,
          text: `${STATEMENTS[0].text} ${n}`,
        })),
      );
      const { status, stderr } = place.run([
        'run',
        'in.jsonl',
        '--db',
        'x.duckdb',
        '--out',
        'out',
        '--keep',
        '2',
      ]);
      expect(stderr).not.toContain('demarche:');
      expect(status).toBe(0);
    };
    run(1);
    place.write('reader.mjs', READER);
    const reader = spawn(process.execPath, ['reader.mjs'], { cwd: place.folder });
    let answer = '';
    reader.stdout.on('data', (chunk) => {
      answer += chunk;
    });
    const ended = new Promise((resolve) => reader.on('close', resolve));
    while (!existsSync(place.path('reading'))) await new Promise((resolve) => setTimeout(resolve, 20));
    for (const count of [2, 3, 4]) run(count);
    place.write('stop', '');
    await ended;
    const { reads, problems } = JSON.parse(answer);
    expect(problems).toEqual([]);
    expect(reads).toBeGreaterThan(1);
    const runs = readdirSync(place.path('out')).sort();
    expect(runs).toHaveLength(3);
    expect(runs.at(-1)).toBe('latest');
    expect(readlinkSync(place.path('out', 'latest'))).toBe(runs[1]);
  });

  it('leaves folders alone that are no published runs', () => {
    const place = new Workplace();
    place.writeJsonLines('in.jsonl', STATEMENTS);
    for (const name of ['20200101T000000Z', 'notes']) mkdirSync(place.path('out', name), { recursive: true });
    const run = () => place.run(['run', 'in.jsonl', '--db', 'x.duckdb', '--out', 'out', '--keep', '1']);
    run();
    expect(run().stderr).toMatch(/removed, older than --keep: \d{8}T\d{6}Z/);
    expect(readdirSync(place.path('out'))).toHaveLength(4);
  });

  it('writes page and workbook when they are asked for, also where nothing else has changed', () => {
    const place = new Workplace();
    place.writeJsonLines('in.jsonl', STATEMENTS);
    const files = (...more: string[]) => {
      expect(place.run(['run', 'in.jsonl', '--db', 'x.duckdb', '--out', 'out', ...more]).status).toBe(0);
      return readdirSync(place.path('out', 'latest')).filter((name) => /\.(xlsx|html)$/.test(name));
    };
    expect(files()).toEqual([]);
    expect(files('--xlsx', '--html')).toEqual(['demarche.html', 'demarche.xlsx']);
    const again = place.read('out', 'latest', 'demarche.html');
    expect(files('--html', '--xlsx')).toHaveLength(2);
    expect(place.read('out', 'latest', 'demarche.html')).toBe(again);
    expect(files('--html')).toEqual(['demarche.html']);
  });

  it('writes the same workbook from the same inputs in another order', () => {
    const place = new Workplace();
    place.writeJsonLines('a.jsonl', STATEMENTS.slice(0, 1));
    place.writeJsonLines('b.jsonl', STATEMENTS.slice(1));
    const hash = (out: string, ...inputs: string[]) => {
      expect(place.run(['run', ...inputs, '--db', `${out}.duckdb`, '--out', out, '--xlsx']).status).toBe(0);
      return createHash('sha256')
        .update(readFileSync(place.path(out, 'latest', 'demarche.xlsx')))
        .digest('hex');
    };
    expect(hash('two', 'b.jsonl', 'a.jsonl')).toBe(hash('one', 'a.jsonl', 'b.jsonl'));
  });
});

describe('reports of one’s own', () => {
  const place = new Workplace();
  place.writeJsonLines('in.jsonl', STATEMENTS);
  mkdirSync(place.path('mine'));
  const run = () =>
    place.run([
      'run',
      'in.jsonl',
      '--db',
      'x.duckdb',
      '--out',
      'out',
      '--reports',
      'mine',
      '--xlsx',
      '--dialect',
      'plain',
    ]);

  it('are written beside ours and named in the manifest', () => {
    place.write(
      'mine/loud.sql',
      '-- one row per holder\nselect holder, stances from actor_summary order by all;\n',
    );
    expect(run().status).toBe(0);
    expect(place.read('out', 'latest', 'loud.csv')).toBe('holder,stances\nFRA,1\nHUN,1\nJPN,1\nTUR,1\n');
    const { reports } = JSON.parse(place.read('out', 'latest', 'manifest.json'));
    expect(reports).toContainEqual({ file: 'loud.csv', rows: 4 });
  });

  it.each([
    ['evidence.sql', 'select 1 as n', /there is a report of this name already; rename it: .*evidence\.sql/],
    ['Loud.sql', 'select 1 as n', /named in lower case/],
    ['bad.sql', 'select nothing from nowhere', /one query over the tables and views .*bad\.sql: .*nowhere/],
    ['drop.sql', 'drop table stances', /one query .*drop\.sql/],
    ['two.sql', 'select 1; select 2', /one query .*two\.sql/],
  ])('are refused before anything is loaded: %s', (file, sql, message) => {
    place.write(`mine/${file}`, sql);
    const { status, stderr } = run();
    renameSync(place.path('mine', file), place.path(`${file}.done`));
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });
});

describe('a report of one’s own that fails', () => {
  it('ends the run with its name and DuckDB’s words, and nothing is published', () => {
    const place = new Workplace();
    place.writeJsonLines('in.jsonl', STATEMENTS);
    mkdirSync(place.path('mine', 'folder.sql'), { recursive: true });
    place.write('mine/years.sql', 'select holder::integer as year from evidence');
    mkdirSync(place.path('none'));
    expect(place.run(['run', 'in.jsonl', '--db', 'x.duckdb', '--reports', 'none'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no .sql file in the folder of reports'),
    });
    const { status, stderr } = place.run(['run', 'in.jsonl', '--db', 'x.duckdb', '--reports', 'mine']);
    expect([status, existsSync(place.path('reports', 'latest'))]).toEqual([2, false]);
    expect(stderr).toMatch(
      /the report fails on this database; nothing was published: .*years\.sql: Conversion/,
    );
  });
});

describe('diff', () => {
  const place = new Workplace();
  const run = (records: readonly object[], ...more: string[]) => {
    place.writeJsonLines('in.jsonl', records);
    return place.run(['run', 'in.jsonl', '--db', 'x.duckdb', '--out', 'out', ...more]);
  };
  run(STATEMENTS);
  run([...STATEMENTS, { id: 'd', date: '2023', text: 'Japan condemns the attack by Ukraine.' }]);
  run(
    [
      ...STATEMENTS,
      { id: 'd', date: '2023', text: 'Japan condemns the attack by Ukraine. We are concerned.' },
    ],
    '--lexicon',
    'concern',
  );
  const [first = '', second = '', third = ''] = readdirSync(place.path('out')).sort();
  const changes = (a: string, b: string) => {
    const { status, stdout } = place.run(['diff', a, b, '--out', 'out', '--json']);
    expect(status).toBe(0);
    return JSON.parse(stdout);
  };

  it('tells new statements, and what they did to positions', () => {
    const found = changes(first, second);
    expect(found.totals).toEqual([{ reason: 'new statement', statements: 1, gained: 1, lost: 0 }]);
    expect(found.positions).toMatchObject([
      { holder: 'JPN', target: 'UKR', support_a: 1, condemnation_b: 1, reasons: 'new statement' },
    ]);
    expect(found.inputs).toMatchObject([{ change: 'changed', read_a: 3, read_b: 4 }]);
    expect(found.versions).toEqual([]);
  });

  it('tells a changed lexicon with its rules, and a changed text', () => {
    const found = changes(second, 'latest');
    expect(found.totals.map(({ reason }: { reason: string }) => reason)).toEqual(['lexicon', 'text changed']);
    expect(found.versions.map(({ name }: { name: string }) => name)).toEqual(['lexicon']);
    expect(found.rules.length).toBeGreaterThan(3);
    expect(found.rules[0].change).toBe('added');
  });

  it('refuses a run without a database of ours', async () => {
    mkdirSync(place.path('broken'));
    place.write('broken/manifest.json', '{}');
    const refused = { status: 2, stderr: expect.stringContaining('the run has no database of demarche') };
    place.write('broken/demarche.duckdb', 'none');
    expect(place.run(['diff', 'broken', 'latest', '--out', 'out'])).toMatchObject(refused);
    rmSync(place.path('broken', 'demarche.duckdb'));
    (await Database.open(place.path('broken', 'demarche.duckdb'))).close();
    expect(place.run(['diff', 'latest', 'broken', '--out', 'out'])).toMatchObject(refused);
  });

  it('prints tables, and says so when nothing changed', () => {
    const { stdout } = place.run(['diff', second, third, '--out', 'out']);
    expect(stdout).toContain('stances gained and lost, by reason');
    const { status, stderr } = place.run(['diff', first, 'nowhere', '--out', 'out']);
    expect(status).toBe(2);
    expect(stderr).toContain('nowhere');
  });
});

describe('kwic', () => {
  const place = new Workplace();
  place.writeJsonLines('in.jsonl', [
    {
      id: 'a',
      speaker: 'TUR',
      date: '2021-05',
      text: 'We stand\nwith Kenya. Aid, said Türkiye, is AID. Standing with all.',
    },
    { id: 'b', speaker: 'FRA', date: '2020', text: 'École and école; the state’s aid. Constant.' },
  ]);
  place.run(['run', 'in.jsonl', '--db', 'x.duckdb', '--out', 'out']);
  const kwic = (...args: string[]) => {
    const { status, stdout } = place.run(['kwic', ...args, '--db', 'x.duckdb', '--json']);
    expect(status).toBe(0);
    return JSON.parse(stdout);
  };

  it('finds whole words in any case, in the order of time, with what stands around them', () => {
    expect(kwic('aid', '--context', '8')).toMatchObject([
      {
        date: '2020',
        speaker: 'FRA',
        before: 'state’s ',
        keyword: 'aid',
        after: '. Consta',
        statement_id: 'b',
      },
      {
        date: '2021-05',
        speaker: 'TUR',
        before: ' Kenya. ',
        keyword: 'Aid',
        after: ', said T',
        char_start: 21,
      },
      { date: '2021-05', keyword: 'AID' },
    ]);
  });

  it('takes a blank for any white space, * for the rest of a word, and letters of any alphabet', () => {
    expect(kwic('stand* with').map(({ keyword }: { keyword: string }) => keyword)).toEqual([
      'stand with',
      'Standing with',
    ]);
    expect(kwic('école')).toHaveLength(2);
    expect(kwic('ecole')).toEqual([]);
    expect(kwic("state's")).toHaveLength(1);
    expect(kwic('a.d')).toEqual([]);
  });

  it('is narrowed to a speaker, and prints lines with the term in a column', () => {
    for (const speaker of ['France', 'fra', 'French Foreign Ministry'])
      expect(kwic('aid', '--speaker', speaker)).toHaveLength(1);
    expect(kwic('aid', '--speaker', 'Nobody')).toEqual([]);
    const { stdout } = place.run(['kwic', 'aid', '--db', 'x.duckdb']);
    expect(stdout).toMatch(/2020\s+FRA\s+ole and école; the state’s {2}aid\s+\. Constant\./);
    expect(place.run(['kwic', '*', '--db', 'x.duckdb']).status).toBe(2);
  });
});
