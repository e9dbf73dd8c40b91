import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/text/tokens.js';
import { WordFilter } from '../../src/text/word-filter.js';

describe('the filter of words', () => {
  it('lets the tokens of its words pass, whatever their capitals and however they were cut', () => {
    const filter = new WordFilter(['aid', 'us', 'côte', "'s", '$']);
    const text = "Aid AID U.S. US Côte's states' $";
    const passed = tokenize(text, { start: 0, end: text.length }).filter(({ hash }) => filter.passes(hash));
    expect(passed.map((token) => token.text)).toEqual(['Aid', 'AID', 'US', 'US', 'Côte', "'s", "'s", '$']);
  });

  it('stops most other words', () => {
    const filter = new WordFilter(['aid', 'condemn', 'support']);
    const text = 'the quick brown fox jumps over the lazy dog';
    const passed = tokenize(text, { start: 0, end: text.length }).filter(({ hash }) => filter.passes(hash));
    expect(passed.length).toBeLessThan(3);
  });
});
