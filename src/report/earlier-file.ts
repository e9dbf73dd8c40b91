import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { FRESH } from './mark-places.js';
import type { EarlierRows, WrittenRows } from './row-marks.js';

/** What is read at a time behind a place where nothing was read before it, and at most. */
const [LEAST_READ, MOST_READ] = [1 << 12, 1 << 20];

/** A report that was published before, to copy rows from. */
export class EarlierFile {
  /** What was read last, and where it stands in the file. */
  private window: Buffer = Buffer.alloc(0);
  private windowAt = 0;

  private constructor(
    readonly rows: WrittenRows,
    private readonly file: FileHandle,
    /** Where each row begins, and the last one ends. */
    private readonly begins: Float64Array,
  ) {}

  /** Nothing when there is no such report, or when the file is not the one that the lengths are of. */
  static async open(
    { folder, reports }: EarlierRows,
    name: string,
    header: Uint8Array,
  ): Promise<EarlierFile | undefined> {
    const rows = reports.get(name);
    if (!rows) return undefined;
    const file = await open(join(folder, name), 'r');
    const begins = new Float64Array(rows.lengths.length + 1);
    let at = header.length;
    rows.lengths.forEach((length, row) => {
      begins[row] = at;
      at += length;
    });
    begins[rows.lengths.length] = at;
    const start = await file.read(Buffer.alloc(header.length), 0, header.length, 0);
    if ((await file.stat()).size === at && start.buffer.equals(header))
      return new EarlierFile(rows, file, begins);
    await file.close();
    return undefined;
  }

  /**
   * The bytes of the rows `from` to `to` of a new report, of which `places` tells where they stand here; their lengths are
   * noted. Rows that stand one after another in both come in one piece.
   */
  async *copyRows(
    places: Int32Array,
    from: number,
    to: number,
    lengths: Uint32Array,
  ): AsyncGenerator<Uint8Array> {
    for (let row = from; row < to; ) {
      const first = places[row] ?? FRESH;
      let last = first;
      lengths[row++] = this.rows.lengths[first] ?? 0;
      while (row < to && places[row] === last + 1) lengths[row++] = this.rows.lengths[++last] ?? 0;
      const end = this.begins[last + 1] ?? 0;
      for (let at = this.begins[first] ?? 0; at < end; ) {
        const piece = this.held(at, end) ?? (await this.read(at, end));
        at += piece.length;
        yield piece;
      }
    }
  }

  close(): Promise<void> {
    return this.file.close();
  }

  /** What of these bytes was read already, from the first on. */
  private held(at: number, end: number): Uint8Array | undefined {
    const from = at - this.windowAt;
    if (from < 0 || from >= this.window.length) return undefined;
    return this.window.subarray(from, end - this.windowAt);
  }

  /** Rows that follow one another, with new ones between them, are read ahead of, more and more at a time. */
  private async read(at: number, end: number): Promise<Uint8Array> {
    const follows = at - this.windowAt - this.window.length;
    const ahead = follows >= 0 && follows < this.window.length ? 2 * this.window.length : LEAST_READ;
    const fileEnd = this.begins.at(-1) ?? 0;
    const length = Math.min(MOST_READ, Math.max(ahead, end - at), fileEnd - at);
    // Pieces of the last one are still on their way.
    const { bytesRead, buffer } = await this.file.read(Buffer.allocUnsafe(length), 0, length, at);
    if (bytesRead !== length) throw new Error('a published report was cut off while it was copied');
    [this.window, this.windowAt] = [buffer, at];
    return buffer.subarray(0, end - at);
  }
}
