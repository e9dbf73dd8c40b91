import type { Config } from '../config/config.js';
import { databaseMemory, scoringDatabaseMemory } from '../config/memory.js';
import { bookPassedOver } from '../db/passed-over.js';
import {
  BATCH_BYTES,
  dropPending,
  type PendingBatch,
  pendingBatches,
  planScores,
  type ScorePlan,
} from '../db/pending.js';
import { listInputs } from '../db/runs.js';
import { storeScores } from '../db/scores.js';
import type { Effects } from '../effects/effects.js';
import { createProgress } from '../effects/progress.js';
import { passStage } from '../errors/fault.js';
import { visible } from '../errors/visible.js';
import type { InputCounts } from '../ingest/load.js';
import type { ScoredBatch } from '../model/batch.js';
import { type Lane, ownLane } from '../scoring/lane.js';
import { workerLane } from '../scoring/worker-lane.js';
import { createScorer } from '../stance/scorer.js';
import { syncBooks } from './books.js';
import { dryRun } from './dry-run.js';
import { checkDatabase, finish, type Job, versionsOf, withJob } from './job.js';
import { type Knowledge, loadKnowledge } from './knowledge.js';
import { scoringLimits, scoringLimitsText } from './scoring-limits.js';
import { printSummary, scoreSummary, stanceCounts } from './summary.js';
import { TOO_MANY_REJECTS } from './tolerance.js';

/**
 * Below this much text this thread reads it alone: V8 compiles the scorer anew in each thread. Of 2.3 MB of speeches, reading
 * and storing took 4.9 s of a processor in this thread and 7.0 s in two others.
 */
const LEAST_THREADED_BYTES = 3_000_000;
/** No thread is started for less than this, for the same reason. */
const LEAST_THREAD_BYTES = 750_000;
/** One thread alone reads no more than this without a worker, whose heap is bounded: 179 MB of speeches took it to 1.3 GB. */
const MOST_OWN_BYTES = 32_000_000;
const LEAST_BATCH_BYTES = 250_000;
const BATCHES_PER_THREAD = 16;

/** `demarche score`: read the stances out of what is new or has changed. */
export async function score(config: Config, effects: Effects): Promise<number> {
  if (config.dryRun) return dryRun(config, effects, []);
  checkDatabase(config.db);
  const knowledge = loadKnowledge(config.lexicon, config.cache);
  return withJob(
    config,
    effects,
    () => versionsOf(knowledge),
    async (job) => {
      const plan = await job.stages.time('plan', () => scoreStatements(job, knowledge));
      await countRefused(job, []);
      await finish(job, { scored: plan.statements });
      printSummary(job, [...scoreSummary(plan), ...(await stanceCounts(job.db))]);
      return job.passedOver.size > 0 ? TOO_MANY_REJECTS : 0;
    },
  );
}

/** The step: books every statement under its speaker, and scores what has not been scored like this. */
export async function scoreStatements(job: Job, knowledge: Knowledge): Promise<ScorePlan> {
  await syncBooks(job, knowledge);
  const plan = await planScores(job.db, job.versions, scoringLimitsText(job.config));
  if (plan.statements > 0) await job.stages.time('read texts', () => scorePending(job, knowledge, plan));
  return plan;
}

/**
 * The step after it: statements that could not be read become refused records of their files, and are none any more once
 * they could.
 * @returns the inputs with their counts as they are now, and how many records of other files came to be refused
 */
export async function countRefused(
  { db, config, runId }: Job,
  inputs: readonly InputCounts[],
): Promise<{ readonly inputs: readonly InputCounts[]; readonly elsewhere: number }> {
  const changed = await bookPassedOver(db, config.db, runId);
  const given = new Set(inputs.map(({ file }) => file));
  const elsewhere = [...changed].reduce(
    (sum, [file, more]) => sum + (given.has(file) ? 0 : Math.max(0, more)),
    0,
  );
  if (changed.size === 0) return { inputs, elsewhere };
  const now = new Map((await listInputs(db)).map((row) => [row.file, row]));
  return { inputs: inputs.map((input) => ({ ...input, ...now.get(input.file) })), elsewhere };
}

