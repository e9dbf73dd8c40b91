import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';

// APPNOTE.TXT, the .ZIP file format specification, 4.3.7, 4.3.12 and 4.3.16.
const END_OF_DIRECTORY = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_ENTRY_BYTES = 46;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;
/** The extra field that repeats the time in seconds since 1970. */
const EXTENDED_TIMESTAMP = 0x5455;

/** 1 January 1980, 00:00, the first moment that the format can write: date and time as MS-DOS packs them. */
const DOS_TIME = 0;
const DOS_DATE = 0x21;
const UNIX_SECONDS = 315_532_800;

/**
 * Gives every entry of a zip archive the same fixed date, in place, so that the same content is the same bytes.
 * @throws Error when the file is no archive that one pass over its directory can read.
 */
export async function fixZipDates(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const { directory, offset } = await readDirectory(file);
    for (let at = 0; at < directory.length; ) {
      if (directory.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error(`no zip directory entry at ${at}`);
      const [name, extra, comment] = [28, 30, 32].map((field) => directory.readUInt16LE(at + field));
      const local = directory.readUInt32LE(at + 42);
      const extraAt = at + DIRECTORY_ENTRY_BYTES + (name ?? 0);
      fixHeader(directory, at + 12, extraAt, extra ?? 0);
      await fixLocalHeader(file, local);
      at = extraAt + (extra ?? 0) + (comment ?? 0);
    }
    await file.write(directory, 0, directory.length, offset);
  } finally {
    await file.close();
  }
}

async function readDirectory(file: FileHandle): Promise<{ directory: Buffer; offset: number }> {
  const { size } = await file.stat();
  const tail = await readAt(
    file,
    Math.max(0, size - END_BYTES - LONGEST_COMMENT),
    END_BYTES + LONGEST_COMMENT,
  );
  let end = tail.length - END_BYTES;
  while (end >= 0 && tail.readUInt32LE(end) !== END_OF_DIRECTORY) end--;
  if (end < 0) throw new Error('not a zip archive: it has no directory');
  const offset = tail.readUInt32LE(end + 16);
  return { directory: await readAt(file, offset, tail.readUInt32LE(end + 12)), offset };
}

async function fixLocalHeader(file: FileHandle, offset: number): Promise<void> {
  const head = await readAt(file, offset, LOCAL_HEADER_BYTES);
  if (head.readUInt32LE(0) !== LOCAL_HEADER) throw new Error(`no zip entry at ${offset}`);
  const [name, extra] = [head.readUInt16LE(26), head.readUInt16LE(28)];
  const header = await readAt(file, offset, LOCAL_HEADER_BYTES + name + extra);
  fixHeader(header, 10, LOCAL_HEADER_BYTES + name, extra);
  await file.write(header, 0, header.length, offset);
}

function fixHeader(bytes: Buffer, timeAt: number, extraAt: number, extraLength: number): void {
  bytes.writeUInt16LE(DOS_TIME, timeAt);
  bytes.writeUInt16LE(DOS_DATE, timeAt + 2);
  for (let at = extraAt; at + 4 <= extraAt + extraLength; at += 4 + bytes.readUInt16LE(at + 2)) {
    // One byte of flags, then as many times of four bytes as the field has room for.
    if (bytes.readUInt16LE(at) !== EXTENDED_TIMESTAMP) continue;
    for (let time = at + 5; time + 4 <= at + 4 + bytes.readUInt16LE(at + 2); time += 4) {
      bytes.writeUInt32LE(UNIX_SECONDS, time);
    }
  }
}

async function readAt(file: FileHandle, offset: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, offset);
  return bytes.subarray(0, bytesRead);
}
