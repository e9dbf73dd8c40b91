import { lstat, mkdir, open, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { type Database, identifier, literal } from '../db/database.js';
import { UserError } from '../errors/errors.js';
import { passStage } from '../errors/fault.js';
import { makeFolder } from '../paths/make-folder.js';
import type { DialectName } from './dialect.js';
import { type Earlier, findEarlier, linkFiles, type PublishedFile } from './earlier.js';
import { DATABASE_FILE, LATEST, MANIFEST_FILE, TEMPORARY } from './publish-names.js';
import { type ReportSettings, type WrittenReport, writeReports } from './reports.js';
import { retireRuns } from './retention.js';

const OWNER_FILE = '.owner';

/** A run of another machine that shares the folder is taken to be dead after a day: nightly jobs are done by then. */
const FOREIGN_RUN_MS = 24 * 60 * 60 * 1000;

/** The name under which the copy is attached while it is written. */
const COPY_NAME = 'demarche_published_copy';

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

/** What OUT/latest holds, when it was published from the state of this mark. */
export async function findPublished(out: string, state: string): Promise<Earlier | undefined> {
  return findEarlier(join(out, LATEST), MANIFEST_FILE, state);
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
  const settings = request.settings ?? {};
  const reports = await writeReports(db, folder, request.dialect, settings);
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
  await copyDatabase(db, join(folder, DATABASE_FILE));
  return written;
}

async function filesOf(folder: string): Promise<PublishedFile[]> {
  const names = (await readdir(folder)).filter((name) => name !== OWNER_FILE).sort();
  return Promise.all(names.map(async (file) => ({ file, bytes: (await lstat(join(folder, file))).size })));
}

/** Copies tables, views, macros and comments into a new file, and closes it whole: no log is left beside it. */
async function copyDatabase(db: Database, path: string): Promise<void> {
  const [current] = await db.all('select current_database() as name');
  await db.run(`attach ${literal(path)} as ${COPY_NAME}`);
  try {
    await db.run(`copy from database ${identifier(String(current?.name))} to ${COPY_NAME}`);
    await db.run(`checkpoint ${COPY_NAME}`);
  } finally {
    await db.run(`detach ${COPY_NAME}`);
  }
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
  for (const name of await readdir(folder)) await syncFile(join(folder, name));
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
