import { dirname, resolve } from 'node:path';
import { UserError } from '../errors/errors.js';
import { readText } from '../paths/read-text.js';
import { didYouMean } from './nearest.js';
import { OPTIONS, type OptionName, type OptionSpec } from './options.js';

/** A value with where it came from, for messages and for relative paths. */
export interface Setting {
  readonly value: string | boolean | readonly string[];
  /** `--db`, `DEMARCHE_DB`, `"db" in nightly.json`. */
  readonly origin: string;
  /** What a relative path is relative to. */
  readonly folder: string;
}

export type Settings = ReadonlyMap<OptionName, Setting>;

type Flags = ReadonlyMap<string, string | boolean | readonly string[]>;

const VARIABLE_PREFIX = 'DEMARCHE_';

/** Flag over variable over config file: what was given, and by whom. */
export function gatherSettings(flags: Flags, env: ReadonlyMap<string, string>, cwd: string): Settings {
  const path = flags.get('config') ?? env.get(`${VARIABLE_PREFIX}CONFIG`);
  const settings = new Map<OptionName, Setting>();
  if (typeof path === 'string' && path !== '') readConfigFile(resolve(cwd, path), path, settings);
  for (const option of sharedOptions()) {
    const name = variableName(option.name);
    const text = env.get(name);
    if (text !== undefined && text !== '') {
      settings.set(option.name as OptionName, {
        value: fromVariable(option, text, name),
        origin: name,
        folder: cwd,
      });
    }
  }
  for (const [name, value] of flags) {
    settings.set(name as OptionName, { value, origin: `--${name}`, folder: cwd });
  }
  return settings;
}

function readConfigFile(path: string, shown: string, settings: Map<OptionName, Setting>): void {
  for (const [key, value] of Object.entries(parseConfigFile(path, shown))) {
    const option = sharedOptions().find(({ name }) => name === key);
    const origin = `"${key}" in ${shown}`;
    if (!option) {
      throw new UserError(
        `unknown key ${origin}${didYouMean(
          key,
          sharedOptions().map(({ name }) => name),
        )}`,
      );
    }
    settings.set(option.name as OptionName, {
      value: fromJson(option, value, origin),
      origin,
      folder: dirname(path),
    });
  }
}

function parseConfigFile(path: string, shown: string): Record<string, unknown> {
  const text = readText(path, 'the config file, check --config', shown);
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return value;
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new UserError(`the config file is not JSON: ${shown}: ${detail}`, { cause });
  }
  throw new UserError(`the config file must hold one JSON object, as in {"db": "night.duckdb"}: ${shown}`);
}

function fromJson(option: OptionSpec, value: unknown, origin: string): Setting['value'] {
  if (!option.takes) {
    if (typeof value === 'boolean') return value;
    throw new UserError(`${origin} must be true or false, not ${JSON.stringify(value)}`);
  }
  if (option.repeatable) return listFromJson(value, origin);
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new UserError(`${origin} must be a text or a number, not ${JSON.stringify(value)}`);
}

function listFromJson(value: unknown, origin: string): readonly string[] {
  const list = isObject(value)
    ? Object.entries(value).map(([key, entry]) => `${key}=${String(entry)}`)
    : [value].flat();
  if (list.every((entry): entry is string => typeof entry === 'string')) return list;
  throw new UserError(`${origin} must be a text or a list of texts, not ${JSON.stringify(value)}`);
}

function fromVariable(option: OptionSpec, text: string, name: string): Setting['value'] {
  if (option.repeatable) return text.split(',').map((part) => part.trim());
  if (option.takes) return text;
  if (/^(1|true|yes|on)$/i.test(text)) return true;
  if (/^(0|false|no|off)$/i.test(text)) return false;
  throw new UserError(`${name} must be 1 or 0, not ${text}`);
}

function variableName(option: string): string {
  return VARIABLE_PREFIX + option.toUpperCase().replaceAll('-', '_');
}

function sharedOptions(): OptionSpec[] {
  return [...OPTIONS.values()].filter(({ shared }) => shared);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
