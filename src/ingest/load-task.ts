import type { Database } from '../db/database.js';
import type { InputFile } from './input-file.js';
import type { ReadOptions } from './read-item.js';

export interface LoadOptions extends Omit<ReadOptions, 'onBytes' | 'onEncoding'> {
  readonly followLinks: boolean;
}

export type LoadProgress = (done: {
  file: string;
  bytes: number;
  totalBytes: number;
  records: number;
}) => void;

/** What was read from one input file; read = loaded + duplicate + rejected. */
export interface InputCounts {
  readonly file: string;
  readonly sha256: string;
  readonly format: string;
  readonly bytes: number;
  /** How it was encoded; nothing for Parquet and Arrow, and for a file that could not be read. */
  readonly encoding?: string;
  /** The file and the settings are those of an earlier run: it was not read again, and the counts are of then. */
  readonly unchanged: boolean;
  readonly read: number;
  readonly loaded: number;
  readonly duplicate: number;
  readonly rejected: number;
}

/** The books that are kept outside the database: told before and after each commit of a file. */
export interface LoadLedger {
  intend(file: InputFile): Promise<void>;
  committed(file: InputFile, counts: InputCounts): Promise<void>;
}

export interface LoadRun {
  readonly ledger?: LoadLedger;
  readonly runId: string;
  readonly onProgress?: LoadProgress;
  /** Called when all records of a file are with the database, and nothing holds their texts here. */
  readonly onStaged?: () => void;
  /** Stops between batches; the file at hand is rolled back. */
  readonly signal?: AbortSignal;
}

/** The counts of one file by themselves. */
export type Counts = Pick<InputCounts, 'read' | 'loaded' | 'duplicate' | 'rejected'>;

/** Adds up how far the load is. */
export interface Progress {
  addBytes(bytes: number): void;
  report(file: InputFile, records: number): void;
  finish(file: InputFile): void;
}

/** One file on its way in. */
export interface Load {
  readonly db: Database;
  readonly file: InputFile;
  readonly options: LoadOptions;
  readonly settings: string;
  readonly run: LoadRun;
  readonly progress: Progress;
}

/** One row of a table that is appended to. */
export type AppendedRow = readonly (string | number | null)[];
