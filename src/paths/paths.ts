import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE_FILE = createRequire(import.meta.url).resolve('#package');

/** The package's own folder, with `data` and `sql` in it. */
export const PACKAGE_ROOT = dirname(PACKAGE_FILE);

/** Where the running modules lie, one by one or in a bundle: `src` in a test, `dist` in a build. */
export const CODE_ROOT = join(
  PACKAGE_ROOT,
  relative(PACKAGE_ROOT, fileURLToPath(import.meta.url)).split(sep)[0] ?? '',
);

export const DATA_FOLDER = join(PACKAGE_ROOT, 'data');

/** Where the modules lie that a process of its own can run: Node cannot run those of `src`. */
export const PROGRAM_ROOT = join(PACKAGE_ROOT, 'dist');

/** The scripts, the frame and the style of the page, as the build left them. */
export const PAGE_FOLDER = join(PROGRAM_ROOT, 'page');

/** The version in package.json. */
export function packageVersion(): string {
  const text = readFileSync(PACKAGE_FILE, 'utf8');
  const { version } = JSON.parse(text) as { version: string };
  return version;
}
