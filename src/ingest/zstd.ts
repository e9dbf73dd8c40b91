import { Decompress } from 'fzstd';
import { FileProblem } from './file-problem.js';

/** Compressed bytes unfolded in one go: a slice of the densest kind then stays within about a thousand blocks. */
const SLICE_BYTES = 4096;
/** What the zstd command itself refuses to unfold without being told to: 128 MiB, as a power of two. */
const MAX_WINDOW_LOG = 27;
/** The magic number, the descriptor and the window of a frame. */
const HEAD_BYTES = 6;
const MAGIC = 0xfd2fb528;

/**
 * Unfolds Zstandard data piece by piece. `measure` is told of each unfolded block before it is kept, and may throw.
 * The frames' own checksums are not verified.
 * @throws FileProblem for data that are cut off or damaged.
 */
export async function* unfoldZstd(
  chunks: AsyncIterable<Uint8Array>,
  measure: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  let blocks: Buffer[] = [];
  const decoder = new Decompress((block) => {
    measure(block.length);
    if (block.length > 0) blocks.push(Buffer.from(block));
  });
  let head = Buffer.alloc(0);
  let any = false;
  for await (const chunk of chunks) {
    if (head.length < HEAD_BYTES) {
      head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES)]);
      checkHead(head);
    }
    for (let from = 0; from < chunk.length; from += SLICE_BYTES) {
      any = true;
      guarded(() => decoder.push(chunk.subarray(from, from + SLICE_BYTES)));
      yield* blocks;
      blocks = [];
    }
  }
  if (!any) throw new FileProblem('truncated', 'the zstd file is empty; copy the file again');
  guarded(() => decoder.push(new Uint8Array(0), true));
  yield* blocks;
}

/** Unfolds one whole buffer, up to a bound. */
export function unfoldZstdBuffer(data: Uint8Array, maxBytes: number): Uint8Array {
  const blocks: Uint8Array[] = [];
  let size = 0;
  const decoder = new Decompress((block) => {
    size += block.length;
    if (size > maxBytes)
      throw new FileProblem('too_long', `a zstd buffer unfolds to more than ${maxBytes} bytes`);
    blocks.push(block.slice());
  });
  checkHead(Buffer.from(data.subarray(0, HEAD_BYTES)));
  guarded(() => decoder.push(data, true));
  return Buffer.concat(blocks);
}

function checkHead(head: Buffer): void {
  if (head.length < HEAD_BYTES) return;
  if (head.readUInt32LE(0) !== MAGIC) return;
  const singleSegment = ((head[4] ?? 0) & 0x20) !== 0;
  const windowLog = 10 + ((head[5] ?? 0) >> 3);
  if (!singleSegment && windowLog > MAX_WINDOW_LOG)
    throw new FileProblem(
      'bad_compression',
      `the zstd window is larger than 2^${MAX_WINDOW_LOG} bytes; compress without --long: 2^${windowLog}`,
    );
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof FileProblem) throw cause;
    const message = cause instanceof Error ? cause.message : String(cause);
    if (/unexpected EOF/i.test(message))
      throw new FileProblem('truncated', 'the zstd data break off; copy the file again', { cause });
    throw new FileProblem('bad_compression', `not sound zstd data; copy the file again: ${message}`, {
      cause,
    });
  }
}
