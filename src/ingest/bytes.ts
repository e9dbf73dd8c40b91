import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Limits } from '../model/limits.js';
import { asFileProblem, FileProblem } from './file-problem.js';
import type { InputFile } from './input-file.js';
import { limitHint } from './limits.js';
import { unfoldZstd } from './zstd.js';

const CHUNK_BYTES = 256 * 1024;
/** Small files may be dense by chance (a header and a repeated line): the ratio counts from here on. */
const RATIO_FLOOR_BYTES = 8 * 1024 * 1024;

/**
 * The bytes of a file, unfolded, within the limits. `onBytes` hears how many bytes of the file itself were read.
 * @throws FileProblem when the file cannot be read, breaks off, is damaged or unfolds to too much.
 */
export async function* readBytes(
  file: InputFile,
  limits: Limits,
  onBytes: (bytes: number) => void = () => {},
): AsyncGenerator<Buffer> {
  let packed = 0;
  let unfolded = 0;
  const count = (bytes: number): void => {
    packed += bytes;
    onBytes(bytes);
  };
  const measure = (bytes: number): void => {
    unfolded += bytes;
    checkUnfolded(packed, unfolded, limits);
  };
  const source = counted(file, count);
  try {
    if (file.compression === 'gzip') yield* unfoldGzip(source, measure);
    else if (file.compression === 'zstd') yield* unfoldZstd(source, measure);
    else yield* source;
  } catch (cause) {
    throw asFileProblem(cause);
  }
}

async function* counted(file: InputFile, count: (bytes: number) => void): AsyncGenerator<Buffer> {
  const chunks = file.stream ?? createReadStream(file.location, { highWaterMark: CHUNK_BYTES });
  for await (const chunk of chunks) {
    count(chunk.length);
    yield Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk);
  }
}

async function* unfoldGzip(
  chunks: AsyncIterable<Buffer>,
  measure: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  // A failure destroys the last stream with its cause, and the loop below throws it.
  pipeline(Readable.from(chunks, { objectMode: true, highWaterMark: 2 }), gunzip, () => {});
  try {
    for await (const chunk of gunzip) {
      measure(chunk.length);
      yield chunk;
    }
  } finally {
    gunzip.destroy();
  }
}

function checkUnfolded(packed: number, unfolded: number, limits: Limits): void {
  if (unfolded > limits.inflatedBytes)
    throw new FileProblem(
      'too_long',
      `unfolds to more bytes than allowed: ${limitHint(limits, 'inflatedBytes')}`,
    );
  if (unfolded > RATIO_FLOOR_BYTES && unfolded > packed * limits.ratio)
    throw new FileProblem(
      'too_dense',
      `unfolds to more than ${limits.ratio} times its size: ${limitHint(limits, 'ratio')}`,
    );
}
