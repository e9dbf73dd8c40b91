import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, STATEMENTS, Workplace } from './demarche.js';

const place = new Workplace();

describe('the program', () => {
  it('shows help without arguments, and for a command', () => {
    expect(place.run([])).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringContaining('demarche run'),
    });
    expect(place.run(['run', '--help']).stdout).toContain('--max-rejects');
  });

  it('prints the version of package.json and loads nothing heavy for it', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(place.run(['--version']).stdout).toBe(`${version}\n`);
    const { stdout } = place.shell(
      'NODE_DEBUG=module,esm demarche --version 2>&1 | grep -c -e duckdb -e natural -e apache-arrow',
    );
    expect(stdout).toBe('0\n');
  });

  it('tells wrong usage in one line on stderr', () => {
    const { status, stdout, stderr } = place.run(['rnu']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe('demarche: unknown command rnu; did you mean run?; see demarche --help\n');
  });

  it('speaks English whatever the locale', () => {
    const { stderr } = place.run(['run', 'x', '--nonsense'], {
      env: { LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8' },
    });
    expect(stderr).toMatch(/^demarche: unknown option --nonsense/);
  });

  it('goes on when nobody reads its messages', () => {
    place.writeJsonLines('in.jsonl', STATEMENTS);
    const { stdout } = place.shell(
      'demarche run in.jsonl --db x.duckdb --out out 2>&1 >/dev/null | true; echo "$PIPESTATUS"',
    );
    expect(stdout).toBe('0\n');
    expect(place.reports('out', 'latest')).toHaveProperty(['evidence.csv']);
  });
});

describe('explain', () => {
  it('marks holder, cue, target and scope, and names the rule', () => {
    const { status, stdout } = place.run(['explain', '--text', 'Hungary refused to condemn Russia.']);
    expect(status).toBe(0);
    expect(stdout).toContain('[holder Hungary] [scope refused] to [cue condemn] [target Russia].');
    expect(stdout).toMatch(/HUN condemnation RUS {2}\(withheld, asserted\)/);
    expect(stdout).toMatch(/rule +con_v_condemn.*\n +data\/lexicon\/en\/condemnation\.csv:\d+\n/);
  });

  it('tells who was named where another code is booked', () => {
    expect(place.run(['explain', '--text', 'WFP condemned Kenya.']).stdout).toContain(
      'holder  UN (WFP)  "WFP"',
    );
  });

  it('tells near misses and why', () => {
    expect(place.run(['explain', '--text', 'We would help.']).stdout).toMatch(
      /near misses\n +"help" \(rule \w+\): \w/,
    );
    expect(place.run(['explain', '--text', 'The sun is warm.']).stdout).toContain('no stance');
    expect(place.run(['explain', '--text', 'We would help.']).stdout).toMatch(
      /near misses\n.*; data\/lexicon\/.*\.csv:\d+\n/,
    );
  });

  it('takes a statement from the database, or a speaker from the command line', () => {
    place.writeJsonLines('one.jsonl', [{ id: 'q', speaker: 'JPN', text: 'We condemn Russia.' }]);
    place.run(['run', 'one.jsonl', '--db', 'one.duckdb', '--out', 'one']);
    const stored = place.run(['explain', '--id', 'q', '--db', 'one.duckdb', '--json']).stdout;
    const given = place.run([
      'explain',
      '--text',
      'We condemn Russia.',
      '--speaker',
      'Japan',
      '--json',
    ]).stdout;
    expect(stored).toBe(given);
    expect(JSON.parse(given)).toMatchObject([
      { stances: [{ holder: 'JPN', holder_basis: 'speaker', target: 'RUS' }] },
    ]);
    expect(place.run(['explain', '--id', 'none', '--db', 'one.duckdb'])).toMatchObject({ status: 2 });
    expect(place.run(['explain', '--text', 'We condemn Russia.', '--speaker', 'Nobody'])).toMatchObject({
      status: 0,
      stderr: "demarche: no actor has this code, name or role; the text is read as nobody's: Nobody\n",
    });
  });
});

describe('lexicon', () => {
  it('is sound', () => {
    expect(place.run(['lexicon', 'check'])).toMatchObject({ status: 0, stderr: '' });
  });

  it('is listed with how often each rule fired', () => {
    place.writeJsonLines('fired.jsonl', STATEMENTS);
    place.run(['run', 'fired.jsonl', '--db', 'fired.duckdb', '--out', 'fired']);
    const rules = JSON.parse(place.run(['lexicon', 'list', '--json', '--db', 'fired.duckdb']).stdout) as {
      id: string;
      fired: number;
    }[];
    expect(rules.length).toBeGreaterThan(200);
    expect(rules.find(({ id }) => id === 'con_v_condemn')?.fired).toBe(2);
    expect(place.run(['lexicon', 'list']).stdout).toMatch(/^fired +rule/);
    expect(place.shell('demarche lexicon list | grep blessing').stdout).toContain('sup_v_give_backing');
  });

  it('refuses a broken rule with its file and line', () => {
    place.shell('mkdir broken && printf "id,effect\\nx,nonsense\\n" > broken/r.csv');
    const { status, stderr } = place.run(['lexicon', 'check', '--lexicon', 'broken']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/r\.csv:\d/);
  });
});
