import type { Config } from '../config/config.js';
import { writeSetting } from '../db/settings.js';
import type { Effects } from '../effects/effects.js';
import { passAudits } from '../report/audit.js';
import { dryRun } from './dry-run.js';
import { inputFiles } from './inputs.js';
import { finish, versionsOf, withJob } from './job.js';
import { loadKnowledge } from './knowledge.js';
import { loadInputs, totals } from './load.js';
import { checkReports, findReported, publishReports } from './report.js';
import { countRefused, scoreStatements } from './score.js';
import { linkStories } from './stories.js';
import { loadSummary, printSummary, scoreSummary, stanceCounts } from './summary.js';
import { checkRejects } from './tolerance.js';

/** `demarche run`: load, score and report, the nightly job. What needs no database is checked before it is touched. */
export async function run(config: Config, effects: Effects): Promise<number> {
  const files = await inputFiles(config, effects);
  if (config.dryRun) return dryRun(config, effects, files);
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
      const plan = await stages.time('plan', () => scoreStatements(job, knowledge));
      const { inputs, elsewhere } = await countRefused(job, loaded);
      effects.signal.throwIfAborted();
      await writeSetting(job.db, 'count', config.count);
      const reported = await stages.time('compare', () => findReported(job));
      if (!reported.earlier) await stages.time('audit', () => passAudits(job.db));
      await finish(job, { ...totals(inputs), scored: plan.statements });
      const published = await stages.time('report', () => publishReports(job, inputs, reported));
      printSummary(
        job,
        [...loadSummary(inputs), ...scoreSummary(plan), ...(await stanceCounts(job.db))],
        published,
      );
      const { read, rejected } = totals(inputs);
      return checkRejects(job.log, config, { read, rejected: rejected + elsewhere });
    },
  );
}
