// Compiles src and page to dist, takes away what src no longer has, and marks the program executable.
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
for (const project of ['tsconfig.build.json', 'tsconfig.page.json']) {
  const { status } = spawnSync(process.execPath, [compiler, '-p', project], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

const dist = join(root, 'dist');
for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
  const folder = file.startsWith('page') ? root : join(root, 'src');
  const source = join(folder, file.replace(/\.js(\.map)?$/, '.ts'));
  if (/\.js(\.map)?$/.test(file) && !existsSync(source)) rmSync(join(dist, file));
}
for (const file of ['page.html', 'page.css'])
  copyFileSync(join(root, 'page', file), join(dist, 'page', file));
// A published page holds them whole: users install neither.
for (const [name, file] of [
  ['d3.min.js', 'd3/dist/d3.min.js'],
  ['plot.min.js', '@observablehq/plot/dist/plot.umd.min.js'],
])
  copyFileSync(join(root, 'node_modules', file), join(dist, 'page', name));
chmodSync(join(dist, 'main.js'), 0o755);
utimesSync(join(dist, 'main.js'), new Date(), new Date());
