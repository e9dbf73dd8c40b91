import type { Config } from '../config/config.js';
import type { Effects } from '../effects/effects.js';
import { createLog } from '../effects/log.js';
import type { InputFile } from '../ingest/input-file.js';
import { DEFAULT_LIMITS } from '../ingest/limits.js';
import { findInputs, type LoadOptions } from '../ingest/load.js';
import { isPublishedRun } from '../report/retention.js';

/** The files that INPUT... means, before anything is opened. */
export async function inputFiles(config: Config, effects: Effects): Promise<InputFile[]> {
  const log = createLog(effects.stderr, effects.now, config);
  return findInputs(config.inputs, {
    ...readOptions(config),
    isOwn: isPublishedRun,
    onNote: (note) => log.warn(note),
  });
}

/** How the config wants files to be read. */
export function readOptions(config: Config): LoadOptions {
  return {
    columns: config.columns,
    ...(config.namePattern ? { namePattern: config.namePattern } : {}),
    ...(config.encoding ? { encoding: config.encoding } : {}),
    limits: { ...DEFAULT_LIMITS, ...config.limits },
    followLinks: config.followLinks,
  };
}
