import { copyFile, link, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { WrittenReport } from './reports.js';

/** Reports that were published from the very state that is to be reported. */
export interface Earlier {
  readonly folder: string;
  readonly reports: readonly WrittenReport[];
  readonly files: readonly PublishedFile[];
}

export interface PublishedFile {
  readonly file: string;
  readonly bytes: number;
}

/** What was published last, and whether it was published from the state that is to be reported. */
interface Latest extends Earlier {
  readonly state: string;
}

/**
 * What OUT/latest holds, when nobody wrote to it since it was published.
 * @param manifestFile its name
 */
export async function findLatest(latest: string, manifestFile: string): Promise<Latest | undefined> {
  try {
    const folder = await realpath(latest);
    const path = join(folder, manifestFile);
    const manifest: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (!isManifest(manifest)) return undefined;
    const published = (await stat(path)).mtimeMs;
    for (const { file, bytes } of manifest.files) {
      const found = await stat(join(folder, file));
      if (found.size !== bytes || found.mtimeMs > published) return undefined;
    }
    return {
      folder,
      state: manifest.state,
      reports: manifest.reports.map((report) => ({ ...report, name: nameOf(report.file) })),
      files: manifest.files,
    };
  } catch {
    // Nothing was published there, or not by this program: the reports are written.
    return undefined;
  }
}

/** Puts the files into another folder too; they are never written to again, so that a link is as good as a copy. */
export async function linkFiles({ folder, files }: Earlier, into: string): Promise<void> {
  for (const { file } of files) {
    const [from, to] = [join(folder, file), join(into, file)];
    await link(from, to).catch(() => copyFile(from, to));
  }
}

interface Manifest {
  readonly state: string;
  readonly reports: readonly Omit<WrittenReport, 'name'>[];
  readonly files: readonly PublishedFile[];
}

function isManifest(value: unknown): value is Manifest {
  return (
    typeof value === 'object' && value !== null && 'state' in value && 'files' in value && 'reports' in value
  );
}

function nameOf(file: string): string {
  return file.replace(/\.csv$/, '');
}
