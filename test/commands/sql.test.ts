import { existsSync, rmSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { Database } from '../../src/db/database.js';
import { STATEMENTS, Workplace } from './demarche.js';

const place = new Workplace();
beforeAll(() => {
  place.writeJsonLines('in.jsonl', STATEMENTS);
  place.run(['run', 'in.jsonl', '--db', 'x.duckdb', '--out', 'out']);
  place.write('secret.csv', 'a,b\n1,2\n');
});

function sql(...args: string[]) {
  return place.run(['sql', ...args, '--db', 'x.duckdb']);
}

describe('a query', () => {
  it('prints a table', () => {
    const { status, stdout } = sql(
      'select holder, stance, count(*) as n from stances group by all order by all limit 2',
    );
    expect(status).toBe(0);
    expect(stdout).toBe(
      'holder  stance        n\n──────  ────────────  ─\nFRA     assist        1\nHUN     condemnation  1\n(2 rows)\n',
    );
  });

  it('cuts cells so that lines fit, and leaves out columns for which there is no room', () => {
    const { stdout } = sql('from evidence');
    expect(stdout).toContain('…');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
    expect(stdout).toMatch(/\(4 rows; \d+ more columns, --json and --csv have them all\)/);
  });

  it('cuts and leaves out nothing with --wide, for a pager', () => {
    const { stdout } = sql('from evidence', '--wide');
    expect(stdout).not.toMatch(/…|more columns/);
    expect(stdout.split('\n')[0]).toMatch(/^statement_id .* story_id$/);
  });

  it('prints the documented schema, as text and as rows', () => {
    const { status, stdout } = sql('--schema');
    expect(status).toBe(0);
    expect(stdout).toMatch(/\nstances {2}\[table\]\n {2}One row per stance/);
    expect(stdout).toMatch(/\n {4}char_start +integer +Where the evidence begins/);
    expect(stdout).toContain('kwic(term, context)  [table macro]\n  Keyword in context');
    const rows = JSON.parse(sql('--schema', '--json').stdout);
    expect(rows.filter(({ meaning }: { meaning: string }) => meaning === '')).toEqual([]);
    expect(sql('--schema', 'select 1').status).toBe(2);
  });

  it('prints one JSON array with numbers as numbers and dates as text', () => {
    const { stdout } = sql(
      `select 1::bigint as small, 9007199254740993::bigint as large, 1.50::decimal(4, 2) as decimals, 0.1::double as real,
        date '2020-01-02' as day, null as nothing, true as yes, [1, 2] as list, {'a': 'b'} as struct`,
      '--json',
    );
    expect(JSON.parse(stdout)).toEqual([
      {
        small: 1,
        large: '9007199254740993',
        decimals: 1.5,
        real: 0.1,
        day: '2020-01-02',
        nothing: null,
        yes: true,
        list: [1, 2],
        struct: { a: 'b' },
      },
    ]);
  });

  it('prints an empty array, an empty table and a bare header', () => {
    const query = 'select holder from stances where false';
    expect(sql(query, '--json').stdout).toBe('[]\n');
    expect(sql(query, '--csv').stdout).toBe('holder\n');
    expect(sql(query).stdout).toBe('holder\n──────\n(0 rows)\n');
  });

  it('prints CSV', () => {
    expect(sql('select \'a,"b"\' as x, 2 as y', '--csv').stdout).toBe('x,y\n"a,""b""",2\n');
  });

  it('is read from a file, of several statements the last', () => {
    place.write('q.sql', 'create temp table t as select 7 as n;\nselect n + 1 as m from t;\n');
    expect(place.run(['sql', '-f', 'q.sql', '--json', '--db', 'x.duckdb']).stdout).toBe('[{"m":8}]\n');
  });

  it('reads the published database where the main one is not here', () => {
    const other = new Workplace();
    other.writeJsonLines('in.jsonl', STATEMENTS);
    other.run(['run', 'in.jsonl', '--out', 'out']);
    rmSync(other.path('data'), { recursive: true });
    const { stdout } = other.run(['sql', 'select count(*) as n from statements', '--json', '--out', 'out']);
    expect(JSON.parse(stdout)).toEqual([{ n: 3 }]);
    expect(other.run(['sql', 'select 1', '--db', 'none.duckdb', '--out', 'out']).status).toBe(2);
  });

  it('tells what is wrong with it in one line', () => {
    const { status, stderr } = sql('selec 1');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^demarche: the query failed: .*syntax error.*\n$/);
    expect(sql("select error('stop') from range(5)").status).toBe(2);
    expect(sql(' ').status).toBe(2);
  });

  it('ends quietly when nobody reads on', () => {
    const { stdout, stderr } = place.shell(
      'set -o pipefail; demarche sql "from range(1000000)" --csv --db x.duckdb | head -1; echo "$PIPESTATUS"',
    );
    expect({ stdout, stderr }).toEqual({ stdout: 'range\n0\n', stderr: '' });
  });
});

