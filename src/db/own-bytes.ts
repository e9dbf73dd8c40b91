/** DuckDB keeps short values within its chunks, which it frees. */
const INLINE_BYTES = 12;

/** Bytes that a stream of rows gave, as they stay when the next rows are there. */
export function ownBytes(bytes: Uint8Array): Uint8Array {
  return bytes.length <= INLINE_BYTES ? Uint8Array.from(bytes) : bytes;
}
