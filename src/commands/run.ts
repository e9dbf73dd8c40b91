import type { Config } from '../config/config.js';
import type { Effects } from '../effects/effects.js';
import { dryRun } from './dry-run.js';
import { inputFiles } from './inputs.js';
import { nightly } from './nightly.js';
import { scoreStatements } from './score.js';
import { scoreSummary } from './summary.js';

/** `demarche run`: load, score and report, the nightly job. */
export async function run(config: Config, effects: Effects): Promise<number> {
  const files = await inputFiles(config, effects);
  if (config.dryRun) return dryRun(config, effects, files);
  return nightly(config, effects, files, async (job, knowledge) => {
    const plan = await scoreStatements(job, knowledge);
    return { statements: plan.statements, summary: scoreSummary(plan) };
  });
}
