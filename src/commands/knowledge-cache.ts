import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../paths/make-folder.js';

const PREFIX = 'knowledge-';
/** Snapshots of other lexicons and versions that are kept beside the one in use. */
const MOST_FILES = 8;
const CHECKSUM_BYTES = 32;

/** The snapshot that was kept under `key`; undefined when there is none, or when it is not whole. */
export function readCached(folder: string, key: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const bytes = new Uint8Array(readFileSync(fileOf(folder, key)));
    const snapshot = bytes.subarray(CHECKSUM_BYTES);
    return checksum(snapshot).equals(bytes.subarray(0, CHECKSUM_BYTES)) ? snapshot : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a snapshot for the next run. A folder that cannot be written to costs time and nothing else. */
export function writeCached(folder: string, key: string, snapshot: Uint8Array): void {
  try {
    makeFolder(folder);
    removeOldest(folder);
    const temporary = `${fileOf(folder, key)}.${process.pid}`;
    writeFileSync(temporary, Buffer.concat([checksum(snapshot), snapshot]));
    renameSync(temporary, fileOf(folder, key));
  } catch {
    // The next run tries again; a file that was half written goes as the oldest.
  }
}

function removeOldest(folder: string): void {
  const files = readdirSync(folder)
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => ({ path: join(folder, name), time: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  for (const { path } of files.slice(MOST_FILES - 1)) rmSync(path, { force: true });
}

function fileOf(folder: string, key: string): string {
  return join(folder, `${PREFIX}${key}.bin`);
}

function checksum(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
