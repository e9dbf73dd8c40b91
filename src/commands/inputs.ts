import type { Config } from '../config/config.js';
import type { InputFile } from '../ingest/input-file.js';
import { DEFAULT_LIMITS } from '../ingest/limits.js';
import { findInputs, type LoadOptions } from '../ingest/load.js';

/** The files that INPUT... means, before anything is opened. */
export async function inputFiles(config: Config): Promise<InputFile[]> {
  return findInputs(config.inputs, readOptions(config));
}

/** How the config wants files to be read. */
export function readOptions(config: Config): LoadOptions {
  return {
    columns: config.columns,
    ...(config.namePattern ? { namePattern: config.namePattern } : {}),
    limits: { ...DEFAULT_LIMITS, ...config.limits },
    followLinks: config.followLinks,
  };
}
