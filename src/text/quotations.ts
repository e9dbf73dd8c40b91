import type { Span } from '../model/stance.js';

const QUOTES = /["“”«»]|\n[ \t\r]*\n/g;

/**
 * The stretches of a text that stand in double quotation marks, in order. A paragraph ends every quotation: one that
 * goes on is opened again, and is another stretch.
 */
export function quotationsIn(text: string): Span[] {
  const found: Span[] = [];
  let start = -1;
  const close = (end: number): void => {
    if (start >= 0 && end > start) found.push({ start, end });
    start = -1;
  };
  for (const { 0: mark, index } of text.matchAll(QUOTES)) {
    if (mark.length > 1) close(index);
    else if (mark === '"' ? start < 0 : /[“«]/.test(mark)) {
      if (start < 0) start = index;
    } else close(index + 1);
  }
  close(text.length);
  return found;
}
