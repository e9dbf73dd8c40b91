import { addAbortSignal } from 'node:stream';
import type { Config } from '../config/config.js';
import type { Effects } from '../effects/effects.js';
import { createLog } from '../effects/log.js';
import { write } from '../effects/write.js';
import { UserError } from '../errors/errors.js';
import { visible } from '../errors/visible.js';
import { openRecordStream, type RecordStream } from '../ingest/arrow-stream.js';
import { FileProblem } from '../ingest/file-problem.js';
import { type IpcEncoder, ipcEncoder } from '../ipc/arrow.js';
import { FINDING_COLUMNS, FINDING_SCHEMA } from '../model/finding.js';
import { packageVersion } from '../paths/paths.js';
import type { Lane } from '../scoring/lane.js';
import { workerLane } from '../scoring/worker-lane.js';
import { columnsOf, type ReadWith } from './findings.js';
import { readOptions } from './inputs.js';
import { type Knowledge, loadKnowledge } from './knowledge.js';
import { type Piece, pieceFindings, piecesOf } from './pieces.js';
import { scoringLimits } from './scoring-limits.js';

/** In the schema of either stream: which version of the columns its writer means. */
export const SCHEMA_KEY = 'demarche.schema';

/**
 * `demarche worker`: records in and findings out, as Arrow IPC streams. Batches are answered in their order and as soon as
 * they are read; the next is taken in when there is room for it, and the reader of the answers has come along.
 */
export async function worker(config: Config, effects: Effects): Promise<number> {
  if (effects.stdin.isTTY)
    throw new UserError('worker reads an Arrow IPC stream from a pipe; see demarche worker --help');
  const knowledge = loadKnowledge(config.lexicon, config.cache);
  const readWith = {
    engine: knowledge.engine,
    lexicon: knowledge.lexicon.hash,
    actors: knowledge.actors.hash,
  };
  const encoder = encoderOf(readWith);
  await write(effects.stdout, encoder.head, effects.signal);
  try {
    await answer(config, effects, knowledge, encoder, readWith);
  } catch (cause) {
    if (!(cause instanceof FileProblem)) throw cause;
    throw new UserError(`the stream on stdin: ${cause.reason}: ${cause.detail}`, { cause });
  }
  await write(effects.stdout, encoder.tail, effects.signal);
  return 0;
}

function encoderOf({ engine, lexicon, actors }: ReadWith): IpcEncoder {
  const said = { schema: FINDING_SCHEMA, version: packageVersion(), engine, lexicon, actors };
  const metadata = Object.entries(said).map(([name, value]) => [`demarche.${name}`, value] as const);
  const fields = FINDING_COLUMNS.map(([name, type]) => ({ name, type }));
  return ipcEncoder(fields, new Map(metadata));
}

async function answer(
  config: Config,
  effects: Effects,
  knowledge: Knowledge,
  encoder: IpcEncoder,
  readWith: ReadWith,
): Promise<void> {
  const { stdin, stdout, signal } = effects;
  const stream = await openRecordStream(addAbortSignal(signal, stdin), readOptions(config));
  checkSchema(stream);
  const log = createLog(effects.stderr, effects.now, config);
  const lane = openLane(config, effects, knowledge);
  const underway: Promise<void>[] = [];
  let last = Promise.resolve();
  try {
    for await (const records of stream.batches) {
      for (const piece of piecesOf(records, knowledge.actors)) {
        last = answered(piece, last);
        // What goes wrong with the answers must not wait for the next batch.
        last.catch((cause) => stdin.destroy(cause));
        underway.push(last);
        if (underway.length >= lane.depth) await underway.shift();
      }
    }
    await last;
  } finally {
    await lane.close();
  }

  async function answered(piece: Piece, before: Promise<void>): Promise<void> {
    const scored = await (piece.heads.length > 0 ? lane.score(piece.batch) : undefined);
    await before;
    for (const { place, reason, detail } of scored?.passedOver ?? []) {
      const id = piece.heads[place]?.statement_id ?? '';
      log.warn(visible(`statement ${id} is not scored: ${detail}`), { statement: id, reason });
    }
    const findings = pieceFindings(piece, scored, readWith);
    await write(stdout, encoder.batch(columnsOf(findings)), signal);
  }
}

/** @throws UserError for a stream that means other columns than we do. */
function checkSchema({ metadata }: RecordStream): void {
  const version = metadata.get(SCHEMA_KEY);
  if (version !== undefined && version !== FINDING_SCHEMA)
    throw new UserError(
      `this worker speaks version ${FINDING_SCHEMA} of the stream; use the same version of demarche on both sides: ${SCHEMA_KEY}=${version}`,
    );
}

/** In threads, so that a statement that hangs or fills the heap is passed over and does not end the stream. */
function openLane(config: Config, effects: Effects, knowledge: Knowledge): Lane {
  const lane = workerLane({ jobs: config.jobs, snapshot: knowledge.snapshot(), ...scoringLimits(config) });
  effects.signal.addEventListener('abort', () => void lane.close(), { once: true });
  return lane;
}
