// Has git run `npm run check` before each commit of this clone: npm run hooks; npm run hooks -- off ends it.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const off = process.argv[2] === 'off';
const args = off ? ['config', '--unset', 'core.hooksPath'] : ['config', 'core.hooksPath', '.githooks'];
const { status, error } = spawnSync('git', args, { cwd: join(import.meta.dirname, '..'), stdio: 'inherit' });
if (error) process.stderr.write(`hooks: git cannot be run: ${error.message}\n`);
/** Git says so when there was nothing to take away. */
const NOTHING_SET = 5;
if (status !== 0 && !(off && status === NOTHING_SET)) process.exit(1);
process.stdout.write(
  off
    ? 'commits are not checked any more\n'
    : 'each commit is checked first; git commit --no-verify passes it by\n',
);
