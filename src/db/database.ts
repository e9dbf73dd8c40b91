import {
  DuckDBBlobVector,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBDecimalValue,
  DuckDBInstance,
  DuckDBUBigIntVector,
  type DuckDBValue,
  type DuckDBValueConverter,
  INTEGER,
  type JS,
  type Json,
  JsonDuckDBValueConverter,
  quotedIdentifier,
  quotedString,
  VARCHAR,
} from '@duckdb/node-api';
import accessors from '@duckdb/node-api/lib/vectors/dataAccessors.js';
import { passStage } from '../errors/fault.js';
import { asBusy } from './busy.js';
import { asForeignFile, checkDatabaseFile } from './database-file.js';
import { type DatabaseSettings, instanceOptions } from './database-settings.js';

export type SqlValue = string | number | bigint | boolean | null;
export type Row = Readonly<Record<string, JS>>;
/** A value as JSON writes it: a whole number beyond 2^53 and a long decimal as text, dates as ISO text. */
export type JsonValue = Json;

/** A column of a table that is appended to. */
export type Column = Int32Array | readonly (string | null)[];

export interface QueryResult {
  /** Made unique: a second `n` is `n_1`. */
  readonly columns: readonly string[];
  /** Batches of rows; to be read before the next query on this database. */
  readonly batches: AsyncIterable<readonly (readonly JsonValue[])[]>;
}

// The client (1.5.6-r.1) drops a byte-order mark at the beginning of a value: an id that begins with one is then another id.
Object.assign(accessors, { textDecoder: new TextDecoder('utf-8', { ignoreBOM: true }) });

/** What DuckDB takes at most in one piece. */
const CHUNK_ROWS = 2048;
/** How many rows are held as JavaScript values at a time. */
const SLICE_ROWS = 64;

/** The one door to DuckDB: values are bound, identifiers and paths are quoted, rows come out as plain objects. */
export class Database {
  /** Connections that work beside this one. */
  private readonly others = new Set<Database>();

  private constructor(
    private readonly instance: DuckDBInstance,
    private readonly connection: DuckDBConnection,
    /** The connection that this one works beside; the first has none. */
    private readonly first?: Database,
  ) {}

  /**
   * Opens a database file, or a database in memory for `:memory:`.
   * @throws BusyError when another process holds the file; the message names its process id. UserError for what is no
   * database.
   */
  static async open(path: string, settings: DatabaseSettings = {}): Promise<Database> {
    checkDatabaseFile(path);
    const instance = await DuckDBInstance.create(path, instanceOptions(settings)).catch((cause: unknown) => {
      throw asForeignFile(path, asBusy(path, cause));
    });
    const connection = await instance.connect();
    if (settings.sealed)
      await connection.run('set enable_external_access = false; set lock_configuration = true');
    return new Database(instance, connection);
  }

  /** Runs one or more statements and forgets their rows. */
  async run(sql: string, values: readonly SqlValue[] = []): Promise<void> {
    await this.connection.run(sql, [...values]);
  }

  /** All rows of a query. Counts arrive as bigint unless the query casts them. */
  async all(sql: string, values: readonly SqlValue[] = []): Promise<Row[]> {
    const reader = await this.connection.runAndReadAll(sql, [...values]);
    return reader.getRowObjectsJS();
  }

  /**
   * The rows of a query, some at a time, as arrays in the order of the columns; to be read before the next query. A
   * column of bytes (`encode(text)`) arrives as a `Uint8Array`, which is cheaper than its text.
   */
  async *stream(
    sql: string,
    values: readonly SqlValue[] = [],
  ): AsyncGenerator<(DuckDBValue | Uint8Array)[][]> {
    for await (const chunk of this.chunks(sql, values)) yield* slices(chunk);
  }

  private async *chunks(sql: string, values: readonly SqlValue[]): AsyncGenerator<DuckDBDataChunk> {
    const result = await this.connection.stream(sql, [...values]);
    for (
      let chunk = await result.fetchChunk();
      chunk && chunk.rowCount > 0;
      chunk = await result.fetchChunk()
    )
      yield chunk;
  }

  /** The same, where DuckDB makes the next rows while these are worked on: for short rows, of which it holds twice as many. */
  async *streamAhead(sql: string): AsyncGenerator<(DuckDBValue | Uint8Array)[][]> {
    const result = await this.connection.stream(sql);
    let next = result.fetchChunk();
    try {
      for (let chunk = await next; chunk && chunk.rowCount > 0; chunk = await next) {
        next = result.fetchChunk();
        // Whoever waits for it sees what went wrong.
        next.catch(() => {});
        yield* slices(chunk);
      }
    } finally {
      // Nothing else may be asked while rows are on their way.
      await next.catch(() => {});
    }
  }

  /** The one column of a query that gives numbers of 64 bits without a sign, such as `hash` does. */
  async bigNumbers(sql: string): Promise<BigUint64Array> {
    const parts: Uint8Array[] = [];
    for await (const chunk of this.chunks(sql, [])) {
      const column = chunk.getColumnVector(0);
      if (!(column instanceof DuckDBUBigIntVector)) throw new Error(`no numbers without a sign: ${sql}`);
      const length = { length: chunk.rowCount };
      parts.push(new Uint8Array(BigUint64Array.from(length, (_, row) => column.getItem(row) ?? 0n).buffer));
    }
    // A copy, since numbers of eight bytes cannot stand at every place of a buffer.
    return new BigUint64Array(Uint8Array.from(Buffer.concat(parts)).buffer);
  }

