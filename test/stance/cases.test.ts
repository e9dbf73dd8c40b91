import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseTable } from '../../src/csv/parse.js';
import { stancesOf } from './knowledge.js';

interface Case {
  readonly sentence: string;
  readonly speaker: string;
  readonly expected: readonly string[];
  readonly why: string;
}

function cases(name: string): Case[] {
  const path = join(import.meta.dirname, '..', 'cases', name);
  return parseTable(readFileSync(path, 'utf8'), name).map(({ values }) => ({
    sentence: values.sentence ?? '',
    speaker: values.speaker ?? '',
    expected: values.expected === '-' ? [] : (values.expected ?? '').split(';').map((item) => item.trim()),
    why: values.why ?? '',
  }));
}

function read(item: Case): string[] {
  return [...new Set(stancesOf(item.sentence, item.speaker || undefined))].sort();
}

describe('the cases that the engine reads as an expert does', () => {
  it.each(cases('stance.csv'))('$why: $sentence', (item) => {
    expect(read(item)).toEqual([...item.expected].sort());
  });
});

describe('the cases that it does not read yet', () => {
  it.each(cases('known-gaps.csv'))('still misreads, or else belongs in stance.csv: $sentence', (item) => {
    expect(read(item)).not.toEqual([...item.expected].sort());
  });
});
