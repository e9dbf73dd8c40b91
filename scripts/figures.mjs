// Measures how right and how fast reading is, and prints the README's tables: npm run figures -- GOLD.jsonl ... [--bench FIGURES.json]
// With --write they are put into README.md. FIGURES.json is what `npm run bench -- CORPUS.parquet --json FIGURES.json` leaves.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';

const root = join(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { bench: { type: 'string' }, write: { type: 'boolean', default: false } },
});
if (positionals.length === 0 && values.bench === undefined) {
  process.stderr.write('figures: nothing to measure: name gold files, and --bench FIGURES.json\n');
  process.exit(2);
}
const tables = {
  ...(positionals.length > 0 ? { accuracy: accuracy(positionals) } : {}),
  ...(values.bench === undefined ? {} : { speed: speed(JSON.parse(readFileSync(values.bench, 'utf8'))) }),
};
process.stdout.write(`${Object.values(tables).join('\n\n')}\n`);
if (values.write) writeReadme();

/** F1 of what was found, against what careful readers found; the interval is of the mean. */
function accuracy(files) {
  const names = ['detection support', 'detection condemnation', 'detection assist'];
  const rows = files.map((file) => {
    const { records, meanF1, meanF1Interval, measures, status } = evaluated(file);
    const f1 = (name) => measures.find((one) => one.name === name).f1.toFixed(2);
    const interval = meanF1Interval.map((bound) => bound.toFixed(2)).join(' to ');
    const rest = ['withheld', 'holder', 'directed'].map(f1);
    const right = (status.right / status.compared).toFixed(2);
    return [basename(file), records, ...names.map(f1), `${meanF1.toFixed(2)} (${interval})`, ...rest, right];
  });
  return table(
    [
      'F1',
      'records',
      'support',
      'condemnation',
      'assist',
      'mean (95 %)',
      'withheld',
      'holder',
      'and target',
      'status right',
    ],
    rows,
  );
}

function evaluated(file) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'dist', 'main.js'), 'eval', file, '--json'],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  if (status === 0) return JSON.parse(stdout);
  process.stderr.write(stderr);
  process.exit(status ?? 1);
}

/** User time of one thread over the same text, each tool alone in a process; medians. */
function speed({ peers, machine }) {
  const own = Object.entries(peers).find(([name]) => name.startsWith('demarche'))[1];
  const rows = Object.entries(peers)
    .sort(([, a], [, b]) => a.user - b.user)
    .map(([name, { user, rss }]) => [
      name,
      figure(1 / user),
      rss ? (rss / 1e6).toFixed(0) : '',
      `${figure(user / own.user)} ×`,
    ]);
  const where = `Node ${machine.node.slice(1)} on ${machine.cores} cores of ${cpus()[0]?.model.trim() ?? 'an unknown processor'}`;
  return `${table([where, 'MB/s, one thread', 'peak MB', 'takes'], rows)}`;
}

/** Two digits that count, and no power of ten. */
function figure(value) {
  return String(Number(value.toPrecision(2)));
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

function writeReadme() {
  const path = join(root, 'README.md');
  let text = readFileSync(path, 'utf8');
  for (const [name, lines] of Object.entries(tables))
    text = text.replace(
      new RegExp(`(<!-- figures: ${name} -->\n)[\\s\\S]*?(<!-- end -->)`),
      (_all, open, close) => `${open}${lines}\n${close}`,
    );
  writeFileSync(path, text);
}
