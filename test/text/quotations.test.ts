import { describe, expect, it } from 'vitest';
import { quotationsIn } from '../../src/text/quotations.js';

const quoted = (text: string): string[] => quotationsIn(text).map(({ start, end }) => text.slice(start, end));

describe('quotationsIn', () => {
  it('finds straight and curly quotations', () => {
    expect(quoted('He said "yes" and “no”, then «oui».')).toEqual(['"yes"', '“no”', '«oui»']);
  });

  it('ends every quotation with its paragraph', () => {
    expect(quoted('“One goes on.\n\n“Two ends.” Three.')).toEqual(['“One goes on.', '“Two ends.”']);
  });

  it('leaves an apostrophe alone, and a quotation open to the end', () => {
    expect(quoted("Kenya's \"we won't")).toEqual(['"we won\'t']);
  });
});
