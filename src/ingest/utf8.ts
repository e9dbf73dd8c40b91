import { isUtf8 } from 'node:buffer';

declare global {
  interface String {
    /** Of ES2024 and of every Node that this package runs on; TypeScript's library for ES2023 lacks it. */
    isWellFormed(): boolean;
  }
}

const NUL = 0;

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

/** UTF-16, told by its mark or by a zero in every second byte of the beginning; a name of it, or undefined. */
export function utf16Of(head: Uint8Array): string | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'UTF-16LE';
  if (head[0] === 0xfe && head[1] === 0xff) return 'UTF-16BE';
  const sample = head.subarray(0, 512);
  const pairs = Math.floor(sample.length / 2);
  if (pairs < 2) return undefined;
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === NUL) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  // English as UTF-16 has a zero in nearly every pair, and on one side only.
  if ((zeros[1] ?? 0) > pairs * 0.8 && zeros[0] === 0) return 'UTF-16LE';
  if ((zeros[0] ?? 0) > pairs * 0.8 && zeros[1] === 0) return 'UTF-16BE';
  return undefined;
}
