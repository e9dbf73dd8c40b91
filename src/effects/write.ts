import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes, and waits while the reader is slower than we are: memory stays bounded. */
export async function write(
  stream: Writable,
  data: string | Uint8Array,
  signal?: AbortSignal,
): Promise<void> {
  if (stream.write(data)) return;
  await once(stream, 'drain', signal ? { signal } : {});
}