describe('a query cannot', () => {
  const forbidden: readonly (readonly [what: string, query: string])[] = [
    ['drop a table', 'drop table stances'],
    ['change rows', "update stances set holder = 'X'"],
    ['insert rows', "insert into runs (run_id) values ('x')"],
    ['make a view', 'create view v as select 1'],
    ['write a file', "copy stances to 'stolen.csv'"],
    ['export the database', "export database 'stolen'"],
    ['attach a file', "attach 'stolen.duckdb' as other"],
    ['read a CSV', "select * from read_csv('secret.csv')"],
    ['read a file by its name', "from 'secret.csv'"],
    ['read a text', "select content from read_text('secret.csv')"],
    ['list files', "select * from glob('*')"],
    ['read JSON', "select * from read_json('in.jsonl')"],
    ['copy a file in', "create temp table t (a int, b int); copy t from 'secret.csv'"],
    ['install an extension', 'install httpfs'],
    ['load an extension', 'load httpfs'],
    ['reach the network', "from 'https://example.org/x.parquet'"],
    ['open its access again', 'set enable_external_access = true'],
    ['unlock the configuration', 'set lock_configuration = false'],
    ['take more memory', "set memory_limit = '100GB'"],
    ['write a profile', "pragma profiling_output = 'stolen.json'"],
    ['turn on logging to a file', "pragma log_query_path = 'stolen.log'"],
    ['write a log', "call enable_logging('QueryLog', storage = 'file', storage_path = 'stolen')"],
    ['move its temporary folder', "set temp_directory = 'stolen'"],
  ];

  it.each(forbidden)('%s', (_what, query) => {
    const { status, stderr } = sql(query);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^demarche: the query failed: /);
  });

  it('leave anything behind', () => {
    const left = ['stolen', 'stolen.csv', 'stolen.duckdb', 'stolen.json', 'stolen.log'];
    expect(left.filter((name) => existsSync(place.path(name)))).toEqual([]);
    expect(sql('select count(*)::integer as n from stances', '--json').stdout).toBe('[{"n":4}]\n');
  });
});

describe('what is no query, and no database', () => {
  it.each([';', '-- why', '/* why */ ;'])('is told apart: %s', (query) => {
    const { status, stderr } = place.run(['sql', '--db', 'x.duckdb', '--', query]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('the query is empty')]);
  });

  it.each(['.', '/dev/null'])('cannot be opened: %s', (db) => {
    const { status, stderr } = place.run(['run', 'in.jsonl', '--db', db]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('no ordinary file and no database')]);
  });

  it.each([
    ['explain', '--id', 'a'],
    ['lexicon', 'list'],
    ['load', 'in.jsonl', '--dry-run'],
    ['load', 'in.jsonl'],
  ])('is refused, and not changed, where another program made it: %s %s', async (...args) => {
    const path = place.path('other.duckdb');
    const other = await Database.open(path);
    await other.run('create or replace table statements (a integer)');
    other.close();
    const { status, stderr } = place.run([...args, '--db', 'other.duckdb']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('another program made this database')]);
    const again = await Database.open(path);
    expect(await again.all('select table_name from duckdb_tables()')).toEqual([{ table_name: 'statements' }]);
    again.close();
  });

  it('holds nothing yet', async () => {
    (await Database.open(place.path('new.duckdb'))).close();
    const run = (...args: string[]) => place.run([...args, '--db', 'new.duckdb']);
    expect(run('load', 'in.jsonl', '--dry-run')).toMatchObject({ status: 0, stderr: '' });
    expect(run('lexicon', 'list')).toMatchObject({ status: 0, stderr: '' });
    expect(run('explain', '--id', 'a').stderr).toContain('no statement of this id');
  });

  it('is not made below a file', () => {
    const { status, stderr } = place.run(['run', 'in.jsonl', '--db', 'y.duckdb', '--out', 'in.jsonl']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('a file where a folder is to be')]);
  });
});
