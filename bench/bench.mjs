// Measures demarche beside other tools on the same text: npm run bench -- [CORPUS.parquet] [--share 0.1] [--runs 3] ...
// Prints tables of ratios; README.md says what each line means.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeAddition, makeCopies, makeCorpus, makeLong, makeShort } from './corpus.mjs';

const ROOT = join(import.meta.dirname, '..');
const PROGRAM = join(ROOT, 'dist', 'main.js');
const MEASURE = join(import.meta.dirname, 'measure.mjs');

const { values: given, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    share: { type: 'string' },
    runs: { type: 'string' },
    copies: { type: 'string' },
    short: { type: 'string' },
    long: { type: 'string' },
    only: { type: 'string' },
    json: { type: 'string' },
  },
});
/** Every figure from less text, in minutes: fixed costs weigh more than in a real night. */
const QUICK = { share: '0.05', runs: '1', copies: '1,4,16', short: '100000', long: '8000000' };
const WHOLE = { share: '1', runs: '3', copies: '1,4,16', short: '1000000', long: '64000000' };
const values = { only: 'peers,job,growth,again,start', ...(given.quick ? QUICK : WHOLE), ...given };
const runs = Number(values.runs);
const only = new Set(values.only.split(','));
const results = { machine: { node: process.version, cores: availableParallelism() }, quick: given.quick };

/**
 * How much text each tool is given: enough for some seconds, or as much as there is. V8 compiles the hot parts of the
 * scorer over the first 20 MB or so, at half the speed of later ones: a night has more text than that.
 */
const PEERS = [
  ['bytes', 'a bare pass over the bytes', 40e6],
  ['demarche', 'demarche, scoring', 60e6],
  ['regexp', 'DuckDB regexp_matches, same cues', 12e6],
  ['afinn', "natural's AFINN analyser", 3e6],
  ['wink', "wink-nlp's full pipeline", 3e6],
  ['vader', 'VADER (JavaScript port)', 1e6],
  ['compromise', 'compromise', 0.2e6],
];

const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
process.on('SIGINT', () => process.exit(130));

const corpus = await makeCorpus(folder, positionals[0] && resolve(positionals[0]), Number(values.share));
const cues = join(folder, 'cues.txt');
const pattern = join(folder, 'pattern.txt');
await writeCues();
print(
  `${megabytes(corpus.bytes)} of text in ${corpus.statements} statements, ${readFileSync(cues, 'utf8').trim().split('\n').length} cues, ` +
    `${runs} runs each, Node ${process.version}, ${availableParallelism()} cores\n`,
);

if (given.quick) print('quick: from less text, so fixed costs weigh more than they do in a whole run\n');
if (only.has('peers')) peers();
if (only.has('job')) job();
if (only.has('growth')) await growth();
if (only.has('again')) await again();
if (only.has('start')) start();
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);

/** Every word that can begin to carry a stance, as scoring looks for them. */
async function writeCues() {
  const { compileKnowledge } = await import(join(ROOT, 'dist', 'commands', 'knowledge.js'));
  const words = [...compileKnowledge([]).lexicon.triggers].sort();
  // A pattern without Unicode takes ASCII words only: a handful of others are left out.
  const escaped = words
    .filter((word) => /^[ -~]+$/.test(word))
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  writeFileSync(cues, `${words.join('\n')}\n`);
  writeFileSync(pattern, `(?i-u)\\b(?:${escaped.join('|')})\\b\n`);
}

function peers() {
  // Tools take turns, so that what else the machine does falls on all of them alike.
  const taken = new Map(PEERS.map(([tool]) => [tool, []]));
  for (let run = 0; run < runs; run++)
    for (const [tool, , most] of PEERS) taken.get(tool).push(peer(tool, most));
  const rows = PEERS.map(([tool, name]) => [name, usagePerMegabyte(taken.get(tool))]);
  const ripgrep = Array.from({ length: runs }, countWithRipgrep).filter(Boolean);
  if (ripgrep.length > 0) rows.splice(1, 0, ['ripgrep, one thread, same cues', usagePerMegabyte(ripgrep)]);
  else print('ripgrep is not installed: left out');
  const own = rows.find(([name]) => name.startsWith('demarche'))[1];
  results.peers = Object.fromEntries(rows);
  table(
    ['', 'MB/s user', 'ms/MB wall', 'peak MB', 'demarche is'],
    rows.map(([name, one]) => [
      name,
      (1 / one.user).toFixed(2),
      (1000 * one.wall).toFixed(1),
      one.rss ? (one.rss / 1e6).toFixed(0) : '-',
      `${(one.user / own.user).toPrecision(3)} x`,
    ]),
  );
  const times = (name) => rows.find(([one]) => one.startsWith(name))[1].user / own.user;
  must('scoring in MB per second of user time', 1 / own.user, 'at least', 25);
  must("scoring is faster than wink-nlp's pipeline", times('wink'), 'at least', 16);
  must('scoring is faster than VADER', times('VADER'), 'at least', 70);
  print('');
}

