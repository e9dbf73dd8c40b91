import { describe, expect, it } from 'vitest';
import { compareRuns, countStanceErrors } from '../../src/evaluation/comparison.js';
import { readRun, writeRun } from '../../src/evaluation/saved-run.js';
import { record, stance } from './stances.js';

const RIGHT = stance('FRA', 'support', 'UKR');
const WRONG = stance('DEU', 'support', 'UKR');
const OTHER = stance('ITA', 'support', 'UKR');

describe('the comparison of two runs', () => {
  it('tells fixed from broken and from merely changed, broken first', () => {
    const gold = ['fixed', 'broken', 'other', 'same', 'new'].map((id) => record(id, RIGHT));
    const before = new Map([
      ['fixed', [WRONG]],
      ['broken', [RIGHT]],
      ['other', [WRONG]],
      ['same', [RIGHT]],
      ['gone', [RIGHT]],
    ]);
    const after = new Map([
      ['fixed', [RIGHT]],
      ['broken', []],
      ['other', [OTHER]],
      ['same', [RIGHT]],
      ['new', []],
    ]);
    const { changes, unchanged, added, removed } = compareRuns(gold, before, after, countStanceErrors);
    expect(changes.map(({ kind, id }) => [kind, id])).toEqual([
      ['broken', 'broken'],
      ['fixed', 'fixed'],
      ['other', 'other'],
    ]);
    expect({ unchanged, added, removed }).toEqual({ unchanged: 1, added: 1, removed: 1 });
    expect(changes[1]).toMatchObject({ errorsBefore: 2, errorsAfter: 0, lost: [WRONG], gained: [RIGHT] });
  });

  it('takes a wrong status for an error', () => {
    const urged = stance('FRA', 'support', 'UKR', { status: 'urged' });
    expect(countStanceErrors(record('a', RIGHT), [urged])).toBeGreaterThan(0);
  });
});

describe('a saved run', () => {
  it('is read as it was written', () => {
    const predictions = new Map([
      ['a', [stance('FRA', 'support', 'UKR', { rule: 'r', holderBasis: 'subject', start: 0, end: 7 })]],
      ['b', []],
    ]);
    const figures = new Map([['detection', 0.875]]);
    const read = readRun(writeRun({ figures, predictions }), 'x.json');
    expect(read).toEqual({ figures, predictions });
  });

  it('names the line that is broken', () => {
    expect(() => readRun('{"figures":{}}\n{"id":"a","stances":[]}\n{"id":"b"}\n', 'x.json')).toThrow(
      'x.json:3: the record needs stances',
    );
  });
});
