import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/text/tokens.js';

const words = (text: string) =>
  tokenize(text, { start: 0, end: text.length }).map((token) => (token.hyphen ? '-' : '') + token.text);

describe('cutting tokens', () => {
  it('parts possessives and contractions, with straight and with curly apostrophes', () => {
    expect(words("Russia's won't")).toEqual(['Russia', "'s", 'wo', "n't"]);
    expect(words('Russia’s won’t')).toEqual(['Russia', "'s", 'wo', "n't"]);
    expect(words("the states' aid")).toEqual(['the', 'states', "'s", 'aid']);
  });

  it('parts hyphenated words and remembers the hyphen', () => {
    expect(words('US-backed non-aligned')).toEqual(['US', '-backed', 'non', '-aligned']);
  });

  it('takes the stops out of abbreviations', () => {
    expect(words('the U.S. and Dr. Li')).toEqual(['the', 'US', 'and', 'Dr', 'Li']);
  });

  it('keeps money and names together', () => {
    expect(words('US$141 million, €1.2bn, Côte d’Ivoire')).toEqual([
      'US$141',
      'million',
      ',',
      '€1.2bn',
      ',',
      'Côte',
      "d'Ivoire",
    ]);
  });

  it('gives offsets into the text as it is', () => {
    const text = '🙂 France’s aid';
    for (const token of tokenize(text, { start: 0, end: text.length }))
      expect(text.slice(token.start, token.end)).not.toBe('');
    expect(tokenize(text, { start: 0, end: text.length }).map((t) => text.slice(t.start, t.end))).toEqual([
      '🙂',
      'France',
      '’s',
      'aid',
    ]);
  });

  it('stays within its span', () => {
    expect(tokenize('one two three', { start: 4, end: 7 }).map((token) => token.text)).toEqual(['two']);
  });

  it('cuts plain words and all others alike, whatever stands beside them', () => {
    expect(words("Russia’s, Côte’s and U.N. it's G20's.")).toEqual([
      ...['Russia', "'s", ',', 'Côte', "'s", 'and', 'UN', 'it', "'s", 'G20', "'s", '.'],
    ]);
    expect(words('a.m. b. No. 5 e\u0301te\u0301 x\u2009y cannot')).toEqual([
      ...['am', 'b', '.', 'No', '5', 'e\u0301te\u0301', 'x', 'y', 'can', 'not'],
    ]);
    expect(words('US$5million US$5m US 5 US $5')).toEqual([
      'US$',
      '5',
      'million',
      'US$5m',
      'US',
      '5',
      'US $5',
    ]);
  });
});
