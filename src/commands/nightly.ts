import type { Config } from '../config/config.js';
import { writeSetting } from '../db/settings.js';
import type { Effects } from '../effects/effects.js';
import type { InputFile } from '../ingest/input-file.js';
import { finish, type Job, versionsOf, withJob } from './job.js';
import { type Knowledge, loadKnowledge } from './knowledge.js';
import { loadInputs, totals } from './load.js';
import { checkReports, findReported, passReportAudits, publishReports } from './report.js';
import { countRefused } from './score.js';
import { linkStories } from './stories.js';
import { loadSummary, printSummary, type SummaryLine, stanceCounts } from './summary.js';
import { checkRejects } from './tolerance.js';

/** What became of the statements between loading and reporting. */
export interface Scored {
  readonly statements: number;
  readonly summary: readonly SummaryLine[];
}

/**
 * Loads files, has the stances of what is new found, and reports. What needs no database is checked before it is touched.
 * @param scoreStep finds stances, or brings them from elsewhere
 */
export async function nightly(
  config: Config,
  effects: Effects,
  files: readonly InputFile[],
  scoreStep: (job: Job, knowledge: Knowledge) => Promise<Scored>,
): Promise<number> {
  const knowledge = loadKnowledge(config.lexicon, config.cache);
  return withJob(
    config,
    effects,
    () => versionsOf(knowledge),
    async (job) => {
      const { stages } = job;
      await checkReports(job);
      const loaded = await stages.time('load', () => loadInputs(job, files));
      effects.signal.throwIfAborted();
      await stages.time('link', () => linkStories(job));
      const scored = await stages.time('plan', () => scoreStep(job, knowledge));
      const { inputs, elsewhere } = await countRefused(job, loaded);
      effects.signal.throwIfAborted();
      await writeSetting(job.db, 'count', config.count);
      const reported = await stages.time('compare', () => findReported(job));
      const audited = await stages.time('audit', () => passReportAudits(job, reported));
      await finish(job, { ...totals(inputs), scored: scored.statements });
      const published = await stages.time('report', () => publishReports(job, inputs, audited));
      printSummary(
        job,
        [...loadSummary(inputs), ...scored.summary, ...(await stanceCounts(job.db))],
        published,
      );
      const { read, rejected } = totals(inputs);
      return checkRejects(job.log, config, { read, rejected: rejected + elsewhere });
    },
  );
}
