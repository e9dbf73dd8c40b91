import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { UserError } from '../errors/errors.js';
import { ENCODINGS } from '../model/encoding.js';
import { type Printed, type RawArguments, readArguments } from './arguments.js';
import {
  columnMap,
  lexicons,
  limits,
  list,
  memorySize,
  minimums,
  namePattern,
  oneOf,
  partialDate,
  path,
  share,
  text,
  tolerance,
  wholeNumber,
} from './checks.js';
import { COUNTED, type Config, DIALECTS, HALVES, ONTOLOGIES } from './config.js';
import type { OptionName } from './options.js';
import { gatherSettings, type Setting, type Settings } from './settings.js';

/** What is known of the outside before anything runs. */
export interface Surroundings {
  readonly env: ReadonlyMap<string, string>;
  readonly cwd: string;
  readonly stdout: { readonly isTTY?: boolean };
}

const DEFAULT_DB = 'data/demarche.duckdb';
const DEFAULT_OUT = 'reports';
const DEFAULT_MEMORY = '1GB';
/** What fits on a line beside an actor and a date. */
const DEFAULT_CONTEXT = 40;
const LOG_FORMATS = ['text', 'json'] as const;

/**
 * Raw arguments, variables and config file as one checked, frozen config, or the help that was asked for.
 * @throws UserError naming the option, where it was set and what it may be.
 */
export function readConfig(argv: readonly string[], outside: Surroundings): Config | Printed {
  const raw = readArguments(argv);
  if (raw.kind === 'print') return raw;
  const settings = gatherSettings(raw.flags, outside.env, outside.cwd);
  const config = { ...sharedPart(settings, outside), ...commandPart(raw, settings, outside.cwd) };
  checkTogether(config);
  return Object.freeze(config);
}

type SharedKey =
  | 'db'
  | 'dbGiven'
  | 'out'
  | 'columns'
  | 'namePattern'
  | 'encoding'
  | 'limits'
  | 'followLinks'
  | 'dialect'
  | 'count'
  | 'rollUp'
  | 'xlsx'
  | 'html'
  | 'reports'
  | 'keep'
  | 'maxRejects'
  | 'lexicon'
  | 'cache'
  | 'memory'
  | 'profile'
  | 'log'
  | 'quiet'
  | 'color';

function sharedPart(settings: Settings, outside: Surroundings): Pick<Config, SharedKey> {
  const pattern = check(settings, 'name-pattern', namePattern);
  return {
    db: check(settings, 'db', path) ?? resolve(outside.cwd, DEFAULT_DB),
    dbGiven: settings.has('db'),
    out: check(settings, 'out', path) ?? resolve(outside.cwd, DEFAULT_OUT),
    columns: check(settings, 'map', columnMap) ?? new Map(),
    ...(pattern ? { namePattern: pattern } : {}),
    ...optional('encoding', check(settings, 'encoding', oneOf(ENCODINGS))),
    limits: check(settings, 'limit', limits) ?? {},
    followLinks: isSet(settings, 'follow-links'),
    dialect: check(settings, 'dialect', oneOf(DIALECTS)) ?? 'excel',
    count: check(settings, 'count', oneOf(COUNTED)) ?? 'statements',
    rollUp: isSet(settings, 'roll-up'),
    xlsx: isSet(settings, 'xlsx'),
    html: isSet(settings, 'html'),
    ...optional('reports', check(settings, 'reports', path)),
    ...optional('keep', check(settings, 'keep', wholeNumber(1))),
    maxRejects: check(settings, 'max-rejects', tolerance) ?? { kind: 'count', most: 0 },
    lexicon: check(settings, 'lexicon', lexicons) ?? [],
    ...optional('cache', check(settings, 'cache', path) ?? defaultCache(outside.env)),
    memory: check(settings, 'memory', memorySize) ?? DEFAULT_MEMORY,
    profile: isSet(settings, 'profile'),
    log: check(settings, 'log', oneOf(LOG_FORMATS)) ?? 'text',
    quiet: isSet(settings, 'quiet'),
    color: outside.stdout.isTTY === true && !isSet(settings, 'no-color') && !outside.env.get('NO_COLOR'),
  };
}

