import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FindingSource } from '../db/findings.js';
import { UserError } from '../errors/errors.js';
import { FINDING_KINDS } from '../model/finding.js';

/** What a job that came to its end leaves in its folder, as Hadoop's committers have it. */
const SUCCESS = '_SUCCESS';

/**
 * The files of findings in the folder of a finished job, or one parquet file.
 * @throws UserError when there are none, or when the job that writes them has not come to its end.
 */
export async function findFindings(root: string): Promise<FindingSource> {
  const stats = await stat(root).catch(() => undefined);
  if (!stats) throw new UserError(`no such file or folder, check --from: ${root}`);
  if (!stats.isDirectory()) return { root, byKind: new Map(), mixed: [root] };
  if (!existsSync(join(root, SUCCESS)))
    throw new UserError(
      `the job that writes these findings has not come to its end (there is no ${SUCCESS}), or --from names no folder of one run: ${root}`,
    );
  const names = (await readdir(root, { recursive: true })).map((name) => name.replaceAll('\\', '/')).sort();
  const files = names.filter((name) => name.endsWith('.parquet') && !/(?:^|\/)[._]/.test(name));
  if (files.length === 0) throw new UserError(`no .parquet file below the folder, check --from: ${root}`);
  const ofKind = (kind: string | undefined): string[] =>
    files
      .filter((name) => /(?:^|\/)kind=([a-z]+)\//.exec(name)?.[1] === kind)
      .map((name) => join(root, name));
  return {
    root,
    byKind: new Map(FINDING_KINDS.map((kind) => [kind, ofKind(kind)])),
    mixed: ofKind(undefined),
  };
}
