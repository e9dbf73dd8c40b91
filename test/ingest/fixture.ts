import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { Database, literal, type Row } from '../../src/db/database.js';
import { listSql, readSql } from '../../src/db/sql-files.js';
import {
  DEFAULT_LIMITS,
  findInputs,
  type InputCounts,
  type LoadOptions,
  type LoadRun,
  load,
  type ReadItem,
  readRecords,
} from '../../src/ingest/load.js';
import type { Encoding } from '../../src/model/encoding.js';
import type { Limits } from '../../src/model/limits.js';

export interface Settings {
  readonly columns?: Readonly<Record<string, string>>;
  readonly namePattern?: RegExp;
  readonly limits?: Partial<Limits>;
  readonly encoding?: Encoding;
  readonly followLinks?: boolean;
}

/** A folder of its own and an empty database in memory for each test of the file. */
export function useFolder() {
  let folder = '';
  let db: Database | undefined;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ingest-'));
    db = await Database.open(':memory:');
    for (const name of listSql('schema')) await db.run(readSql('schema', name));
  });
  afterEach(async () => {
    db?.close();
    await rm(folder, { recursive: true, force: true });
  });
  const database = (): Database => {
    if (!db) throw new Error('the database is not open yet');
    return db;
  };

  return {
    at: (name: string): string => join(folder, name),
    db: database,
    rows: async (sql: string): Promise<readonly Row[]> => shortPaths(await database().all(sql), folder),

    /** Writes files below the folder; gives back the path of the first. */
    async write(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
      for (const [name, content] of Object.entries(files)) {
        await mkdir(dirname(join(folder, name)), { recursive: true });
        await writeFile(join(folder, name), content);
      }
      return join(folder, Object.keys(files)[0] ?? '');
    },

    async writeParquet(name: string, query: string): Promise<string> {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await database().run(`copy (${query}) to ${literal(join(folder, name))} (format parquet)`);
      return join(folder, name);
    },

    async load(
      inputs: readonly string[],
      settings: Settings = {},
      run: Partial<LoadRun> = {},
    ): Promise<InputCounts[]> {
      const options = optionsOf(settings);
      const files = await findInputs(
        inputs.map((input) => join(folder, input)),
        options,
      );
      const counts = await load(database(), files, options, { runId: 'run-1', ...run });
      return counts.map((count) => ({ ...count, file: count.file.replace(`${folder}/`, '') }));
    },

    /** What reading a file gives: for a record its fields, for a reject `line reason`. */
    async read(name: string, settings: Settings = {}): Promise<(Record<string, unknown> | string)[]> {
      return (await this.items(name, settings)).map(shownItem);
    },

    async items(name: string, settings: Settings = {}): Promise<ReadItem[]> {
      const options = optionsOf(settings);
      const [file] = await findInputs([join(folder, name)], options);
      const items: ReadItem[] = [];
      if (file) for await (const item of readRecords(file, options)) items.push(item);
      return items;
    },
  };
}

export function optionsOf({
  columns = {},
  namePattern,
  limits = {},
  encoding,
  followLinks = false,
}: Settings): LoadOptions {
  return {
    columns: new Map(Object.entries(columns)),
    ...(namePattern ? { namePattern } : {}),
    limits: { ...DEFAULT_LIMITS, ...limits },
    ...(encoding ? { encoding } : {}),
    followLinks,
  };
}

/** Zstandard data of one frame with stored blocks, as this Node cannot compress. */
export function zstdFrame(content: string): Buffer {
  const data = Buffer.from(content);
  const blocks: Buffer[] = [];
  for (let from = 0; from < data.length || from === 0; from += BLOCK) {
    const piece = data.subarray(from, from + BLOCK);
    const last = from + BLOCK >= data.length ? 1 : 0;
    blocks.push(blockHead(piece.length, 0, last), piece);
  }
  return Buffer.concat([FRAME_HEAD, ...blocks]);
}

/** A frame of a few bytes for each 128 KiB that it unfolds to. */
export function zstdBomb(blocks: number): Buffer {
  const one = (last: number): Buffer => Buffer.concat([blockHead(BLOCK, 1, last), Buffer.from('a')]);
  return Buffer.concat([FRAME_HEAD, ...Array.from({ length: blocks - 1 }, () => one(0)), one(1)]);
}

const BLOCK = 128 * 1024;
const FRAME_HEAD = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x38]);

function blockHead(size: number, type: number, last: number): Buffer {
  const head = Buffer.alloc(3);
  head.writeUIntLE((size << 3) | (type << 1) | last, 0, 3);
  return head;
}

function shownItem(item: ReadItem): Record<string, unknown> | string {
  return item.kind === 'record' ? { line: item.line, ...item.record } : `${item.line} ${item.reason}`;
}

function shortPaths(rows: readonly Row[], folder: string): Row[] {
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        typeof value === 'string' ? value.replaceAll(`${folder}/`, '') : value,
      ]),
    ),
  );
}
