// The long form of the property-based tests: npm run fuzz, or node scripts/fuzz.mjs CASES.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CASES = process.argv[2] ?? '100000';
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', 'test/fuzz', '--testTimeout', '3600000'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, DEMARCHE_FUZZ_CASES: CASES } },
);
process.exit(status ?? 1);
