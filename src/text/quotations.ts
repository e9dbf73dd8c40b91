import type { Span } from '../model/stance.js';

const QUOTES = /["“”«»]|\n[ \t\r]*\n/g;
/** How many characters nobody quotes in one breath: such a stretch lacks the mark that ends it. */
const TOO_LONG = 4000;
/** The share of a speech that is quoted only where somebody reads it out for another. */
const READ_OUT = 0.5;

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
    } else if (mark === '"' && opens(text, index)) {
      // Opened again before it was closed: on a new line it goes on, elsewhere its last mark was lost in print.
      if (text[index - 1] === '\n') close(index);
      start = index;
    } else close(index + 1);
  }
  close(text.length);
  return found;
}

/**
 * The quotations of a speech. One that is quoted from end to end is read out for whoever wrote it, of the same state,
 * and what is quoted by the page lacks a mark: neither are the words of another.
 */
export function quotationsOfSpeech(text: string): Span[] {
  const found = quotationsIn(text);
  const quoted = found.reduce((sum, { start, end }) => sum + end - start, 0);
  if (text.length > TOO_LONG && quoted > READ_OUT * text.length) return [];
  return found.filter(({ start, end }) => end - start <= TOO_LONG);
}

/** Whether the mark at `index` can only begin a quotation. */
function opens(text: string, index: number): boolean {
  return (
    /^[\s([]?$/.test(text.slice(Math.max(0, index - 1), index)) &&
    /^\S/.test(text.slice(index + 1, index + 2))
  );
}

/** Whether the mark at `index` can only end a quotation. */
function closes(text: string, index: number): boolean {
  const mark = text[index];
  if (mark !== '"') return mark === '”' || mark === '»';
  return (
    /[\p{L}\p{N},.!?…]/u.test(text[index - 1] ?? '') && /^(?:\s|$)/.test(text.slice(index + 1, index + 2))
  );
}
