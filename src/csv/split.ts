import { createHolder, type RawRecord } from './raw-record.js';

export type Delimiter = ',' | ';' | '\t';

/** What keeps a record from being read: a stray quote, text after a closing quote, or a quote that never closes. */
export type QuoteProblem = 'stray_quote' | 'text_after_quote' | 'open_quote';

export interface CsvRawRecord extends RawRecord {
  /** How many cells the record has. */
  readonly cells: number;
  readonly problem?: QuoteProblem;
}

const LF = 10;
const CR = 13;
const QUOTE = 34;
const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];

/**
 * Cuts bytes into CSV records at line ends (LF, CRLF or CR) outside quotes, within a bound on memory and
 * with a fresh start at the next line after a broken one. Empty lines are passed over.
 */
export async function* splitCsv(
  chunks: AsyncIterable<Buffer>,
  delimiter: Delimiter,
  recordBytes: number,
): AsyncGenerator<CsvRawRecord> {
  const scanner = createScanner(delimiter.charCodeAt(0), recordBytes);
  for await (const chunk of chunks) yield* scanner.scan(chunk);
  yield* scanner.end();
}

/** The same for bytes that are all there. */
export function splitCsvBytes(bytes: Buffer, delimiter: Delimiter): CsvRawRecord[] {
  const scanner = createScanner(delimiter.charCodeAt(0), Number.POSITIVE_INFINITY);
  return [...scanner.scan(bytes), ...scanner.end()];
}

/** The delimiter that the first line uses most, outside quotes; a comma when none leads. */
export function sniffDelimiter(head: Buffer): Delimiter {
  const counts = new Map<number, number>();
  let quoted = false;
  for (const byte of head) {
    if (byte === QUOTE) quoted = !quoted;
    else if (!quoted && (byte === LF || byte === CR)) break;
    else if (!quoted) counts.set(byte, (counts.get(byte) ?? 0) + 1);
  }
  const uses = (delimiter: Delimiter): number => counts.get(delimiter.charCodeAt(0)) ?? 0;
  return DELIMITERS.reduce((best, next) => (uses(next) > uses(best) ? next : best));
}

type State = 'start' | 'plain' | 'quoted' | 'closed';

function createScanner(delimiter: number, recordBytes: number) {
  const held = createHolder(recordBytes);
  let state: State = 'start';
  let problem: QuoteProblem | undefined;
  let cells = 1;
  let line = 1;
  let firstLine = 1;
  let afterCr = false;

  const finish = (found = problem): CsvRawRecord => {
    const record = { line: firstLine, cells, ...held.take(), ...(found ? { problem: found } : {}) };
    state = 'start';
    problem = undefined;
    cells = 1;
    firstLine = line;
    return record;
  };

  function* scan(chunk: Buffer): Generator<CsvRawRecord> {
    let from = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at];
      if (byte === LF || byte === CR) {
        const second = byte === LF && afterCr;
        if (!second) line += 1;
        afterCr = byte === CR;
        if (state === 'quoted') continue;
        held.add(chunk.subarray(from, second ? from : at));
        from = at + 1;
        if (held.size() > 0) yield finish();
        else firstLine = line;
        continue;
      }
      afterCr = false;
      if (state === 'quoted') {
        if (byte === QUOTE) state = 'closed';
      } else if (byte === delimiter) {
        cells += 1;
        state = 'start';
      } else if (byte === QUOTE) {
        if (state === 'plain') problem ??= 'stray_quote';
        else state = 'quoted';
      } else {
        if (state === 'closed') problem ??= 'text_after_quote';
        state = 'plain';
      }
    }
    held.add(chunk.subarray(from));
  }

  function* end(): Generator<CsvRawRecord> {
    if (state === 'quoted') yield finish('open_quote');
    else if (held.size() > 0) yield finish();
  }

  return { scan, end };
}