/** As the XDG Base Directory Specification has it; none for a user without a home. */
function defaultCache(env: ReadonlyMap<string, string>): string | undefined {
  const home = env.get('HOME') ?? env.get('USERPROFILE');
  const base = env.get('XDG_CACHE_HOME') || (home && join(home, '.cache'));
  return base ? join(base, 'demarche') : undefined;
}

function commandPart(raw: RawArguments, settings: Settings, cwd: string): Omit<Config, SharedKey> {
  const [first] = raw.positionals;
  const reads = raw.command === 'run' || raw.command === 'load' || raw.command === 'annotate';
  return {
    command: raw.command,
    // The engine around a worker starts one for each of its own tasks.
    jobs: check(settings, 'jobs', wholeNumber(1)) ?? (raw.command === 'worker' ? 1 : availableParallelism()),
    inputs: reads ? raw.positionals : [],
    ...optional('from', check(settings, 'from', path)),
    statements: check(settings, 'statements', list) ?? [],
    dryRun: isSet(settings, 'dry-run'),
    withoutMissing: isSet(settings, 'without-missing'),
    json: isSet(settings, 'json'),
    csv: isSet(settings, 'csv'),
    errors: check(settings, 'errors', wholeNumber(0)) ?? 0,
    ...optional('text', check(settings, 'text', text)),
    ...optional('id', check(settings, 'id', text)),
    ...optional('speaker', check(settings, 'speaker', text)),
    ...optional('date', check(settings, 'date', partialDate)),
    ...optional('predictions', check(settings, 'predictions', path)),
    ...optional('minF1', check(settings, 'min-f1', share)),
    minimums: check(settings, 'min', minimums) ?? new Map(),
    ...optional('save', check(settings, 'save', path)),
    ...optional('compare', check(settings, 'compare', path)),
    ...optional('half', check(settings, 'half', oneOf(HALVES))),
    halves: isSet(settings, 'halves'),
    ...optional('ontology', check(settings, 'ontology', oneOf(ONTOLOGIES))),
    ...optional('queryFile', check(settings, 'file', path)),
    ...(raw.command === 'eval' ? optional('gold', first && resolve(cwd, first)) : {}),
    ...(raw.command === 'sql' ? optional('query', first) : {}),
    schema: isSet(settings, 'schema'),
    wide: isSet(settings, 'wide'),
    ...(raw.command === 'kwic' ? optional('term', first) : {}),
    context: check(settings, 'context', wholeNumber(0)) ?? DEFAULT_CONTEXT,
    runs: raw.command === 'diff' ? raw.positionals : [],
  };
}

function checkTogether(config: Config): void {
  if (config.json && config.csv) throw new UserError('--json and --csv do not go together; choose one');
  if (config.halves && config.half) throw new UserError('--half and --halves do not go together; choose one');
  if ((config.from === undefined) !== (config.statements.length === 0))
    throw new UserError('--from and --statements go together; see demarche report --help');
  if (config.command === 'explain' && (config.text === undefined) === (config.id === undefined)) {
    throw new UserError('explain needs --text "..." or --id ID, one of them; see demarche explain --help');
  }
  const asked = [config.query, config.queryFile, config.schema || undefined];
  if (config.command === 'sql' && asked.filter((one) => one !== undefined).length !== 1) {
    throw new UserError('sql needs a query, -f FILE or --schema, one of them; see demarche sql --help');
  }
  if (config.command === 'diff' && config.runs.length !== 2) {
    throw new UserError(`diff needs two runs, not ${config.runs.length}; see demarche diff --help`);
  }
  if (config.command === 'kwic' && !/[\p{L}\p{N}]/u.test(config.term ?? '')) {
    throw new UserError(`kwic needs a word to look for, not ${config.term}`);
  }
}

function check<T>(settings: Settings, name: OptionName, parse: (setting: Setting) => T): T | undefined {
  const setting = settings.get(name);
  return setting === undefined ? undefined : parse(setting);
}

function optional<K extends keyof Config>(key: K, value: Config[K]): Partial<Pick<Config, K>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Pick<Config, K>>);
}

function isSet(settings: Settings, name: OptionName): boolean {
  return settings.get(name)?.value === true;
}
