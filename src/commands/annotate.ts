import { addAbortSignal, type Readable } from 'node:stream';
import type { ActorBook } from '../actors/actor-book.js';
import type { Config } from '../config/config.js';
import type { Effects } from '../effects/effects.js';
import { createLog } from '../effects/log.js';
import { write } from '../effects/write.js';
import { UserError } from '../errors/errors.js';
import { breakStatement } from '../errors/fault.js';
import { stanceAsJson } from '../evaluation/gold.js';
import { type InputFile, jsonlStream } from '../ingest/input-file.js';
import { findInputs, readRecords } from '../ingest/load.js';
import type { RecordItem } from '../ingest/read-item.js';
import { failureText } from '../scoring/batch-reader.js';
import { watched } from '../scoring/watchdog.js';
import { tooSlowText } from '../scoring/worker-lane.js';
import { createScorer, type Scorer } from '../stance/scorer.js';
import { readOptions } from './inputs.js';
import { loadKnowledge } from './knowledge.js';
import { type Refusal, Refusals } from './refusals.js';
import { toScorable } from './scorable.js';
import { scoringLimits } from './scoring-limits.js';
import { checkRejects } from './tolerance.js';

/** `demarche annotate`: records in, one line of stances out for each record that has a text, in order. */
export async function annotate(config: Config, effects: Effects): Promise<number> {
  const log = createLog(effects.stderr, effects.now, config);
  const file = await inputFile(config, effects);
  const { lexicon, actors } = loadKnowledge(config.lexicon, config.cache);
  const { statementSeconds } = scoringLimits(config);
  let scorer = createScorer(lexicon, actors);
  const annotated = (item: RecordItem, source: InputFile): string | Refusal => {
    let line: string | undefined;
    try {
      const inTime = watched(statementSeconds * 1000, () => {
        breakStatement();
        line = annotatedLine(item, source, scorer, actors);
      });
      if (inTime && line !== undefined) return line;
    } catch (cause) {
      return { line: item.line, reason: 'score_failed', detail: failureText(cause) };
    }
    // What was ended half way may have left it in disorder.
    scorer = createScorer(lexicon, actors);
    return { line: item.line, reason: 'score_too_slow', detail: tooSlowText(statementSeconds) };
  };
  const counts = { read: 0, rejected: 0 };
  const refusals = new Refusals(log, file.path);
  for await (const item of readRecords(file, readOptions(config))) {
    effects.signal.throwIfAborted();
    counts.read += 1;
    const answer = item.kind === 'record' ? annotated(item, file) : item;
    if (typeof answer === 'string') await write(effects.stdout, answer, effects.signal);
    else {
      counts.rejected += 1;
      refusals.tell(answer);
    }
  }
  refusals.finish();
  return checkRejects(log, config, counts);
}

async function inputFile(config: Config, effects: Effects): Promise<InputFile> {
  const [path = '-'] = config.inputs;
  if (path === '-') {
    if (effects.stdin.isTTY)
      throw new UserError('annotate reads a file or a pipe; see demarche annotate --help');
    return jsonlStream(stoppable(effects.stdin, effects.signal));
  }
  const files = await findInputs([path], readOptions(config));
  const [file] = files;
  if (file && files.length === 1) return file;
  throw new UserError(`annotate reads one file at a time; name one of the ${files.length} files: ${path}`);
}

/** Standard input that a signal ends, also while it waits for the next record. */
function stoppable(stdin: Readable, signal: AbortSignal): Readable {
  return addAbortSignal(signal, stdin);
}

function annotatedLine(item: RecordItem, file: InputFile, scorer: Scorer, actors: ActorBook): string {
  const { stances } = scorer.score(toScorable(item.record, actors));
  return `{"id":${idLiteral(item, file)},"stances":${JSON.stringify(stances.map(stanceAsJson))}}\n`;
}

/** An id that the record gave as a number stays that number, with all its digits. */
function idLiteral({ record: { id }, raw }: RecordItem, { format }: InputFile): string {
  if (id === undefined) return 'null';
  const isNumber = /^-?(0|[1-9]\d*)(\.\d+)?$/.test(id);
  if (format === 'jsonl' && isNumber && new RegExp(`:\\s*${id}\\s*[,}]`).test(raw)) return id;
  return JSON.stringify(id);
}
