import type { Config } from '../config/config.js';
import { type FindingSource, storeFindings } from '../db/findings.js';
import type { Effects } from '../effects/effects.js';
import { passStage } from '../errors/fault.js';
import { visible } from '../errors/visible.js';
import { findFindings } from '../ingest/finding-files.js';
import { syncBooks } from './books.js';
import { inputFiles } from './inputs.js';
import type { Job } from './job.js';
import type { Knowledge } from './knowledge.js';
import { nightly, type Scored } from './nightly.js';
import { scoringLimitsText } from './scoring-limits.js';

/**
 * `demarche report --from FINDINGS --statements PATH`: loads the statements as `run` does, takes their stances from what
 * workers elsewhere wrote to parquet, and reports.
 */
export async function reportFrom(config: Config, effects: Effects): Promise<number> {
  const findings = await findFindings(config.from ?? '');
  const files = await inputFiles({ ...config, inputs: config.statements }, effects);
  return nightly(config, effects, files, (job, knowledge) => storeStep(job, knowledge, findings));
}

async function storeStep(job: Job, knowledge: Knowledge, source: FindingSource): Promise<Scored> {
  await syncBooks(job, knowledge);
  await passStage('write_scores');
  const { statements, notScored } = await storeFindings(job.db, source, {
    ...job.versions,
    limits: scoringLimitsText(job.config),
    runId: job.runId,
  });
  for (const { id, reason, detail } of notScored) {
    job.passedOver.add(id);
    job.log.warn(`statement ${visible(id)} is not scored: ${visible(detail)}`, { statement: id, reason });
  }
  return { statements, summary: [{ name: 'scored', value: statements, note: `elsewhere: ${source.root}` }] };
}
