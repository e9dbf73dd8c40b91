import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CODE_ROOT } from '../../src/paths/paths.js';

describe('telling V8 how to compile', () => {
  it('names a flag that this Node knows: of another one V8 complains on standard error', () => {
    const file = pathToFileURL(join(CODE_ROOT, '..', 'dist', 'scoring', 'compiler.js')).href;
    const code = `import { compileLess } from ${JSON.stringify(file)}; compileLess();`;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
  });
});
