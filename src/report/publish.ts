import { lstat, mkdir, open, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beginCopy } from '../db/copy.js';
import type { Database } from '../db/database.js';
import { UserError } from '../errors/errors.js';
import { passStage } from '../errors/fault.js';
import { makeFolder } from '../paths/make-folder.js';
import type { DialectName } from './dialect.js';
import { type Earlier, findLatest, linkFiles, type PublishedFile } from './earlier.js';
import { DATABASE_FILE, LATEST, MANIFEST_FILE, TEMPORARY } from './publish-names.js';
import { type ReportSettings, type WrittenReport, writeReports } from './reports.js';
import { retireRuns } from './retention.js';
import { type EarlierRows, readRowMarks, type WrittenRows, writeRowMarks } from './row-marks.js';

const OWNER_FILE = '.owner';

/** A run of another machine that shares the folder is taken to be dead after a day: nightly jobs are done by then. */
const FOREIGN_RUN_MS = 24 * 60 * 60 * 1000;

export interface PublishRequest {
  /** The output folder; made when missing. */
  readonly out: string;
  readonly runId: string;
  readonly dialect: DialectName;
  /** What manifest.json holds, once the reports are written. */
  readonly manifest: (reports: readonly WrittenReport[]) => unknown;
  readonly settings?: PublishSettings;
  /** A mark of all that decides what the reports say; kept in the manifest. */
  readonly state?: string;
  /** A mark of all that makes text of rows: rows of reports with the same one are taken over. */
  readonly recipe?: string;
  /** Reports of the same state, which are published again: see `findPublished`. */
  readonly earlier?: Earlier;
}

interface PublishSettings extends ReportSettings {
  /** Writes the reports as one workbook, too. */
  readonly workbook?: boolean;
  /** Writes a page that shows them, too. */
  readonly page?: boolean;
  /** How many published runs are kept, this one included; all where it is not given. */
  readonly keep?: number;
}

export interface Published {
  /** OUT/RUN_ID */
  readonly folder: string;
  /** OUT/latest */
  readonly latest: string;
  readonly reports: readonly WrittenReport[];
  /** Older runs that were removed. */
  readonly retired: readonly string[];
}

/**
 * Writes reports, a copy of the database and the manifest into a hidden folder, gives it its name when it is whole, and
 * then points OUT/latest to it. A reader of OUT/latest sees the run before or this one, and nothing in between.
 * @throws UserError when OUT/latest or OUT/RUN_ID is in the way.
 */
