import { describe, expect, it } from 'vitest';
import { type Case, casesOf } from '../cases/cases.js';
import { stancesOf } from './knowledge.js';

function read(item: Case): string[] {
  return [...new Set(stancesOf(item.sentence, item.speaker || undefined))].sort();
}

describe('the cases that the engine reads as an expert does', () => {
  it.each(casesOf('stance.csv'))('$why: $sentence', (item) => {
    expect(read(item)).toEqual(item.expected);
  });
});

describe('the cases that it does not read yet', () => {
  it.each(casesOf('known-gaps.csv'))('still misreads, or else belongs in stance.csv: $sentence', (item) => {
    expect(read(item)).not.toEqual(item.expected);
  });
});
