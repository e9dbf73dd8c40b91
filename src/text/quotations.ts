import type { Span } from '../model/stance.js';

const QUOTES = /["“”«»]|\n[ \t\r]*\n/g;

/**
 * The stretches of a text that stand in double quotation marks, in order. A paragraph ends every quotation: one that
 * goes on is opened again, and is another stretch.
 */
export function quotationsIn(text: string): Span[] {
  const found: Span[] = [];
  let start = -1;
  let paragraph = 0;
  const close = (end: number): void => {
    if (start >= 0 && end > start) found.push({ start, end });
    start = -1;
  };
  for (const { 0: mark, index } of text.matchAll(QUOTES)) {
    if (mark.length > 1) {
      close(index);
      paragraph = index + mark.length;
    } else if (start < 0 && closes(text, index) && (found.at(-1)?.end ?? -1) <= paragraph) {
      // "..., and we help them,” the minister said": it was opened in a sentence before.
      start = paragraph;
      close(index + 1);
    } else if (mark === '"' ? start < 0 : /[“«]/.test(mark)) {
      if (start < 0) start = index;
    } else close(index + 1);
  }
  close(text.length);
  return found;
}

/** Whether the mark at `index` can only end a quotation. */
function closes(text: string, index: number): boolean {
  const mark = text[index];
  if (mark !== '"') return mark === '”' || mark === '»';
  return (
    /[\p{L}\p{N},.!?…]/u.test(text[index - 1] ?? '') && /^(?:\s|$)/.test(text.slice(index + 1, index + 2))
  );
}
