import { describe, expect, it } from 'vitest';
import { WordMemo } from '../../src/text/word-memo.js';
import { WordTable } from '../../src/text/word-table.js';

describe('the table of words', () => {
  it('gives one object for the same letters, wherever they stand', () => {
    const table = new WordTable();
    expect(table.of('aid')).toBe(table.of('aid'));
    expect(table.of('Aid')).not.toBe(table.of('aid'));
    expect(table.of('Aid').lower).toBe('aid');
  });

  it('tells words, numbers and marks apart', () => {
    const table = new WordTable();
    expect(['aid', "'s", "n't", '5th', '$5', ',', "'"].map((text) => table.of(text).kind)).toEqual([
      ...['word', 'word', 'word', 'number', 'number', 'mark', 'mark'],
    ]);
  });

  it('tells words apart whose letters give the same hash', () => {
    const table = new WordTable();
    // 31 * 65 + 97 = 31 * 66 + 66
    expect(table.of('Aa').text).toBe('Aa');
    expect(table.of('BB').text).toBe('BB');
  });

  it('says the same of a word once it was emptied', () => {
    const table = new WordTable();
    const length = new WordMemo(({ text }) => text.length);
    const before = table.of('aid');
    expect(length.of(before)).toBe(3);
    for (let i = 0; i < 70_000; i++) table.of(`name${i}`);
    expect(table.of('aid')).not.toBe(before);
    const values = ['aid', 'relief', 'aid', 'support'].map((text) => length.of(table.of(text)));
    expect([...values, length.of(before)]).toEqual([3, 6, 3, 7, 3]);
  });
});
