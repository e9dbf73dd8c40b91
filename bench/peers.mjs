// One tool over the texts of a file, alone in its process: node peers.mjs TOOL TEXTS MAX_BYTES CUES. Prints what it used.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const [tool, file, most, cueFile] = process.argv.slice(2);

const TOOLS = {
  async bytes() {
    return (text) => {
      const bytes = Buffer.from(text);
      let lines = 0;
      for (let i = 0; i < bytes.length; i++) if (bytes[i] === 10) lines++;
      return lines;
    };
  },
  async demarche() {
    const { loadKnowledge } = await import(join(ROOT, 'dist', 'commands', 'knowledge.js'));
    const { createScorer } = await import(join(ROOT, 'dist', 'stance', 'scorer.js'));
    const { lexicon, actors } = loadKnowledge([]);
    const scorer = createScorer(lexicon, actors);
    return (text, record) => {
      const speaker = record.speaker ? actors.resolveSpeaker(record.speaker) : undefined;
      return scorer.score({
        id: '',
        text,
        ...(speaker ? { speaker } : {}),
        ...(record.date ? { date: record.date } : {}),
      }).stances.length;
    };
  },
  async wink() {
    const { default: winkNLP } = await import('wink-nlp');
    const { default: model } = await import('wink-eng-lite-web-model');
    const nlp = winkNLP(model);
    return (text) => nlp.readDoc(text).sentences().length();
  },
  async compromise() {
    const { default: nlp } = await import('compromise');
    return (text) => nlp(text).sentences().length;
  },
  async afinn() {
    const { createRequire } = await import('node:module');
    const require = createRequire(import.meta.url);
    const Analyzer = require('natural/lib/natural/sentiment/SentimentAnalyzer.js');
    const Stemmer = require('natural/lib/natural/stemmers/porter_stemmer.js');
    const Tokenizer = require('natural/lib/natural/tokenizers/regexp_tokenizer.js').WordTokenizer;
    const analyzer = new Analyzer('English', Stemmer, 'afinn');
    const tokenizer = new Tokenizer();
    return (text) => analyzer.getSentiment(tokenizer.tokenize(text));
  },
  async vader() {
    const { default: vader } = await import('vader-sentiment');
    // It is made for sentences; a whole speech at once takes it far longer still.
    return (text) =>
      text.split(/(?<=[.!?])\s+/).map((one) => vader.SentimentIntensityAnalyzer.polarity_scores(one).compound)
        .length;
  },
  async regexp() {
    const cues = readFileSync(cueFile, 'utf8').trim().split('\n');
    const { DuckDBInstance } = await import('@duckdb/node-api');
    const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
    const escaped = cues.map((cue) => cue.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll("'", "''"));
    await connection.run('create table sentences (text varchar)');
    return async (text) => {
      const pattern = `(?i)\\b(${escaped.join('|')})\\b`;
      const list = text.split(/(?<=[.!?])\s+/);
      const appender = await connection.createAppender('sentences');
      for (const one of list) {
        appender.appendVarchar(one);
        appender.endRow();
      }
      appender.closeSync();
      const before = process.cpuUsage();
      const start = performance.now();
      await connection.runAndReadAll(
        `select count(*) filter (where regexp_matches(text, '${pattern}')) as n from sentences`,
      );
      timed = { cpu: process.cpuUsage(before).user / 1e6, wall: (performance.now() - start) / 1e3 };
    };
  },
};

let timed;
const read = await TOOLS[tool]();
const records = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const chosen = [];
let bytes = 0;
for (const record of records) {
  if (bytes >= Number(most)) break;
  chosen.push(record);
  bytes += Buffer.byteLength(record.text);
}
// DuckDB takes all texts at once; the others are warm after a tenth of them.
const whole = tool === 'regexp';
if (!whole)
  for (const record of chosen.slice(0, Math.ceil(chosen.length / 10))) await read(record.text, record);
const before = process.cpuUsage();
const start = performance.now();
if (whole) await read(chosen.map(({ text }) => text).join('\n'));
else for (const record of chosen) await read(record.text, record);
const user = timed?.cpu ?? process.cpuUsage(before).user / 1e6;
const wall = timed?.wall ?? (performance.now() - start) / 1e3;
process.stdout.write(JSON.stringify({ bytes, user, wall, rss: process.resourceUsage().maxRSS * 1024 }));
process.exit(0);
