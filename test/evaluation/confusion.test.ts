import { describe, expect, it } from 'vitest';
import { confusions } from '../../src/evaluation/confusion.js';
import type { JudgedStance } from '../../src/evaluation/judged.js';
import { record, stance } from './stances.js';

function kinds(gold: readonly JudgedStance[], predicted: readonly JudgedStance[]): string[] {
  return confusions([record('a', ...gold)], new Map([['a', predicted]])).map(({ kind }) => kind);
}

const FRA_UKR = stance('FRA', 'support', 'UKR');

describe('what went wrong', () => {
  it('finds nothing wrong with what agrees', () => {
    expect(kinds([FRA_UKR], [FRA_UKR, FRA_UKR])).toEqual([]);
  });

  it.each([
    ['wrong status', stance('FRA', 'support', 'UKR', { status: 'urged' })],
    ['wrong polarity', stance('FRA', 'support', 'UKR', { polarity: 'withheld' })],
    ['wrong target', stance('FRA', 'support', 'RUS')],
    ['wrong holder', stance('DEU', 'support', 'UKR')],
    ['wrong stance', stance('FRA', 'condemnation', 'UKR')],
    ['wrong holder and target', stance('DEU', 'support', 'RUS')],
  ])('calls it %s', (kind, predicted) => {
    expect(kinds([FRA_UKR], [predicted])).toEqual([kind]);
  });

  it('calls what has no counterpart spurious or missed', () => {
    expect(kinds([FRA_UKR], [])).toEqual(['missed']);
    expect(kinds([], [FRA_UKR])).toEqual(['spurious']);
    expect(kinds([FRA_UKR], [stance('DEU', 'condemnation', 'RUS')])).toEqual(['spurious', 'missed']);
  });

  it('pairs what agrees best before what agrees less', () => {
    const gold = [stance('FRA', 'support', 'RUS'), FRA_UKR];
    expect(kinds(gold, [FRA_UKR, stance('ITA', 'support', 'RUS')])).toEqual(['wrong holder']);
  });

  it('takes a second status of a stance that was found for no error of its own', () => {
    const urged = stance('FRA', 'support', 'UKR', { status: 'urged' });
    expect(kinds([FRA_UKR, urged], [FRA_UKR])).toEqual([]);
  });
});
