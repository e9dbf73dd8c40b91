import { FileProblem } from './file-problem.js';
import type { Format, InputFile } from './input-file.js';
import { type ReadItem, type ReadOptions, reject } from './read-item.js';

type Reader = (file: InputFile, options: ReadOptions) => AsyncGenerator<ReadItem>;

/** Each reader is loaded when a file asks for it: a line of JSON needs neither DuckDB nor Arrow. */
const READERS: Readonly<Record<Format, () => Promise<Reader>>> = {
  txt: async () => (await import('./read-txt.js')).readTxt,
  jsonl: async () => (await import('./read-jsonl.js')).readJsonl,
  csv: async () => (await import('./read-csv.js')).readCsv,
  tsv: async () => (await import('./read-csv.js')).readCsv,
  parquet: async () => (await import('./read-parquet.js')).readParquet,
  arrow: async () => (await import('./arrow.js')).readArrow,
};

/**
 * The records of a file, in order, each as a statement to be or as a reject. When the file as a whole fails, even half way,
 * the last item is a reject with line 0.
 * @throws UserError when a mapped column is missing.
 */
export async function* readRecords(file: InputFile, options: ReadOptions): AsyncGenerator<ReadItem> {
  try {
    const reader = await READERS[file.format]();
    yield* reader(file, options);
  } catch (cause) {
    if (!(cause instanceof FileProblem)) throw cause;
    yield reject(0, cause.reason, cause.detail, '');
  }
}
