import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, STATEMENTS, Workplace } from './commands/demarche.js';

interface Block {
  readonly language: string;
  readonly text: string;
  /** What the comment above it says, as in `<!-- given: a run was killed -->`. */
  readonly note: string;
}

function blocks(name: string): Block[] {
  const text = readFileSync(join(ROOT, 'docs', name), 'utf8');
  const found = text.matchAll(/(?:<!-- (.*) -->\n)?```(\w+)\n([\s\S]*?)```/g);
  return Array.from(found, ([, note = '', language = '', block = '']) => ({ note, language, text: block }));
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

describe('docs/operations.md', () => {
  it('gives commands that work, in this order', () => {
    const place = new Workplace();
    prepare(place);
    const ran = [];
    for (const { language, text, note } of blocks('operations.md')) {
      GIVEN[note]?.(place);
      if (language === 'json') place.write('nightly.json', text);
      const command = commandOf(language, text);
      if (command === undefined) continue;
      const { status, stderr } = typed(place, command);
      expect(status, `${command}\n${stderr}`).toBe(0);
      ran.push(command);
    }
    expect(ran.length).toBeGreaterThan(10);
    expect(existsSync(place.path('reports', 'latest', 'manifest.json'))).toBe(true);
  });
});

/** What the machine would run; nothing for what is no command. */
function commandOf(language: string, text: string): string | undefined {
  if (language === 'sh') return text;
  if (language === 'cron') return text.replace(/^(\S+\s+){5}/, '');
  return /^ExecStart=(.*)$/m.exec(text)?.[1];
}

describe('docs/security.md', () => {
  it('gives commands that do what it says', () => {
    const place = new Workplace();
    prepare(place);
    for (const { language, text, note } of blocks('security.md')) {
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

describe('README.md', () => {
  it('opens with what the samples give', () => {
    const shown =
      readFileSync(join(ROOT, 'README.md'), 'utf8').match(/^\| [^|\n]+ \| [^|\n]+( \| [^|\n]+){7} \|$/gm) ??
      [];
    const place = new Workplace();
    const samples = join(ROOT, 'data', 'samples');
    const config = join(samples, 'demarche.json');
    expect(place.run(['run', samples, '--config', config, '--db', 'x.duckdb', '--quiet']).status).toBe(0);
    const { stdout } = place.run(['sql', FIGURES, '--db', 'x.duckdb', '--json']);
    const rows = (JSON.parse(stdout) as { line: string }[]).map(({ line }) => line);
    const [header, ...figures] = shown;
    expect(header).toContain('holder');
    expect(figures.length).toBeGreaterThan(3);
    expect(figures.filter((line) => !rows.includes(line))).toEqual([]);
  });
});

/** A line of the README's table for each holder and target: two decimals, a minus sign that is none of a hyphen. */
const FIGURES = `
select
    regexp_replace(
        printf(
            '| %s | %s | %d | %d | %d | %.2f | %.2f to %.2f | %s | %s |',
            holder_name, target_name, support, condemnation, assist, position::double, position_low::double,
            position_high::double, first_date, last_date
        ),
        '-([0-9]+[.][0-9]{2})', '−\\1', 'g'
    ) as line,
from actor_target`;
