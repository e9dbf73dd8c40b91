import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COMMAND_SPECS } from '../../src/config/command-specs.js';
import { COMMANDS, type Config } from '../../src/config/config.js';
import { wantedLogFormat } from '../../src/config/log-format.js';
import { OPTIONS } from '../../src/config/options.js';
import { readConfig } from '../../src/config/read-config.js';
import { UserError } from '../../src/errors/errors.js';
import { DATA_FOLDER } from '../../src/paths/paths.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-config-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Outside {
  readonly env?: Record<string, string>;
  readonly isTTY?: boolean;
}

function read(
  argv: readonly string[],
  { env = {}, isTTY = false }: Outside = {},
): ReturnType<typeof readConfig> {
  return readConfig(argv, { env: new Map(Object.entries(env)), cwd: folder, stdout: { isTTY } });
}

function config(argv: readonly string[], outside?: Outside): Config {
  const result = read(argv, outside);
  if ('kind' in result) throw new Error(`printed instead: ${result.text}`);
  return result;
}

function printed(argv: readonly string[]): string {
  const result = read(argv);
  if (!('kind' in result)) throw new Error('a config instead of a text');
  return result.text;
}

function problem(argv: readonly string[], outside?: Outside): string {
  try {
    read(argv, outside);
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  throw new Error('no problem was found');
}

function configFile(value: unknown): string {
  const path = join(folder, 'demarche.json');
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
}

describe('the config', () => {
  it('has the defaults that the help shows', () => {
    const { db, out, dialect, maxRejects, log, quiet, jobs, dryRun, memory, followLinks } = config([
      'run',
      'in',
    ]);
    expect({ db, out }).toEqual({ db: join(folder, 'data/demarche.duckdb'), out: join(folder, 'reports') });
    expect({ dialect, maxRejects, log, quiet, jobs, dryRun, followLinks }).toEqual({
      dialect: 'excel',
      maxRejects: { kind: 'count', most: 0 },
      log: 'text',
      quiet: false,
      jobs: availableParallelism(),
      dryRun: false,
      followLinks: false,
    });
    expect(OPTIONS.get('memory')?.fallback).toBe(memory);
    expect(OPTIONS.get('db')?.fallback).toBe('data/demarche.duckdb');
  });

  it('is frozen', () => {
    expect(Object.isFrozen(config(['score']))).toBe(true);
  });

  it('lets a flag beat a variable, and a variable beat the file', () => {
    const file = configFile({ dialect: 'plain', out: 'from-file', 'max-rejects': 1 });
    const env = { DEMARCHE_CONFIG: file, DEMARCHE_DIALECT: 'excel-eu', DEMARCHE_MAX_REJECTS: '2' };
    const { dialect, maxRejects, out } = config(['run', 'in', '--max-rejects', '3'], { env });
    expect({ dialect, maxRejects, out }).toEqual({
      dialect: 'excel-eu',
      maxRejects: { kind: 'count', most: 3 },
      out: join(folder, 'from-file'),
    });
  });

  it('reads lists and maps from a variable and from the file', () => {
    const env = { DEMARCHE_MAP: 'text=body, date=when' };
    expect([...config(['run', 'in'], { env }).columns]).toEqual([
      ['text', 'body'],
      ['date', 'when'],
    ]);
    const file = configFile({ map: { text: 'content' }, lexicon: ['rules'] });
    const fromFile = config(['run', 'in', '--config', file]);
    expect([...fromFile.columns]).toEqual([['text', 'content']]);
    expect(fromFile.lexicon).toEqual([join(folder, 'rules')]);
  });

  it('takes a pack by its name, and a folder of the same name by its path', () => {
    const { lexicon } = config(['score', '--lexicon', 'concern', '--lexicon', './concern']);
    expect(lexicon).toEqual([join(DATA_FOLDER, 'lexicon', 'packs', 'concern'), join(folder, 'concern')]);
    const twice = config(['score', '--lexicon', 'concern', '--lexicon', 'concern']);
    expect(twice.lexicon).toHaveLength(1);
  });

  it('takes repeated --map without swallowing the inputs', () => {
    const { columns, inputs } = config(['run', '--map', 'text=body', 'a.csv', '--map', 'date=when', 'b.csv']);
    expect(inputs).toEqual(['a.csv', 'b.csv']);
    expect(columns.get('date')).toBe('when');
  });

  it('keeps inputs that look like numbers as they are', () => {
    expect(config(['load', '007', '1e3']).inputs).toEqual(['007', '1e3']);
  });

  it('reads shares and counts of rejects', () => {
    expect(config(['run', 'in', '--max-rejects', '1%']).maxRejects).toEqual({ kind: 'share', most: 0.01 });
    expect(config(['run', 'in', '--max-rejects=12']).maxRejects).toEqual({ kind: 'count', most: 12 });
  });

  it('reads limits by their names', () => {
    expect(config(['load', 'in', '--limit', 'lineBytes=10', '--limit', 'depth=3']).limits).toEqual({
      lineBytes: 10,
      depth: 3,
    });
    expect(problem(['load', 'in', '--limit', 'linebytes=10'])).toContain('did you mean lineBytes?');
  });

  it('has colour on a terminal only, and not with NO_COLOR or --no-color', () => {
    expect(config(['score'], { isTTY: true }).color).toBe(true);
    expect(config(['score']).color).toBe(false);
    expect(config(['score', '--no-color'], { isTTY: true }).color).toBe(false);
    expect(config(['score'], { isTTY: true, env: { NO_COLOR: '1' } }).color).toBe(false);
  });
});

describe('what is wrong', () => {
  const cases: readonly (readonly [name: string, argv: readonly string[], says: string])[] = [
    [
      'an unknown option',
      ['run', 'in', '--max-reject', '1'],
      'unknown option --max-reject; did you mean --max-rejects?',
    ],
    ['an unknown option with a value', ['run', 'in', '--dilect=plain'], 'did you mean --dialect?'],
    ['an option of another command', ['score', '--dialect', 'plain'], 'unknown option for score --dialect'],
    ['an unknown command', ['rnu', 'in'], 'unknown command rnu; did you mean run?'],
    ['an unknown lexicon command', ['lexicon', 'chek'], 'did you mean check?'],
    ['a command without its input', ['run'], 'run needs inputs'],
    ['an option without its value', ['run', 'in', '--db'], '--db needs a value'],
    ['an option with an empty value', ['run', 'in', '--db='], '--db needs a value'],
    ['an option given twice', ['run', 'in', '--db', 'a', '--db', 'b'], '--db was given twice'],
    ['a repeated option with an empty value', ['run', 'in', '--lexicon='], '--lexicon needs a value'],
    ['a limit set twice', ['run', 'in', '--limit', 'depth=3', '--limit', 'depth=4'], 'sets depth twice'],
    ['a limit with two values', ['run', 'in', '--limit', 'depth=3=4'], 'not 3=4'],
    ['an option that is like no other', ['run', 'in', '--x'], 'unknown option --x; see'],
    ['too much', ['score', 'in'], 'score does not take in'],
    ['a dash too much', ['annotate', 'in', '-'], 'annotate does not take -;'],
    ['an unknown dialect', ['run', 'in', '--dialect', 'exel'], 'did you mean excel?'],
    ['an unknown field', ['run', 'in', '--map', 'txt=body'], 'did you mean text?'],
    ['a map without a column', ['run', 'in', '--map', 'text'], 'must look like text=body'],
    ['a field mapped twice', ['run', 'in', '--map', 'text=a', '--map', 'text=b'], 'two columns for text'],
    ['a share above all', ['run', 'in', '--max-rejects', '101%'], 'a count or a share'],
    ['a negative count', ['run', 'in', '--max-rejects=-1'], 'a count or a share'],
    ['a broken pattern', ['run', 'in', '--name-pattern', '(?<speaker>['], 'not a regular expression'],
    [
      'a pattern without fields',
      ['run', 'in', '--name-pattern', '(?<speeker>[A-Z]{3})'],
      'did you mean speaker?',
    ],
    ['a memory that is too small', ['run', 'in', '--memory', '10MB'], 'must be at least 64MB, not 10MB'],
    ['a memory without a unit', ['run', 'in', '--memory', '512'], 'such as 512MB'],
    ['no jobs', ['run', 'in', '--jobs', '0'], 'a whole number from 1'],
    ['two questions', ['explain', '--text', 'a', '--id', 'b'], 'one of them'],
    ['no question', ['explain'], 'explain needs --text'],
    ['a date that is none', ['explain', '--text', 'a', '--date', '2021-02-30'], 'must be a date'],
    ['no query', ['sql'], 'sql needs a query'],
    ['two formats', ['sql', 'select 1', '--csv', '--json'], 'do not go together'],
    ['a log format', ['score', '--log', 'jsn'], 'did you mean json?'],
  ];

  it.each(cases)('tells %s', (_name, argv, says) => {
    expect(problem(argv)).toContain(says);
  });

  it('names the variable that is wrong', () => {
    expect(problem(['score'], { env: { DEMARCHE_LOG: 'xml' } })).toMatch(/^DEMARCHE_LOG must be/);
    expect(problem(['score'], { env: { DEMARCHE_QUIET: 'maybe' } })).toMatch(
      /^DEMARCHE_QUIET must be 1 or 0/,
    );
  });

  it('names the key and the file that are wrong', () => {
    const file = configFile({ dialekt: 'plain' });
    expect(problem(['score', '--config', file])).toBe(
      `unknown key "dialekt" in ${file}; did you mean dialect?`,
    );
    expect(problem(['score', '--config', configFile({ quiet: 'yes' })])).toContain('"quiet" in');
    expect(problem(['score', '--config', configFile({ db: ['a'] })])).toContain('must be a text or a number');
    expect(problem(['score', '--config', configFile('[]')])).toContain('one JSON object');
    expect(problem(['score', '--config', configFile('{')])).toContain('is not JSON');
    expect(problem(['score', '--config', join(folder, 'none.json')])).toContain('check --config');
  });

  it('survives names of object members', () => {
    expect(problem(['constructor'])).toContain('unknown command constructor');
    expect(problem(['score', '--__proto__', 'x'])).toContain('see demarche score --help');
    expect(problem(['score', '--config', configFile('{"constructor": 1}')])).toContain(
      'unknown key "constructor"',
    );
  });
});

describe('help', () => {
  it('is shown without arguments', () => {
    expect(printed([])).toBe(printed(['--help']));
    expect(printed([])).toContain('demarche run <inputs..>');
  });

  it.each([[], ...COMMANDS.map((command) => command.split(' ')), ['lexicon']])(
    'fits 80 columns: %s %s',
    (...words) => {
      const text = printed([...words.filter((word) => typeof word === 'string'), '--help']);
      expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
      expect(text).toContain('Examples:');
    },
  );

  it('shows each example in one line', () => {
    const long = COMMAND_SPECS.flatMap(({ examples }) => examples).filter(
      ([example, what]) => `  ${example.replace('$0', 'demarche')}  # ${what}`.length > 78,
    );
    expect(long).toEqual([]);
  });

  it('describes every command in a sentence and names every default', () => {
    expect(COMMAND_SPECS.map(({ name }) => name)).toEqual(COMMANDS);
    expect(COMMAND_SPECS.filter(({ describe }) => !/^[A-Z].*\.$/.test(describe))).toEqual([]);
    expect([...OPTIONS.values()].filter(({ fallback }) => !fallback)).toEqual([]);
  });

  it('says nothing about what does not exist', () => {
    expect(printed([])).not.toContain('serve');
  });

  it('prints the version', () => {
    expect(printed(['--version'])).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

describe('how failures are told', () => {
  it('is found without a valid config', () => {
    const none = new Map<string, string>();
    expect(wantedLogFormat(['run', '--log', 'json', '--nonsense'], none)).toBe('json');
    expect(wantedLogFormat(['run', '--log=json'], none)).toBe('json');
    expect(wantedLogFormat(['run'], new Map([['DEMARCHE_LOG', 'json']]))).toBe('json');
    expect(wantedLogFormat(['run', '--log', 'text'], new Map([['DEMARCHE_LOG', 'json']]))).toBe('text');
    expect(wantedLogFormat(['run'], none)).toBe('text');
  });
});

describe('a dash that stands alone', () => {
  it('is a word like others', () => {
    expect(config(['load', '-', 'a.jsonl'])).toMatchObject({ inputs: ['-', 'a.jsonl'] });
    expect(config(['annotate', '-'])).toMatchObject({ inputs: ['-'] });
    expect(config(['explain', '--text', '-'])).toMatchObject({ text: '-' });
  });
});

describe('words behind --', () => {
  it('are taken as they are, with a dash in front too', () => {
    expect(config(['load', '--db', 'x.duckdb', '--', '-rf.jsonl', '--quiet'])).toMatchObject({
      inputs: ['-rf.jsonl', '--quiet'],
      quiet: false,
    });
    expect(config(['load', 'a.jsonl', '--', '-b.jsonl'])).toMatchObject({ inputs: ['a.jsonl', '-b.jsonl'] });
    expect(config(['sql', '--', '-- why\nselect 1'])).toMatchObject({ query: '-- why\nselect 1' });
  });
});
