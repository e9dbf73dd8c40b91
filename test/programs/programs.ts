import { spawnSync } from 'node:child_process';

/** The path of the first of these programs that is installed. */
export function findProgram(...names: readonly string[]): string | undefined {
  for (const name of names) {
    const { status, stdout } = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
    if (status === 0 && stdout.trim() !== '') return stdout.trim();
  }
  return undefined;
}

/** The title of tests that need a program; when it is not there, title and stderr say so. */
export function needs(program: string, path: string | undefined, how: string): string {
  if (path === undefined) console.warn(`${program} is not installed, its tests are skipped: ${how}`);
  return path === undefined ? `SKIPPED, ${program} is not installed (${how}):` : `${program}:`;
}
