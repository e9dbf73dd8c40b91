import { rmSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { Workplace } from '../commands/demarche.js';

const place = new Workplace();
const MEMORY = ['--memory', '512MB'];
/** However busy the machine is, no statement takes this long. */
const LIMITS = ['--limit', 'statementSeconds=600', ...MEMORY];
/** For a thread that hangs. Others that are taken for hanging are tried again, and change no result. */
const SHORT_LIMITS = ['--limit', 'statementSeconds=5', ...MEMORY];

/** With so many there is text enough for four threads. */
const STATEMENTS = 1600;

/** Distinct statements that tell many stances. */
function manyStatements(): object[] {
  const kinds = ['condemned the attack on', 'stands ready to help', 'fully supports', 'refused to condemn'];
  const actors = ['France', 'Türkiye', 'Kenya', 'the European Union', 'Japan', 'Hungary'];
  return Array.from({ length: STATEMENTS }, (_, number) => {
    const sentence = (k: number): string =>
      `${actors[(number + k) % 6]} ${kinds[(number * 3 + k) % 4]} ${actors[(number + k + 2) % 6]} on day ${number}, as “speaker ${k}” said.`;
    return {
      id: `s${number}`,
      date: `20${10 + (number % 10)}`,
      text: Array.from({ length: 25 }, (_, k) => sentence(k)).join(' '),
    };
  });
}

describe('scoring in threads', () => {
  let one: Record<string, string>;

  beforeAll(() => {
    place.writeJsonLines('many.jsonl', manyStatements());
    one = reportsWith('1');
  });

  it('gives the same reports, byte for byte, with any number of them', () => {
    expect(one['evidence.csv']?.length).toBeGreaterThan(1e6);
    for (const jobs of ['2', '4']) expect(reportsWith(jobs)).toEqual(one);
  });

  it.each(['stall', 'throw', 'memory'])('is taken up by another when one of them ends by %s', (action) => {
    const limits = action === 'stall' ? SHORT_LIMITS : LIMITS;
    const { status, stderr } = runWith('2', { DEMARCHE_TEST_FAULT: `worker_once:7:${action}` }, limits);
    expect(status, stderr).toBe(0);
    expect(place.reports('2', 'latest')).toEqual(one);
  });

  it('passes over a statement that brings its worker down twice, counts it as refused, and reads it with other limits', () => {
    const { status, stderr } = runWith('2', { DEMARCHE_TEST_FAULT: 'worker:7:throw' });
    expect(stderr).toMatch(/statement s\d+ is not scored: it was tried twice, and a test has ended/);
    expect(status).toBe(3);
    // Each of the two seats has a statement of its own to break at.
    const refused = new Set(Array.from(stderr.matchAll(/statement (s\d+) is not scored/g), ([, id]) => id))
      .size;
    expect(dataQuality('2')).toEqual(
      ['many.jsonl', STATEMENTS, STATEMENTS - refused, 0, refused, `score_crashed: ${refused}`].map(String),
    );
    const again = place.run(['run', 'many.jsonl', '--db', '2.duckdb', '--out', '2', ...LIMITS]);
    expect(again.status).toBe(3);
    expect(again.stderr).toMatch(/scored +0/);
    const wider = ['--limit', 'statementSeconds=601', ...MEMORY];
    const third = place.run(['run', 'many.jsonl', '--db', '2.duckdb', '--out', '2', ...wider]);
    expect(third.status, third.stderr).toBe(0);
    expect(third.stderr).toContain(`${refused} limits changed`);
    expect(place.reports('2', 'latest')).toEqual(one);
  });

  function reportsWith(jobs: string): Record<string, string> {
    const { status, stderr } = runWith(jobs);
    expect(stderr).toContain(`${STATEMENTS} new`);
    expect(status).toBe(0);
    return place.reports(jobs, 'latest');
  }

  function runWith(
    jobs: string,
    env: Record<string, string> = {},
    limits = LIMITS,
  ): ReturnType<typeof place.run> {
    for (const path of [`${jobs}.duckdb`, `${jobs}.duckdb.ledger`, jobs])
      rmSync(place.path(path), { recursive: true, force: true });
    return place.run(
      ['run', 'many.jsonl', '--db', `${jobs}.duckdb`, '--out', jobs, '--jobs', jobs, ...limits],
      { env },
    );
  }

  /** File, read, loaded, duplicate, rejected, reasons. */
  function dataQuality(out: string): string[] {
    const query = 'select file, read, loaded, duplicate, rejected, reasons from data_quality';
    const { stdout } = place.run(['sql', query, '--csv', '--db', `${out}.duckdb`]);
    return stdout.trim().split('\n').at(-1)?.split(',') ?? [];
  }
});
