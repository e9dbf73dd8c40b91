// Runs integrations/spark/check.py with the Python of its environment, or the one that DEMARCHE_SPARK_PYTHON names.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'integrations', 'spark');
const python = process.env.DEMARCHE_SPARK_PYTHON ?? join(folder, '.venv', 'bin', 'python');
const { status, error } = spawnSync(python, [join(folder, 'check.py'), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
if (error) process.stderr.write(`demarche: ${python} does not start: ${error.message}\n`);
process.exit(status ?? 1);
