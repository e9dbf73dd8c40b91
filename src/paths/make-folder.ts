import { mkdirSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { UserError } from '../errors/errors.js';

/**
 * Makes a folder with those above it; one that is there is left alone. `mkdir` with `recursive` asks for ever where a
 * folder is there and none can be made in it, as below /proc: nodejs/node issue 31481.
 * @throws UserError where a file stands in its place, else Error with the code of the system
 */
export function makeFolder(path: string): void {
  const found = entryAt(path);
  if (found?.isDirectory()) return;
  if (found) throw new UserError(`there is a file where a folder is to be; give another path: ${path}`);
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent);
  try {
    mkdirSync(path);
  } catch (cause) {
    // Another process was first.
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw cause;
  }
}

/** What is at a path; nothing where one of the folders that lead there is a file. */
function entryAt(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw cause;
  }
}
