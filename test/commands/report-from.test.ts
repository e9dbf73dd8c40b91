import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { Table, tableFromIPC, tableToIPC, Utf8, vectorFromArray } from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { Database, literal } from '../../src/db/database.js';
import { FINDING_COLUMNS } from '../../src/model/finding.js';
import { type Outcome, PROGRAM, STATEMENTS, Workplace } from './demarche.js';

interface Given {
  readonly id?: string;
  readonly text?: string;
  readonly speaker?: string;
  readonly date?: string;
  readonly source?: string;
}

const place = new Workplace();
const condemned = 'Kenya strongly condemned the attack by Japan. We support the plan of the Bolat people.';

/** What loading has to tell apart: a duplicate, a taken id, a missing id, refused records, a name nobody knows. */
const RECORDS: readonly Given[] = [
  ...STATEMENTS,
  { id: 'first', text: condemned, speaker: 'HUN', date: '2020-02-01' },
  { id: 'second', text: condemned, speaker: 'HUN', date: '2020-02-01', source: 'Invented wire' },
  { id: 'first', text: 'Brazil supports Kenya.', date: '2020' },
  { text: 'The people of Bolat urged Norway to help Kenya.', speaker: 'Kingdom of Nowhere', date: '2021-05' },
  { text: 'The people of Bolat urged Norway to help Kenya.', speaker: 'Kingdom of Nowhere', date: '2021-05' },
  { id: 'none' },
  { id: 'day', text: 'Brazil supports Kenya.', date: '2021-02-30' },
];

/** Has a worker read the records, and its findings written as a job of many tasks writes them. */
async function findings(
  folder: string,
  records: readonly Given[],
  env: Record<string, string> = {},
): Promise<void> {
  const columns = (['id', 'text', 'speaker', 'date', 'source'] as const).map((name) => [
    name,
    vectorFromArray(
      records.map((record) => record[name] ?? null),
      new Utf8(),
    ),
  ]);
  const input = tableToIPC(new Table(Object.fromEntries(columns)), 'stream');
  const { stdout } = spawnSync(process.execPath, [PROGRAM, 'worker'], {
    input,
    env: { ...process.env, ...env },
  });
  writeFileSync(
    place.path('found.jsonl'),
    tableFromIPC(stdout)
      .toArray()
      .map((row: object) => `${JSON.stringify(row)}\n`)
      .join(''),
  );
  const types = FINDING_COLUMNS.map(
    ([name, type]) => `${name}: '${type === 'text' ? 'varchar' : 'integer'}'`,
  );
  mkdirSync(place.path(folder));
  const db = await Database.open(':memory:');
  await db.run(
    `copy (from read_json(${literal(place.path('found.jsonl'))}, format = 'newline_delimited', columns = {${types.join(', ')}}))
    to ${literal(place.path(folder))} (format parquet, partition_by (kind, date), overwrite_or_ignore)`,
  );
  db.close();
  writeFileSync(place.path(folder, '_SUCCESS'), '');
}

function reportFrom(folder: string, name: string, input = 'in.jsonl'): Outcome {
  const options = ['--db', `${name}.duckdb`, '--out', name, '--max-rejects', '5', '--quiet'];
  return place.run(['report', '--from', folder, '--statements', input, ...options]);
}

/** The tables of a published database, without what tells one run from another. */
function tablesOf(name: string): Record<string, unknown> {
  const query = (sql: string): unknown =>
    JSON.parse(
      place.run(['sql', sql, '--json', '--db', place.path(name, 'latest', 'demarche.duckdb')]).stdout,
    );
  const ofRun = "columns(c -> c <> 'run_id')";
  return Object.fromEntries(
    [
      'statements',
      'statement_sources',
      'stances',
      'worklist_items',
      'scores',
      'inputs',
      'rejects',
      'actors',
      'rules',
    ].map((table) => [table, query(`select ${ofRun} from ${table} order by all`)]),
  );
}

