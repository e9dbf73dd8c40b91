import type { Row } from '../db/database.js';

/** Tables first, since all else is made of them. */
const KINDS = ['table', 'view', 'table macro', 'macro'];

/** The rows of documented_schema for reading: each table with its columns below it, widths as the longest of them wants. */
export function schemaText(rows: readonly Row[]): string {
  return KINDS.flatMap((kind) => rows.filter((row) => row.kind === kind))
    .map((row, index, all) => (row.column_no === 0 ? heading(row, index) : columnLine(row, all)))
    .join('');
}

function heading({ kind, name, type, meaning }: Row, index: number): string {
  return `${index === 0 ? '' : '\n'}${name}${type}  [${kind}]\n  ${meaning}\n`;
}

function columnLine({ name, column, type, meaning }: Row, all: readonly Row[]): string {
  const beside = all.filter((row) => row.name === name);
  const width = (key: string): number => Math.max(...beside.map((row) => String(row[key]).length));
  return `    ${String(column).padEnd(width('column'))}  ${String(type).padEnd(width('type'))}  ${meaning}\n`;
}