export async function publish(db: Database, request: PublishRequest): Promise<Published> {
  const { out, runId } = request;
  const folder = join(out, runId);
  const temporary = join(out, TEMPORARY + runId);
  makeFolder(out);
  await checkFree(out, runId);
  await removeLeftovers(out);
  try {
    await mkdir(temporary);
    await writeFile(join(temporary, OWNER_FILE), JSON.stringify({ pid: process.pid, host: hostname() }));
    const reports = await fill(db, temporary, request);
    await rm(join(temporary, OWNER_FILE));
    await syncFolder(temporary);
    await checkFree(out, runId);
    await passStage('publish');
    await rename(temporary, folder);
    await passStage('publish');
    await pointLatest(out, runId);
    const { keep } = request.settings ?? {};
    const retired = keep === undefined ? [] : await retireRuns(out, keep);
    return { folder, latest: join(out, LATEST), reports, retired };
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** What of OUT/latest can be published again: all of it, or the rows that say the same. */
export interface Republished {
  readonly earlier?: Earlier;
  readonly earlierRows?: EarlierRows;
}

/** What OUT/latest holds of this state, or of rows that were written with this recipe. */
export async function findPublished(out: string, state: string, recipe: string): Promise<Republished> {
  const latest = await findLatest(join(out, LATEST), MANIFEST_FILE);
  if (latest?.state === state) return { earlier: latest };
  const earlierRows = latest && (await readRowMarks(latest.folder, recipe));
  return earlierRows ? { earlierRows } : {};
}

async function fill(
  db: Database,
  folder: string,
  request: PublishRequest,
): Promise<readonly WrittenReport[]> {
  const { earlier, state } = request;
  if (earlier) await linkFiles(earlier, folder);
  const reports = earlier?.reports ?? (await writeAll(db, folder, request));
  request.settings?.signal?.throwIfAborted();
  const files = await filesOf(folder);
  const manifest = {
    ...(request.manifest(reports) as object),
    ...(state === undefined ? {} : { state, files }),
  };
  await passStage('manifest');
  await writeFile(join(folder, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
  return reports;
}

async function writeAll(db: Database, folder: string, request: PublishRequest): Promise<WrittenReport[]> {
  const { signal } = request.settings ?? {};
  const copy = await beginCopy(db, join(folder, DATABASE_FILE));
  const stop = (): void => void copy.abandon();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const written = await writeFiles(db, folder, request);
    await copy.finish();
    return written;
  } catch (cause) {
    await copy.abandon();
    throw cause;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

async function writeFiles(db: Database, folder: string, request: PublishRequest): Promise<WrittenReport[]> {
  const settings = request.settings ?? {};
  const rows = new Map<string, WrittenRows>();
  const onRows = (file: string, one: WrittenRows): void => {
    rows.set(file, one);
  };
  const reports = await writeReports(db, folder, request.dialect, { ...settings, onRows });
  // In the order of their names, whichever was written first.
  const ordered = new Map([...rows].sort(([a], [b]) => (a < b ? -1 : 1)));
  if (request.recipe !== undefined) await writeRowMarks(folder, request.recipe, ordered);
  const written: WrittenReport[] = reports.map(({ name, file, rows }) => ({ name, file, rows }));
  settings.signal?.throwIfAborted();
  if (settings.workbook) {
    // Only those who want a workbook load what writes one.
    const { WORKBOOK_FILE, writeWorkbook } = await import('./workbook.js');
    const signal = settings.signal ? { signal: settings.signal } : {};
    const rows = await writeWorkbook(db, reports, join(folder, WORKBOOK_FILE), signal);
    written.push({ name: 'workbook', file: WORKBOOK_FILE, rows });
  }
  if (settings.page) {
    const { PAGE_FILE, writePage } = await import('./page.js');
    await writePage(db, join(folder, PAGE_FILE), settings.signal);
    written.push({
      name: 'page',
      file: PAGE_FILE,
      rows: reports.find(({ name }) => name === 'evidence')?.rows ?? 0,
    });
  }
  return written;
}

async function filesOf(folder: string): Promise<PublishedFile[]> {
  const names = (await readdir(folder)).filter((name) => name !== OWNER_FILE).sort();
  return Promise.all(names.map(async (file) => ({ file, bytes: (await lstat(join(folder, file))).size })));
}

async function checkFree(out: string, runId: string): Promise<void> {
  const latest = await lstat(join(out, LATEST)).catch(() => undefined);
  if (latest && !latest.isSymbolicLink()) {
    throw new UserError(
      `"latest" must be the link that each run moves, but it is a folder or file; move it away: ${join(out, LATEST)}`,
    );
  }
  if (await lstat(join(out, runId)).catch(() => undefined)) {
    throw new UserError(`a run of this name is published already: ${join(out, runId)}`);
  }
}

/** Replaces the link in one step: a link cannot be overwritten, but it can be renamed over another. */
async function pointLatest(out: string, runId: string): Promise<void> {
  const link = join(out, `${TEMPORARY}latest-${runId}`);
  await symlink(runId, link, 'dir');
  await passStage('publish');
  await rename(link, join(out, LATEST));
  await syncFile(out);
}

/** What a killed run left behind; another run that is still at work keeps its folder. */
async function removeLeftovers(out: string): Promise<void> {
  for (const name of await readdir(out)) {
    if (!name.startsWith(TEMPORARY)) continue;
    const path = join(out, name);
    if (!(await isOwned(path))) await rm(path, { recursive: true, force: true });
  }
}

async function isOwned(folder: string): Promise<boolean> {
  const text = await readFile(join(folder, OWNER_FILE), 'utf8').catch(() => '');
  const [, pid, host] = /"pid":(\d+),"host":"([^"]*)"/.exec(text) ?? [];
  if (pid === undefined) return false;
  // Nobody can ask another machine for its processes.
  if (host !== hostname()) return Date.now() - (await lstat(folder)).mtimeMs < FOREIGN_RUN_MS;
  return Number(pid) !== process.pid && isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Puts the files of a folder on the disk before the folder gets its name. */
async function syncFolder(folder: string): Promise<void> {
  await Promise.all((await readdir(folder)).map((name) => syncFile(join(folder, name))));
  await syncFile(folder);
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
