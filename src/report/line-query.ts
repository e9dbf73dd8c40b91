import { identifier, literal } from '../db/database.js';
import type { Dialect } from './dialect.js';
import { CELL_LIMIT } from './guard.js';

/** A column of a query: its name, and DuckDB's name of its type. */
export type TypedColumn = readonly [name: string, type: string];

/** A character with which no formula begins, and none that a program strips before it looks for one. */
const PLAIN_BEGINNINGS = `^[A-Za-z0-9"''(\\[$“”‘’]*$`;

/**
 * A query that writes the rows of another one as lines of a CSV, as bytes in its first column: DuckDB makes a line in a
 * tenth of the time that its cells take through JavaScript. A row that needs a closer look (text that a spreadsheet may run
 * or cut off, values that are neither text nor numbers) has no line; its cells are a struct in the second column.
 */
export function lineQuery(query: string, columns: readonly TypedColumn[], dialect: Dialect): string {
  const names = columns.map((_, index) => identifier(`c${index}`));
  const cells = columns.map(([, type], index) => cellOf(names[index] ?? '', type, dialect));
  const line = [...cells.flatMap((cell, index) => (index === 0 ? [cell] : [`'${dialect.delimiter}'`, cell]))];
  const texts = names.filter((_, index) => columns[index]?.[1] === 'VARCHAR');
  const isPlain = columns.every(([, type]) => type === 'VARCHAR' || isNumber(type))
    ? plainness(texts, dialect)
    : 'false';
  const all = names.map((name) => `${name} := ${name}`).join(', ');
  return `
    select
        case when is_plain then encode(line) end as line,
        case when not is_plain then struct_pack(${all}) end as cells,
    from (
        select *, ${isPlain} as is_plain
        from (
            select *, concat(${line.join(', ')}, ${literal(dialect.lineEnd)}) as line
            from (${query}) as cells (${names.join(', ')})
        )
    )`;
}

function isNumber(type: string): boolean {
  return /^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|DECIMAL.*)$/.test(type);
}

/** A cell as csv-stringify writes it; nothing for null. */
function cellOf(name: string, type: string, { delimiter, decimalMark }: Dialect): string {
  if (isNumber(type))
    return decimalMark === '.' ? `${name}::varchar` : `replace(${name}::varchar, '.', '${decimalMark}')`;
  if (type !== 'VARCHAR') return "''";
  const special = [`'${delimiter}'`, `'"'`, 'chr(10)', 'chr(13)'];
  const isQuoted = special.map((mark) => `contains(${name}, ${mark})`).join(' or ');
  return `case when ${isQuoted} then '"' || replace(${name}, '"', '""') || '"' else ${name} end`;
}

/** Whether no cell of the row is for `guardCell`; a whole line that is short has no cell that is long. */
function plainness(texts: readonly string[], { guarded }: Dialect): string {
  if (!guarded || texts.length === 0) return 'true';
  const beginnings = texts.map((name) => `left(${name}, 1)`).join(', ');
  return `strlen(line) <= ${CELL_LIMIT} and regexp_matches(concat(${beginnings}), '${PLAIN_BEGINNINGS}')`;
}
