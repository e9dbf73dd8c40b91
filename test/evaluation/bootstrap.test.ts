import { describe, expect, it } from 'vitest';
import { bootstrapIntervals } from '../../src/evaluation/bootstrap.js';
import { halfOf } from '../../src/evaluation/halves.js';
import { evaluate, f1Intervals, f1Sampler } from '../../src/evaluation/measures.js';
import { wilsonInterval } from '../../src/evaluation/wilson.js';
import { record, stance } from './stances.js';

const SUPPORTS = stance('FRA', 'support', 'UKR');

describe('the bootstrap', () => {
  it('gives a share about the interval that Wilson gives it, and the same in every run', () => {
    const share = (drawn: Uint32Array): number[] => [
      drawn.reduce((sum, times, at) => sum + (at < 60 ? times : 0), 0) / drawn.length,
    ];
    const [first, second] = [bootstrapIntervals(200, share), bootstrapIntervals(200, share)];
    expect(first).toEqual(second);
    const wilson = wilsonInterval(60, 200);
    expect(Math.abs((first[0]?.[0] ?? 0) - wilson[0])).toBeLessThan(0.015);
    expect(Math.abs((first[0]?.[1] ?? 0) - wilson[1])).toBeLessThan(0.015);
  });

  it('samples the F1 that is measured when every record is drawn once', () => {
    const gold = [record('a', SUPPORTS), record('b', SUPPORTS), record('c')];
    const predicted = new Map([
      ['a', [SUPPORTS]],
      ['c', [SUPPORTS, stance('FRA', 'assist', 'UKR')]],
    ]);
    const { measures, meanF1 } = evaluate(gold, predicted);
    const sampled = f1Sampler(gold, predicted)(new Uint32Array(3).fill(1));
    expect(sampled).toEqual([...measures.map(({ f1 }) => f1), meanF1]);
    const { mean } = f1Intervals(gold, predicted);
    expect(mean[0]).toBeLessThanOrEqual(meanF1);
    expect(mean[1]).toBeGreaterThanOrEqual(meanF1);
  });
});

describe('the halves', () => {
  it('are told by the first byte of the SHA-256 of the id', () => {
    // echo -n abc | sha256sum begins with ba, echo -n a with ca, echo -n c with 2e, echo -n d with 18, echo -n e with 3f.
    expect(['abc', 'a', 'c', 'd', 'e'].map(halfOf)).toEqual(['a', 'a', 'a', 'a', 'b']);
  });
});
