import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../commands/demarche.js';

const FOLDER = join(ROOT, 'integrations', 'spark');
const PYTHON = process.env.DEMARCHE_SPARK_PYTHON ?? join(FOLDER, '.venv', 'bin', 'python');
/** A cluster comes up, and works through two jobs: a minute, or several where other tests run beside it. */
const PATIENCE_MILLISECONDS = 1_200_000;

/** Prints the packages that the tests start and that are not there. */
const LACKING = `
from importlib.util import find_spec
print(*[name for name in ("pyspark", "pyarrow", "pandas", "pytest", "mypy", "ruff") if find_spec(name) is None], sep=", ")
`;

const missing = whatIsMissing();
if (missing !== undefined)
  process.stderr.write(`demarche: the tests of integrations/spark are skipped: ${missing}\n`);

function whatIsMissing(): string | undefined {
  if (spawnSync('java', ['-version']).status !== 0) return 'there is no java on the PATH';
  if (!existsSync(PYTHON)) return `there is no ${PYTHON}; npm run spark-environment makes it`;
  const { status, stdout, stderr, error } = spawnSync(PYTHON, ['-c', LACKING], { encoding: 'utf8' });
  if (status !== 0) return `${PYTHON} does not run: ${error?.message ?? stderr.trim()}`;
  const lacking = stdout.trim();
  if (lacking === '') return undefined;
  return `${PYTHON} lacks ${lacking}; npm run spark-environment installs requirements.txt`;
}

interface Done {
  readonly status: number | null;
  readonly said: string;
}

/** Runs a module of Python; not in one go, so that other tests have their turn. */
function python(...args: string[]): Promise<Done> {
  const child = spawn(PYTHON, ['-m', ...args], {
    cwd: FOLDER,
    env: { ...process.env, DEMARCHE_NODE: process.execPath },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += String(chunk);
    });
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, said })));
}

describe.skipIf(missing !== undefined)('integrations/spark', () => {
  it(
    'is typed throughout',
    async () => {
      expect(await python('mypy')).toMatchObject({ status: 0, said: expect.stringContaining('no issues') });
    },
    PATIENCE_MILLISECONDS,
  );

  it.each([[['check']], [['format', '--check']]])('is as ruff wants it: %s', async (args) => {
    const { status, said } = await python('ruff', ...args, '.');
    expect(status, said).toBe(0);
  });

  it(
    'passes its own tests, also while a worker of the cluster is killed',
    async () => {
      const { status, said } = await python('pytest', '-q', '-p', 'no:cacheprovider');
      expect(status, said).toBe(0);
      expect(said).toMatch(/\b[1-9]\d* passed\b(?!.*\b(failed|skipped)\b)/);
    },
    PATIENCE_MILLISECONDS,
  );
});

describe('integrations/spark/Dockerfile', () => {
  it('copies what is there', () => {
    const text = readFileSync(join(FOLDER, 'Dockerfile'), 'utf8');
    const copied = Array.from(text.matchAll(/^COPY (?!--from)(.+) \S+$/gm), ([, paths = '']) =>
      paths.split(' '),
    ).flat();
    expect(copied.length).toBeGreaterThan(3);
    expect(copied.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});
