import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = join(dirname(fileURLToPath(import.meta.url)), '..', 'src');

/** What each room may import, besides itself. */
const ROOMS: ReadonlyMap<string, readonly string[]> = new Map([
  ['model', []],
  ['errors', ['model']],
  ['paths', ['model', 'errors']],
  ['effects', ['model', 'errors', 'paths']],
  ['config', ['model', 'errors', 'paths', 'effects']],
  ['text', ['model']],
  ['csv', ['model', 'errors']],
  ['lexicon', ['model', 'text', 'errors', 'csv']],
  ['actors', ['model', 'text', 'errors', 'csv']],
  ['clause', ['text']],
  ['stance', ['model', 'text', 'clause', 'lexicon', 'actors']],
  ['stories', ['model']],
  ['scoring', ['model', 'errors', 'paths', 'text', 'lexicon', 'actors', 'stance']],
  ['evaluation', ['model', 'errors']],
  ['db', ['model', 'errors', 'paths']],
  ['ipc', ['model', 'errors']],
  ['ingest', ['model', 'errors', 'db', 'csv', 'ipc']],
  ['report', ['model', 'errors', 'paths', 'effects', 'db']],
  [
    'commands',
    'model errors paths effects config text csv lexicon actors stance stories scoring evaluation db ipc ingest report'.split(
      ' ',
    ),
  ],
  ['main.ts', ['commands', 'errors', 'effects']],
]);

/** Rooms without files, clock, database or process: the scorer also runs in a thread and inside larger engines. */
const PURE_ROOMS = ['model', 'text', 'clause', 'lexicon', 'actors', 'stance', 'stories', 'evaluation'];
const PURE_BUILTINS = ['node:crypto', 'node:module'];

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\', '/'))
  .sort();
const sources = new Map(files.map((file) => [file, withoutComments(readFileSync(join(SRC, file), 'utf8'))]));
const imports = files.flatMap(importsOf);
const inner = imports
  .filter(({ to }) => to.startsWith('.'))
  .map((one) => ({ ...one, to: resolveImport(one) }));
const packages = imports.filter(({ to }) => !to.startsWith('.') && !to.startsWith('node:'));

describe('the rooms of src', () => {
  it('has only rooms that are named here', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !ROOMS.has(room))).toEqual([]);
  });

  it('are all explained in docs/architecture.md', () => {
    const text = readFileSync(join(SRC, '..', 'docs', 'architecture.md'), 'utf8');
    expect([...ROOMS.keys()].filter((room) => !text.includes(`\`${room}\``))).toEqual([]);
  });

  it('finds imports at all', () => {
    expect(inner.length).toBeGreaterThan(20);
  });

  it('imports only from the rooms that a room may see', () => {
    const strangers = inner.filter(({ from, to }) => {
      const [here, there] = [roomOf(from), roomOf(to)];
      return here !== there && !ROOMS.get(here)?.includes(there);
    });
    expect(strangers.map(shown)).toEqual([]);
  });

  it('imports files that exist, and never from test', () => {
    expect(inner.filter(({ to }) => !sources.has(to) && !existsSync(join(SRC, to))).map(shown)).toEqual([]);
    expect(inner.filter(({ to }) => to.startsWith('..')).map(shown)).toEqual([]);
  });

  it('has no import cycles', () => {
    expect(findCycle()).toEqual([]);
  });

  it('keeps the model to types and constants of our own', () => {
    expect(
      imports.filter(({ from, to }) => roomOf(from) === 'model' && !to.startsWith('.')).map(shown),
    ).toEqual([]);
  });

  it('keeps files, clock and process out of the pure rooms', () => {
    const builtins = imports.filter(({ to }) => to.startsWith('node:') && !PURE_BUILTINS.includes(to));
    expect(builtins.filter(({ from }) => PURE_ROOMS.includes(roomOf(from))).map(shown)).toEqual([]);
    const clocks = files.filter((file) => PURE_ROOMS.includes(roomOf(file)));
    expect(
      clocks.filter((file) =>
        /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\./.test(sourceOf(file)),
      ),
    ).toEqual([]);
  });

  it('counts every room that reads sentences to the engine, whose change scores all texts again', () => {
    const source = readFileSync(join(SRC, 'commands', 'knowledge.ts'), 'utf8');
    const listed = /\bENGINE_ROOMS = \[([^\]]*)\]/.exec(source)?.[1]?.match(/\w+/g);
    const seen = ROOMS.get('stance')?.filter((room) => room !== 'model') ?? [];
    expect(listed?.sort()).toEqual(['stance', ...seen].sort());
  });

  it('lets commands call no commands, except run and rebuild', () => {
    const spec = readFileSync(join(SRC, 'commands', 'program.ts'), 'utf8');
    const commands = [...spec.matchAll(/import\('\.\/([\w-]+)\.js'\)/g)].map(
      ([, name]) => `commands/${name}.ts`,
    );
    expect(commands.length).toBeGreaterThan(5);
    const calls = inner.filter(({ from, to }) => commands.includes(from) && commands.includes(to));
    expect(calls.filter(({ from }) => !/^commands.(run|rebuild)\.ts$/.test(from)).map(shown)).toEqual([]);
  });
});

