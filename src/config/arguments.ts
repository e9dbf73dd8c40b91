import yargs, { type Argv } from 'yargs';
import { UserError } from '../errors/errors.js';
import { packageVersion } from '../paths/paths.js';
import { COMMAND_SPECS, type CommandSpec } from './command-specs.js';
import type { CommandName } from './config.js';
import { didYouMean } from './nearest.js';
import { COMMON_OPTIONS, OPTIONS, type OptionSpec } from './options.js';

/** What stood on the command line, unchecked but for the names. */
export interface RawArguments {
  readonly kind: 'command';
  readonly command: CommandName;
  /** INPUT... and the like. */
  readonly positionals: readonly string[];
  readonly flags: ReadonlyMap<string, string | boolean | readonly string[]>;
}

/** The user asked for help or the version, not for work. */
export interface Printed {
  readonly kind: 'print';
  readonly text: string;
}

// The published types lack it.
declare module 'yargs' {
  interface Argv {
    usageConfiguration(configuration: { readonly 'hide-types': boolean }): this;
  }
}

type Matched = (spec: CommandSpec) => void;

/** Of the signs that never become letters: no argument holds it. */
const MARK = '\u{fdd0}';
const HELP_WIDTH = 80;
const EPILOG = `Options may also stand in DEMARCHE_ variables (--max-rejects is
DEMARCHE_MAX_REJECTS) and in a JSON file named by --config; a flag beats a
variable, a variable beats the file. Exit status: 0 done, 1 failed, 2 wrong
usage, 3 done but too many records refused, 4 an audit failed, 5 another run
holds the database, 129, 130 or 143 stopped by a signal.`;

/**
 * Reads the command line. yargs neither prints nor exits here.
 * @throws UserError for an unknown command or option, with the nearest known name.
 */
export function readArguments(argv: readonly string[]): RawArguments | Printed {
  if (argv.length === 1 && argv[0] === '--version') return { kind: 'print', text: packageVersion() };
  let matched: CommandSpec | undefined;
  let output = '';
  const parser = buildParser(argv, (spec) => {
    matched = spec;
  });
  const words = argv.length === 0 ? ['--help'] : markWords(argv);
  const parsed = parser.parse(words, {}, (_error: unknown, _argv: unknown, text: string) => {
    output = text;
  }) as Record<string, unknown>;
  if (output) return { kind: 'print', text: output };
  if (!matched) throw new UserError('name a command, as in: demarche run FOLDER; demarche --help lists them');
  return {
    kind: 'command',
    command: matched.name,
    positionals: positionals(parsed, matched),
    flags: flags(parsed, matched),
  };
}

function buildParser(argv: readonly string[], onMatch: Matched): Argv {
  const parser = yargs()
    .scriptName('demarche')
    .locale('en')
    .parserConfiguration({
      'camel-case-expansion': false,
      'boolean-negation': false,
      'dot-notation': false,
      'greedy-arrays': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
    })
    .usage('$0 COMMAND [options]\n\nReads what states and organisations say and keeps the books on it.')
    .usageConfiguration({ 'hide-types': true })
    .wrap(asksForHelp(argv) ? HELP_WIDTH : null)
    .help()
    .describe('help', 'Show help; also after a command')
    .version(packageVersion())
    .describe('version', 'Show the version')
    .exitProcess(false)
    .strict()
    .epilog(EPILOG)
    .fail((message, error) => {
      throw new UserError(usageProblem(unmarked(message ?? error.message), argv));
    });
  for (const spec of COMMAND_SPECS.filter(({ name }) => !name.includes(' ')))
    addCommand(parser, spec, argv, onMatch);
  return addLexicon(parser, argv, onMatch)
    .example('$0 run statements    # the nightly job', '')
    .example('$0 COMMAND --help    # what a command takes', '');
}

/** yargs writes the help of each command that it meets, and throws it away: it needs no lines then, and none broken. */
function asksForHelp(argv: readonly string[]): boolean {
  return argv.length === 0 || argv.some((word) => word.includes('help'));
}

function addLexicon(parser: Argv, argv: readonly string[], onMatch: Matched): Argv {
  return parser.command('lexicon', 'Check or list the rules: lexicon check, lexicon list.', (lexicon) => {
    for (const spec of COMMAND_SPECS.filter(({ name }) => name.startsWith('lexicon '))) {
      addCommand(lexicon, spec, argv, onMatch);
    }
    return lexicon
      .usage('$0 lexicon COMMAND')
      .epilog('')
      .demandCommand(1, 'lexicon needs check or list; see demarche lexicon --help')
      .example('$0 lexicon check  # is every rule sound?', '')
      .example('$0 lexicon list   # which rules are there?', '');
  });
}

