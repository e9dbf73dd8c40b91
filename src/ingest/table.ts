import type { Cell } from './cell.js';
import { type Columns, doubledColumns, findColumns, requireMapped, shownNames } from './columns.js';
import { FileProblem } from './file-problem.js';
import { limitHint } from './limits.js';
import { cutRaw, type ReadOptions } from './read-item.js';

/** The columns of a table and what they hold. */
export interface Table {
  readonly names: readonly string[];
  readonly columns: Columns;
}

/**
 * Finds the fields among the columns of a table.
 * @throws FileProblem when no column holds the text, UserError when a mapped column is missing.
 */
export function tableOf(names: readonly string[], path: string, options: ReadOptions): Table {
  if (names.length > options.limits.columns)
    throw new FileProblem(
      'too_many_columns',
      `${names.length} columns: ${limitHint(options.limits, 'columns')}`,
    );
  requireMapped(names, options.columns, path);
  const columns = findColumns(names, options.columns);
  if (!columns.has('text'))
    throw new FileProblem(
      'no_text_column',
      `no column holds the text; name it with --map text=NAME, of ${shownNames(names)}`,
    );
  const doubled = doubledColumns(names, columns);
  if (doubled !== undefined) throw new FileProblem('bad_columns', doubled);
  return { names, columns };
}

/** The cells that were read, as JSON: a table of bytes has no other raw text. */
export function rawOf({ columns, names }: Table, cells: readonly Cell[]): string {
  const places = [...columns.values()].flat().sort((a, b) => a - b);
  const shown = places.map((at) => {
    const cell = cells[at];
    return [names[at] ?? '', cell?.kind === 'text' || cell?.kind === 'number' ? cutRaw(cell.text) : null];
  });
  return cutRaw(JSON.stringify(Object.fromEntries(shown)));
}
