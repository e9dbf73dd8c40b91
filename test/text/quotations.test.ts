import { describe, expect, it } from 'vitest';
import { quotationsIn, quotationsOfSpeech } from '../../src/text/quotations.js';

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

  it('drops a mark that was never closed when another one opens', () => {
    expect(quoted('One "two three, and "four" five.')).toEqual(['"four"']);
    expect(quoted('"One goes on.\n"Two ends." Three.')).toEqual(['"One goes on.\n', '"Two ends."']);
  });
});

describe('quotationsOfSpeech', () => {
  const read = (text: string): number => quotationsOfSpeech(text).length;
  const page = 'Peru thanks Ghana. '.repeat(300);

  it('keeps what is quoted', () => {
    expect(read(`Mali said: “We thank Ghana.” ${page}`)).toBe(1);
    expect(read('“We thank Ghana.”')).toBe(1);
  });

  it('reads a speech that is read out as the words of its speaker', () => {
    expect(read(`I read the words of my President.\n“${page}\n“${page}”`)).toBe(0);
  });

  it('takes a page for no quotation', () => {
    expect(read(`He said "we. ${page}\n\n${page} ${page}`)).toBe(0);
  });
});
