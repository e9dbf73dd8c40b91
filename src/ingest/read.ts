import { readArrow } from './arrow.js';
import { FileProblem } from './file-problem.js';
import type { Format, InputFile } from './input-file.js';
import { readCsv } from './read-csv.js';
import { type ReadItem, type ReadOptions, reject } from './read-item.js';
import { readJsonl } from './read-jsonl.js';
import { readParquet } from './read-parquet.js';
import { readTxt } from './read-txt.js';

type Reader = (file: InputFile, options: ReadOptions) => AsyncGenerator<ReadItem>;

const READERS: Readonly<Record<Format, Reader>> = {
  txt: readTxt,
  jsonl: readJsonl,
  csv: readCsv,
  tsv: readCsv,
  parquet: readParquet,
  arrow: readArrow,
};

/**
 * The records of a file, in order, each as a statement to be or as a reject. When the file as a whole fails, even half way,
 * the last item is a reject with line 0.
 * @throws UserError when a mapped column is missing.
 */
export async function* readRecords(file: InputFile, options: ReadOptions): AsyncGenerator<ReadItem> {
  try {
    yield* READERS[file.format](file, options);
  } catch (cause) {
    if (!(cause instanceof FileProblem)) throw cause;
    yield reject(0, cause.reason, cause.detail, '');
  }
}
