import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Database } from '../src/db/database.js';
import { KNOWN_EXTENSIONS } from '../src/ingest/input-file.js';
import { ROOT, STATEMENTS, Workplace } from './commands/demarche.js';

interface Block {
  readonly language: string;
  readonly text: string;
  /** What the comment above it says, as in `<!-- given: a run was killed -->`. */
  readonly note: string;
}

/** A document is many commands. */
const TIMEOUT = 600_000;

const BLOCK = /(?:<!-- (.*) -->\n)?```(\w+)\n([\s\S]*?)```/g;

function blocks(name: string): Block[] {
  const found = readFileSync(join(ROOT, name), 'utf8').matchAll(BLOCK);
  return Array.from(found, ([, note = '', language = '', text = '']) => ({ note, language, text }));
}

/**
 * Does what a document says, in its order: writes the files it shows, types its commands, and puts what they print where
 * the document shows it. The outcome is the document as it should be: `npx vitest run test/docs.test.ts -u` writes it.
 */
async function follow(name: string, place: Workplace): Promise<number> {
  let commands = 0;
  const text = readFileSync(join(ROOT, name), 'utf8');
  const rendered = text.replaceAll(BLOCK, (all: string, note = '', language = '', block = '') => {
    if (note === 'in a clone' || note === 'elsewhere') return all;
    GIVEN[note]?.(place);
    const [, file] = /^file: (.*)$/.exec(note) ?? [];
    if (file !== undefined) place.write(file, block);
    const command = commandOf(language, block);
    if (command === undefined) return all;
    commands += 1;
    if (language !== 'console') {
      succeed(place, command);
      return all;
    }
    const printed = succeed(place, command).replaceAll(`${place.folder}/`, '');
    const shown = `$ ${command}\n${printed}`.replace(/ +$/gm, '').trimEnd();
    return all.replace(block, () => `${shown}\n`);
  });
  await expect(rendered).toMatchFileSnapshot(join(ROOT, name));
  return commands;
}

function succeed(place: Workplace, lines: string): string {
  const { status, stdout, stderr } = typed(place, lines);
  expect(status, `${lines}\n${stderr}`).toBe(0);
  return stdout;
}

function prepare(place: Workplace): void {
  mkdirSync(place.path('incoming'));
  place.writeJsonLines('incoming/tonight.jsonl', STATEMENTS);
}

/** As somebody would type them, with `npx demarche` for the built program. */
function typed(place: Workplace, lines: string): ReturnType<Workplace['shell']> {
  const text = lines.replaceAll('/usr/bin/npx', 'npx').replaceAll('/srv/demarche', `'${place.folder}'`);
  return place.shell(`npx() { shift; demarche "$@"; }; set -e\n${text}`);
}

const GIVEN: Readonly<Record<string, (place: Workplace) => void>> = {
  'given: a run was killed': (place) => {
    place.writeJsonLines('incoming/more.jsonl', [{ id: 'more', text: 'Kenya supports Japan.' }]);
    const killed = { env: { DEMARCHE_TEST_FAULT: 'commit:1:kill' } };
    expect(place.run(['run', 'incoming', '--config', 'nightly.json'], killed).status).toBeNull();
  },
  'given: the database was deleted': (place) => rmSync(place.path('night.duckdb')),
};

describe('docs/operations.md', { timeout: TIMEOUT }, () => {
  it('gives commands that work, in this order', async () => {
    const place = new Workplace();
    prepare(place);
    expect(await follow('docs/operations.md', place)).toBeGreaterThan(10);
    expect(existsSync(place.path('reports', 'latest', 'manifest.json'))).toBe(true);
  });
});

/** What the machine would run; nothing for what is no command. */
function commandOf(language: string, text: string): string | undefined {
  if (language === 'sh') return text;
  if (language === 'console') return /^\$ (.*)\n/.exec(text)?.[1];
  if (language === 'cron') return text.replace(/^(\S+\s+){5}/, '');
  return /^ExecStart=(.*)$/m.exec(text)?.[1];
}

describe('docs/security.md', () => {
  it('gives commands that do what it says', () => {
    const place = new Workplace();
    prepare(place);
    for (const { language, text, note } of blocks('docs/security.md')) {
      expect(language).toBe('sh');
      const lines = note === 'fails' ? text.trim().split('\n') : [text];
      for (const line of lines) {
        const { status, stderr } = typed(place, line);
        expect(status, `${line}\n${stderr}`).toBe(note === 'fails' ? 2 : 0);
      }
    }
    expect(existsSync(place.path('stolen.csv'))).toBe(false);
  });

  it('names every limit with its default', async () => {
    const { DEFAULT_LIMITS } = await import('../src/ingest/limits.js');
    const text = readFileSync(join(ROOT, 'docs', 'security.md'), 'utf8');
    const table = new Map(
      Array.from(text.matchAll(/^\| `(\w+)` \| ([\d,]+)( \w+)? \|/gm), ([, name, number = '', unit]) => [
        name,
        Number(number.replaceAll(',', '')) * (unit === ' GiB' ? 2 ** 30 : unit === ' MiB' ? 2 ** 20 : 1),
      ]),
    );
    expect(Object.fromEntries(table)).toEqual({ ...DEFAULT_LIMITS });
  });
});

