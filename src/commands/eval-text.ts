import type { JudgedStance } from '../evaluation/judged.js';
import type { Interval } from '../evaluation/wilson.js';
import { displayWidth, oneLine } from './table.js';

/** What eval prints fits a terminal of this width. */
const WIDTH = 80;

/** Columns of a table: how wide, and whether its cells stand at the left. */
export interface Column {
  readonly head: string;
  readonly width: number;
  readonly left?: boolean;
}

/** A table with a title; cells are cut to their column. */
export function table(
  title: string,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]): string =>
    columns
      .map(({ width, left }, at) => fitted(cells[at] ?? '', width, left === true))
      .join('')
      .trimEnd();
  return `\n${title}\n${[line(columns.map(({ head }) => head)), ...rows.map(line)].join('\n')}\n`;
}

function fitted(text: string, width: number, left: boolean): string {
  const cut = text.length >= width ? `${text.slice(0, width - 2)}…` : text;
  return left ? cut.padEnd(width) : cut.padStart(width);
}

/** A figure as all tables print it. */
export function figure(value: number): string {
  return value.toFixed(3);
}

/** `+0.012`, `-0.003`; no sign before what is rounded to nothing. */
export function signed(value: number): string {
  const rounded = figure(Math.abs(value));
  return `${rounded === '0.000' ? ' ' : value < 0 ? '-' : '+'}${rounded}`;
}

/** `0.912 .88-.94`. */
export function withInterval(value: number, [low, high]: Interval): string {
  return `${figure(value)} ${bound(low)}-${bound(high)}`;
}

function bound(value: number): string {
  return value >= 0.995 ? '1.0' : value.toFixed(2).replace(/^0/, '');
}

/** Text in lines of the width, each after as many blanks; after the label that begins the first line, if there is one. */
export function wrap(text: string, blanks: number, label = ''): string {
  const indent = ' '.repeat(blanks);
  const hanging = indent + ' '.repeat(displayWidth(label));
  const lines: string[] = [];
  let line = '';
  for (const word of oneLine(text).trim().split(/ +/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && hanging.length + displayWidth(longer) > WIDTH) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].map((one, at) => `${at === 0 ? indent + label : hanging}${one}\n`).join('');
}

/** `FRA support UKR (affirmed, asserted)`. */
export function stanceText({ holder, stance, target, polarity, status }: JudgedStance): string {
  return `${holder} ${stance} ${target} (${polarity}, ${status})`;
}

/** The sentence of a prediction that says where it stands, else the whole text. */
export function evidence(text: string, stance: JudgedStance | undefined): string {
  const { start, end } = stance ?? {};
  return start === undefined || end === undefined ? text : [...text].slice(start, end).join('');
}
