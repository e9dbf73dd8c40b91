// Installs and builds what is missing or out of date; silent and quick when nothing is. Node built-ins only.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const OLDEST_NODE = [20, 19];

checkNode();
if (mustInstall())
  run('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], 'installing packages (npm ci)');
if (mustBuild()) run(process.execPath, [join(root, 'scripts', 'build.mjs')], 'building');

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantMajor, wantMinor] = OLDEST_NODE;
  if (major > wantMajor || (major === wantMajor && minor >= wantMinor)) return;
  fail(
    `Node ${OLDEST_NODE.join('.')} or later is needed, this is ${process.versions.node}; install a newer one`,
  );
}

/** npm keeps its own copy of the lock file in node_modules: what it leaves out is optional and for other systems. */
function mustInstall() {
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  if (!installed) return true;
  const wanted = packagesOf(join(root, 'package-lock.json')) ?? {};
  return Object.entries(wanted).some(([path, { version, integrity, optional }]) => {
    if (path === '') return false;
    const found = installed[path];
    if (!found) return !optional;
    return found.version !== version || found.integrity !== integrity;
  });
}

function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function mustBuild() {
  const program = join(root, 'dist', 'main.js');
  if (!existsSync(program)) return true;
  const built = statSync(program).mtimeMs;
  const sources = ['src', 'page'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  );
  const settings = ['tsconfig.json', 'tsconfig.build.json', 'tsconfig.page.json', 'package-lock.json'];
  return [...sources, ...settings, join('scripts', 'build.mjs')].some(
    (file) => statSync(join(root, file)).mtimeMs > built,
  );
}

function run(command, args, what) {
  process.stderr.write(`demarche: ${what}\n`);
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) fail(`${what} failed${error ? `: ${error.message}` : ''}`);
}

function fail(message) {
  process.stderr.write(`demarche: ${message}\n`);
  process.exit(1);
}
