import { visible } from '../errors/visible.js';
/** The width of a pipe, and of a terminal that does not say. */
export const DEFAULT_WIDTH = 120;

/** What a table of text may take. */
export interface TableShape {
  /** Columns of the terminal; lines are cut to it. */
  readonly width: number;
  readonly color: boolean;
}

/** A cell as text; `number` cells stand at the right. */
export interface Cell {
  readonly text: string;
  readonly number: boolean;
}

const GAP = '  ';
/** Below this a cut cell tells nothing; columns for which there is no room are left out instead. */
const NARROWEST = 8;
const BOLD = '\u001b[1m';
const RESET = '\u001b[0m';

export interface TableLayout {
  readonly head: string;
  readonly line: (row: readonly Cell[]) => string;
  /** Columns at the right for which there is no room. */
  readonly hidden: number;
}

/**
 * Lays out rows under their headers. Widths come from the rows given here, so that a long result can be written as it
 * comes; what does not fit ends in `…`.
 */
export function tableLayout(
  headers: readonly string[],
  sample: readonly (readonly Cell[])[],
  shape: TableShape,
): TableLayout {
  const wanted = headers.map((header, column) =>
    Math.max(displayWidth(header), ...sample.map((row) => displayWidth(row[column]?.text ?? ''))),
  );
  const widths = shrink(wanted.slice(0, roomFor(wanted, shape.width)), shape.width);
  const rightAligned = widths.map((_, column) => sample.some((row) => row[column]?.number === true));
  const format = (texts: readonly string[]): string =>
    widths
      .map((width, column) => pad(texts[column] ?? '', width, rightAligned[column] === true))
      .join(GAP)
      .trimEnd();
  const head = format(headers);
  const rule = widths.map((width) => '─'.repeat(width)).join(GAP);
  return {
    head: `${shape.color ? `${BOLD}${head}${RESET}` : head}\n${rule}`,
    line: (row) => format(row.map(({ text }) => text)),
    hidden: headers.length - widths.length,
  };
}

/** How many columns fit when each takes as little as it can; at least one. */
function roomFor(wanted: readonly number[], available: number): number {
  let used = 0;
  const tooMany = wanted.findIndex((width) => {
    used += Math.min(width, NARROWEST) + GAP.length;
    return used - GAP.length > available;
  });
  return tooMany < 0 ? wanted.length : Math.max(1, tooMany);
}

/** Takes from the widest columns until the line fits. */
function shrink(wanted: readonly number[], available: number): number[] {
  const room = available - GAP.length * (wanted.length - 1);
  const widths = wanted.map((width) => Math.min(width, Math.max(room, NARROWEST)));
  for (let excess = sum(widths) - room; excess > 0; excess--) {
    const widest = widths.indexOf(Math.max(...widths));
    const width = widths[widest] ?? 0;
    if (width <= NARROWEST) break;
    widths[widest] = width - 1;
  }
  return widths;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function pad(text: string, width: number, right: boolean): string {
  const cut = truncate(text, width);
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(cut)));
  return right ? blanks + cut : cut + blanks;
}

/** Cuts to a width in columns of a terminal, with `…` at the end. */
export function truncate(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let [cut, used] = ['', 0];
  for (const character of text) {
    const next = used + displayWidth(character);
    if (next > width - 1) break;
    cut += character;
    used = next;
  }
  return `${cut}…`;
}

/** Columns on a terminal: two for East Asian wide characters and emoji, none for combining marks. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{Mark}|\u200D|\uFE0F/u.test(character)) continue;
    width += isWide(character) ? 2 : 1;
  }
  return width;
}

function isWide(character: string): boolean {
  return /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u.test(
    character,
  );
}

/** Text in one line, safe for a terminal. */
export function oneLine(text: string): string {
  return visible(text.replace(/\s*[\r\n]+\s*/g, ' ').replace(/\t/g, ' '));
}
