// The nightly job on the samples of this package, and where to look next.
import { spawnSync } from 'node:child_process';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const samples = join('data', 'samples');
const program = join(root, 'dist', 'main.js');
const { status } = spawnSync(
  process.execPath,
  [program, 'run', samples, '--config', join(samples, 'demarche.json'), ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
);
if (status !== 0) process.exit(status ?? 1);

const here = relative(process.cwd(), root) || '.';
console.log(`
Look next:
  ${join(here, 'reports', 'latest', 'target_comparison.csv')}   who says what about whom, in a spreadsheet
  npx demarche sql "from actor_summary limit 5"
  npx demarche explain --text "Japan stands with Ukraine."
  npx demarche run YOUR-FOLDER`);
