import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/text/sentences.js';

const cut = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitting sentences', () => {
  it('does not stop at titles, initials and numbers', () => {
    expect(
      cut('Mr. Smith met Lt. Col. J. Brown on Jan. 5. They spoke of No. 7 and of $1.5 million.'),
    ).toEqual(['Mr. Smith met Lt. Col. J. Brown on Jan. 5.', 'They spoke of No. 7 and of $1.5 million.']);
  });

  it('keeps "the U.S. President" together and parts "the U.S. The"', () => {
    expect(cut('The U.S. President left the U.S. The ship sailed.')).toEqual([
      'The U.S. President left the U.S.',
      'The ship sailed.',
    ]);
  });

  it('takes no single line break for an end, but a blank line', () => {
    expect(cut('A line that\nis wrapped.\nAnother one\n\nA heading\n\nThe end.')).toEqual([
      'A line that\nis wrapped.',
      'Another one',
      'A heading',
      'The end.',
    ]);
  });

  it('keeps closing quotation marks with their sentence', () => {
    expect(cut('“We agree.” She left. "Why?" he asked.')).toEqual([
      '“We agree.”',
      'She left.',
      '"Why?" he asked.',
    ]);
  });

  it('ends after a contraction', () => {
    expect(cut("They can't. Others can.")).toEqual(["They can't.", 'Others can.']);
  });

  it('gives no sentence for blanks', () => {
    expect(cut(' \n\n \t ')).toEqual([]);
  });

  it('cuts what is too long for a sentence at a blank, and nothing inside a surrogate pair', () => {
    const words = cut('condemn '.repeat(5000));
    expect(Math.max(...words.map((part) => part.length))).toBeLessThanOrEqual(5000);
    expect(words.join(' ')).toBe('condemn '.repeat(5000).trim());
    const pairs = cut(`x${'🙂'.repeat(6000)}`);
    expect(pairs.join('')).toBe(`x${'🙂'.repeat(6000)}`);
    expect(pairs.every((part) => part.isWellFormed())).toBe(true);
  });
});
