// Folders to torture the built program in, and what must hold there afterwards.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const PROGRAM = join(ROOT, 'dist', 'main.js');
/** Nothing that is run here takes minutes; what does hangs. */
const HANGS_AFTER_MILLISECONDS = 240_000;

export const work = mkdtempSync(join(tmpdir(), 'demarche-torture-'));
let number = 0;

/** A new folder; a copy of another one when that is given. */
export function folder(like) {
  number += 1;
  const path = join(work, `f${number}`);
  if (like) cpSync(like, path, { recursive: true, verbatimSymlinks: true });
  else mkdirSync(path);
  return path;
}

export function remove(path) {
  rmSync(path, { recursive: true, force: true });
}

/** Runs the program to its end: its status or signal, and what it said. */
export function run(cwd, args, { env = {}, shell, ...options } = {}) {
  const clean = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('DEMARCHE_')),
  );
  const [command, words] = shell
    ? ['bash', ['-c', shell]]
    : [process.execPath, [...(options.node ?? []), PROGRAM, ...args]];
  const { status, signal, stdout, stderr, error } = spawnSync(command, words, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    timeout: HANGS_AFTER_MILLISECONDS,
    killSignal: 'SIGKILL',
    env: { ...clean, ...env },
    ...options,
  });
  const hung = error?.code === 'ETIMEDOUT';
  return { status, signal, stdout: stdout ?? '', stderr: stderr ?? '', hung };
}

/** Starts the program, waits until it says that a test has stalled it, and gives it to `act`; its end is what comes back. */
export async function stalled(cwd, args, stage, act) {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, DEMARCHE_TEST_FAULT: `${stage}:1:stall` },
  });
  let stderr = '';
  const ended = new Promise((resolve) =>
    child.on('exit', (status, signal) => resolve({ status, signal, stderr })),
  );
  await new Promise((resolve) => {
    child.stderr.on('data', (piece) => {
      stderr += piece;
      if (stderr.includes('has stalled')) resolve();
    });
    ended.then(resolve);
  });
  const acted = await act(child);
  return { ...(await ended), acted };
}

/** Every CSV report under `latest`, or nothing when there is none yet. */
export function reports(cwd) {
  const latest = join(cwd, 'reports', 'latest');
  if (!existsSync(latest)) return undefined;
  const names = readdirSync(latest)
    .filter((name) => name.endsWith('.csv'))
    .sort();
  return JSON.stringify(names.map((name) => [name, readFileSync(join(latest, name), 'utf8')]));
}

/** Whether what stands under `latest` is one of the whole states that it may show. */
export function isWhole(cwd, states) {
  const seen = reports(cwd);
  if (seen === undefined) return states.includes(undefined);
  return existsSync(join(cwd, 'reports', 'latest', 'manifest.json')) && states.includes(seen);
}
