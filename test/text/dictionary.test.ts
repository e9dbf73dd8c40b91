import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordList } from '../../scripts/words.mjs';
import { compactDictionary, dictionaryTags, useDictionary } from '../../src/text/tagging/dictionary.js';

function tags(word: string): string {
  return dictionaryTags(word)?.join('|') ?? 'none';
}

describe('the word list', () => {
  it('says of every word the same in its compact form', () => {
    const lines = compactDictionary();
    const words = lines
      .trim()
      .split('\n')
      .map((line) => line.split('\t')[0] ?? '');
    const asked = [...words, 'Zzyzx', 'aaaa', '', '~', "'", 'ÿ', 'constructor'];
    const before = asked.map(tags);
    useDictionary(lines);
    expect(words.length).toBeGreaterThan(90_000);
    expect(asked.map(tags)).toEqual(before);
  });

  it('is that of the package it was taken from', () => {
    const file = join(import.meta.dirname, '..', '..', 'data', 'words', 'english.json');
    expect(readFileSync(file, 'utf8') === wordList(), 'run `node scripts/words.mjs`').toBe(true);
  });
});
