import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Config } from '../config/config.js';
import { databaseMemory } from '../config/memory.js';
import { Database } from '../db/database.js';
import { checkAgainstLedger, openLedger, readTotals } from '../db/inspect.js';
import { ledgerPath, writeLedger } from '../db/ledger.js';
import { isOlder, migrate } from '../db/migrate.js';
import type { Versions } from '../db/pending.js';
import { finishRun, type RunCounts, runExists, startRun } from '../db/runs.js';
import { createSchema } from '../db/schema.js';
import type { Effects } from '../effects/effects.js';
import { createLog, type Log } from '../effects/log.js';
import { Stages } from '../effects/stages.js';
import { UserError } from '../errors/errors.js';
import { passStage } from '../errors/fault.js';
import { makeFolder } from '../paths/make-folder.js';
import { packageVersion } from '../paths/paths.js';
import type { Knowledge } from './knowledge.js';
import { printProfile } from './profile.js';

/** A run that holds the database: what its steps need, and what they found. */
export interface Job {
  readonly config: Config;
  readonly effects: Effects;
  readonly log: Log;
  readonly db: Database;
  /** What the stances of this run are made with. */
  readonly versions: Versions;
  readonly runId: string;
  readonly startedAt: Date;
  /** Statements that could not be scored: each brought its worker down twice. */
  readonly passedOver: Set<string>;
  /** Where the time goes. */
  readonly stages: Stages;
}

/**
 * Locks the database, brings its tables up to date, and does the work. The run is recorded from its beginning; `work`
 * records its end with `finish`, a failure is recorded here.
 * @throws BusyError when another process holds the database, AuditError when it does not hold what its ledger says.
 */
export async function withJob(
  config: Config,
  effects: Effects,
  findVersions: (db: Database) => Versions | Promise<Versions>,
  work: (job: Job) => Promise<number>,
): Promise<number> {
  const startedAt = effects.now();
  const log = createLog(effects.stderr, effects.now, config);
  makeFolder(dirname(config.db));
  await checkAgainstLedger(config.db, startedAt);
  const db = await openForWriting(config, log);
  const stop = (): void => db.interrupt();
  effects.signal.addEventListener('abort', stop, { once: true });
  try {
    effects.signal.throwIfAborted();
    await passStage('lock');
    await createSchema(db);
    const versions = await findVersions(db);
    const runId = await freeRunId(db, config.out, startedAt);
    await startRun(db, { runId, startedAt: isoTime(startedAt), version: packageVersion(), ...versions });
    await openLedger(db, config.db, runId);
    const job = {
      config,
      effects,
      log,
      db,
      versions,
      runId,
      startedAt,
      passedOver: new Set<string>(),
      stages: new Stages(),
    };
    const status = await recorded(job, work);
    printProfile(job);
    return status;
  } catch (cause) {
    // DuckDB says of itself that it was interrupted; what matters is by whom.
    throw effects.signal.aborted ? effects.signal.reason : cause;
  } finally {
    effects.signal.removeEventListener('abort', stop);
    db.close();
  }
}

/** The database, brought to the shape of this program first when an older one made it. */
async function openForWriting(config: Config, log: Log): Promise<Database> {
  const open = () =>
    Database.open(config.db, { memoryLimit: databaseMemory(config.memory), threads: config.jobs });
  const db = await open();
  if (!(await isOlder(db))) return db;
  db.close();
  await migrate(config.db);
  log.info(`an older version of demarche made the database; it was brought to this one: ${config.db}`);
  return open();
}

/** @throws UserError when there is no database yet. */
export function checkDatabase(path: string): void {
  // A database that is gone, but was there, is a matter for the check against its ledger.
  if (!existsSync(path) && !existsSync(ledgerPath(path)))
    throw new UserError(`no such database, load something first or check --db: ${path}`);
}

async function recorded(job: Job, work: (job: Job) => Promise<number>): Promise<number> {
  try {
    return await work(job);
  } catch (cause) {
    // A broken database cannot take the record; the next run finds this one still running and marks it.
    await finishRun(job.db, job.runId, 'failed', isoTime(job.effects.now()), {}).catch(() => {});
    throw cause;
  }
}

/** Records that the run is done. Call it before the database is copied, so that the copy says so too. */
export async function finish(job: Job, counts: RunCounts): Promise<void> {
  await finishRun(job.db, job.runId, 'done', isoTime(job.effects.now()), counts);
  await passStage('checkpoint');
  await job.db.run('checkpoint');
  await passStage('checkpoint');
  const totals = await readTotals(job.db);
  await writeLedger(job.config.db, [{ kind: 'closed', run: job.runId, totals }]);
}

/** The hashes that statements are scored with. */
export function versionsOf(knowledge: Knowledge): Versions {
  return { engine: knowledge.engine, lexicon: knowledge.lexicon.hash, actors: knowledge.actors.hash };
}

/** `20220111T120000Z`, with `-2` and so on when that second has a run already. */
async function freeRunId(db: Database, out: string, time: Date): Promise<string> {
  const base = time.toISOString().replace(/[-:]|\.\d+/g, '');
  for (let number = 1; ; number++) {
    const runId = number === 1 ? base : `${base}-${number}`;
    if (!existsSync(join(out, runId)) && !(await runExists(db, runId))) return runId;
  }
}

function isoTime(time: Date): string {
  return time.toISOString().replace(/\.\d+/, '');
}
