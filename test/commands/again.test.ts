import { appendFileSync, rmSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STATEMENTS, Workplace } from './demarche.js';

const NOTHING_CHANGED = 'nothing changed since the last reports';

describe('a run over what has been reported', () => {
  const place = new Workplace();
  place.writeJsonLines('in.jsonl', [...STATEMENTS]);
  const run = (...more: string[]): string => {
    const { status, stderr } = place.run(['run', 'in.jsonl', '--db', 'a.duckdb', '--out', 'out', ...more]);
    expect(status).toBe(0);
    return stderr;
  };
  const inode = (name: string): number => statSync(place.path('out', 'latest', name)).ino;
  const manifest = (): Record<string, unknown> => JSON.parse(place.read('out', 'latest', 'manifest.json'));

  it('publishes the same files again, as a run of its own', () => {
    expect(run()).not.toContain(NOTHING_CHANGED);
    const [reports, evidence, first] = [place.reports('out', 'latest'), inode('evidence.csv'), manifest()];
    expect(run()).toContain(NOTHING_CHANGED);
    expect(place.reports('out', 'latest')).toEqual(reports);
    expect(inode('evidence.csv')).toBe(evidence);
    expect(manifest()).toMatchObject({ state: first.state, counts: first.counts, reports: first.reports });
    expect(manifest().run_id).not.toBe(first.run_id);
  });

  it('writes them when somebody wrote to one, or took one away', () => {
    appendFileSync(place.path('out', 'latest', 'worklist.csv'), 'x');
    expect(run()).not.toContain(NOTHING_CHANGED);
    expect(place.read('out', 'latest', 'worklist.csv')).not.toMatch(/x$/);
    rmSync(place.path('out', 'latest', 'timeline.csv'));
    expect(run()).not.toContain(NOTHING_CHANGED);
    expect(run()).toContain(NOTHING_CHANGED);
  });

  it('writes them for another dialect, another count and a new statement', () => {
    expect(run('--dialect', 'plain')).not.toContain(NOTHING_CHANGED);
    expect(run('--dialect', 'plain', '--count', 'stories')).not.toContain(NOTHING_CHANGED);
    place.writeJsonLines('in.jsonl', [
      ...STATEMENTS,
      { id: 'd', text: 'Kenya condemned the attack by Mali.' },
    ]);
    const told = run('--dialect', 'plain', '--count', 'stories');
    expect(told).not.toContain(NOTHING_CHANGED);
    expect(told).toContain('1 new');
  });

  it('scores again what another lexicon may read otherwise, and says so', () => {
    const told = run('--lexicon', 'concern');
    expect(told).not.toContain(NOTHING_CHANGED);
    expect(told).toContain('4 lexicon changed');
  });
});
