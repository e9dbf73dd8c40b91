import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, Workplace } from './commands/demarche.js';

/** A registry that cannot be reached: the package cannot be installed, which is no fault of it. */
const NO_NETWORK = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|ETIMEDOUT|ENOTCACHED/;

/** Megabytes of all that an empty folder holds after the installation; three quarters are DuckDB's own binary. */
const MOST_MEGABYTES = 140;
const MOST_PACKAGES = 50;

describe('the package', () => {
  it('gives a working program in an empty folder', (context) => {
    const place = new Workplace();
    const file = pack(place);
    mkdirSync(place.path('empty'));
    place.write('empty/package.json', '{"private":true}');
    const installed = inFolder(place, 'npm', [
      'install',
      file,
      '--prefer-offline',
      '--no-audit',
      '--no-fund',
    ]);
    if (NO_NETWORK.test(installed.stderr)) context.skip('no registry can be reached to install it from');
    expect(installed.status, installed.stderr).toBe(0);

    const packages = Object.keys(JSON.parse(place.read('empty/node_modules/.package-lock.json')).packages);
    expect(packages).toContain('node_modules/demarche');
    expect(packages.length).toBeLessThan(MOST_PACKAGES);
    expect(megabytes(place.path('empty/node_modules'))).toBeLessThan(MOST_MEGABYTES);

    const explained = inFolder(place, 'npx', ['demarche', 'explain', '--text', 'Kenya supports Japan.']);
    expect(explained.stdout).toContain('KEN support JPN');
    place.write(
      'empty/one.jsonl',
      `${JSON.stringify({ id: '1', text: 'Kenya condemned the raid by Ghana.' })}\n`,
    );
    const annotated = inFolder(place, 'npx', ['demarche', 'annotate', 'one.jsonl']);
    expect(JSON.parse(annotated.stdout).stances).toMatchObject([{ holder: 'KEN', target: 'GHA' }]);
    const run = inFolder(place, 'npx', ['demarche', 'run', 'one.jsonl', '--html', '--xlsx', '--quiet']);
    expect(run.status, run.stderr).toBe(0);
    expect(readdirSync(place.path('empty/reports/latest'))).toEqual(
      expect.arrayContaining(['actor_target.csv', 'demarche.html', 'demarche.xlsx', 'manifest.json']),
    );
    const sql = inFolder(place, 'npx', ['demarche', 'sql', 'select holder from actor_target', '--csv']);
    expect(sql.stdout.trim().split(/\r?\n/)).toEqual(['holder', 'KEN']);
    expect(inFolder(place, 'npx', ['demarche', 'lexicon', 'check', '--lexicon', 'concern']).status).toBe(0);
  });

  it('holds what the program reads, and neither sources nor tests', () => {
    const [{ files }] = JSON.parse(npm(ROOT, ['pack', '--dry-run', '--json', '--ignore-scripts']).stdout) as [
      { files: { path: string }[] },
    ];
    const folders = new Set(files.map(({ path }) => path.split('/')[0]));
    expect([...folders].sort()).toEqual([
      'LICENSE',
      'README.md',
      'data',
      'dist',
      'docs',
      'package.json',
      'sql',
    ]);
    expect(files.filter(({ path }) => /\.(ts|map)$/.test(path))).toEqual([]);
  });
});

function pack(place: Workplace): string {
  const { status, stdout, stderr } = npm(ROOT, [
    'pack',
    '--json',
    '--ignore-scripts',
    '--pack-destination',
    place.folder,
  ]);
  expect(status, stderr).toBe(0);
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  return place.path(filename);
}

function npm(cwd: string, args: readonly string[]): ReturnType<typeof spawn> {
  return spawn(cwd, 'npm', args);
}

function inFolder(place: Workplace, command: string, args: readonly string[]): ReturnType<typeof spawn> {
  return spawn(place.path('empty'), command, args);
}

/** Without what npm hands down to the scripts that it runs, which would have it work in the folder of this one. */
function spawn(cwd: string, command: string, args: readonly string[]) {
  const env = Object.entries(process.env).filter(([name]) => !/^(npm_|DEMARCHE_|INIT_CWD)/i.test(name));
  return spawnSync(command, args, { cwd, encoding: 'utf8', env: Object.fromEntries(env) });
}

function megabytes(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const bytes = files.reduce((sum, file) => sum + (statSync(join(folder, file)).size || 0), 0);
  return bytes / 2 ** 20;
}
