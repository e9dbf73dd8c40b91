// Makes integrations/spark/.venv, with what its tests need; quick when it is there. Says what is missing, and exits 1.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'integrations', 'spark');
const place = join(folder, '.venv');
const requirements = join(folder, 'requirements.txt');
const stamp = join(place, 'requirements.txt');

need('java', ['-version'], 'Java 17 or later');
need('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 10))'], 'Python 3.10 or later');
if (!isThere()) {
  run('python3', ['-m', 'venv', '--clear', place], 'making a virtual environment (python3 -m venv)');
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements];
  run(join(place, 'bin', 'python'), pip, 'installing pyspark and what its tests need (pip)');
  writeFileSync(stamp, readFileSync(requirements));
}

function isThere() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === readFileSync(requirements, 'utf8');
}

function need(command, args, what) {
  const { status } = spawnSync(command, args, { stdio: 'ignore' });
  if (status !== 0) fail(`${what} is needed on the PATH`);
}

function run(command, args, what) {
  process.stderr.write(`demarche: ${what}\n`);
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) fail(`${what} failed${error ? `: ${error.message}` : ''}`);
}

function fail(message) {
  process.stderr.write(`demarche: no Python for Spark: ${message}\n`);
  process.exit(1);
}
