import { createHash } from 'node:crypto';
import type { Config } from '../config/config.js';
import { allAtATime } from '../db/at-a-time.js';
import type { Database } from '../db/database.js';
import { bookPassedOver } from '../db/passed-over.js';
import { planScores, storedVersions } from '../db/pending.js';
import { countStances, type InputRow, listInputs } from '../db/runs.js';
import { schemaHash } from '../db/schema.js';
import { writeSetting } from '../db/settings.js';
import { stateMark } from '../db/state.js';
import type { Effects } from '../effects/effects.js';
import { packageVersion } from '../paths/paths.js';
import { type AuditFailure, auditEach, auditTogether, checkAudits } from '../report/audit.js';
import { keepViews, readKeptViews } from '../report/kept-views.js';
import { checkOwnReports, readOwnReports } from '../report/own-reports.js';
import {
  findPublished,
  type Published,
  type PublishRequest,
  publish,
  type Republished,
} from '../report/publish.js';
import type { WrittenReport } from '../report/reports.js';
import { findUnaudited, type Unaudited } from '../report/unaudited.js';
import { checkDatabase, finish, type Job, withJob } from './job.js';
import { reportHash } from './knowledge.js';
import { linkStories } from './stories.js';
import { printSummary, stanceCounts } from './summary.js';

/** `demarche report`: write and publish the reports of what the database holds. */
export async function report(config: Config, effects: Effects): Promise<number> {
  checkDatabase(config.db);
  return withJob(config, effects, storedVersions, async (job) => {
    await checkReports(job);
    const pending = await planScores(job.db, job.versions);
    if (pending.statements > 0) {
      job.log.warn(
        `${pending.statements} statements are not scored, run demarche score first to have them in the reports`,
      );
    }
    // A run that was killed may have left it undone.
    await bookPassedOver(job.db, config.db, job.runId);
    await job.stages.time('link', () => linkStories(job));
    await writeSetting(job.db, 'count', config.count);
    const reported = await job.stages.time('compare', () => findReported(job));
    const audited = await job.stages.time('audit', () => passReportAudits(job, reported));
    await finish(job, {});
    const inputs = await listInputs(job.db);
    const published = await job.stages.time('report', () => publishReports(job, inputs, audited));
    printSummary(job, await stanceCounts(job.db), published);
    return 0;
  });
}

/** The state that is to be reported, and what of it is published already. */
export type Reported = Required<Pick<PublishRequest, 'state' | 'recipe'>> & Republished;

/** The same, with what the audits have found, and the connection that did a part of them. */
type Audited = Reported & Partial<Unaudited> & { readonly beside?: Database };

/** Whether the reports stand already: what was audited and published from the same state is not made again. */
export async function findReported({ db, config, log, versions }: Job): Promise<Reported> {
  const { dialect, rollUp, xlsx, html, reports, out } = config;
  const own = reports === undefined ? [] : readOwnReports(reports);
  const asked = [dialect, rollUp, xlsx, html, own.map(({ name, sql }) => [name, sql])];
  const program = [reportHash(), schemaHash(), packageVersion(), process.version];
  const state = hashOf([await stateMark(db), ...program, ...asked]);
  const recipe = hashOf([versions, ...program, dialect]);
  const published = await findPublished(out, state, recipe);
  if (published.earlier)
    log.info('nothing changed since the last reports: they are published again as they are');
  return { state, recipe, ...published };
}

/**
 * The step before anything is published: every audit passes. What was audited when it was published is not audited again
 * where each stance is audited by itself.
 * @throws AuditError
 */
export async function passReportAudits({ db, config }: Job, reported: Reported): Promise<Audited> {
  if (reported.earlier) return reported;
  // In two threads the reports took twice the processor time of one, and the many small steps of the blocs three times:
  // the threads wait for each other. What each thread of a large sort holds cannot be put down on the disk either.
  await db.run('set threads = 1');
  const beside = config.jobs > 1 ? await db.openBeside() : undefined;
  const failures: AuditFailure[] = [];
  const auditFigures = async (): Promise<void> => {
    await keepViews(db);
    failures.push(...(await auditTogether(db)));
  };
  let unaudited: Unaudited | undefined;
  const auditStances = async (by: Database): Promise<void> => {
    unaudited = await findUnaudited(by, reported.earlierRows);
    failures.push(...(await auditEach(by, unaudited.table)));
  };
  if (beside) await allAtATime(db, [auditFigures, () => auditStances(beside)]);
  else {
    await auditFigures();
    await auditStances(db);
  }
  checkAudits(failures);
  if (beside) await readKeptViews(beside);
  return { ...reported, ...unaudited, ...(beside ? { beside } : {}) };
}

function hashOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/**
 * Looks at the reports of the user's own before any work is done.
 * @throws UserError for one that cannot be written.
 */
export async function checkReports({ config, db }: Job): Promise<void> {
  if (config.reports !== undefined) await checkOwnReports(db, readOwnReports(config.reports));
}

/** The step: reports, a copy of the database and the manifest, published in one piece. */
export async function publishReports(
  job: Job,
  inputs: readonly InputRow[],
  { evidence, earlierRows, beside, ...reported }: Audited,
): Promise<Published> {
  const { config, effects, db, runId } = job;
  const { statements, stances } = await countStances(db);
  return publish(db, {
    out: config.out,
    runId,
    dialect: config.dialect,
    settings: {
      signal: effects.signal,
      rollUp: config.rollUp,
      own: config.reports === undefined ? [] : readOwnReports(config.reports),
      workbook: config.xlsx,
      page: config.html,
      ...(config.keep === undefined ? {} : { keep: config.keep }),
      ...(earlierRows ? { earlierRows } : {}),
      ...(beside ? { beside } : {}),
      ...(evidence ? { marked: new Map([['evidence', evidence]]) } : {}),
    },
    ...reported,
    manifest: (reports) => manifest(job, inputs, { statements, stances }, reports),
  });
}

function manifest(
  job: Job,
  inputs: readonly InputRow[],
  held: { readonly statements: number; readonly stances: number },
  reports: readonly WrittenReport[],
): object {
  const { runId, versions, startedAt, effects, config } = job;
  const sum = (key: 'read' | 'loaded' | 'duplicate' | 'rejected'): number =>
    inputs.reduce((total, input) => total + input[key], 0);
  const now = effects.now();
  return {
    run_id: runId,
    version: packageVersion(),
    node: process.version,
    ...versions,
    dialect: config.dialect,
    count: config.count,
    roll_up: config.rollUp,
    inputs: inputs.map(({ file, sha256, format, bytes, encoding, read, loaded, duplicate, rejected }) => ({
      path: file,
      sha256,
      format,
      bytes,
      encoding: encoding ?? null,
      read,
      loaded,
      duplicate,
      rejected,
    })),
    counts: {
      read: sum('read'),
      loaded: sum('loaded'),
      duplicate: sum('duplicate'),
      rejected: sum('rejected'),
      ...held,
    },
    reports: reports.map(({ file, rows }) => ({ file, rows })),
    started_at: startedAt.toISOString(),
    published_at: now.toISOString(),
    seconds: (now.getTime() - startedAt.getTime()) / 1000,
  };
}
