import { createHolder, type RawRecord } from '../csv/raw-record.js';
import { FileProblem } from './file-problem.js';
import { utf16Of } from './utf8.js';

const LF = 10;
const CR = 13;
const MARK = Buffer.from([0xef, 0xbb, 0xbf]);
/** Enough of a file to tell how it is encoded. */
const HEAD_BYTES = 512;

/**
 * The bytes of a text file without the byte-order mark.
 * @throws FileProblem for UTF-16, before it is read as something else.
 */
export async function* textBytes(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let head: Buffer | undefined = Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (!head) yield chunk;
    else {
      head = Buffer.concat([head, chunk]);
      if (head.length < HEAD_BYTES) continue;
      yield checkedHead(head);
      head = undefined;
    }
  }
  if (head) yield checkedHead(head);
}

/** Lines, whatever the chunks, without LF or CRLF. A line longer than the limit is passed over and only its beginning kept. */
export async function* splitLines(
  chunks: AsyncIterable<Buffer>,
  lineBytes: number,
): AsyncGenerator<RawRecord> {
  const held = createHolder(lineBytes);
  let line = 1;
  for await (const chunk of chunks) {
    let from = 0;
    for (let to = chunk.indexOf(LF); to !== -1; to = chunk.indexOf(LF, from)) {
      held.add(chunk.subarray(from, to));
      yield { line, ...withoutCr(held.take()) };
      line += 1;
      from = to + 1;
    }
    held.add(chunk.subarray(from));
  }
  if (held.size() > 0) yield { line, ...withoutCr(held.take()) };
}

function checkedHead(head: Buffer): Buffer {
  const encoding = utf16Of(head);
  if (encoding) throw new FileProblem('bad_encoding', `the file is in ${encoding}; convert it to UTF-8`);
  return head.subarray(0, MARK.length).equals(MARK) ? head.subarray(MARK.length) : head;
}

function withoutCr(record: { bytes: Buffer; tooLong: boolean }): { bytes: Buffer; tooLong: boolean } {
  return record.bytes.at(-1) === CR ? { ...record, bytes: record.bytes.subarray(0, -1) } : record;
}
