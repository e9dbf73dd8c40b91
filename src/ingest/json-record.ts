import type { Limits } from '../model/limits.js';
import type { Cell } from './cell.js';
import { limitHint } from './limits.js';

/** The members of a JSON object, or why the line is refused. */
export type JsonRecord =
  | { readonly ok: true; readonly names: readonly string[]; readonly cells: readonly Cell[] }
  | { readonly ok: false; readonly reason: string; readonly detail: string };

interface Member {
  readonly name: string;
  /** The value as written. */
  readonly written: string;
}

/**
 * Reads one line as a JSON object. Numbers keep the digits that the line has, so that an identifier above 2^53 stays what it is.
 * Brackets are counted before anything is parsed.
 */
export function parseJsonRecord(line: string, limits: Limits): JsonRecord {
  if (depthOf(line, limits.depth) > limits.depth)
    return refuse('too_deep', `brackets nest deeper than allowed: ${limitHint(limits, 'depth')}`);
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    return refuse(
      'bad_json',
      `not a JSON object on one line, write each record whole on a line of its own: ${cause instanceof Error ? cause.message : cause}`,
    );
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse(
      'bad_json',
      `a line must hold a JSON object, not ${kindOf(value)}; write each record on a line of its own`,
    );
  const entries = Object.entries(value);
  if (entries.length > limits.columns)
    return refuse('too_many_columns', `${entries.length} members: ${limitHint(limits, 'columns')}`);
  return withNumbers(line, entries);
}

function withNumbers(line: string, entries: readonly [string, unknown][]): JsonRecord {
  const members = membersOf(line);
  if (members.length !== entries.length) {
    const names = members.map(({ name }) => name);
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    return refuse('bad_json', `a name is given twice, rename one: ${JSON.stringify(twice)}`);
  }
  const written = new Map(members.map((member) => [member.name, member.written]));
  return {
    ok: true,
    names: entries.map(([name]) => name),
    cells: entries.map(([name, value]) => toCell(value, written.get(name) ?? '')),
  };
}

function toCell(value: unknown, written: string): Cell {
  if (value === null) return { kind: 'empty' };
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (typeof value === 'number') return { kind: 'number', text: written };
  return { kind: 'other', what: kindOf(value) };
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** How deep the brackets nest outside strings; counting ends just past the limit. */
function depthOf(line: string, limit: number): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < line.length && deepest <= limit; at += 1) {
    const char = line[at];
    if (char === '"') at = endOfString(line, at);
    else if (char === '{' || char === '[') deepest = Math.max(deepest, ++depth);
    else if (char === '}' || char === ']') depth -= 1;
  }
  return deepest;
}

/** The members of an object that is known to be sound JSON, in the order and with the digits that the line has. */
function membersOf(line: string): Member[] {
  const members: Member[] = [];
  let depth = 0;
  let name: string | undefined;
  let from = 0;
  for (let at = 0; at < line.length; at += 1) {
    const char = line[at];
    if (char === '"') {
      const end = endOfString(line, at);
      if (depth === 1 && name === undefined) name = String(JSON.parse(line.slice(at, end + 1)));
      at = end;
    } else if (char === '{' || char === '[') depth += 1;
    else if (char === ':' && depth === 1) from = at + 1;
    else if (char === '}' || char === ']' || (char === ',' && depth === 1)) {
      if (depth === 1 && name !== undefined) {
        members.push({ name, written: line.slice(from, at).trim() });
        name = undefined;
      }
      if (char !== ',') depth -= 1;
    }
  }
  return members;
}

/** The closing quote of the string that opens at `from`, or the end of the line. */
function endOfString(line: string, from: number): number {
  for (let quote = line.indexOf('"', from + 1); quote !== -1; quote = line.indexOf('"', quote + 1)) {
    let slashes = 0;
    while (line[quote - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return quote;
  }
  return line.length;
}

function refuse(reason: string, detail: string): JsonRecord {
  return { ok: false, reason, detail };
}
