import { open } from 'node:fs/promises';
import { ApartDatabase, CrashError, TooSlowError } from '../db/apart.js';
import { identifier, literal, type Row } from '../db/database.js';
import type { Limits } from '../model/limits.js';
import { type Cell, EMPTY } from './cell.js';
import { asFileProblem, FileProblem, tooSlow } from './file-problem.js';
import type { InputFile } from './input-file.js';
import { limitHint } from './limits.js';
import { type ReadItem, type ReadOptions, reject } from './read-item.js';
import { toRecord } from './record.js';
import { rawOf, type Table, tableOf } from './table.js';

const MEMORY_LIMIT = '512MB';
/** How a parquet file begins, and one whose list of columns is encrypted. */
const MAGIC = 'PAR1';
const ENCRYPTED = 'PARE';
/** Types whose values are texts, or are written as one in one way only. */
const TEXTS = /^(?:VARCHAR|JSON|UUID|ENUM\b.*|DATE|TIME(?:STAMP)?(?:[ _].*)?)$/;
const NUMBERS = /^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|FLOAT|DOUBLE|DECIMAL\b.*)$/;
/** Texts, where the writer has not said so. */
const BYTES = 'BLOB';

/** The type of a struct names all its members. */
const SHOWN_TYPE = 80;

/** A column that is read, under the name by which DuckDB knows it, and its type. */
interface UsedColumn {
  readonly at: number;
  readonly name: string;
  readonly type: string;
}

/**
 * One item for each row; its number stands for the line. The native reader has a process and a database of its own: a
 * file can neither see nor fill the one that statements are kept in, and when it brings its reader down, only that ends.
 */
export async function* readParquet(file: InputFile, options: ReadOptions): AsyncGenerator<ReadItem> {
  const { seconds } = options.limits;
  await checkMagic(file);
  const db = await guarded(file, options.limits, ApartDatabase.open({ memoryLimit: MEMORY_LIMIT, seconds }));
  try {
    yield* readRows(db, file, options);
  } finally {
    db.close();
  }
}

async function* readRows(db: ApartDatabase, file: InputFile, options: ReadOptions): AsyncGenerator<ReadItem> {
  const described = await guarded(file, options.limits, db.all(`describe from ${scan(file)}`));
  const names = await columnNames(db, file, described, options.limits);
  const table = tableOf(names, file.path, options);
  const used = usedColumns(table, described);
  const total = await countRows(db, file, options.limits);
  const batches = db.stream(select(file, used, options.limits.cellBytes))[Symbol.asyncIterator]();
  const tooLong = limitHint(options.limits, 'cellBytes');
  let row = 0;
  for (;;) {
    const batch = await guarded(file, options.limits, batches.next());
    if (batch.done) return;
    for (const values of batch.value) {
      row += 1;
      yield toItem(row, toCells(values, used, tooLong), table, options);
    }
    options.onBytes?.(Math.round((file.bytes * batch.value.length) / Math.max(total, 1)));
  }
}

function toItem(row: number, cells: readonly Cell[], table: Table, options: ReadOptions): ReadItem {
  const result = toRecord(table.columns, cells, options.limits, table.names);
  return result.ok
    ? { kind: 'record', line: row, record: result.record, raw: rawOf(table, cells) }
    : reject(row, result.reason, result.detail, rawOf(table, cells));
}

/** The names as the file has them: DuckDB gives a second `text`, or `Text`, a name of its own. */
async function columnNames(
  db: ApartDatabase,
  file: InputFile,
  described: readonly Row[],
  limits: Limits,
): Promise<string[]> {
  const path = literal(asPattern(file.location));
  const query = `select name, coalesce(num_children, 0)::integer as children from parquet_schema(${path})`;
  const nodes = await guarded(file, limits, db.all(query));
  const names: string[] = [];
  // The root comes first, then each column with all that is in it.
  let inside = 0;
  for (const { name, children } of nodes.slice(1)) {
    if (inside === 0) names.push(String(name));
    else inside -= 1;
    inside += Number(children);
  }
  return names.length === described.length ? names : described.map(({ column_name }) => String(column_name));
}

