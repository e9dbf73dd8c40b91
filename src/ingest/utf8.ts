import { isUtf8 } from 'node:buffer';

declare global {
  interface String {
    /** Of ES2024 and of every Node that this package runs on; TypeScript's library for ES2023 lacks it. */
    isWellFormed(): boolean;
  }
}

/** The text of some bytes, or undefined when they are not UTF-8: nothing is ever replaced. A mark at the start is kept. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  if (!isUtf8(bytes)) return undefined;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

/** Bytes as text to look at, with U+FFFD for what is not UTF-8. */
export function showBytes(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** Says that a text holds half of a surrogate pair, which UTF-8 and the database cannot hold. */
export function hasLoneSurrogate(text: string): boolean {
  return !text.isWellFormed();
}
