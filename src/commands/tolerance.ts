import type { Config } from '../config/config.js';
import type { Log } from '../effects/log.js';

/** Done, but more was refused than allowed. */
export const TOO_MANY_REJECTS = 3;

/** The exit status for what was refused; says so when it is more than --max-rejects allows. */
export function checkRejects(
  log: Log,
  { maxRejects, command }: Pick<Config, 'maxRejects' | 'command'>,
  { read, rejected }: { readonly read: number; readonly rejected: number },
): number {
  const { kind, most } = maxRejects;
  const allowed = kind === 'count' ? most : most * read;
  if (rejected <= allowed) return 0;
  const where = command === 'annotate' ? '' : '; the table rejects and data_quality.csv hold the reasons';
  const limit = kind === 'count' ? `${most}` : `${most * 100}%`;
  log.warn(`${rejected} of ${read} records were refused, more than --max-rejects ${limit} allows${where}`, {
    rejected,
    read,
  });
  return TOO_MANY_REJECTS;
}
