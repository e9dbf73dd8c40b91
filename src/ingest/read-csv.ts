import { parseCells, QUOTE_ADVICE } from '../csv/parse.js';
import { type CsvRawRecord, type Delimiter, sniffDelimiter, splitCsv } from '../csv/split.js';
import { readBytes } from './bytes.js';
import { textCell } from './cell.js';
import { decodeText } from './encoding.js';
import { FileProblem } from './file-problem.js';
import type { InputFile } from './input-file.js';
import { limitHint } from './limits.js';
import { cutRaw, type ReadItem, type ReadOptions, type RejectItem, reject } from './read-item.js';
import { toRecord } from './record.js';
import { type Table, tableOf } from './table.js';
import { textBytes } from './text-bytes.js';
import { showBytes } from './utf8.js';

/** Records are handed to the CSV reader together, up to so many bytes: a call for each would cost more than the reading. */
const BATCH_BYTES = 1024 * 1024;

interface CheckedRecord {
  readonly raw: CsvRawRecord;
  /** Its text, or why it is refused. */
  readonly text: string | RejectItem;
}

/** One item for each row below the header. An empty line is no row. */
export async function* readCsv(file: InputFile, options: ReadOptions): AsyncGenerator<ReadItem> {
  const bytes = textBytes(readBytes(file, options.limits, options.onBytes), options);
  const { delimiter, chunks } = await withDelimiter(bytes, file.format === 'tsv');
  let table: Table | undefined;
  let batch: CheckedRecord[] = [];
  let size = 0;
  for await (const raw of splitCsv(chunks, delimiter, options.limits.lineBytes)) {
    if (!table) {
      table = headerOf(raw, delimiter, file, options);
      continue;
    }
    batch.push(check(raw, table, options));
    size += raw.bytes.length;
    if (size < BATCH_BYTES) continue;
    yield* readBatch(batch, table, delimiter, options);
    batch = [];
    size = 0;
  }
  if (!table)
    throw new FileProblem('no_text_column', 'the file is empty; the first row must name the columns');
  yield* readBatch(batch, table, delimiter, options);
}

function* readBatch(
  batch: readonly CheckedRecord[],
  table: Table,
  delimiter: Delimiter,
  options: ReadOptions,
): Generator<ReadItem> {
  const texts = batch.flatMap(({ text }) => (typeof text === 'string' ? [text] : []));
  const rows = parseCells(texts, delimiter).values();
  for (const { raw, text } of batch) {
    if (typeof text !== 'string') yield text;
    else yield readRow(raw.line, text, rows.next().value ?? [], table, options);
  }
}

function readRow(
  line: number,
  text: string,
  row: readonly string[],
  table: Table,
  options: ReadOptions,
): ReadItem {
  const result = toRecord(table.columns, row.map(textCell), options.limits, table.names);
  if (!result.ok) return reject(line, result.reason, result.detail, text);
  return { kind: 'record', line, record: result.record, raw: cutRaw(text) };
}

function check(raw: CsvRawRecord, table: Table, options: ReadOptions): CheckedRecord {
  const { limits } = options;
  const refuse = (reason: string, detail: string): CheckedRecord => ({
    raw,
    text: reject(raw.line, reason, detail, showBytes(raw.bytes)),
  });
  if (raw.problem === 'open_quote') throw openQuote(raw);
  if (raw.tooLong)
    return refuse('too_long', `the row is longer than allowed: ${limitHint(limits, 'lineBytes')}`);
  if (raw.problem) return refuse('bad_csv', QUOTE_ADVICE[raw.problem]);
  if (raw.cells !== table.names.length)
    return refuse(
      'bad_csv',
      `${raw.cells} cells where the first row has ${table.names.length}; quote cells that hold separators`,
    );
  const text = decodeText(raw.bytes, options);
  if (text === undefined)
    return refuse(
      'bad_encoding',
      'the row is not UTF-8; convert the file, or say what it is with --encoding',
    );
  return { raw, text };
}

/** All rows from here on are inside the quote: the file is half there, or the quote is stray. Nothing of it can be trusted. */
function openQuote(raw: CsvRawRecord): FileProblem {
  return new FileProblem(
    'truncated',
    `the quote that opens in the row on line ${raw.line} never closes: the file is cut off, or the quote is stray`,
  );
}

function headerOf(raw: CsvRawRecord, delimiter: Delimiter, file: InputFile, options: ReadOptions): Table {
  if (raw.problem === 'open_quote') throw openQuote(raw);
  if (raw.tooLong)
    throw new FileProblem(
      'too_long',
      `the first row is longer than allowed: ${limitHint(options.limits, 'lineBytes')}`,
    );
  if (raw.problem) throw new FileProblem('bad_csv', `the first row: ${QUOTE_ADVICE[raw.problem]}`);
  const text = decodeText(raw.bytes, options);
  if (text === undefined)
    throw new FileProblem(
      'bad_encoding',
      'the first row is not UTF-8; convert the file, or say what it is with --encoding',
    );
  if (raw.cells > options.limits.columns)
    throw new FileProblem(
      'too_many_columns',
      `${raw.cells} columns: ${limitHint(options.limits, 'columns')}`,
    );
  return tableOf(parseCells([text], delimiter)[0] ?? [], file.path, options);
}

/** Looks at the first line for the delimiter, and gives all the bytes on. A `.tsv` file has tabs. */
async function withDelimiter(
  bytes: AsyncGenerator<Buffer>,
  tabs: boolean,
): Promise<{ delimiter: Delimiter; chunks: AsyncIterable<Buffer> }> {
  const first = await bytes.next();
  if (first.done) return { delimiter: ',', chunks: bytes };
  const head = first.value;
  return {
    delimiter: tabs ? '\t' : sniffDelimiter(head),
    chunks: (async function* () {
      try {
        yield head;
        yield* bytes;
      } finally {
        await bytes.return(undefined);
      }
    })(),
  };
}