describe('demarche report --from', () => {
  place.writeJsonLines('in.jsonl', RECORDS);
  const options = ['--db', 'run.duckdb', '--out', 'run', '--max-rejects', '5', '--quiet'];

  it('gives the reports and the database of a run, from findings made elsewhere', async () => {
    await findings('found', RECORDS);
    expect(place.run(['run', 'in.jsonl', ...options]).status).toBe(0);
    expect(reportFrom('found', 'from')).toEqual({ status: 0, stdout: '', stderr: '' });
    const reports = place.reports('from', 'latest');
    expect(Object.keys(reports).length).toBeGreaterThan(15);
    expect(reports).toEqual(place.reports('run', 'latest'));
    const tables = tablesOf('from');
    expect((tables.stances as unknown[]).length).toBeGreaterThan(5);
    expect(tables).toEqual(tablesOf('run'));
  });

  it('says the same in the manifest, but for the run and its times', () => {
    const [mine, its] = ['from', 'run'].map((name) => {
      // The state is a hash over tables that name their run.
      const { run_id, started_at, published_at, seconds, state, ...rest } = JSON.parse(
        place.read(name, 'latest', 'manifest.json'),
        // The database is copied as it is: how much of it is free space depends on how it was filled.
        (_key, value) => (value?.file === 'demarche.duckdb' ? { file: value.file } : value),
      ) as Record<string, unknown>;
      return rest;
    });
    expect(mine).toEqual(its);
  });

  it('leaves nothing to score, and changes nothing when it is done again', () => {
    const { stderr } = place.run(['score', '--dry-run', '--db', 'from.duckdb']);
    expect(stderr).toBe('');
    const before = tablesOf('from');
    expect(reportFrom('found', 'from').status).toBe(0);
    expect(tablesOf('from')).toEqual(before);
  });

  it('refuses the folder of a job that has not come to its end, or of no job', () => {
    rmSync(place.path('found', '_SUCCESS'));
    expect(reportFrom('found', 'x')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no _SUCCESS'),
    });
    writeFileSync(place.path('found', '_SUCCESS'), '');
    mkdirSync(place.path('empty'));
    writeFileSync(place.path('empty', '_SUCCESS'), '');
    expect(reportFrom('empty', 'x')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no .parquet'),
    });
    expect(reportFrom('nowhere', 'x')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('nowhere'),
    });
  });

  it('refuses findings that are no parquet, or not of the columns of findings', async () => {
    const db = await Database.open(':memory:');
    await db.run(`copy (select 1 as n) to ${literal(place.path('other.parquet'))}`);
    db.close();
    place.write('text.parquet', 'no parquet at all, and long enough');
    for (const name of ['other.parquet', 'text.parquet'])
      expect(reportFrom(name, 'z')).toMatchObject({
        status: 2,
        stderr: expect.stringMatching(
          `the findings cannot be read; let the job write them again: .*${name}: `,
        ),
      });
  });

  it('refuses statements that the findings are not about, and publishes nothing', () => {
    place.writeJsonLines('more.jsonl', [...RECORDS, { id: 'more', text: 'Kenya supports Japan.' }]);
    const { status, stderr } = reportFrom('found', 'more', 'more.jsonl');
    expect([status, stderr]).toEqual([4, expect.stringContaining('1 statements have no findings')]);
    expect(stderr).toContain(': more');
  });

  it('refuses findings that were made with other actors, lexicon or code', async () => {
    const db = await Database.open(':memory:');
    await db.run(
      `copy (select * replace ('other' as lexicon) from read_json(${literal(place.path('found.jsonl'))}) where kind = 'statement')
      to ${literal(place.path('other.parquet'))} (format parquet)`,
    );
    db.close();
    const { status, stderr } = reportFrom('other.parquet', 'other');
    expect([status, stderr]).toEqual([2, expect.stringContaining('lexicon=other')]);
  });

  it('goes on without a statement that the workers gave up, and says so', async () => {
    await findings('given-up', RECORDS, { DEMARCHE_TEST_FAULT: 'worker:2:throw' });
    const args = ['--db', 'up.duckdb', '--out', 'up', '--max-rejects', '3', '--quiet'];
    const run = place.run(['report', '--from', 'given-up', '--statements', 'in.jsonl', ...args]);
    expect([run.status, run.stderr]).toEqual([3, expect.stringContaining('statement b is not scored')]);
    expect(place.reports('up', 'latest')['data_quality.csv']).toContain(',1,');
  });

  it('wants --from and --statements together', () => {
    expect(place.run(['report', '--from', 'found']).status).toBe(2);
    expect(place.run(['report', '--statements', 'in.jsonl']).status).toBe(2);
  });
});