  /** The column names of one query, which is bound and not run. */
  async columns(sql: string): Promise<string[]> {
    return (await this.typedColumns(sql)).map(([name]) => name);
  }

  /** The names of the columns of one query that hold numbers; it is bound and not run. */
  async numericColumns(sql: string): Promise<ReadonlySet<string>> {
    const all = await this.typedColumns(sql);
    return new Set(all.filter(([, type]) => /INT|DECIMAL|DOUBLE|FLOAT/.test(type)).map(([name]) => name));
  }

  /** The columns of one query with DuckDB's names of their types; it is bound and not run. */
  async typedColumns(sql: string): Promise<[name: string, type: string][]> {
    const prepared = await this.connection.prepare(sql);
    try {
      return Array.from({ length: prepared.columnCount }, (_, index) => [
        prepared.columnName(index),
        prepared.columnType(index).toString(),
      ]);
    } finally {
      prepared.destroySync();
    }
  }

  /** The rows of the last of one or more statements, read as they are made. */
  async query(sql: string): Promise<QueryResult> {
    const result = await this.connection.stream(sql);
    return { columns: result.deduplicatedColumnNames(), batches: result.yieldConvertedRows(toJson) };
  }

  /**
   * A connection of its own, where queries run beside those on this one. What is temporary here is not seen there. It is
   * closed with this one at the latest.
   */
  async openBeside(): Promise<Database> {
    const other = new Database(this.instance, await this.instance.connect(), this);
    this.others.add(other);
    return other;
  }

  /** Changes what DuckDB may hold in memory, as far as it can: what is in use by now is not taken away. */
  async limitMemory(size: string): Promise<void> {
    await this.run(`set memory_limit = ${quotedString(size)}`).catch((cause: unknown) => {
      if (!/could not free up/i.test(String(cause))) throw cause;
    });
  }

  /** Stops what is running now; it fails with an error that says so. */
  interrupt(): void {
    this.connection.interrupt();
    for (const other of this.others) other.interrupt();
  }

  /** Appends rows of text, numbers and nulls in the order of the table's columns. */
  async append(table: string, rows: Iterable<readonly (string | number | null)[]>): Promise<void> {
    const appender = await this.connection.createAppender(table);
    try {
      for (const row of rows) {
        for (const value of row) {
          if (value === null) appender.appendNull();
          else if (typeof value === 'number') appender.appendInteger(value);
          else appender.appendVarchar(value);
        }
        appender.endRow();
      }
    } finally {
      appender.closeSync();
    }
  }

  /**
   * Appends columns of whole numbers or of texts to a table, all of one length and in the order of its columns: ten
   * times as fast as row by row.
   */
  async appendColumns(table: string, columns: readonly Column[]): Promise<void> {
    const length = columns[0]?.length ?? 0;
    if (length === 0) return;
    const types = columns.map((column) => (column instanceof Int32Array ? INTEGER : VARCHAR));
    const appender = await this.connection.createAppender(table);
    try {
      for (let from = 0; from < length; from += CHUNK_ROWS) {
        const to = Math.min(from + CHUNK_ROWS, length);
        const chunk = DuckDBDataChunk.create(types, to - from);
        columns.forEach((column, index) => {
          const vector = chunk.getColumnVector(index);
          for (let row = from; row < to; row++) vector.setItem(row - from, column[row] ?? null);
          vector.flush();
        });
        appender.appendDataChunk(chunk);
      }
    } finally {
      appender.closeSync();
    }
  }

  /** Runs `work` in a transaction: all of it is stored, or nothing. */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    await this.run('begin transaction');
    try {
      const result = await work();
      await passStage('commit');
      await this.run('commit');
      return result;
    } catch (cause) {
      // A database that broke cannot roll back, and forgets the transaction anyway: what broke it is what counts.
      await this.run('rollback').catch(() => {});
      throw cause;
    }
  }

  close(): void {
    for (const other of this.others) other.close();
    this.connection.closeSync();
    if (this.first) this.first.others.delete(this);
    else this.instance.closeSync();
  }
}

/** The rows of a chunk, few at a time: 2,048 long texts at once would fill the heap. */
function* slices(chunk: DuckDBDataChunk): Generator<(DuckDBValue | Uint8Array)[][]> {
  const vectors = Array.from({ length: chunk.columnCount }, (_, index) => chunk.getColumnVector(index));
  for (let from = 0; from < chunk.rowCount; from += SLICE_ROWS) {
    const length = Math.min(SLICE_ROWS, chunk.rowCount - from);
    const columns = vectors.map((vector) => {
      const slice = vector.slice(from, length);
      return slice instanceof DuckDBBlobVector
        ? (row: number) => slice.getItemBytes(row)
        : (row: number) => slice.getItem(row);
    });
    yield Array.from({ length }, (_, row) => columns.map((column) => column(row)));
  }
}

/** A path or a text as an SQL literal; with NUL in it as an expression, as DuckDB's parser ends a query there. */
export function literal(value: string): string {
  if (!value.includes('\0')) return quotedString(value);
  return `(${value.split('\0').map(quotedString).join(' || chr(0) || ')})`;
}

/** A name as an SQL identifier. */
export function identifier(name: string): string {
  return quotedIdentifier(name);
}

/** Numbers of at most this many digits survive the way through a double. */
const EXACT_DIGITS = 15;

const toJson: DuckDBValueConverter<Json> = (value, type) => {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof DuckDBDecimalValue && value.width <= EXACT_DIGITS) return Number(String(value));
  return JsonDuckDBValueConverter(value, type, toJson);
};
