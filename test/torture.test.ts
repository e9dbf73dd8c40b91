import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './commands/demarche.js';

describe('torture, in its short form', () => {
  it('loses nothing, shows nothing half done and needs no hand', { timeout: 600_000 }, () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, 'scripts', 'torture.mjs'), '--short'],
      { encoding: 'utf8' },
    );
    const end = stdout.trim().split('\n').at(-1);
    expect(end, stdout + stderr).toMatch(/ 0 lost, 0 half-visible, 0 hand work, 0 wrong/);
    for (const [, why] of stdout.matchAll(/skipped: (.*)/g))
      process.stderr.write(`torture: skipped: ${why}\n`);
    expect(status).toBe(0);
  });
});
