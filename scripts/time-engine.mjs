// Prints how many megabytes of text a second of processor time the scorer reads, each file alone.
// Usage: npm run time -- FILE... [--passes N] [--dist FOLDER]; a .jsonl line holds a record with a text, any other file is one text; .gz of both.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';

const root = join(import.meta.dirname, '..');
/** Compiling the scorer takes V8 a second or two: this much text is read before a pass counts. */
const WARM_UP_BYTES = 10e6;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    passes: { type: 'string', default: '5' },
    dist: { type: 'string', default: join(root, 'dist') },
  },
});
if (positionals.length === 0) {
  process.stderr.write('time-engine: name a .txt or .jsonl file (or its .gz) with a few megabytes of text\n');
  process.exit(2);
}
const scorer = await makeScorer(resolve(values.dist));
for (const file of positionals) timeFile(file, Number(values.passes));

async function makeScorer(dist) {
  const load = (path) => import(pathToFileURL(join(dist, path)).href);
  const { compileKnowledge } = await load('commands/knowledge.js');
  const { createScorer } = await load('stance/scorer.js');
  const { lexicon, actors } = compileKnowledge([]);
  return createScorer(lexicon, actors);
}

function timeFile(file, passes) {
  const statements = readStatements(file);
  const bytes = statements.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  for (let read = 0; read < WARM_UP_BYTES; read += Math.max(bytes, 1)) pass(statements);
  const rates = Array.from({ length: passes }, () => bytes / pass(statements).micros).sort((a, b) => a - b);
  const { stances } = pass(statements);
  const [median, low, high] = [rates[rates.length >> 1], rates[0], rates.at(-1)].map((rate) =>
    rate.toFixed(2),
  );
  process.stdout.write(
    `${file}: ${median} MB/s of user time (${low} to ${high} in ${passes} passes), ` +
      `${(bytes / 1e6).toFixed(2)} MB, ${statements.length} statements, ${stances} stances\n`,
  );
}

function pass(statements) {
  const start = process.cpuUsage();
  let stances = 0;
  for (const statement of statements) stances += scorer.score(statement).stances.length;
  return { stances, micros: process.cpuUsage(start).user };
}

function readStatements(file) {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  if (!/\.(jsonl|ndjson)(\.gz)?$/.test(file)) return [{ id: file, text }];
  return text.split('\n').filter(Boolean).map(toStatement);
}

/** The UN speeches name the speaker by country and the date by year. */
function toStatement(line, number) {
  const { id, text, speaker, country, date, year } = JSON.parse(line);
  const holder = speaker ?? country;
  const day = date ?? year;
  return {
    id: String(id ?? number),
    text,
    ...(holder === undefined ? {} : { speaker: String(holder) }),
    ...(day === undefined ? {} : { date: String(day) }),
  };
}
