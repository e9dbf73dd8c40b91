import { describe, expect, it } from 'vitest';
import { STATEMENTS, Workplace } from './demarche.js';

describe('--profile', () => {
  const place = new Workplace();
  place.writeJsonLines('in.jsonl', [...STATEMENTS]);

  it('says where the time of the very process went, in stages that add up', () => {
    const begin = performance.now();
    const { status, stderr } = place.run(['run', 'in.jsonl', '--profile', '--log', 'json']);
    const elapsed = (performance.now() - begin) / 1e3;
    expect(status).toBe(0);
    const lines = stderr
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const stages = lines.filter(({ message, stage }) => message === 'profile' && stage !== 'all');
    const all = lines.find(({ message, stage }) => message === 'profile' && stage === 'all');
    const sum = (key: string): number => stages.reduce((total, stage) => total + Number(stage[key]), 0);
    expect(stages.map(({ stage }) => stage)).toEqual(
      expect.arrayContaining(['load', 'link', 'score', 'store', 'audit', 'report']),
    );
    for (const key of ['seconds', 'processor_seconds']) expect(sum(key)).toBeCloseTo(Number(all?.[key]), 9);
    expect(sum('share')).toBeCloseTo(1, 9);
    expect(Number(all?.seconds)).toBeLessThanOrEqual(elapsed);
  });
});
