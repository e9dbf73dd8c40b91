import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CODE_ROOT } from '../paths/paths.js';

/** The hashes of the rooms as they were built: to read their modules again takes a tenth of the time of one sentence. */
const BUILT = join(CODE_ROOT, 'rooms.json');

/**
 * A hash of the code in the rooms (folders of modules), as the build left it; of the source itself in a test, or while
 * nothing is built.
 */
export function roomsHash(rooms: readonly string[]): string {
  const built = existsSync(BUILT) ? (JSON.parse(readFileSync(BUILT, 'utf8')) as Record<string, string>) : {};
  const hash = createHash('sha256');
  for (const room of rooms) hash.update(JSON.stringify([room, built[room] ?? roomHash(room)]));
  return hash.digest('hex').slice(0, 16);
}

/**
 * Writes down the hash of each room beside them, at the end of a build.
 * @public for the script that builds
 */
export function noteRooms(): void {
  const rooms = readdirSync(CODE_ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const hashes = rooms.map(({ name }) => [name, roomHash(name)]);
  writeFileSync(BUILT, `${JSON.stringify(Object.fromEntries(hashes))}\n`);
}

function roomHash(room: string): string {
  const hash = createHash('sha256');
  for (const name of filesIn(join(CODE_ROOT, room), /\.(js|ts)$/))
    hash.update(JSON.stringify([room, name, readFileSync(join(CODE_ROOT, room, name), 'utf8')]));
  return hash.digest('hex').slice(0, 16);
}

/** The files under a folder whose names match, in order, with slashes between folders. */
export function filesIn(folder: string, pattern: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => pattern.test(name))
    .sort();
}
