import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTable } from '../../src/csv/parse.js';

/** A sentence, and the stances that a careful reader records for it, in order. */
export interface Case {
  readonly sentence: string;
  readonly speaker: string;
  readonly expected: readonly string[];
  readonly why: string;
}

/** The rows of a file of this folder. */
export function casesOf(name: string): Case[] {
  return parseTable(readFileSync(join(import.meta.dirname, name), 'utf8'), name).map(({ values }) => ({
    sentence: values.sentence ?? '',
    speaker: values.speaker ?? '',
    expected:
      values.expected === '-'
        ? []
        : (values.expected ?? '')
            .split(';')
            .map((item) => item.trim())
            .sort(),
    why: values.why ?? '',
  }));
}
