// Packs what an executor needs for --archives: node, the built program and the packages that the scorer loads.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = resolve(process.argv[2] ?? join(root, 'integrations', 'spark', 'dist', 'demarche.tar.gz'));

/** Of databases, workbooks and pages: no worker makes any. */
const LEFT_OUT = new Set(['@duckdb/node-api', '@cj-tech-master/excelts', '@observablehq/plot', 'd3']);
/** Loaded leaf by leaf: none of what the whole package asks for is. */
const LEAVES = new Set(['natural']);

const LAUNCHER = `#!/bin/sh
# demarche with the node beside it; the compiled lexicon comes with the archive.
here=$(cd "$(dirname "$0")/.." && pwd)
DEMARCHE_CACHE=\${DEMARCHE_CACHE:-$here/cache} exec "$here/bin/node" "$here/package/dist/main.js" "$@"
`;

const folder = mkdtempSync(join(tmpdir(), 'demarche-archive-'));
try {
  pack();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function pack() {
  for (const name of ['dist', 'data', 'sql', 'package.json', 'LICENSE'])
    cpSync(join(root, name), join(folder, 'package', name), { recursive: true });
  for (const path of packages()) cpSync(join(root, path), join(folder, 'package', path), { recursive: true });
  mkdirSync(join(folder, 'bin'));
  cpSync(process.execPath, join(folder, 'bin', 'node'), { dereference: true });
  const launcher = join(folder, 'bin', 'demarche');
  writeFileSync(launcher, LAUNCHER);
  chmodSync(launcher, 0o755);
  // Compiles the lexicon into the archive's own cache, and shows that nothing is missing.
  check(launcher);
  mkdirSync(dirname(target), { recursive: true });
  run('tar', ['-czf', target, '-C', folder, '.'], {});
  console.log(target);
}

/** The installed packages that the kept dependencies need, as paths. */
function packages() {
  const { packages: locked } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const found = new Set();
  const visit = (name, from) => {
    const path = [from, ''].map((base) => join(base, 'node_modules', name)).find((place) => place in locked);
    if (path === undefined || found.has(path)) return;
    found.add(path);
    if (LEAVES.has(name)) return;
    for (const next of Object.keys(locked[path].dependencies ?? {})) visit(next, path);
  };
  for (const name of Object.keys(locked[''].dependencies)) if (!LEFT_OUT.has(name)) visit(name, '');
  return found;
}

function check(launcher) {
  const { stdout } = run(launcher, ['annotate', '-'], {
    input: '{"id":"a","text":"Japan supports Kenya."}\n',
  });
  const said = JSON.parse(stdout);
  if (said.stances[0]?.holder !== 'JPN') throw new Error(`the packed program does not read: ${stdout}`);
  const { stderr } = run(launcher, ['worker'], { input: '', expected: 2 });
  if (!stderr.includes('stdin')) throw new Error(`the packed worker does not start: ${stderr}`);
}

function run(command, args, { input, expected = 0 }) {
  const done = spawnSync(command, args, { encoding: 'utf8', input, env: { PATH: process.env.PATH } });
  if (done.status !== expected)
    throw new Error(`${command} ${args.join(' ')} failed: ${done.error ?? done.stderr}`);
  return done;
}
