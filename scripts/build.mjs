// Compiles src to dist, takes away what src no longer has, and marks the program executable.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);

const dist = join(root, 'dist');
for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
  const source = join(root, 'src', file.replace(/\.js(\.map)?$/, '.ts'));
  if (/\.js(\.map)?$/.test(file) && !existsSync(source)) rmSync(join(dist, file));
}
chmodSync(join(dist, 'main.js'), 0o755);
utimesSync(join(dist, 'main.js'), new Date(), new Date());