/** @throws FileProblem for what is no parquet by its first bytes, or is encrypted. */
async function checkMagic(file: InputFile): Promise<void> {
  const head = await firstBytes(file, MAGIC.length);
  if (head === ENCRYPTED)
    throw new FileProblem('unsupported', 'the parquet file is encrypted; write it without encryption');
  if (head.length === MAGIC.length && head !== MAGIC)
    throw new FileProblem(
      'bad_parquet',
      'by its first bytes no parquet; write it as parquet, or give it the extension that belongs to it',
    );
}

async function firstBytes(file: InputFile, count: number): Promise<string> {
  try {
    const handle = await open(file.location);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(count), 0, count, 0);
      return buffer.toString('latin1', 0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (cause) {
    throw asFileProblem(cause);
  }
}

function usedColumns(table: Table, described: readonly Row[]): UsedColumn[] {
  return [...new Set([...table.columns.values()].flat())].map((at) => ({
    at,
    name: String(described[at]?.column_name ?? ''),
    type: String(described[at]?.column_type ?? ''),
  }));
}

/** Each used column three times: its text where that is within the limit, whether it is longer, and whether it has one. */
function select(file: InputFile, used: readonly UsedColumn[], cellBytes: number): string {
  const columns = used.map(({ name, type }) => {
    const column = identifier(name);
    const text = type === BYTES ? `try(decode(${column}))` : `cast(${column} as varchar)`;
    const bytes = type === BYTES ? `octet_length(${column})` : `strlen(${text})`;
    return `case when ${bytes} <= ${cellBytes} then ${text} end, ${bytes} > ${cellBytes}, ${column} is not null`;
  });
  return `select ${columns.join(', ')} from ${scan(file)}`;
}

function toCells(values: readonly unknown[], used: readonly UsedColumn[], tooLong: string): Cell[] {
  const cells: Cell[] = [];
  used.forEach(({ at, type }, place) => {
    const [text, isTooLong, isGiven] = values.slice(3 * place, 3 * place + 3);
    if (isGiven !== true) cells[at] = EMPTY;
    else if (!TEXTS.test(type) && !NUMBERS.test(type) && type !== BYTES)
      cells[at] = { kind: 'other', what: `a value of type ${type.slice(0, SHOWN_TYPE)}` };
    else if (isTooLong === true)
      cells[at] = { kind: 'refused', reason: 'too_long', detail: `longer than allowed: ${tooLong}` };
    else if (typeof text !== 'string')
      cells[at] = { kind: 'refused', reason: 'bad_encoding', detail: 'not UTF-8; write the file again' };
    else cells[at] = { kind: NUMBERS.test(type) ? 'number' : 'text', text };
  });
  return cells;
}

async function countRows(db: ApartDatabase, file: InputFile, limits: Limits): Promise<number> {
  const [row] = await guarded(file, limits, db.all(`select count(*)::integer as n from ${scan(file)}`));
  return Number(row?.n ?? 0);
}

/** The file and no other: a path is a pattern to DuckDB, and a folder called `speaker=ADMIN` would be a column. */
function scan(file: InputFile): string {
  return `read_parquet(${literal(asPattern(file.location))}, hive_partitioning = false, union_by_name = false)`;
}

function asPattern(path: string): string {
  return path.replace(/[[*?]/g, '[$&]');
}

async function guarded<T>(file: InputFile, limits: Limits, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    if (cause instanceof CrashError)
      throw new FileProblem('reader_crashed', `${cause.message}; write the file again`, { cause });
    if (cause instanceof TooSlowError) throw tooSlow(limits);
    const message = (cause instanceof Error ? cause.message : String(cause)).split('\n')[0] ?? '';
    const shown = message
      .replaceAll(asPattern(file.location), file.path)
      .replaceAll(file.location, file.path);
    if (/out of memory/i.test(message))
      throw new FileProblem(
        'too_long',
        `its pages do not fit in ${MEMORY_LIMIT}; write it with smaller row groups: ${shown}`,
        {
          cause,
        },
      );
    if (/ is encrypted\b/i.test(message))
      throw new FileProblem('unsupported', 'the parquet file is encrypted; write it without encryption', {
        cause,
      });
    if (/no magic bytes|too small to be a parquet|footer/i.test(message))
      throw new FileProblem('truncated', `the parquet file is cut off; copy it again: ${shown}`, { cause });
    throw new FileProblem('bad_parquet', `not sound parquet; write the file again: ${shown}`, { cause });
  }
}
