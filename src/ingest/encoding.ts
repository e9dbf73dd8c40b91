import { isUtf8 } from 'node:buffer';
import type { Encoding } from '../model/encoding.js';
import { FileProblem } from './file-problem.js';
import { decodeUtf8 } from './utf8.js';

/** What is known and heard of the encoding of a text file. */
export interface EncodingOptions {
  /** What a text without a mark is taken for when it is not UTF-8. */
  readonly encoding?: Encoding;
  /** Hears what it was taken for. */
  readonly onEncoding?: (encoding: Encoding) => void;
}

type Utf16 = 'utf-16le' | 'utf-16be';

/** Unicode Standard 23.8: the longer marks first, of which the shorter ones are a part. */
const MARKS: readonly (readonly [mark: readonly number[], encoding: 'utf-32' | Encoding])[] = [
  [[0xff, 0xfe, 0, 0], 'utf-32'],
  [[0, 0, 0xfe, 0xff], 'utf-32'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
];
const MISNAMED = 'give it the extension that belongs to it';
/** How files begin that are no texts, what they are, and what to do with them. */
const NO_TEXTS: readonly (readonly [start: string, what: string, advice: string])[] = [
  ['PK\x03\x04', 'a ZIP archive or an office document', 'unpack it, or save it as CSV or text'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an office document', 'save it as CSV or text'],
  ['%PDF-', 'a PDF', 'save its text'],
  ['{\\rtf', 'rich text', 'save it as plain text'],
  ['\x1f\x8b', 'compressed with gzip', `unpack it, or ${MISNAMED}: .gz`],
  ['\x28\xb5\x2f\xfd', 'compressed with zstd', `unpack it, or ${MISNAMED}: .zst`],
  ['BZh91AY&SY', 'compressed with bzip2', 'unpack it, or compress it with gzip'],
  ['\xfd7zXZ\0', 'compressed with xz', 'unpack it, or compress it with gzip'],
  ['PAR1\x15', 'parquet', `${MISNAMED}: .parquet`],
  ['ARROW1\0\0', 'Arrow', `${MISNAMED}: .arrow`],
  ['SQLite format 3\0', 'an SQLite database', 'export its table as CSV'],
];
/** Of the pairs of bytes of a text in UTF-16, at least so many hold a zero: the blanks of any script that has some. */
const LEAST_ZEROS = 0.05;
/** Letters of scripts that part words by blanks, and general punctuation, lie in blocks up to U+20xx. */
const HIGHEST_BLOCK = 0x20;
const LEAST_LOW = 0.8;

/**
 * Windows-1252 where it is not Latin-1, from 0x80 on; a blank stands for a byte without a sign. Node's own decoder takes
 * the name for Latin-1 in some of its versions. See encoding.spec.whatwg.org, index windows-1252.
 */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** How a text file is encoded, and how many bytes its mark takes. */
export interface FoundEncoding {
  readonly encoding: Encoding;
  readonly markBytes: number;
}

/**
 * Tells the encoding of a text file by its first bytes: by its mark; without one it is UTF-8, or what `named` says where
 * it cannot be UTF-8.
 * @throws FileProblem for what is no text, for UTF-32, and for UTF-16 without a mark that nobody named.
 */
export function encodingOf(head: Uint8Array, named: Encoding | undefined): FoundEncoding {
  refuseNoText(head);
  const [mark, marked] = MARKS.find(([bytes]) => bytes.every((byte, at) => head[at] === byte)) ?? [[]];
  if (marked === 'utf-32')
    throw new FileProblem('bad_encoding', 'the file is in UTF-32; convert it to UTF-8');
  if (marked) return { encoding: marked, markBytes: mark.length };
  const seen = looksLikeUtf16(head);
  if (named === 'utf-16le' || named === 'utf-16be') {
    if (seen && seen !== named) throw unmarked(seen);
    return { encoding: seen || !mayBeUtf8(head) ? named : 'utf-8', markBytes: 0 };
  }
  if (seen && named !== 'utf-8') throw unmarked(seen);
  return { encoding: 'utf-8', markBytes: 0 };
}

/** A file with the wrong extension would be read as a text in some encoding or other, which --encoding then makes of it. */
function refuseNoText(head: Uint8Array): void {
  const start = Buffer.from(head.subarray(0, 16)).toString('latin1');
  const found = NO_TEXTS.find(([signs]) => start.startsWith(signs));
  if (found) throw new FileProblem('not_text', `the file is no text but ${found[1]}; ${found[2]}`);
}

function unmarked(seen: Utf16): FileProblem {
  return new FileProblem(
    'bad_encoding',
    `the file looks like UTF-16 without a byte-order mark; if it is, say so with --encoding ${seen}`,
  );
}

/**
 * UTF-16 without a mark has zeros, and all of them in the first bytes of the pairs, or all in the second; the bytes there
 * name blocks of letters, of which those of scripts with blanks have low numbers.
 */
function looksLikeUtf16(head: Uint8Array): Utf16 | undefined {
  const [first, second] = [0, 1].map((side) => head.filter((_, at) => at % 2 === side));
  if (!first || !second) return undefined;
  if (namesBlocks(second) && !first.includes(0)) return 'utf-16le';
  if (namesBlocks(first) && !second.includes(0)) return 'utf-16be';
  return undefined;
}

function namesBlocks(bytes: Uint8Array): boolean {
  const zeros = bytes.filter((byte) => byte === 0).length;
  const low = bytes.filter((byte) => byte <= HIGHEST_BLOCK).length;
  return zeros >= Math.max(2, bytes.length * LEAST_ZEROS) && low >= bytes.length * LEAST_LOW;
}

/** The last sign may be cut off. */
function mayBeUtf8(head: Uint8Array): boolean {
  const cuts = [0, 1, 2, 3].map((cut) => head.subarray(0, Math.max(0, head.length - cut)));
  return !head.includes(0) && cuts.some((bytes) => isUtf8(bytes));
}

/**
 * UTF-16 as UTF-8.
 * @throws FileProblem where half of a pair stands alone, or the last sign is cut off: nothing is ever replaced.
 */
export async function* fromUtf16(chunks: AsyncIterable<Uint8Array>, encoding: Utf16): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  const decode = (bytes?: Uint8Array): Buffer => {
    try {
      return Buffer.from(bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode());
    } catch (cause) {
      throw new FileProblem('bad_encoding', `the file is cut off, or no sound ${encoding}; write it again`, {
        cause,
      });
    }
  };
  for await (const chunk of chunks) yield decode(chunk);
  yield decode();
}

/** The text of a record, or undefined when it is neither UTF-8 nor what was named: nothing is ever replaced. */
export function decodeText(bytes: Uint8Array, { encoding, onEncoding }: EncodingOptions): string | undefined {
  const text = decodeUtf8(bytes);
  if (text !== undefined || encoding !== 'windows-1252') return text;
  const decoded = decodeWindows1252(bytes);
  if (decoded !== undefined) onEncoding?.(encoding);
  return decoded;
}

function decodeWindows1252(bytes: Uint8Array): string | undefined {
  let known = true;
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (sign) => {
      const meant = WINDOWS_1252[sign.charCodeAt(0) - 0x80] ?? ' ';
      if (meant === ' ') known = false;
      return meant;
    });
  return known ? text : undefined;
}
