import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/lexicon/pattern.js';
import { tokenize } from '../../src/text/tokens.js';
import { lexicon } from '../stance/knowledge.js';

/** The words of the rules and the classes, as a sentence must hold them for a rule to be found. */
const words = new Set([
  ...[...lexicon.byFirstWord.values()].flatMap((rules) =>
    rules.flatMap(({ pattern }) => pattern.items.flatMap(wordsOf)),
  ),
  ...[...lexicon.classWords.values()].flatMap((members) => [...members]),
]);

function isWhole(word: string): boolean {
  return tokenize(word, { start: 0, end: word.length }).length === 1;
}

describe('a word of the lexicon with a hyphen', () => {
  it('is one word in a text, too: two words would never be found as one', () => {
    const parted = [...words].filter(
      (word) => word.includes('-') && !isWhole(word) && !isWhole(word.replace(/s$/, '')),
    );
    expect(parted).toEqual([]);
  });
});
