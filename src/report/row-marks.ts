import { readFile, stat, writeFile } from 'node:fs/promises';
import { endianness } from 'node:os';
import { join } from 'node:path';

/** Beside published reports: what tells each of their rows, and how long it is. Only the next run reads it. */
export const ROW_MARKS_FILE = '.row-marks';

/** The rows of a written report, in their order. */
export interface WrittenRows {
  /** Rows with the same mark have the same bytes. */
  readonly marks: BigUint64Array;
  /** Bytes of each row, its line end included. */
  readonly lengths: Uint32Array;
}

/** Reports that were written before in the same way, whose rows may be taken over. */
export interface EarlierRows {
  readonly folder: string;
  readonly reports: ReadonlyMap<string, WrittenRows>;
}

interface Head {
  readonly recipe: string;
  readonly reports: readonly (readonly [file: string, rows: number])[];
}

const ROW_BYTES = BigUint64Array.BYTES_PER_ELEMENT + Uint32Array.BYTES_PER_ELEMENT;

/** Writes the marks of the reports in a folder. `recipe` covers all that makes text of rows, but for the rows themselves. */
export async function writeRowMarks(
  folder: string,
  recipe: string,
  reports: ReadonlyMap<string, WrittenRows>,
): Promise<void> {
  const head: Head = {
    recipe: recipe + endianness(),
    reports: [...reports].map(([file, { marks }]) => [file, marks.length]),
  };
  const parts = [...reports.values()].flatMap(({ marks, lengths }) => [bytesOf(marks), bytesOf(lengths)]);
  await writeFile(
    join(folder, ROW_MARKS_FILE),
    Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...parts]),
  );
}

/** The marks in a folder; nothing where there are none, or where the reports were written in another way. */
export async function readRowMarks(folder: string, recipe: string): Promise<EarlierRows | undefined> {
  const path = join(folder, ROW_MARKS_FILE);
  const bytes = await stat(path).then(
    () => readFile(path),
    () => undefined,
  );
  const end = bytes?.indexOf('\n') ?? -1;
  if (!bytes || end < 0) return undefined;
  const head: unknown = JSON.parse(bytes.toString('utf8', 0, end));
  if (!isHead(head) || head.recipe !== recipe + endianness()) return undefined;
  const reports = new Map<string, WrittenRows>();
  let at = end + 1;
  for (const [file, rows] of head.reports) {
    if (at + rows * ROW_BYTES > bytes.length) return undefined;
    const marks = new BigUint64Array(copied(bytes, at, rows * BigUint64Array.BYTES_PER_ELEMENT));
    at += marks.byteLength;
    const lengths = new Uint32Array(copied(bytes, at, rows * Uint32Array.BYTES_PER_ELEMENT));
    at += lengths.byteLength;
    reports.set(file, { marks, lengths });
  }
  return { folder, reports };
}

function bytesOf({ buffer, byteOffset, byteLength }: BigUint64Array | Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Numbers of eight bytes cannot stand at every place of a buffer. */
function copied(bytes: Buffer, from: number, length: number): ArrayBuffer {
  return Uint8Array.from(bytes.subarray(from, from + length)).buffer;
}

function isHead(value: unknown): value is Head {
  return typeof value === 'object' && value !== null && 'recipe' in value && 'reports' in value;
}
