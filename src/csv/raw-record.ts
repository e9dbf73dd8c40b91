/** Bytes kept of a record that is too long, to show what it was. */
const KEPT_BYTES = 4096;

/** One record of a text format, still as bytes, without its line end. */
export interface RawRecord {
  /** The line on which it begins, from 1. */
  readonly line: number;
  /** Its bytes, or the first of them when `tooLong`. */
  readonly bytes: Buffer;
  readonly tooLong: boolean;
}

export interface Holder {
  add(piece: Buffer): void;
  size(): number;
  /** The record collected since the last call. */
  take(): { bytes: Buffer; tooLong: boolean };
}

/** Collects the pieces of one record after the other, and stops keeping them at the limit. */
export function createHolder(limit: number): Holder {
  let pieces: Buffer[] = [];
  let size = 0;
  return {
    add(piece) {
      const before = size;
      size += piece.length;
      if (size <= limit) pieces.push(piece);
      else if (before <= limit) pieces = [beginning([...pieces, piece])];
    },
    size: () => size,
    take() {
      const record = { bytes: joined(pieces), tooLong: size > limit };
      pieces = [];
      size = 0;
      return record;
    },
  };
}

function joined(pieces: readonly Buffer[]): Buffer {
  const [first, ...more] = pieces;
  return first && more.length === 0 ? first : Buffer.concat(pieces);
}

/** A copy, so that the rest can be forgotten. */
function beginning(pieces: readonly Buffer[]): Buffer {
  return Buffer.concat(pieces.map((piece) => piece.subarray(0, KEPT_BYTES))).subarray(0, KEPT_BYTES);
}
