import type { Database, Row } from '../db/database.js';
import { readSql } from '../db/sql-files.js';
import { isSafeUrl } from './sheet-cells.js';

type Value = string | number | null;

/** Every actor on the page, in the order of their numbers. */
export function pageActors(db: Database): Promise<Row[]> {
  return db.all(readSql('page', 'actors'));
}

/** What the page needs at once: actors, pairs, timeline and shifts, where an actor is the number of its row. */
export async function* summaryJson(db: Database, actors: readonly Row[]): AsyncGenerator<string> {
  const numbers = numbersOf(actors);
  const [counts] = await db.all(
    `select (select count(*)::integer from statements) as statements, (select count(*)::integer from stances) as stances,
        coalesce(min(date_text), '') as first, coalesce(max(date_text), '') as last
    from statements`,
  );
  yield `{"counts":${json(counts)},"actors":`;
  yield json(actors.map(({ code, name, place, bloc }) => [code, name, place, bloc]));
  for (const part of ['pairs', 'timeline', 'shifts'] as const) {
    yield `,"${part}":`;
    yield* rowsJson(db, part, (row) =>
      row.map((value, index) => asNumber(value, names(part, index), numbers)),
    );
  }
  yield '}';
}

/** What is behind the figures: statements, their sentences, and the stances in them, row by row. */
export async function* detailsJson(db: Database, actors: readonly Row[]): AsyncGenerator<string> {
  const numbers = numbersOf(actors);
  yield '{"statements":';
  yield* rowsJson(db, 'statements', ([id, title, source, url]) => [
    text(id),
    text(title),
    text(source),
    isSafeUrl(String(url)) ? text(url) : '',
  ]);
  yield ',"sentences":';
  yield* rowsJson(db, 'sentences', (row) => text(row[3]));
  yield ',"stances":';
  yield* rowsJson(db, 'stances', (row) =>
    row.map((value, index) => asNumber(value, index < 2 ? 'actor' : 'value', numbers)),
  );
  yield '}';
}

type Part = 'pairs' | 'timeline' | 'shifts' | 'statements' | 'sentences' | 'stances';

async function* rowsJson(
  db: Database,
  part: Part,
  shape: (row: readonly unknown[]) => Value | readonly Value[],
): AsyncGenerator<string> {
  let separator = '[';
  for await (const rows of db.stream(readSql('page', part))) {
    let out = '';
    for (const row of rows) {
      out += separator + json(shape(row));
      separator = ',\n';
    }
    yield out;
  }
  yield separator === '[' ? '[]' : ']';
}

/** Holder and target come first; the timeline has its period in front of them. */
function names(part: Part, index: number): 'actor' | 'value' {
  const at = part === 'timeline' ? index - 1 : index;
  return at === 0 || at === 1 ? 'actor' : 'value';
}

function asNumber(value: unknown, kind: 'actor' | 'value', numbers: ReadonlyMap<string, number>): Value {
  if (value === null || value === undefined) return null;
  if (kind === 'actor') return numbers.get(String(value)) ?? null;
  if (typeof value === 'number') return value;
  if (typeof value === 'object' && 'scale' in value) return Number(String(value));
  return text(value);
}

function text(value: unknown): string {
  return String(value);
}

function numbersOf(actors: readonly Row[]): ReadonlyMap<string, number> {
  return new Map(actors.map(({ code }, index) => [String(code), index]));
}

/** JSON that no element of a page ends in: every `<` is written as an escape. */
function json(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