async function scorePending(job: Job, knowledge: Knowledge, plan: ScorePlan): Promise<void> {
  const { config, effects, db, versions, stages } = job;
  const progress = createProgress(effects.stderr, effects.now, 'score', config);
  const limits = scoringLimitsText(config);
  const written = { ...versions, limits, runId: job.runId };
  let done = 0;
  const lane = openLane(job, knowledge, plan, (share) => progress.update(done + share, plan.bytes));
  const underway: { batch: PendingBatch; scored: Promise<ScoredBatch> }[] = [];
  const storeFirst = async (): Promise<void> => {
    const first = underway.shift();
    if (!first) return;
    const scored = await stages.time('score', () => first.scored);
    effects.signal.throwIfAborted();
    await passStage('write_scores');
    tellPassedOver(job, first.batch, scored);
    await stages.time('store', () => storeScores(db, first.batch, scored, written));
    done += first.batch.size;
    progress.update(done, plan.bytes);
  };
  try {
    progress.update(0, plan.bytes);
    let isNarrow = false;
    for await (const batch of pendingBatches(
      db,
      versions,
      limits,
      batchBytes(plan, Math.max(1, workersFor(plan, config.jobs))),
    )) {
      effects.signal.throwIfAborted();
      // What is to be scored is listed by now.
      if (!isNarrow) await db.limitMemory(scoringDatabaseMemory(config.memory, plan.longest));
      isNarrow = true;
      await passStage('score');
      underway.push({ batch, scored: lane.score(batch.texts) });
      if (underway.length >= lane.depth) await storeFirst();
    }
    while (underway.length > 0) await storeFirst();
    await dropPending(db);
    await db.limitMemory(databaseMemory(config.memory));
  } finally {
    progress.stop();
    await lane.close();
  }
}

function tellPassedOver({ log, passedOver }: Job, { texts }: PendingBatch, scored: ScoredBatch): void {
  for (const { place, reason, detail } of scored.passedOver) {
    const id = texts.ids[place] ?? '';
    passedOver.add(id);
    log.warn(`statement ${visible(id)} is not scored: ${visible(detail)}`, { statement: id, reason });
  }
}

/** How many workers read the texts; 0 where this thread reads them itself. */
function workersFor({ bytes }: ScorePlan, jobs: number): number {
  if (bytes < LEAST_THREADED_BYTES) return 0;
  const threads = Math.min(jobs, Math.floor(bytes / LEAST_THREAD_BYTES));
  return threads > 1 || bytes > MOST_OWN_BYTES ? threads : 0;
}

/** Each thread gets several batches, so that none of them is left with the last one for long. */
function batchBytes(plan: ScorePlan, threads: number): number {
  return Math.max(
    LEAST_BATCH_BYTES,
    Math.min(BATCH_BYTES, Math.ceil(plan.bytes / (BATCHES_PER_THREAD * threads))),
  );
}

function openLane(
  { config, effects }: Job,
  { lexicon, actors, snapshot }: Knowledge,
  plan: ScorePlan,
  onProgress: (bytes: number) => void,
): Lane {
  const limits = scoringLimits(config);
  const workers = (jobs: number): Lane => {
    const lane = workerLane({ jobs, snapshot: snapshot(), ...limits });
    effects.signal.addEventListener('abort', () => void lane.close(), { once: true });
    return lane;
  };
  const threads = workersFor(plan, config.jobs);
  if (threads > 0) return workers(threads);
  return ownLane(createScorer(lexicon, actors), {
    ...limits,
    breathe: async (bytes) => {
      onProgress(bytes);
      await new Promise((resume) => setImmediate(resume));
      effects.signal.throwIfAborted();
    },
    otherLane: () => workers(1),
  });
}
