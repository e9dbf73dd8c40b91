import type { RawRecord } from '../csv/raw-record.js';
import { UserError } from '../errors/errors.js';
import { readBytes } from './bytes.js';
import { type Columns, doubledColumns, findColumns, shownNames } from './columns.js';
import { decodeText } from './encoding.js';
import type { InputFile } from './input-file.js';
import { parseJsonRecord } from './json-record.js';
import { limitHint } from './limits.js';
import { cutRaw, type ReadItem, type ReadOptions, reject } from './read-item.js';
import { toRecord } from './record.js';
import { splitLines, textBytes } from './text-bytes.js';
import { showBytes } from './utf8.js';

/** The members of a record as columns, and what is unclear about them. */
interface Members {
  readonly columns: Columns;
  readonly doubled: string | undefined;
}

/** One item for each line that is not blank. */
export async function* readJsonl(file: InputFile, options: ReadOptions): AsyncGenerator<ReadItem> {
  const missing = new Map([...options.columns].filter(([, column]) => column !== ''));
  let last: readonly string[] | undefined;
  const membersOf = rememberLast((names) => {
    last = names;
    for (const [field, column] of missing) if (names.includes(column)) missing.delete(field);
    const columns = findColumns(names, options.columns);
    return { columns, doubled: doubledColumns(names, columns) };
  });
  const bytes = textBytes(readBytes(file, options.limits, options.onBytes), options);
  for await (const raw of splitLines(bytes, options.limits.lineBytes)) {
    const item = readLine(raw, options, membersOf);
    if (item) yield item;
  }
  const [first] = missing;
  if (first && last)
    throw new UserError(
      `--map ${first[0]}=${first[1]}: no line of ${file.path} has a member ${JSON.stringify(first[1])}; the last has ${shownNames(last)}`,
    );
}

function readLine(
  { line, bytes, tooLong }: RawRecord,
  options: ReadOptions,
  membersOf: (names: readonly string[]) => Members,
): ReadItem | undefined {
  const { limits } = options;
  if (tooLong)
    return reject(
      line,
      'too_long',
      `the line is longer than allowed: ${limitHint(limits, 'lineBytes')}`,
      showBytes(bytes),
    );
  const text = decodeText(bytes, options);
  if (text === undefined)
    return reject(
      line,
      'bad_encoding',
      'the line is not UTF-8; convert the file, or say what it is with --encoding',
      showBytes(bytes),
    );
  if (text.trim() === '') return undefined;
  const parsed = parseJsonRecord(text, limits);
  if (!parsed.ok) return reject(line, parsed.reason, parsed.detail, text);
  const { columns, doubled } = membersOf(parsed.names);
  if (doubled !== undefined) return reject(line, 'bad_columns', doubled, text);
  const result = toRecord(columns, parsed.cells, limits, parsed.names);
  if (!result.ok) return reject(line, result.reason, result.detail, text);
  return { kind: 'record', line, record: result.record, raw: cutRaw(text) };
}

/** Nearly all lines of a file have the same members: the columns are found anew only where they change. */
function rememberLast(find: (names: readonly string[]) => Members): (names: readonly string[]) => Members {
  let last: { names: readonly string[]; members: Members } | undefined;
  return (names) => {
    const same = last?.names.length === names.length && names.every((name, at) => last?.names[at] === name);
    if (!last || !same) last = { names, members: find(names) };
    return last.members;
  };
}
