import { cutCell } from './guard.js';
import type { SheetCell, SheetColumn } from './sheets.js';

const DATE_COLUMNS = new Set([
  'date',
  'first_date',
  'last_date',
  'since',
  'period',
  'previous_period',
  'last_taken',
]);
/** Log odds of 2 are seven to one; a cosine ends at 1. */
const SCALES: ReadonlyMap<string, number> = new Map([
  ['position', 2],
  ['target_position', 2],
  ['previous_position', 2],
  ['members_position', 2],
  ['shrunken_position', 2],
  ['difference', 2],
  ['similarity', 1],
  ['agreement_within', 1],
  ['agreement_outside', 1],
]);
const WIDTHS: ReadonlyMap<string, number> = new Map([
  ['stance', 14],
  ['sentence', 90],
  ['meaning', 90],
  ['formula', 60],
  ['text', 60],
  ['statement_id', 18],
  ['story_id', 18],
  ['rule_id', 22],
  ['cue', 20],
  ['title', 30],
  ['url', 30],
  ['file', 36],
  ['source', 24],
]);
const WRAPPED = new Set(['sentence', 'meaning', 'formula', 'text']);
/** A partial date is its first day, shown as far as it is known: 2019 sorts with the days of 2019. */
const DATE_FORMATS: ReadonlyMap<number, string> = new Map([
  [4, 'yyyy'],
  [7, 'yyyy\\-mm'],
  [10, 'yyyy\\-mm\\-dd'],
]);
const PARTIAL_DATE = /^\d{4}(-\d\d(-\d\d)?)?$/;
/** Spreadsheets know no day before 1900, and take 1900 for a leap year. */
const FIRST_YEAR = '1901';
const LONGEST_URL = 2_079;

/** XML 1.0 has no other characters; lone halves of a pair among them. */
const NO_XML =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken away
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** How a column of a report stands on its sheet: a header has room for the button of its filter. */
export function sheetColumn(name: string, numeric: boolean): SheetColumn {
  const scale = SCALES.get(name);
  const least = DATE_COLUMNS.has(name) ? 12 : 9;
  return {
    header: name,
    width: WIDTHS.get(name) ?? (/_name$/.test(name) ? 28 : Math.max(least, name.length + 4)),
    numeric,
    ...(WRAPPED.has(name) ? { wrap: true } : {}),
    ...(scale === undefined ? {} : { scale }),
  };
}

/** A value of DuckDB as a typed cell: numbers as numbers, dates as dates, all else as text that is never a formula. */
export function sheetCell(column: string, value: unknown): SheetCell {
  if (value === null || value === undefined) return { value: null };
  if (typeof value === 'number') return { value: Number.isFinite(value) ? value : null };
  if (typeof value === 'bigint') {
    return { value: Number.isSafeInteger(Number(value)) ? Number(value) : String(value) };
  }
  if (isDecimal(value)) return { value: Number(String(value)), format: `0.${'0'.repeat(value.scale)}` };
  const text = typeof value === 'boolean' ? (value ? 'yes' : 'no') : asText(value);
  if (text === '') return { value: null };
  if (DATE_COLUMNS.has(column) && PARTIAL_DATE.test(text) && text >= FIRST_YEAR) return dateCell(text);
  const shown = cutCell(text.replace(NO_XML, '\uFFFD'));
  return column === 'url' && isSafeUrl(text) ? { value: shown, url: text } : { value: shown };
}

/** Whether a link may be followed: the web only, no scripts, files or programs, and no longer than a spreadsheet takes. */
export function isSafeUrl(text: string): boolean {
  if (!/^https?:\/\/[^\s"<>\\^`{|}]+$/i.test(text) || text.length > LONGEST_URL) return false;
  try {
    const { protocol, hostname, username, password } = new URL(text);
    return /^https?:$/.test(protocol) && hostname !== '' && username === '' && password === '';
  } catch {
    return false;
  }
}

function dateCell(text: string): SheetCell {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  return { value: new Date(Date.UTC(year, month - 1, day)), format: DATE_FORMATS.get(text.length) ?? '' };
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  return isPlain ? JSON.stringify(value) : String(value);
}

function isDecimal(value: unknown): value is { readonly scale: number } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'width' in value &&
    'scale' in value &&
    typeof value.scale === 'number'
  );
}