describe('packages', () => {
  it('gives each package one home', () => {
    const homes = new Map<string, Set<string>>();
    for (const { from, to } of packages) {
      const name = to
        .split('/')
        .slice(0, to.startsWith('@') ? 2 : 1)
        .join('/');
      homes.set(name, (homes.get(name) ?? new Set()).add(from));
    }
    const several = [...homes]
      .filter(([, places]) => places.size > 1)
      .map(([name, places]) => [name, ...places]);
    expect(several).toEqual([]);
  });

  it('imports only packages that package.json lists as dependencies', () => {
    const manifest = JSON.parse(readFileSync(join(SRC, '..', 'package.json'), 'utf8')) as {
      dependencies: object;
    };
    const unlisted = packages.filter(
      ({ to }) =>
        !Object.keys(manifest.dependencies).some((name) => to === name || to.startsWith(`${name}/`)),
    );
    expect(unlisted.map(shown)).toEqual([]);
  });

  it('never imports the whole of natural, which prints and reads .env', () => {
    expect(packages.filter(({ to }) => to === 'natural').map(shown)).toEqual([]);
  });
});

describe('habits', () => {
  it('exports names, never a default', () => {
    expect(
      files.filter((file) => /\bexport\s+default\b|\bexport\s*\{[^}]*\bas\s+default\b/.test(sourceOf(file))),
    ).toEqual([]);
  });

  it('exits in main only', () => {
    expect(
      files.filter((file) => file !== 'main.ts' && /\bprocess\.(exit|exitCode|abort)\b/.test(sourceOf(file))),
    ).toEqual([]);
  });

  it('reads the environment and the arguments in one place', () => {
    const readers = files.filter((file) => /\bprocess\.(env|argv|cwd)\b/.test(sourceOf(file)));
    expect(readers).toEqual(['effects/process-effects.ts', 'main.ts']);
  });

  it('says of every exported function what it returns', () => {
    const bare = files.flatMap((file) =>
      Array.from(
        readFileSync(join(SRC, file), 'utf8').matchAll(/(.*)\n^export (?:async )?function\*? ?(\w+)/gm),
        ([, above = '', name = '']) => ({ above, name: `${file}: ${name}` }),
      ),
    );
    expect(bare.length).toBeGreaterThan(300);
    expect(bare.filter(({ above }) => !above.trim().endsWith('*/')).map(({ name }) => name)).toEqual([]);
  });

  it('keeps every file under 300 lines: one that is longer asks two questions', () => {
    const lines = (file: string): number => readFileSync(join(SRC, file), 'utf8').split('\n').length;
    expect(files.filter((file) => lines(file) > 300)).toEqual([]);
  });

  it('names files in kebab-case', () => {
    expect(
      files.filter((file) => !/^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*\.ts$/.test(file)),
    ).toEqual([]);
  });
});

function importsOf(file: string): Import[] {
  const pattern =
    /\b(import|export)\s+(type\s+)?(?:[\w*\s{},$]+?\s+from\s+)?'([^']+)'|\bimport\(\s*'([^']+)'|\brequire(?:\.resolve)?\(\s*'([^']+)'/g;
  return [...sourceOf(file).matchAll(pattern)].map(([, , type, fromClause, dynamic, required]) => ({
    from: file,
    to: fromClause ?? dynamic ?? required ?? '',
    typeOnly: type !== undefined,
  }));
}

function sourceOf(file: string): string {
  return sources.get(file) ?? '';
}

function roomOf(file: string): string {
  return file.split('/')[0] ?? file;
}

function resolveImport({ from, to }: Import): string {
  return relative(SRC, join(SRC, dirname(from), to))
    .replaceAll('\\', '/')
    .replace(/\.js$/, '.ts');
}

function shown({ from, to }: Import): string {
  return `${from} imports ${to}`;
}

/** The first cycle among imports of values, as the list of its files. */
function findCycle(): readonly string[] {
  const next = new Map(
    files.map((file) => [file, inner.filter(({ from, typeOnly }) => from === file && !typeOnly)]),
  );
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): readonly string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const { to } of next.get(file) ?? []) {
      const cycle = visit(to, [...path, file]);
      if (cycle.length > 0) return cycle;
    }
    done.add(file);
    return [];
  };
  for (const file of files) {
    const cycle = visit(file, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

/** Blanks out comments, but not what looks like one inside a text or a pattern. */
function withoutComments(source: string): string {
  return source.replace(
    /('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`)|\/\*[\s\S]*?\*\/|(^|[^:\\/])\/\/[^\n]*/g,
    (_all, text, before) => (text !== undefined ? text : (before ?? '')),
  );
}
