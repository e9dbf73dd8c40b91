import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { UserError } from '../errors/errors.js';

/** What the system says of a name that is wrong; anything else is a matter of the machine. */
const WHY: ReadonlyMap<unknown, string> = new Map([
  ['ENOENT', 'there is none'],
  ['ENOTDIR', 'there is none'],
  ['ELOOP', 'its links lead nowhere'],
  ['ENAMETOOLONG', 'the name is too long'],
  ['EISDIR', 'it is a folder'],
  ['EACCES', 'this user may not read it'],
  ['EPERM', 'this user may not read it'],
]);

/**
 * Reads a text that the user wrote, without the byte-order mark at its beginning.
 * @param what the file and where its name was given, for messages: `the query, check -f`
 * @param shown its name in messages
 * @throws UserError where it cannot be read, or is not UTF-8: nothing of it is guessed or replaced.
 */
export function readText(path: string, what: string, shown = path): string {
  const bytes = readBytes(path, what, shown);
  if (!isUtf8(bytes)) throw new UserError(`not UTF-8, save it as UTF-8: ${what}: ${shown}`);
  return bytes.toString('utf8').replace(/^\uFEFF/, '');
}

function readBytes(path: string, what: string, shown: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    const why = WHY.get(cause instanceof Error && 'code' in cause ? cause.code : undefined);
    if (why === undefined) throw cause;
    throw new UserError(`cannot read ${what}: ${why}: ${shown}`, { cause });
  }
}
