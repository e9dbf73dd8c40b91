import type { Limits } from '../model/limits.js';
import type { StatementRecord } from '../model/statement.js';
import { type Cell, EMPTY, isEmpty } from './cell.js';
import { type Columns, FIELDS, type Field, shownNames } from './columns.js';
import { dateAdvice, parseDate } from './dates.js';
import { limitHint } from './limits.js';
import { hasLoneSurrogate } from './utf8.js';

interface Refusal {
  readonly ok: false;
  /** A short code: no_text, bad_text, bad_date, bad_value, bad_encoding, too_long, ... */
  readonly reason: string;
  readonly detail: string;
}
export type RecordResult = { readonly ok: true; readonly record: StatementRecord } | Refusal;

type Value = { readonly ok: true; readonly text: string | undefined } | Refusal;

/** Also as tables write it beside missing ones: 2019.0. */
const WHOLE_NUMBER = /^\d+(?:\.0+)?$/;

/** For each field its own position, for records that are made and not read from a table. */
export const OWN_COLUMNS: Columns = new Map(FIELDS.map((field, at) => [field, [at]]));

/**
 * Makes a statement of the cells of one record, or says why not. Values stay as given, except the date, which is
 * written as a partial ISO date.
 */
export function toRecord(
  columns: Columns,
  cells: readonly Cell[],
  limits: Limits,
  names: readonly string[],
): RecordResult {
  const texts = new Map<Field, string>();
  for (const field of FIELDS) {
    const value = fieldValue(field, pick(columns.get(field) ?? [], cells), limits);
    if (!value.ok) return value;
    if (value.text !== undefined) texts.set(field, value.text);
  }
  const { text, ...rest } = Object.fromEntries(texts);
  if (text === undefined) return noText(columns, names);
  return { ok: true, record: { text, ...rest } };
}

/** The first cell that holds something, in the order of preference. */
function pick(places: readonly number[], cells: readonly Cell[]): Cell {
  const full = places.find((at) => !isEmpty(cells[at] ?? EMPTY));
  return (full === undefined ? undefined : cells[full]) ?? EMPTY;
}

function fieldValue(field: Field, cell: Cell, limits: Limits): Value {
  switch (cell.kind) {
    case 'empty':
      return { ok: true, text: undefined };
    case 'refused':
      return refuse(cell.reason, `${field}: ${cell.detail}`);
    case 'other':
      return field === 'text'
        ? refuse(
            'bad_text',
            `the text must be a string, not ${cell.what}; name another column with --map text=NAME`,
          )
        : refuse(
            'bad_value',
            `${field} must be a single value, not ${cell.what}; name another column with --map ${field}=NAME, or none with --map ${field}=`,
          );
    case 'number':
      if (field === 'text')
        return refuse('bad_text', `the text must be a string, not a number: ${cell.text.slice(0, 64)}`);
      // A double has lost the zero of 2019.10, and 2019.5 is a share of a year.
      if (field === 'date' && !WHOLE_NUMBER.test(cell.text))
        return refuse('bad_date', dateAdvice(cell.text, 'unknown'));
      return checked(field, cell.text, limits);
    case 'text':
      return checked(field, cell.text, limits);
  }
}

function checked(field: Field, text: string, limits: Limits): Value {
  if (text.length * 3 > limits.cellBytes && Buffer.byteLength(text) > limits.cellBytes)
    return refuse('too_long', `${field} is longer than allowed: ${limitHint(limits, 'cellBytes')}`);
  if (hasLoneSurrogate(text))
    return refuse(
      'bad_encoding',
      `${field} holds half of a surrogate pair, which no UTF-8 text can hold; write the record again`,
    );
  if (field !== 'date') return { ok: true, text };
  const result = parseDate(text);
  return result.ok
    ? { ok: true, text: result.date.text }
    : refuse('bad_date', dateAdvice(text, result.problem));
}

function noText(columns: Columns, names: readonly string[]): Refusal {
  if (columns.has('text')) return refuse('no_text', 'the text is empty');
  return refuse(
    'no_text',
    `no member holds the text; name it with --map text=NAME, of ${shownNames(names) || 'none'}`,
  );
}

function refuse(reason: string, detail: string): Refusal {
  return { ok: false, reason, detail };
}
