import type { Config } from '../config/config.js';
import { writeLedger } from '../db/ledger.js';
import type { Effects } from '../effects/effects.js';
import { collectGarbage } from '../effects/garbage.js';
import { createProgress } from '../effects/progress.js';
import type { InputFile } from '../ingest/input-file.js';
import { type InputCounts, type LoadLedger, load as loadFiles } from '../ingest/load.js';
import { dryRun } from './dry-run.js';
import { inputFiles, readOptions } from './inputs.js';
import { finish, type Job, versionsOf, withJob } from './job.js';
import { loadKnowledge } from './knowledge.js';
import { linkStories } from './stories.js';
import { loadSummary, printSummary } from './summary.js';
import { checkRejects } from './tolerance.js';

/** What the heap holds only after records of many megabytes: DuckDB is about to need as much. */
const LONG_RECORDS = 192e6;

/** `demarche load`: read files into the database. */
export async function load(config: Config, effects: Effects): Promise<number> {
  const files = await inputFiles(config, effects);
  if (config.dryRun) return dryRun(config, effects, files);
  const versions = versionsOf(loadKnowledge([], config.cache));
  return withJob(
    config,
    effects,
    () => versions,
    async (job) => {
      const inputs = await job.stages.time('load', () => loadInputs(job, files));
      await job.stages.time('link', () => linkStories(job));
      await finish(job, totals(inputs));
      printSummary(job, loadSummary(inputs));
      return checkRejects(job.log, config, totals(inputs));
    },
  );
}

/** The step: what of the files is new goes into the database. */
export async function loadInputs(job: Job, files: readonly InputFile[]): Promise<InputCounts[]> {
  const { config, effects, db, runId, log } = job;
  const progress = createProgress(effects.stderr, effects.now, 'load', config);
  try {
    const inputs = await loadFiles(db, files, readOptions(config), {
      runId,
      signal: effects.signal,
      ledger: ledgerOf(config.db),
      onProgress: ({ bytes, totalBytes }) => progress.update(bytes, totalBytes),
      onStaged: () => collectGarbage(LONG_RECORDS),
    });
    for (const { file, format, unchanged, read, loaded, duplicate, rejected } of inputs) {
      if (config.log === 'json')
        log.info('loaded', { file, format, unchanged, read, loaded, duplicate, rejected });
    }
    return inputs;
  } finally {
    progress.stop();
    collectGarbage();
  }
}

/** Tells the ledger of a database which files are about to be in it, and which are. */
function ledgerOf(database: string): LoadLedger {
  return {
    intend: ({ path }) => writeLedger(database, [{ kind: 'intent', file: path }]),
    committed: ({ path, location }, { sha256, read, loaded, duplicate, rejected }) =>
      writeLedger(database, [
        { kind: 'file', file: path, location, sha256, read, loaded, duplicate, rejected },
      ]),
  };
}

/** The sums over the inputs of a run. */
export function totals(
  inputs: readonly InputCounts[],
): Record<'read' | 'loaded' | 'duplicate' | 'rejected', number> {
  const sum = (key: 'read' | 'loaded' | 'duplicate' | 'rejected'): number =>
    inputs.reduce((total, input) => total + input[key], 0);
  return { read: sum('read'), loaded: sum('loaded'), duplicate: sum('duplicate'), rejected: sum('rejected') };
}
