import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/text/tagging/word-tags.js';
import { words } from '../../src/text/word-table.js';

/** The files that ask for words by name, but only of words that are not plain. */
const FILES = ['tagger.ts', 'closed-words.ts'];

describe('words with rules of their own', () => {
  it.each(FILES)('are all listed: %s', (file) => {
    const path = fileURLToPath(new URL(`../../src/text/tagging/${file}`, import.meta.url));
    const source = readFileSync(path, 'utf8');
    const asked = [
      ...source.matchAll(/(?<![\w.])(?:lower|(?:token|tokens\[i\])\??\.lower) === '([^']+)'/g),
      ...source.matchAll(/\/\^\(\?:([^)]*)\)\$\/\.test\((?:token\.)?lower\)/g),
    ].flatMap(([, words = '']) => words.split('|'));
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.filter((word) => !factsOf(words.of(word)).particular)).toEqual([]);
  });
});