function addCommand(parser: Argv, spec: CommandSpec, argv: readonly string[], onMatch: Matched): void {
  const build = (command: Argv): Argv => {
    const path = spec.name
      .split(' ')
      .slice(0, -1)
      .map((word) => `${word} `)
      .join('');
    command.usage(`$0 ${path}${spec.usage}\n\n${spec.describe}`).epilog('');
    if (spec.positional)
      command.positional(spec.positional.name, { describe: spec.positional.describe, type: 'string' });
    const shown = asksForHelp(argv);
    for (const name of [...spec.options, ...COMMON_OPTIONS]) addOption(command, OPTIONS.get(name), shown);
    for (const [example, what] of shown ? spec.examples : []) command.example(`${example}  # ${what}`, '');
    return command.fail((message, error) => {
      throw new UserError(usageProblem(unmarked(message ?? error.message), argv, spec));
    });
  };
  parser.command(spec.usage, spec.describe, build, () => onMatch(spec));
}

function addOption(command: Argv, option: OptionSpec | undefined, shown: boolean): void {
  if (!option) return;
  const describe =
    option.fallback === undefined ? option.describe : `${option.describe} (default: ${option.fallback})`;
  command.option(option.name, {
    describe,
    hidden: !shown,
    ...(option.alias ? { alias: option.alias } : {}),
    ...(option.takes ? { type: 'string' as const, requiresArg: true } : { type: 'boolean' as const }),
    ...(option.repeatable ? { array: true } : {}),
  });
}

/** yargs's complaint in our words, with what to do. */
function usageProblem(message: string, argv: readonly string[], spec?: CommandSpec): string {
  const help = `see demarche ${spec ? `${spec.name} ` : ''}--help`;
  const unknown = /^Unknown (?:argument|command)s?: (.+)$/.exec(message)?.[1]?.split(', ')[0];
  if (unknown !== undefined) return `${unknownWord(unknown, argv, spec)}; ${help}`;
  const valueless = /^Not enough arguments following: (.+)$/.exec(message)?.[1];
  if (valueless !== undefined) return `--${valueless} needs a value; ${help}`;
  if (spec?.positional && message.startsWith('Not enough non-option arguments')) {
    return `${spec.name} needs ${spec.positional.name}; ${help}`;
  }
  return message;
}

function unknownWord(word: string, argv: readonly string[], spec?: CommandSpec): string {
  const typed = argv.find(
    (argument) => /^--?[^-]/.test(argument) && argument.replace(/^--?|=.*$/g, '') === word,
  );
  if (typed !== undefined) {
    const known = spec ? [...spec.options, ...COMMON_OPTIONS] : [...OPTIONS.keys()];
    const owner = OPTIONS.has(word) && spec ? ` for ${spec.name}` : '';
    return `unknown option${owner} ${typed.replace(/=.*$/, '')}${didYouMean(word, known, '--')}`;
  }
  if (spec) return `${spec.name} does not take ${word}`;
  const commands =
    argv[0] === 'lexicon' ? ['check', 'list'] : COMMAND_SPECS.map(({ name }) => name.split(' ')[0] ?? name);
  return `unknown command ${word}${didYouMean(word, commands)}`;
}

/** yargs forgets a dash that stands alone, and that a word stood behind `--`: it takes it for one like others. */
function markWords(argv: readonly string[]): string[] {
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  const before = argv.slice(0, end).map((word) => (word === '-' ? MARK + word : word));
  return [...before, ...argv.slice(end + 1).map((word) => MARK + word)];
}

function unmarked(word: string): string {
  return word.replaceAll(MARK, '');
}

function positionals(parsed: Record<string, unknown>, spec: CommandSpec): string[] {
  const given = spec.positional ? parsed[spec.positional.name] : undefined;
  return [given]
    .flat()
    .filter((value): value is string => typeof value === 'string')
    .map(unmarked);
}

/** A positional argument may share its name with an option of another command. */
function flags(
  parsed: Record<string, unknown>,
  spec: CommandSpec,
): Map<string, string | boolean | readonly string[]> {
  const given = new Map<string, string | boolean | readonly string[]>();
  for (const [name, value] of Object.entries(parsed)) {
    const option = OPTIONS.get(name);
    if (!option || value === undefined || name === spec.positional?.name) continue;
    if (Array.isArray(value) && !option.repeatable)
      throw new UserError(`--${name} was given twice: ${value.join(', ')}`);
    if (Array.isArray(value)) given.set(name, value.map(String).map(unmarked));
    else given.set(name, typeof value === 'boolean' ? value : unmarked(String(value)));
  }
  return given;
}
