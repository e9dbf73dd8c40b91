import { describe, expect, it } from 'vitest';
import { byBasis, byRule, bySource, byStance } from '../../src/evaluation/breakdown.js';
import { record, stance } from './stances.js';

const GOLD = [
  record('wire-1', stance('FRA', 'support', 'UKR')),
  record('wire-2', stance('FRA', 'condemnation', 'RUS', { polarity: 'withheld' })),
  { ...record('7', stance('PER', 'assist', 'OTHER')), source: 'speeches' },
];
const PREDICTED = new Map([
  [
    'wire-1',
    [
      stance('FRA', 'support', 'UKR', { rule: 'back', holderBasis: 'subject' }),
      stance('FRA', 'support', 'NONE', { rule: 'back', holderBasis: 'speaker' }),
    ],
  ],
  ['wire-2', [stance('FRA', 'condemnation', 'RUS', { rule: 'slam', holderBasis: 'subject' })]],
  ['7', [stance('CHL', 'assist', 'OTHER', { rule: 'send', holderBasis: 'subject' })]],
]);

describe('the breakdown of predictions', () => {
  it('counts by rule what is right, has the right holder, and was there at all', () => {
    expect(
      byRule(GOLD, PREDICTED).map(({ name, predicted, right, holder, detected }) => [
        name,
        predicted,
        right,
        holder,
        detected,
      ]),
    ).toEqual([
      ['back', 2, 1, 2, 2],
      ['send', 1, 0, 0, 1],
      ['slam', 1, 0, 0, 0],
    ]);
  });

  it('counts by holder basis', () => {
    expect(byBasis(GOLD, PREDICTED).map(({ name, predicted, right }) => [name, predicted, right])).toEqual([
      ['subject', 3, 1],
      ['speaker', 1, 0],
    ]);
  });

  it('takes the source from the record, else from the beginning of its id', () => {
    expect(bySource(GOLD, PREDICTED).map(({ name, evaluation }) => [name, evaluation.records])).toEqual([
      ['speeches', 1],
      ['wire', 2],
    ]);
  });

  it('keeps to one stance, among predictions too', () => {
    const [assist, condemnation] = byStance(GOLD, PREDICTED);
    const f1 = (group: typeof assist, name: string): number | undefined =>
      group?.evaluation.measures.find((measure) => measure.name === name)?.f1;
    expect([assist?.name, f1(assist, 'detection assist'), f1(assist, 'holder')]).toEqual(['assist', 1, 0]);
    expect(f1(condemnation, 'withheld')).toBe(0);
  });
});
