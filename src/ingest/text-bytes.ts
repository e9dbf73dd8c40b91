import { createHolder, type RawRecord } from '../csv/raw-record.js';
import { type EncodingOptions, encodingOf, fromUtf16 } from './encoding.js';

const LF = 10;
const CR = 13;
/** Enough of a file to tell how it is encoded. */
const HEAD_BYTES = 512;

/**
 * The bytes of a text file as UTF-8, without the byte-order mark; what is neither UTF-8 nor UTF-16 comes as it is.
 * @throws FileProblem for an encoding that is not read, before it is read as something else.
 */
export async function* textBytes(
  chunks: AsyncGenerator<Buffer>,
  { encoding: named, onEncoding }: EncodingOptions,
): AsyncGenerator<Buffer> {
  try {
    const head = await headOf(chunks);
    const { encoding, markBytes } = encodingOf(head.subarray(0, HEAD_BYTES), named);
    onEncoding?.(encoding);
    const rest = following(head.subarray(markBytes), chunks);
    if (encoding === 'utf-16le' || encoding === 'utf-16be') yield* fromUtf16(rest, encoding);
    else yield* rest;
  } finally {
    await chunks.return(undefined);
  }
}

async function headOf(chunks: AsyncGenerator<Buffer>): Promise<Buffer> {
  let head: Buffer = Buffer.alloc(0);
  while (head.length < HEAD_BYTES) {
    const { done, value } = await chunks.next();
    if (done) break;
    head = head.length === 0 ? value : Buffer.concat([head, value]);
  }
  return head;
}

async function* following(head: Buffer, chunks: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head;
  yield* chunks;
}

/** Lines, whatever the chunks, without LF, CRLF or CR. A line longer than the limit is passed over and only its beginning kept. */
export async function* splitLines(
  chunks: AsyncIterable<Buffer>,
  lineBytes: number,
): AsyncGenerator<RawRecord> {
  const held = createHolder(lineBytes);
  let line = 1;
  let afterCr = false;
  for await (const chunk of chunks) {
    let from = 0;
    let lf = chunk.indexOf(LF);
    let cr = chunk.indexOf(CR);
    for (let to = firstOf(lf, cr); to !== -1; to = firstOf(lf, cr)) {
      const endsCrLf = afterCr && to === lf && to === from;
      if (!endsCrLf) {
        held.add(chunk.subarray(from, to));
        yield { line, ...held.take() };
        line += 1;
      }
      afterCr = to === cr;
      from = to + 1;
      if (to === cr) cr = chunk.indexOf(CR, from);
      else lf = chunk.indexOf(LF, from);
    }
    if (from < chunk.length) afterCr = false;
    held.add(chunk.subarray(from));
  }
  if (held.size() > 0) yield { line, ...held.take() };
}

/** The earlier of two places of which either may be missing. */
function firstOf(one: number, other: number): number {
  if (one === -1 || other === -1) return Math.max(one, other);
  return Math.min(one, other);
}