describe('README.md', { timeout: TIMEOUT }, () => {
  it('shows what its commands print', async () => {
    expect(await follow('README.md', new Workplace())).toBeGreaterThan(3);
  });
});

describe('docs/commands.md', { timeout: TIMEOUT }, () => {
  it('names the extension of every format that is read', () => {
    const text = readFileSync(join(ROOT, 'docs', 'commands.md'), 'utf8');
    const extensions = KNOWN_EXTENSIONS.match(/\.\w+/g) ?? [];
    expect(extensions).toContain('.jsonl');
    expect(extensions.filter((extension) => !text.includes(`\`${extension}\``))).toEqual([]);
  });

  it('gives commands that work, in this order', async () => {
    const place = new Workplace();
    cpSync(join(ROOT, 'data'), place.path('data'), { recursive: true });
    for (const folder of ['statements', 'my-rules', 'my-reports']) mkdirSync(place.path(folder));
    place.writeJsonLines('statements/tonight.jsonl', STATEMENTS);
    place.write('news.csv', 'id,date,text\n1,2022-01-12,Kenya welcomed the peace deal by Ghana.\n');
    place.write('my-rules/rules.csv', ownStance());
    place.write(
      'my-reports/loudest.sql',
      '-- One row per holder.\nselect holder, stances from actor_summary order by all\n',
    );
    cpSync(place.path('data', 'samples', 'invented-general-debate'), place.path('speeches'), {
      recursive: true,
    });
    place.writeJsonLines('events.jsonl', [
      {
        id: 'e1',
        text: 'Kenya condemned the raid by Ghana.',
        plover: 'ACCUSE',
        source: 'KEN',
        target: 'GHA',
      },
    ]);
    const db = await Database.open(':memory:');
    await db.run("copy (select 'Norway supports Chad.' as story, 'NOR' as ministry) to $1", [
      place.path('news.parquet'),
    ]);
    db.close();
    expect(await follow('docs/commands.md', place)).toBeGreaterThan(12);
    const runs = readdirSync(place.path('reports'));
    expect(runs.some((run) => existsSync(place.path('reports', run, 'demarche.xlsx')))).toBe(true);
  });
});

describe('docs/lexicon.md', { timeout: TIMEOUT }, () => {
  it('writes a rule that does what it says', async () => {
    const place = new Workplace();
    mkdirSync(place.path('my-rules'));
    expect(await follow('docs/lexicon.md', place)).toBeGreaterThan(2);
    expect(place.run(['lexicon', 'check', '--lexicon', 'my-rules']).status).toBe(0);
  });
});

/** The stance of one's own that docs/lexicon.md shows. */
function ownStance(): string {
  return (
    blocks('docs/lexicon.md').find(({ language, note }) => language === 'csv' && note === '')?.text ?? ''
  );
}

describe('every document', () => {
  const documents = [
    '.',
    'docs',
    'data',
    'data/actors',
    'data/samples',
    'reports',
    'bench',
    'test/cases',
  ].flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name)),
  );

  it('links to files that exist', () => {
    const links = documents
      .flatMap((name) =>
        Array.from(
          readFileSync(join(ROOT, name), 'utf8').matchAll(/\]\(([^)#\s]+)[^)]*\)/g),
          ([, to = '']) => ({ name, to }),
        ),
      )
      .filter(({ to }) => !/^https?:/.test(to));
    expect(links.length).toBeGreaterThan(30);
    expect(links.filter(({ name, to }) => !existsSync(join(ROOT, dirname(name), to)))).toEqual([]);
  });

  it('names files and scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object };
    for (const name of ['CONTRIBUTING.md', 'docs/architecture.md']) {
      const text = readFileSync(join(ROOT, name), 'utf8');
      const files = Array.from(
        text.matchAll(/`((?:src|sql|test|data|scripts)\/[\w./-]+)`/g),
        ([, path = '']) => path,
      );
      expect(files.length).toBeGreaterThan(5);
      expect(files.filter((path) => !/[A-Z]{3}/.test(path) && !existsSync(join(ROOT, path)))).toEqual([]);
      const commands = Array.from(text.matchAll(/npm run ([\w-]+)/g), ([, script = '']) => script);
      expect(commands.filter((script) => !(script in scripts))).toEqual([]);
    }
  });
});
