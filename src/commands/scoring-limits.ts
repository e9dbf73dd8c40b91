import type { Config } from '../config/config.js';
import { workerHeap } from '../config/memory.js';
import { DEFAULT_LIMITS } from '../ingest/limits.js';

/** What one statement may take while it is read for its stances. */
export interface ScoringLimits {
  readonly statementSeconds: number;
  readonly heapMegabytes: number;
}

/** How long a statement may take and how much a thread may hold: as the options say, else the defaults. */
export function scoringLimits({ limits, memory }: Pick<Config, 'limits' | 'memory'>): ScoringLimits {
  const { statementSeconds } = { ...DEFAULT_LIMITS, ...limits };
  return { statementSeconds, heapMegabytes: workerHeap(memory) };
}

/** The same as the database keeps it beside a statement that could not be read: with other limits it is tried again. */
export function scoringLimitsText(config: Pick<Config, 'limits' | 'memory'>): string {
  const { statementSeconds, heapMegabytes } = scoringLimits(config);
  return `${statementSeconds} seconds, ${heapMegabytes} MB`;
}
