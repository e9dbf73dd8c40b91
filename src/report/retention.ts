import { existsSync } from 'node:fs';
import { readdir, readlink, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { LATEST, MANIFEST_FILE, TEMPORARY } from './publish-names.js';

/** What a run is called: its second, and a number where that second had one already. */
const RUN_ID = /^(\d{8}T\d{6}Z)(?:-(\d+))?$/;

/**
 * Removes the oldest published runs until `keep` are left, and returns the ids of those that went. What `latest` points
 * to stays, and so does every folder that is not a published run. A folder loses its name before its files, so that
 * nobody opens half a run.
 */
export async function retireRuns(out: string, keep: number): Promise<string[]> {
  const latest = await readlink(join(out, LATEST));
  const runs = (await readdir(out)).filter((name) => isPublishedRun(join(out, name))).sort(inTime);
  const retired = runs.slice(0, Math.max(0, runs.length - keep)).filter((name) => name !== latest);
  for (const name of retired) {
    const hidden = join(out, `${TEMPORARY}retired-${name}`);
    await rename(join(out, name), hidden);
    await rm(hidden, { recursive: true, force: true });
  }
  return retired;
}

/** Whether a folder is one that a run published. */
export function isPublishedRun(folder: string): boolean {
  return RUN_ID.test(basename(folder)) && existsSync(join(folder, MANIFEST_FILE));
}

function inTime(a: string, b: string): number {
  const [, secondA = '', numberA = '1'] = RUN_ID.exec(a) ?? [];
  const [, secondB = '', numberB = '1'] = RUN_ID.exec(b) ?? [];
  return secondA === secondB ? Number(numberA) - Number(numberB) : secondA < secondB ? -1 : 1;
}
