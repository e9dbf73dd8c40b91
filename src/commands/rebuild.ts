import { existsSync } from 'node:fs';
import { copyFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Config } from '../config/config.js';
import { type LedgerFile, ledgerPath, readLedger } from '../db/ledger.js';
import { listInputs } from '../db/runs.js';
import type { Effects } from '../effects/effects.js';
import { createLog } from '../effects/log.js';
import { AuditError, UserError } from '../errors/errors.js';
import { type InputFile, kindOf } from '../ingest/input-file.js';
import { makeFolder } from '../paths/make-folder.js';
import { passAudits } from '../report/audit.js';
import { DATABASE_FILE, LATEST } from '../report/publish-names.js';
import { finish, versionsOf, withJob } from './job.js';
import { loadKnowledge } from './knowledge.js';
import { loadInputs, totals } from './load.js';
import { countRefused, scoreStatements } from './score.js';
import { linkStories } from './stories.js';
import { loadSummary, printSummary, scoreSummary, stanceCounts } from './summary.js';

/**
 * `demarche rebuild`: makes a database again that was lost, from what OUT/latest holds and the files of its ledger, under
 * another name first: killed on the way, it is simply called again.
 */
export async function rebuild(config: Config, effects: Effects): Promise<number> {
  const ledger = await readLedger(config.db);
  if (!ledger) throw new UserError(`no ledger lies beside the database, check --db: ${config.db}`);
  if (!ledger.lost && existsSync(config.db))
    throw new UserError(`nothing is known to be wrong with the database; run checks it: ${config.db}`);
  const place = `${config.db}.rebuilding`;
  await beginAnew(place, config);
  const found = await findFiles([...ledger.files.values()]);
  const knowledge = loadKnowledge(config.lexicon, config.cache);
  await withJob(
    { ...config, db: place },
    effects,
    () => versionsOf(knowledge),
    async (job) => {
      const loaded = await loadInputs(job, found);
      await checkComplete(new Set((await listInputs(job.db)).map(({ file }) => file)), ledger.files, config);
      await linkStories(job);
      const plan = await scoreStatements(job, knowledge);
      const { inputs } = await countRefused(job, loaded);
      await passAudits(job.db);
      await finish(job, { ...totals(inputs), scored: plan.statements });
      printSummary(job, [...loadSummary(inputs), ...scoreSummary(plan), ...(await stanceCounts(job.db))]);
      return 0;
    },
  );
  await rename(place, config.db);
  await rename(ledgerPath(place), ledgerPath(config.db));
  createLog(effects.stderr, effects.now, config).info(
    `the database is rebuilt; demarche run goes on as before: ${config.db}`,
  );
  return 0;
}

/** What the newest run published is a sound beginning: it passed the audits, and only what came later is read again. */
async function beginAnew(place: string, { out }: Config): Promise<void> {
  makeFolder(dirname(place));
  for (const leftover of [place, `${place}.wal`, ledgerPath(place)]) await rm(leftover, { force: true });
  const published = join(out, LATEST, DATABASE_FILE);
  if (existsSync(published)) await copyFile(published, place);
}

/** The files of the ledger that are there, under the names by which the database knows them. */
async function findFiles(files: readonly LedgerFile[]): Promise<InputFile[]> {
  const found: InputFile[] = [];
  for (const { file, location } of files) {
    const [kind, stats] = [kindOf(file), await stat(location).catch(() => undefined)];
    if (kind && stats?.isFile()) found.push({ path: file, location, ...kind, bytes: stats.size });
  }
  return found;
}

async function checkComplete(
  held: ReadonlySet<string>,
  wanted: ReadonlyMap<string, LedgerFile>,
  { withoutMissing }: Config,
): Promise<void> {
  const missing = [...wanted.keys()].filter((file) => !held.has(file));
  if (missing.length === 0 || withoutMissing) return;
  throw new AuditError(
    `${missing.length} of ${wanted.size} files are neither on disk nor in OUT/latest; put them back, or go on without them with --without-missing: ${missing.slice(0, 5).join(', ')}`,
  );
}
