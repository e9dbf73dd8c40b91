import type { Config } from '../config/config.js';
import { syncKnowledge } from '../db/knowledge.js';
import {
  dropOrphans,
  type PendingStatement,
  pendingBatches,
  planScores,
  type ScoreBatch,
  type ScorePlan,
  storeScores,
} from '../db/scores.js';
import { resolveSpeakers } from '../db/speakers.js';
import type { Effects } from '../effects/effects.js';
import { createProgress } from '../effects/progress.js';
import type { ScoredStatement } from '../model/stance.js';
import { createScorer, type Scorer } from '../stance/scorer.js';
import { dryRun } from './dry-run.js';
import { checkDatabase, finish, type Job, versionsOf, withJob } from './job.js';
import { type Knowledge, loadKnowledge } from './knowledge.js';
import { printSummary, scoreSummary, stanceCounts } from './summary.js';

/** How long the scorer may go on without a look at signals and the clock. */
const BREATH_MILLISECONDS = 100;

/** `demarche score`: read the stances out of what is new or has changed. */
export async function score(config: Config, effects: Effects): Promise<number> {
  if (config.dryRun) return dryRun(config, effects, []);
  checkDatabase(config.db);
  const knowledge = loadKnowledge(config.lexicon);
  return withJob(
    config,
    effects,
    () => versionsOf(knowledge),
    async (job) => {
      const plan = await scoreStatements(job, knowledge);
      await finish(job, { scored: plan.statements });
      printSummary(job, [...scoreSummary(plan), ...(await stanceCounts(job.db))]);
      return 0;
    },
  );
}

/** The step: books every statement under its speaker, and scores what has not been scored like this. */
export async function scoreStatements(job: Job, knowledge: Knowledge): Promise<ScorePlan> {
  const { db, log } = job;
  const { actors, aliases, memberships, persons } = knowledge.actors;
  await syncKnowledge(db, { actors, aliases, memberships, persons, rules: knowledge.lexicon.rules });
  const unknown = await resolveSpeakers(db, (text, date) => knowledge.actors.resolveSpeaker(text, date));
  if (unknown.length > 0) {
    log.info(
      `${unknown.length} speakers are not in data/actors: ${unknown.slice(0, 5).join(', ')}${unknown.length > 5 ? ', ...' : ''}`,
      {
        unknown_speakers: unknown.length,
      },
    );
  }
  await dropOrphans(db);
  const plan = await planScores(db, job.versions);
  if (plan.statements > 0) await scorePending(job, knowledge, plan);
  return plan;
}

async function scorePending(job: Job, knowledge: Knowledge, plan: ScorePlan): Promise<void> {
  const { config, effects, db, versions } = job;
  const scorer = createScorer(knowledge.lexicon, knowledge.actors);
  const progress = createProgress(effects.stderr, effects.now, 'score', config);
  let done = 0;
  try {
    progress.update(0, plan.bytes);
    for await (const batch of pendingBatches(db, versions)) {
      effects.signal.throwIfAborted();
      const scored = await scoreBatch(scorer, batch, effects, (share) =>
        progress.update(done + share, plan.bytes),
      );
      await storeScores(db, batch, scored, versions, job.runId);
      done += batch.bytes;
      progress.update(done, plan.bytes);
    }
  } finally {
    progress.stop();
  }
}

async function scoreBatch(
  scorer: Scorer,
  batch: ScoreBatch,
  effects: Effects,
  onProgress: (bytes: number) => void,
): Promise<ScoredStatement[]> {
  const scored: ScoredStatement[] = [];
  let breath = effects.now().getTime();
  for (const statement of batch.statements) {
    scored.push(scoreOne(scorer, statement));
    if (effects.now().getTime() - breath < BREATH_MILLISECONDS) continue;
    onProgress((batch.bytes * scored.length) / batch.statements.length);
    await new Promise((resume) => setImmediate(resume));
    effects.signal.throwIfAborted();
    breath = effects.now().getTime();
  }
  return scored;
}

/** A statement that breaks the scorer is a bug; say which one it was. */
function scoreOne(scorer: Scorer, statement: PendingStatement): ScoredStatement {
  try {
    return scorer.score(statement);
  } catch (cause) {
    throw new Error(`cannot score statement ${statement.id}`, { cause });
  }
}
