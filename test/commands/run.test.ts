import { once } from 'node:events';
import { existsSync, readdirSync, readlinkSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { Database } from '../../src/db/database.js';
import { ROW_MARKS_FILE } from '../../src/report/row-marks.js';
import { type Outcome, STATEMENTS, Workplace } from './demarche.js';

const REPORTS = [
  'actor_similarity.csv',
  'actor_summary.csv',
  'actor_target.csv',
  'agreement_blocs.csv',
  'data_dictionary.csv',
  'data_quality.csv',
  'evidence.csv',
  'first_movers.csv',
  'organisation_members.csv',
  'shifts.csv',
  'silences.csv',
  'stance_counts.csv',
  'target_comparison.csv',
  'target_ranking.csv',
  'timeline.csv',
  'withheld.csv',
  'worklist.csv',
];

function workplace(): Workplace {
  const place = new Workplace();
  place.writeJsonLines('in.jsonl', STATEMENTS);
  return place;
}

const RUN = ['run', 'in.jsonl', '--db', 'x.duckdb', '--out', 'out'];

/** One run for the tests that only look at what it left; they change nothing in its folder. */
const published = { place: workplace(), first: { status: null, stdout: '', stderr: '' } as Outcome };
beforeAll(() => {
  published.first = published.place.run(RUN);
});

interface Manifest {
  readonly run_id: string;
  readonly counts: Record<string, number>;
  readonly inputs: readonly { readonly path: string }[];
}

function manifest(place: Workplace): Manifest {
  return JSON.parse(place.read('out', 'latest', 'manifest.json')) as Manifest;
}

async function rows(path: string, sql: string): Promise<unknown> {
  const db = await Database.open(path, { readOnly: true });
  try {
    return await db.all(sql);
  } finally {
    db.close();
  }
}

describe('a run', () => {
  it('publishes every report, the database and the manifest, and points latest to them', () => {
    const { place } = published;
    const { status, stderr, stdout } = published.first;
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toMatch(/^files +1$/m);
    expect(stderr).toMatch(/^scored +3 {2}3 new$/m);
    expect(stderr).toContain('out/latest/target_comparison.csv');
    const { run_id } = manifest(place);
    expect(run_id).toMatch(/^\d{8}T\d{6}Z$/);
    expect(readlinkSync(place.path('out', 'latest'))).toBe(run_id);
    expect(readdirSync(place.path('out', run_id)).sort()).toEqual(
      [...REPORTS, ROW_MARKS_FILE, 'demarche.duckdb', 'manifest.json'].sort(),
    );
    expect(readdirSync(place.path('out')).sort()).toEqual([run_id, 'latest']);
  });

  it('scores nothing again the second time, and its reports are the same to the byte', () => {
    const place = workplace();
    place.run(RUN);
    const first = place.reports('out', 'latest');
    const { counts } = manifest(place);
    const { status, stderr } = place.run(RUN);
    expect(status).toBe(0);
    expect(stderr).toMatch(/^files +1 {2}1 unchanged, not read again$/m);
    expect(stderr).toMatch(/^scored +0$/m);
    expect(place.reports('out', 'latest')).toEqual(first);
    expect(manifest(place).counts).toEqual(counts);
    expect(readdirSync(place.path('out'))).toHaveLength(3);
  });

  it('gives the same reports whatever the order of the inputs', () => {
    const place = workplace();
    place.writeJsonLines('more.jsonl', [{ id: 'd', date: '2020', text: 'Japan condemned North Korea.' }]);
    place.run(['run', 'in.jsonl', 'more.jsonl', '--db', '1.duckdb', '--out', 'out1']);
    place.run(['run', 'more.jsonl', 'in.jsonl', '--db', '2.duckdb', '--out', 'out2']);
    expect(place.reports('out2', 'latest')).toEqual(place.reports('out1', 'latest'));
  });

  it('scores again only what has changed, and says why', () => {
    const place = workplace();
    place.run(RUN);
    const [a, b, c] = STATEMENTS;
    place.writeJsonLines('in.jsonl', [
      a,
      { ...b, text: 'Hungary condemned Russia.' },
      c,
      { id: 'd', text: 'France condemned Russia.' },
    ]);
    const { stderr } = place.run(RUN);
    expect(stderr).toMatch(/^scored +2 {2}1 new, 1 text changed$/m);
    expect(place.read('out', 'latest', 'evidence.csv')).not.toContain('refused to condemn');
  });

  it('scores everything again with another lexicon, and takes it back without', () => {
    const place = workplace();
    place.run(RUN);
    const before = place.reports('out', 'latest');
    const header =
      'id,effect,phrase,match,frame,condition,stance,polarity,status,intensity,plover,cameo,example,counterexample,note';
    const rule =
      'my_met,stance,met~,verb,subject > object,,support,affirmed,asserted,1,CONSULT,040,France met Japan.,France left Japan.,for a test';
    place.run(['load', 'in.jsonl', '--db', 'x.duckdb']);
    place.shell(`mkdir rules && printf '%s\\n' '${header}' '${rule}' > rules/mine.csv`);
    expect(place.run([...RUN, '--lexicon', 'rules']).stderr).toMatch(/^scored +3 {2}3 lexicon changed$/m);
    expect(place.run(RUN).stderr).toMatch(/^scored +3 {2}3 lexicon changed$/m);
    expect(place.reports('out', 'latest')).toEqual(before);
  });

  it('books a speaker under the code that a name or a role means', async () => {
    const { place } = published;
    expect(
      await rows(place.path('x.duckdb'), 'select statement_id, speaker from statements order by all'),
    ).toEqual([
      { statement_id: 'a', speaker: 'TUR' },
      { statement_id: 'b', speaker: null },
      { statement_id: 'c', speaker: 'JPN' },
    ]);
  });

  it('computes points in SQL and keeps offsets that cut the evidence out', async () => {
    const { place } = published;
    const cuts = await rows(
      place.path('out', 'latest', 'demarche.duckdb'),
      `select substr(text, char_start + 1, char_end - char_start) as cut, points
      from stances join statements using (statement_id) order by statement_id, stance_no`,
    );
    expect(cuts).toEqual([
      { cut: '🙂 We strongly condemn the attack by Armenia.', points: -6 },
      { cut: 'France stands ready to help Ukraine.', points: 4 },
      { cut: 'Hungary refused to condemn Russia.', points: 6 },
      { cut: 'Japan supports Ukraine.', points: 4 },
    ]);
  });

  it('records its runs', async () => {
    const place = workplace();
    place.run(RUN);
    place.run(['score', '--db', 'x.duckdb']);
    const sql =
      'select status, read, loaded, scored, statements, stances, finished_at is not null as ended from runs order by run_id';
    expect(await rows(place.path('x.duckdb'), sql)).toEqual([
      { status: 'done', read: 3, loaded: 3, scored: 3, statements: 3, stances: 4, ended: true },
      { status: 'done', read: null, loaded: null, scored: 0, statements: 3, stances: 4, ended: true },
    ]);
    expect(await rows(place.path('out', 'latest', 'demarche.duckdb'), 'select status from runs')).toEqual([
      { status: 'done' },
    ]);
  });

  it('does in three steps what it does in one', () => {
    const place = workplace();
    place.run(['load', 'in.jsonl', '--db', 'y.duckdb']);
    place.run(['score', '--db', 'y.duckdb']);
    expect(place.run(['report', '--db', 'y.duckdb', '--out', 'out2']).status).toBe(0);
    expect(place.reports('out2', 'latest')).toEqual(published.place.reports('out', 'latest'));
  });

  it('writes the dialect that is asked for', () => {
    const place = workplace();
    place.run([...RUN, '--dialect', 'excel-eu']);
    expect(place.read('out', 'latest', 'evidence.csv')).toMatch(/^\uFEFFstatement_id;/);
    place.run([...RUN, '--dialect', 'plain']);
    expect(place.read('out', 'latest', 'evidence.csv')).toMatch(/^statement_id,[^\r]*\n/);
  });
});

describe('exit statuses of a run', () => {
  const bad = { id: 'x', date: '2022' };

  it('are 3, done and published, with more rejects than allowed, also the second time', () => {
    const place = workplace();
    place.writeJsonLines('in.jsonl', [...STATEMENTS, bad]);
    const { status, stderr } = place.run(RUN);
    expect(status).toBe(3);
    expect(stderr).toContain('1 of 4 records were refused, more than --max-rejects 0 allows');
    expect(manifest(place).counts).toMatchObject({ read: 4, loaded: 3, duplicate: 0, rejected: 1 });
    expect(place.run(RUN).status).toBe(3);
  });

  it('are 0 within what --max-rejects allows, as a count or a share', () => {
    const place = workplace();
    place.writeJsonLines('in.jsonl', [...STATEMENTS, bad]);
    expect(place.run([...RUN, '--max-rejects', '1']).status).toBe(0);
    expect(place.run([...RUN, '--max-rejects', '25%']).status).toBe(0);
    expect(place.run([...RUN, '--max-rejects', '24%']).status).toBe(3);
  });

  it('are 2 for wrong usage, which makes no database', () => {
    const place = workplace();
    const cases = [
      ['run', 'nothing.jsonl', '--db', 'n.duckdb'],
      [...RUN, '--no-such-option'],
      ['run', 'in.jsonl', '--db', 'n.duckdb', '--lexicon', 'nowhere'],
      ['score', '--db', 'n.duckdb'],
      ['report', '--db', 'n.duckdb'],
      ['sql', 'select 1', '--db', 'n.duckdb'],
    ];
    expect(cases.map((args) => place.run(args).status)).toEqual(cases.map(() => 2));
    expect(existsSync(place.path('n.duckdb'))).toBe(false);
  });

  it('are 4 when an audit fails, and nothing is published', async () => {
    const place = workplace();
    place.run(['load', 'in.jsonl', '--db', 'x.duckdb']);
    place.run(['score', '--db', 'x.duckdb']);
    const db = await Database.open(place.path('x.duckdb'));
    await db.run('update stances set char_end = char_start + 100000');
    db.close();
    const { status, stderr } = place.run(['report', '--db', 'x.duckdb', '--out', 'out']);
    expect(status).toBe(4);
    expect(stderr).toMatch(/^demarche: audit /m);
    expect(existsSync(place.path('out', 'latest'))).toBe(false);
  });

  it('are 5 while another process holds the database, and the message names it', async () => {
    const { place } = published;
    const db = await Database.open(place.path('x.duckdb'));
    try {
      const { status, stderr } = place.run(RUN);
      expect(status).toBe(5);
      expect(stderr).toContain(`(pid ${process.pid})`);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    } finally {
      db.close();
    }
  });

  it.each([
    ['--db', ['--db', 'file/x.duckdb', '--out', 'out']],
    ['--out', ['--db', 'x.duckdb', '--out', 'file/out']],
  ])('are 2 when a file stands where %s needs a folder, and the message names it', (_, where) => {
    const place = workplace();
    place.write('file', '');
    const { status, stderr } = place.run(['run', 'in.jsonl', ...where]);
    expect(status).toBe(2);
    expect(stderr).toContain(place.path('file'));
    expect(stderr.trim().split('\n').at(-1)).toMatch(/^demarche: .+ give another path/);
  });

  // No folder can be made in /proc, whoever asks.
  it.skipIf(process.platform !== 'linux')(
    'are 1 when the machine fails, in one line and without a stack',
    () => {
      const place = workplace();
      const { status, stderr } = place.run([
        'run',
        'in.jsonl',
        '--db',
        '/proc/none/x.duckdb',
        '--out',
        'out',
      ]);
      expect(status).toBe(1);
      expect(stderr).toMatch(/^demarche: .+\n$/);
    },
  );
});

describe('a run that is stopped', () => {
  const MANY = Array.from({ length: 8_000 }, (_, index) => ({
    id: `s${index}`,
    date: '2022',
    text: `Japan condemned the attack number ${index} by Russia. France supports Ukraine in case ${index}.`,
  }));
  const whole = new Workplace();
  whole.writeJsonLines('in.jsonl', MANY);
  beforeAll(() => {
    whole.run(RUN);
  });

  async function stopWhileScoring(place: Workplace, signal: NodeJS.Signals): Promise<number | null> {
    place.writeJsonLines('in.jsonl', MANY);
    const child = place.start([...RUN, '--log', 'json']);
    let text = '';
    child.stderr.on('data', (chunk: Buffer) => {
      text += String(chunk);
      if (!child.killed && text.includes('"message":"loaded"')) child.kill(signal);
    });
    const [status] = (await once(child, 'close')) as [number | null];
    expect(existsSync(place.path('out', 'latest'))).toBe(false);
    return status;
  }

  it.each([
    ['SIGINT', 130],
    ['SIGHUP', 129],
  ] as const)('by %s says so with its status, and publishes nothing', async (signal, status) => {
    expect(await stopWhileScoring(new Workplace(), signal)).toBe(status);
  });

  it.each([
    ['SIGTERM', 143],
    ['SIGKILL', null],
  ] as const)('by %s can be run again, with the reports of an undisturbed run', async (signal, status) => {
    const place = new Workplace();
    expect(await stopWhileScoring(place, signal)).toBe(status);
    expect(place.run(RUN).status).toBe(0);
    expect(place.reports('out', 'latest')).toEqual(whole.reports('out', 'latest'));
    const states = await rows(place.path('x.duckdb'), 'select status from runs order by run_id');
    expect(states).toEqual([{ status: 'failed' }, { status: 'done' }]);
  });
});

describe('a dry run', () => {
  it('says what would be done and changes nothing, not even making a database', () => {
    const place = workplace();
    const { status, stdout } = place.run([...RUN, '--dry-run']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/would load +in\.jsonl/);
    expect(stdout).toContain('does not exist yet');
    expect(readdirSync(place.folder)).toEqual(['in.jsonl']);
  });

  it('tells what is known from what is new', () => {
    const place = workplace();
    place.run(RUN);
    const listing = readdirSync(place.folder).sort();
    place.writeJsonLines('new.jsonl', STATEMENTS);
    const { stdout } = place.run([...RUN, 'new.jsonl', '--dry-run']);
    expect(stdout).toMatch(/would compare +in\.jsonl/);
    expect(stdout).toMatch(/would load +new\.jsonl/);
    expect(readdirSync(place.folder).sort()).toEqual([...listing, 'new.jsonl'].sort());
    expect(place.run(['score', '--db', 'x.duckdb', '--dry-run']).stdout).toContain(
      'nothing: every statement is scored',
    );
  });
});

describe('messages', () => {
  it('are one JSON object a line with --log json', () => {
    const place = workplace();
    place.writeJsonLines('in.jsonl', [...STATEMENTS, { id: 'x' }]);
    const { stderr } = place.run([...RUN, '--log', 'json']);
    const lines = stderr
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ level, message }) => [level, typeof message])).toEqual([
      ['info', 'string'],
      ['info', 'string'],
      ['warn', 'string'],
    ]);
    expect(lines[1]).toMatchObject({ message: 'done', read: 4, rejected: 1, stances: 4 });
    const failure = place.run(['run', 'nowhere', '--log', 'json']).stderr;
    expect(JSON.parse(failure)).toMatchObject({ level: 'error', kind: 'usage', status: 2 });
  });

  it('stay away with --quiet, but for warnings', () => {
    const place = workplace();
    expect(place.run([...RUN, '--quiet']).stderr).toBe('');
    place.writeJsonLines('bad.jsonl', [{ id: 'x' }]);
    expect(place.run(['load', 'bad.jsonl', '--db', 'x.duckdb', '--quiet']).stderr).toMatch(
      /^demarche: 1 of 1 records/,
    );
  });

  it('know no progress bar in a pipe', () => {
    expect(published.first.stderr).not.toContain('█');
  });
});

describe('settings', () => {
  it('come from a config file and from variables, a flag beats both', () => {
    const place = workplace();
    place.write('night.json', JSON.stringify({ db: 'file.duckdb', out: 'file-out', dialect: 'plain' }));
    const { status } = place.run(['run', 'in.jsonl', '--config', 'night.json', '--out', 'flag-out'], {
      env: { DEMARCHE_DB: 'variable.duckdb' },
    });
    expect(status).toBe(0);
    expect(readdirSync(place.folder).sort()).toEqual([
      'flag-out',
      'in.jsonl',
      'night.json',
      'variable.duckdb',
      'variable.duckdb.ledger',
    ]);
    expect(place.read('flag-out', 'latest', 'evidence.csv')).toMatch(/^statement_id/);
  });
});
