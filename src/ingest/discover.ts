import type { Dirent, Stats } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { UserError } from '../errors/errors.js';
import { type InputFile, KNOWN_EXTENSIONS, kindOf } from './input-file.js';

export interface FindOptions {
  /** Follows symbolic links below a folder. A link that is given by name is always followed. */
  readonly followLinks: boolean;
  /** Knows the folders that the program itself wrote: what is in them are no inputs, unless they are given by name. */
  readonly isOwn?: (folder: string) => boolean;
  /** Hears what was passed over, in one sentence for each kind. */
  readonly onNote?: (note: string) => void;
}

/** What Node puts for bytes of a name that are no UTF-8. */
const REPLACED = '\uFFFD';

type Skip = 'extension' | 'link' | 'own' | 'special' | 'unreadable';

const NOTES: Readonly<Record<Skip, string>> = {
  extension: `passed over for their extension (read are ${KNOWN_EXTENSIONS})`,
  link: 'passed over because they are symbolic links (--follow-links reads them)',
  own: 'passed over because they hold the reports of earlier runs',
  special: 'passed over because they are no ordinary files',
  unreadable: 'passed over because they could not be looked at',
};

interface Search {
  readonly options: FindOptions;
  readonly files: InputFile[];
  /** The paths that were passed over. */
  readonly skipped: Map<Skip, Set<string>>;
}

/**
 * The input files that the arguments name, each once, in the order of their paths. An argument is a file, a folder or
 * a glob pattern; a name that exists is never read as a pattern.
 * @throws UserError for a path that is missing, a pattern or a folder without input files, or a given file that is not read.
 */
export async function findInputs(inputs: readonly string[], options: FindOptions): Promise<InputFile[]> {
  const search: Search = { options, files: [], skipped: new Map() };
  for (const input of inputs) await findInput(input, search);
  for (const [skip, { size }] of search.skipped) {
    const thing = skip === 'own' ? 'folder' : 'file';
    options.onNote?.(`${size} ${thing}${size === 1 ? '' : 's'} ${NOTES[skip]}`);
  }
  return inOrder(search.files);
}

async function findInput(input: string, search: Search): Promise<void> {
  const before = search.files.length;
  const path = tidy(input);
  const stats = await stat(input).catch(() => undefined);
  if (stats) await addGiven(path, stats, search);
  else if (await lstat(input).catch(() => undefined)) throw new UserError(`the link leads nowhere: ${input}`);
  else if (isDynamicPattern(input)) await addMatches(input, search);
  else if (input === '-')
    throw new UserError('a pipe is read by annotate and worker only; write it to a file first: -');
  else throw new UserError(`no such file or folder: ${input}`);
  if (search.files.length === before)
    throw new UserError(`no input files here (read are ${KNOWN_EXTENSIONS}): ${input}`);
}

async function addGiven(path: string, stats: Stats, search: Search): Promise<void> {
  if (stats.isDirectory()) await walk(path, [await realpath(path)], search);
  else if (!stats.isFile()) throw new UserError(`not an ordinary file; copy it to one: ${path}`);
  else if (!add(path, stats, search))
    throw new UserError(`not a format that is read (${KNOWN_EXTENSIONS}): ${path}`);
}

async function addMatches(pattern: string, search: Search): Promise<void> {
  const matches = await glob(pattern, {
    expandDirectories: false,
    absolute: isAbsolute(pattern),
    followSymbolicLinks: search.options.followLinks,
  });
  for (const match of matches) {
    const path = tidy(match);
    const stats = await stat(path).catch(() => undefined);
    if (!stats) skip('unreadable', path, search);
    else if (!stats.isFile()) skip('special', path, search);
    else if (await isOwn(dirname(path), search)) skip('own', dirname(path), search);
    else if (!add(path, stats, search)) skip('extension', path, search);
  }
}

async function isOwn(folder: string, { options }: Search): Promise<boolean> {
  return options.isOwn?.(await realpath(folder)) ?? false;
}

/** Files below a folder. `above` holds the real paths of the folders on the way, so that links cannot lead round in a circle. */
async function walk(folder: string, above: readonly string[], search: Search): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: NodeJS.ErrnoException) => {
    // Somebody took it away meanwhile, as the folder of an upload that came to its end.
    if (cause.code === 'ENOENT') return skip('unreadable', folder, search);
    throw new UserError(`the folder cannot be read: ${folder}`, { cause });
  });
  for (const entry of entries ?? []) {
    if (!entry.name.startsWith('.')) await walkEntry(tidy(`${folder}/${entry.name}`), entry, above, search);
  }
}

async function walkEntry(
  path: string,
  entry: Dirent,
  above: readonly string[],
  search: Search,
): Promise<void> {
  if (entry.isSymbolicLink() && !search.options.followLinks) return skip('link', path, search);
  const stats = await stat(path).catch(() => undefined);
  if (!stats)
    return entry.name.includes(REPLACED) ? addMisnamed(path, search) : skip('unreadable', path, search);
  if (stats.isDirectory()) {
    if (await isOwn(path, search)) return skip('own', path, search);
    const real = await realpath(path);
    return above.includes(real) ? skip('link', path, search) : walk(path, [...above, real], search);
  }
  if (!stats.isFile()) return skip('special', path, search);
  if (!add(path, stats, search)) skip('extension', path, search);
}

function add(path: string, stats: Stats, search: Search): boolean {
  const kind = kindOf(path);
  if (kind) search.files.push({ path, location: resolve(path), ...kind, bytes: stats.size });
  return kind !== undefined;
}

/** A file that cannot be opened by its name is an input all the same: it is refused by its name, and not passed over. */
function addMisnamed(path: string, search: Search): void {
  const kind = kindOf(path);
  if (kind) search.files.push({ path, location: resolve(path), ...kind, bytes: 0 });
  else skip('unreadable', path, search);
}

function skip(kind: Skip, path: string, { skipped }: Search): void {
  skipped.set(kind, (skipped.get(kind) ?? new Set()).add(path));
}

/** Each file once, also when it is given both by name and by its folder. */
function inOrder(files: readonly InputFile[]): InputFile[] {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const seen = new Set<string>();
  return sorted.filter(({ location }) => !seen.has(location) && seen.add(location));
}

/** A path as it is reported: as given, with forward slashes and without `./` in front or a slash behind. */
function tidy(path: string): string {
  const forward = process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
  return forward
    .replace(/\/{2,}/g, '/')
    .replace(/^(?:\.\/)+(?=.)/, '')
    .replace(/(?<=.)\/$/, '');
}
