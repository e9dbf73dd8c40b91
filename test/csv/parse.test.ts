import { describe, expect, it } from 'vitest';
import { parseCells, parseTable } from '../../src/csv/parse.js';
import { UserError } from '../../src/errors/errors.js';

describe('parseTable', () => {
  it('gives the cells by column and the line on which each row begins', () => {
    const rows = parseTable('\uFEFFid,note\r\na,"two\r\nlines, ""quoted"""\r\n\r\nb,plain\r\n', 'x.csv');
    expect(rows.map(({ line, values }) => ({ line, ...values }))).toEqual([
      { line: 2, id: 'a', note: 'two\r\nlines, "quoted"' },
      { line: 5, id: 'b', note: 'plain' },
    ]);
  });

  it('does not know columns that the file does not name', () => {
    expect(parseTable('id\na\n', 'x.csv')[0]?.values.constructor).toBeUndefined();
  });

  it.each([
    ['', /empty.*x\.csv/],
    ['a,b\n1\n', /x\.csv:2: 1 cells where the first row has 2/],
    ['a,b\n1,2\n1,2,3\n', /x\.csv:3: 3 cells/],
    ['a,a\n1,2\n', /x\.csv:1: two columns have the same name: a/],
    ['a,b\n1,"open\n', /x\.csv:2: a quote opens here/],
    ['a,b\n1,say "no"\n', /x\.csv:2: a quote inside/],
    ['a,b\n1,"say" no\n', /x\.csv:2: text after a closing quote/],
  ])('refuses %j and names the line', (text, message) => {
    expect(() => parseTable(text, 'x.csv')).toThrow(message);
    expect(() => parseTable(text, 'x.csv')).toThrow(UserError);
  });
});

describe('parseCells', () => {
  it('keeps blanks, empty cells and embedded line ends', () => {
    expect(parseCells([' a ,,"x\ny"', '"",""', '1'], ',')).toEqual([[' a ', '', 'x\ny'], ['', ''], ['1']]);
  });
});
