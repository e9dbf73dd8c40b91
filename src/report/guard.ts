/** What a spreadsheet puts in one cell at most, in UTF-16 units: Excel specifications and limits. */
export const CELL_LIMIT = 32_767;

export const CUT_MARK = ' … [cut: the cell is full]';

/**
 * Signs with which a formula begins, also in full width or small, where blanks, marks, control characters or signs that
 * nobody sees may stand in front: some programs strip those before they look. See OWASP, CSV Injection.
 */
const FORMULA =
  /^[\s\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u2800]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE62\uFE63\uFE66\uFE6B]/u;

/** Tab, carriage return, line feed and NUL in front, which let the rest of the cell begin anew. */
const LINE_START = /^[\t\r\n\0]/;

/** The text as a cell that shows it and never runs it: an apostrophe in front where a spreadsheet would, and cut to what a cell holds. */
export function guardCell(text: string): string {
  return cutCell(mayRun(text) ? `'${text}` : text);
}

/** The text cut to what a cell holds; a cut is marked, and never goes through a pair of units. */
export function cutCell(text: string): string {
  if (text.length <= CELL_LIMIT) return text;
  const end = CELL_LIMIT - CUT_MARK.length;
  return text.slice(0, isHighSurrogate(text.charCodeAt(end - 1)) ? end - 1 : end) + CUT_MARK;
}

function mayRun(text: string): boolean {
  const first = text.charCodeAt(0);
  // Nearly every cell begins with a plain letter: spare it the expressions.
  if ((first > 0x60 && first < 0x7b) || (first > 0x40 && first < 0x5b)) return false;
  return FORMULA.test(text) || LINE_START.test(text);
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