function peer(tool, most) {
  const args = [join(import.meta.dirname, 'peers.mjs'), tool, corpus.jsonl, String(most), cues];
  return JSON.parse(spawn(process.execPath, args).stdout);
}

/** One pattern with ASCII rules for case and words: of all ways to ask ripgrep for these cues the fastest. */
function countWithRipgrep() {
  const script = `TIMEFORMAT='%U %R'; time rg --threads 1 --count-matches -f "$1" "$2"`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script, 'rg', pattern, corpus.text], {
    encoding: 'utf8',
  });
  if (status === 127 || /not found/.test(stderr)) return undefined;
  if (status !== 0) throw new Error(`ripgrep: status ${status}: ${stderr}`);
  const [user, wall] = stderr.trim().split(' ').map(Number);
  return { bytes: corpus.bytes, user, wall, matches: Number(stdout), rss: 0 };
}

/** The whole job: load, score, report. */
function job() {
  const one = medianOf(() => runJob([corpus.parquet], ['--jobs', '1']));
  const two = medianOf(() => runJob([corpus.parquet], ['--jobs', '2']));
  const four = runJob([corpus.parquet], ['--jobs', '4'], 'four');
  const again = runJob([corpus.parquet], ['--jobs', '1'], 'one');
  const same = sameReports(join(folder, 'one', 'latest'), join(folder, 'four', 'latest'));
  const ripgrep = Array.from({ length: runs }, countWithRipgrep).filter(Boolean);
  const count = ripgrep.length > 0 ? median(ripgrep.map(({ wall }) => wall)) : undefined;
  results.job = { one, two, same, ripgrep: count, again };
  print(
    `the whole job, one thread: ${seconds(one.wall)}, ${seconds(one.user)} user, peak ${megabytes(one.rss)}`,
  );
  print(
    `the whole job, two threads: ${seconds(two.wall)}, ${seconds(two.user)} user, peak ${megabytes(two.rss)}`,
  );
  print(
    `where it goes (two threads): ${two.stages.map(({ stage, share }) => `${stage} ${(100 * share).toFixed(0)} %`).join(', ')}`,
  );
  must('two threads are faster than one', ratio(one.wall, two.wall), 'at least', 1.7);
  const scoring = (run) =>
    run.stages
      .filter(({ stage }) => ['read texts', 'score', 'store'].includes(stage))
      .reduce((sum, { seconds: s }) => sum + s, 0);
  print(`  of that, scoring alone: ${ratio(scoring(one), scoring(two)).toFixed(2)} times`);
  if (count) {
    const counting = median(ripgrep.map(({ user }) => user));
    const processor = ratio(processorOf(one), counting);
    must(
      "the whole job takes so many times ripgrep's count",
      ratio(two.wall, count),
      'at most',
      12,
      processor,
    );
  }
  must('reports with 1 and 4 threads differ in so many files', same.length, 'at most', 0);
  print(
    `  compared: ${readdirSync(join(folder, 'one', 'latest')).filter((name) => name.endsWith('.csv')).length} reports of ${four.stages.length} stages\n`,
  );
}

async function growth() {
  const rows = [];
  for (const copies of values.copies.split(',').map(Number)) {
    const made = await makeCopies(corpus, copies, join(folder, `copies-${copies}.parquet`));
    rows.push([`${copies} ${copies === 1 ? 'copy' : 'copies'}`, made.bytes, runJob([made.parquet], [])]);
    rmSync(made.parquet);
  }
  const short = await makeShort(Number(values.short), join(folder, 'short.parquet'));
  rows.push([`${values.short} short statements`, short.bytes, runJob([short.parquet], [])]);
  rmSync(short.parquet);
  const long = makeLong(corpus, Number(values.long), join(folder, 'long.jsonl'));
  const limit = String(2 * long.bytes);
  rows.push([
    `one statement of ${megabytes(long.bytes)}`,
    long.bytes,
    runJob(
      [long.file],
      [
        ...['--limit', `lineBytes=${limit}`, '--limit', `cellBytes=${limit}`],
        // It is read whole, however busy the machine is.
        ...['--limit', 'statementSeconds=3600'],
      ],
    ),
  ]);
  results.growth = rows;
  table(
    ['', 'text', 'wall s', 's/MB', 'user s', 'peak MB'],
    rows.map(([name, bytes, { wall, user, rss }]) => [
      name,
      megabytes(bytes),
      wall.toFixed(1),
      (wall / (bytes / 1e6)).toFixed(3),
      user.toFixed(1),
      (rss / 1e6).toFixed(0),
    ]),
  );
  const perByte = (row) => row[2].wall / row[1];
  const spent = (row) => processorOf(row[2]) / row[1];
  const copies = rows.filter(([name]) => /cop/.test(name));
  must(
    `time per MB at ${copies.at(-1)[0]} to that at ${copies[0][0]}`,
    perByte(copies.at(-1)) / perByte(copies[0]),
    'at most',
    1.15,
    spent(copies.at(-1)) / spent(copies[0]),
  );
  must(
    'peak memory in MB, whatever the size',
    Math.max(...rows.map(([, , { rss }]) => rss)) / 1e6,
    'at most',
    1000,
  );
}

