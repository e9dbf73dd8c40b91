import type { Limits } from '../model/limits.js';
import type { StatementRecord } from '../model/statement.js';
import type { EncodingOptions } from './encoding.js';

export interface ReadOptions extends EncodingOptions {
  /** Field to column: what `--map text=body` names. An empty column name leaves the field out. */
  readonly columns: ReadonlyMap<string, string>;
  /** Reads named groups (id, speaker, date, title, source, lang) from the names of text files. */
  readonly namePattern?: RegExp;
  readonly limits: Limits;
  /** Hears how many bytes of the file were read since the last call. */
  readonly onBytes?: (bytes: number) => void;
}

/** A record that was read: a statement to be. */
export interface RecordItem {
  readonly kind: 'record';
  /** The line on which it begins, from 1; for parquet and arrow, the row. */
  readonly line: number;
  readonly record: StatementRecord;
  /** The beginning of the record as the file has it. */
  readonly raw: string;
}

/** A record that was refused, or the whole file with line 0: then nothing of the file is to be kept. */
export interface RejectItem {
  readonly kind: 'reject';
  readonly line: number;
  readonly reason: string;
  readonly detail: string;
  readonly raw: string;
}

export type ReadItem = RecordItem | RejectItem;

const RAW_CHARS = 1000;

/** The beginning of a raw record, as rejects keep it: never half of a surrogate pair. */
export function cutRaw(raw: string): string {
  if (raw.length <= RAW_CHARS) return raw;
  return raw.slice(0, RAW_CHARS).replace(/[\uD800-\uDBFF]$/, '');
}

/** A row that is not loaded, with the beginning of its text. */
export function reject(line: number, reason: string, detail: string, raw: string): RejectItem {
  return { kind: 'reject', line, reason, detail, raw: cutRaw(raw) };
}
