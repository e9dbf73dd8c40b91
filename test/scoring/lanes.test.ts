import { beforeAll, describe, expect, it } from 'vitest';
import { Workplace } from '../commands/demarche.js';

const place = new Workplace();

/** Distinct statements that tell many stances: enough text for the threads to be started. */
function manyStatements(): object[] {
  const kinds = ['condemned the attack on', 'stands ready to help', 'fully supports', 'refused to condemn'];
  const actors = ['France', 'Türkiye', 'Kenya', 'the European Union', 'Japan', 'Hungary'];
  return Array.from({ length: 1200 }, (_, number) => {
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

  function reportsWith(jobs: string): Record<string, string> {
    const { status, stderr } = place.run([
      'run',
      'many.jsonl',
      '--db',
      `${jobs}.duckdb`,
      '--out',
      jobs,
      '--jobs',
      jobs,
    ]);
    expect(stderr).toContain('1200 new');
    expect(status).toBe(0);
    return place.reports(jobs, 'latest');
  }
});
