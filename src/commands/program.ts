import { existsSync, realpathSync } from 'node:fs';
import type { Config } from '../config/config.js';
import { wantedLogFormat } from '../config/log-format.js';
import type { Effects } from '../effects/effects.js';
import { jsonLine } from '../effects/log.js';
import { describeFailure } from '../errors/failure.js';
import { packageVersion } from '../paths/paths.js';

/** Does what a config asks for; returns the exit status. */
type Command = (config: Config, effects: Effects) => Promise<number>;

/** Each command's modules are loaded when it is called: help and version need neither DuckDB nor the lexicon. */
const LOADERS: Readonly<Record<Config['command'], () => Promise<Command>>> = {
  run: async () => (await import('./run.js')).run,
  load: async () => (await import('./load.js')).load,
  score: async () => (await import('./score.js')).score,
  report: async () => (await import('./report.js')).report,
  rebuild: async () => (await import('./rebuild.js')).rebuild,
  annotate: async () => (await import('./annotate.js')).annotate,
  worker: async () => (await import('./worker.js')).worker,
  explain: async () => (await import('./explain.js')).explain,
  eval: async () => (await import('./eval.js')).evaluate,
  'lexicon check': async () => (await import('./lexicon-check.js')).lexiconCheck,
  'lexicon list': async () => (await import('./lexicon-list.js')).lexiconList,
  sql: async () => (await import('./sql.js')).sql,
  kwic: async () => (await import('./kwic.js')).kwic,
  diff: async () => (await import('./diff.js')).diff,
};

/** Runs the command line and returns its exit status. Whatever it throws is for `failureReport`. */
export async function program(argv: readonly string[], effects: Effects): Promise<number> {
  // Reading options costs more than all that a version needs.
  if (argv.length === 1 && argv[0] === '--version') {
    effects.stdout.write(`${packageVersion()}\n`);
    return 0;
  }
  const { readConfig } = await import('../config/read-config.js');
  const asked = readConfig(argv, effects);
  if ('kind' in asked) {
    effects.stdout.write(`${asked.text}\n`);
    return 0;
  }
  const config = Object.freeze({ ...asked, db: linkTarget(asked.db) });
  const command = await (config.from === undefined
    ? LOADERS[config.command]()
    : import('./report-from.js').then(({ reportFrom }) => reportFrom));
  return command(config, effects);
}

/** Where a database lies that is named by a link: its ledger and its log lie beside it, and not beside the link. */
function linkTarget(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}

/** What to print on stderr about a failure, and the exit status it has. */
export function failureReport(
  error: unknown,
  argv: readonly string[],
  effects: Effects,
): { readonly status: number; readonly text: string } {
  const { status, message, kind, stack } = describeFailure(error);
  if (message === '') return { status, text: '' };
  if (wantedLogFormat(argv, effects.env) === 'json') {
    const fields = { kind, status, ...(stack === undefined ? {} : { stack }) };
    return { status, text: `${jsonLine(effects.now(), 'error', message, fields)}\n` };
  }
  return { status, text: `demarche: ${message}\n${stack === undefined ? '' : `${stack}\n`}` };
}
