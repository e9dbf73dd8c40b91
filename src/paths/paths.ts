import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the running modules lie: `src` in a test, `dist` in a build. */
export const CODE_ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The package's own folder, with `data` and `sql` in it. */
export const PACKAGE_ROOT = join(CODE_ROOT, '..');

export const DATA_FOLDER = join(PACKAGE_ROOT, 'data');

/** Where the modules lie that a process of its own can run: Node cannot run those of `src`. */
export const PROGRAM_ROOT = join(PACKAGE_ROOT, 'dist');

/** The scripts, the frame and the style of the page, as the build left them. */
export const PAGE_FOLDER = join(PROGRAM_ROOT, 'page');

/** The version in package.json. */
export function packageVersion(): string {
  const text = readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8');
  const { version } = JSON.parse(text) as { version: string };
  return version;
}