/** A second run without changes, and one with a hundredth of new statements. */
async function again() {
  const db = ['--db', join(folder, 'again.duckdb'), '--out', join(folder, 'again')];
  const addition = await makeAddition(corpus, join(folder, 'addition.parquet'));
  const first = measured(['run', corpus.parquet, ...db]);
  const second = measured(['run', corpus.parquet, ...db]);
  const third = measured(['run', corpus.parquet, addition.parquet, ...db]);
  results.again = { first, second, third };
  for (const [what, one, limit] of [
    ['a run without changes, in % of the first', second, 5],
    ['a run with 1 % of new statements, in % of the first', third, 4],
  ])
    must(
      what,
      (100 * one.wall) / first.wall,
      'at most',
      limit,
      (100 * processorOf(one)) / processorOf(first),
    );
  print(
    `  first ${seconds(first.wall)}, without changes ${seconds(second.wall)}, with new ones ${seconds(third.wall)}: ${third.stages.map(({ stage, seconds: s }) => `${stage} ${s.toFixed(1)}`).join(', ')}\n`,
  );
}

function start() {
  const record = join(folder, 'record.jsonl');
  writeFileSync(record, `${JSON.stringify({ text: 'France condemned the attack on Mali.' })}\n`);
  const times = { node: [], version: [], annotate: [] };
  for (let run = 0; run < 5 * runs + 1; run++) {
    times.node.push(wallOf(['-e', '0']));
    times.version.push(wallOf([PROGRAM, '--version']));
    times.annotate.push(wallOf([PROGRAM, 'annotate', record]));
  }
  const [node, version, annotate] = ['node', 'version', 'annotate'].map((name) =>
    median(times[name].slice(1)),
  );
  results.start = { node, version, annotate };
  must('demarche --version to node -e 0', version / node, 'at most', 3);
  must('demarche annotate of one record to node -e 0', annotate / node, 'at most', 8);
}

function wallOf(args) {
  const begin = performance.now();
  spawn(process.execPath, args);
  return (performance.now() - begin) / 1e3;
}

/** A run into a new database, which goes with all that lies beside it; the reports stay in the folder `keep`. */
function runJob(inputs, more, keep) {
  const [books, out] = [join(folder, 'books'), join(folder, keep ?? 'job')];
  for (const path of [books, out]) rmSync(path, { recursive: true, force: true });
  const usage = measured(['run', ...inputs, '--db', join(books, 'job.duckdb'), '--out', out, ...more]);
  rmSync(books, { recursive: true, force: true });
  if (!keep) rmSync(out, { recursive: true, force: true });
  return usage;
}

function measured(args) {
  const usageFile = join(folder, 'usage.json');
  const { stderr } = spawn(
    process.execPath,
    ['--import', MEASURE, PROGRAM, ...args, '--profile', '--log', 'json', '--max-rejects', '1%'],
    { BENCH_USAGE: usageFile },
  );
  const stages = stderr
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter(({ message, stage }) => message === 'profile' && stage !== 'all');
  return { ...JSON.parse(readFileSync(usageFile, 'utf8')), stages };
}

function medianOf(work) {
  const all = Array.from({ length: runs }, work).sort((a, b) => a.wall - b.wall);
  return all[all.length >> 1];
}

function spawn(command, args, env = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, ...env },
  });
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')}: status ${status}: ${error?.message ?? stderr}`);
  return { stdout, stderr };
}

/** The reports that are not the same, byte for byte. */
function sameReports(left, right) {
  return readdirSync(left).filter(
    (name) =>
      name.endsWith('.csv') && !readFileSync(join(left, name)).equals(readFileSync(join(right, name))),
  );
}

/** Medians of runs, per megabyte of text. */
function usagePerMegabyte(all) {
  const per = (key) => median(all.map((one) => one[key] / (one.bytes / 1e6)));
  return { user: per('user'), wall: per('wall'), rss: median(all.map(({ rss }) => rss)) };
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
}

function ratio(a, b) {
  return a / b;
}

/** @param processor the same in processor time, which says more where the machine has other work to do */
function must(what, value, how, limit, processor) {
  const holds = how === 'at most' ? value <= limit : value >= limit;
  results.must ??= [];
  results.must.push({ what, value, how, limit, holds, ...(processor === undefined ? {} : { processor }) });
  const also = processor === undefined ? '' : `; in processor time ${processor.toFixed(2)}`;
  print(`${holds ? 'holds' : 'MISSED'}: ${what}: ${value.toFixed(2)} (${how} ${limit})${also}`);
}

function processorOf({ user, system = 0 }) {
  return user + system;
}

function table(head, rows) {
  const widths = head.map((cell, at) => Math.max(cell.length, ...rows.map((row) => String(row[at]).length)));
  for (const row of [head, ...rows])
    print(
      row
        .map((cell, at) => (at === 0 ? String(cell).padEnd(widths[at]) : String(cell).padStart(widths[at])))
        .join('  '),
    );
  print('');
}

function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function seconds(value) {
  return `${value.toFixed(2)} s`;
}

function print(text) {
  process.stdout.write(`${text}\n`);
}
