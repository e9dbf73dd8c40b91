import { describe, expect, it } from 'vitest';
import { WordScanner } from '../../src/text/word-scanner.js';

const finds = (words: readonly string[], text: string) =>
  new WordScanner(words).occursIn(text, 0, text.length);

describe('looking for words', () => {
  it('finds whole words, whatever their capitals', () => {
    expect(finds(['aid', 'condemn'], 'They CONDEMN it')).toBe(true);
    expect(finds(['aid', 'condemn'], 'US-aid')).toBe(true);
    expect(finds(['aid', 'condemn'], 'They said and condemned it')).toBe(false);
  });

  it('looks between the offsets only', () => {
    const scanner = new WordScanner(['aid']);
    expect(scanner.occursIn('aid for all', 4, 11)).toBe(false);
    expect(scanner.occursIn('some aids', 5, 8)).toBe(true);
  });

  it('finds words with other letters and marks too', () => {
    expect(finds(['chargé', "n't"], 'The CHARGÉ left')).toBe(true);
    expect(finds(['chargé', "n't"], "don't")).toBe(true);
    expect(finds(['chargé'], 'charge')).toBe(false);
  });
});
