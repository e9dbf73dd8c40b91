import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const PROGRAM = join(ROOT, 'dist', 'main.js');

interface RunOptions {
  readonly input?: string;
  readonly env?: Record<string, string>;
  /** Below the folder of the place; that one where nothing is said. */
  readonly folder?: string;
}

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder to run the built program in; it is removed after the tests of the file. */
export class Workplace {
  readonly folder = mkdtempSync(join(tmpdir(), 'demarche-test-'));

  constructor() {
    afterAll(() => rmSync(this.folder, { recursive: true, force: true }));
  }

  path(...parts: string[]): string {
    return join(this.folder, ...parts);
  }

  write(name: string, text: string): string {
    writeFileSync(this.path(name), text);
    return name;
  }

  writeJsonLines(name: string, records: readonly object[]): string {
    return this.write(name, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  }

  read(...parts: string[]): string {
    return readFileSync(this.path(...parts), 'utf8');
  }

  /** Every CSV of a folder with its text. */
  reports(...parts: string[]): Record<string, string> {
    const names = readdirSync(this.path(...parts)).filter((name) => name.endsWith('.csv'));
    return Object.fromEntries(names.map((name) => [name, this.read(...parts, name)]));
  }

  /** A copy of all that is here, in a folder beside it. */
  copyTo(name: string): void {
    const names = readdirSync(this.folder).filter((one) => !one.startsWith('night '));
    mkdirSync(this.path(name));
    for (const one of names)
      cpSync(this.path(one), this.path(name, one), { recursive: true, verbatimSymlinks: true });
  }

  run(args: readonly string[], options: RunOptions = {}): Outcome {
    const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
      cwd: options.folder === undefined ? this.folder : this.path(options.folder),
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      env: { ...cleanEnv(), ...options.env },
      ...(options.input === undefined ? {} : { input: options.input }),
    });
    return { status, stdout, stderr };
  }

  start(args: readonly string[]): ChildProcessWithoutNullStreams {
    return spawn(process.execPath, [PROGRAM, ...args], { cwd: this.folder, env: cleanEnv() });
  }

  /** A line of the shell in which `demarche` is the built program. */
  shell(line: string): Outcome {
    const script = `demarche() { '${process.execPath}' '${PROGRAM}' "$@"; }; ${line}`;
    const { status, stdout, stderr } = spawnSync('bash', ['-c', script], {
      cwd: this.folder,
      encoding: 'utf8',
      env: cleanEnv(),
    });
    return { status, stdout, stderr };
  }
}

/** The environment without what would change the program's mind. */
function cleanEnv(): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('DEMARCHE_') && name !== 'NO_COLOR'),
  );
}

/** Statements with a stance, a withheld one, and one without; invented. */
export const STATEMENTS = [
  {
    id: 'a',
    speaker: 'TUR',
    date: '2022-01-11',
    text: '🙂 We strongly condemn the attack by Armenia. France stands ready to help Ukraine.',
  },
  { id: 'b', date: '2022-01', text: 'Hungary refused to condemn Russia. Japan supports Ukraine.' },
  { id: 'c', speaker: 'Japanese Foreign Ministry', date: '2021', text: 'The delegation met on Tuesday.' },
] as const;
