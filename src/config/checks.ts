import { resolve } from 'node:path';
import { UserError } from '../errors/errors.js';
import type { Limits } from '../model/limits.js';
import { LIMIT_NAMES, RECORD_FIELDS, type RecordField, type Tolerance } from './config.js';
import { bytesOf } from './memory.js';
import { didYouMean } from './nearest.js';
import { packFolder } from './packs.js';
import type { Setting } from './settings.js';

// Each check returns the value in its own type, or throws a UserError that names where it was set.

/** Any text but an empty one. @throws UserError for nothing. */
export function text(setting: Setting): string {
  if (typeof setting.value === 'string' && setting.value !== '') return setting.value;
  throw new UserError(`${setting.origin} needs a value`);
}

/** A path, seen from the folder in which the setting was written. */
export function path(setting: Setting): string {
  return resolve(setting.folder, text(setting));
}

/** Each value of a repeatable option, as given. @throws UserError for an empty one. */
export function list({ value, origin }: Setting): readonly string[] {
  const given = typeof value === 'string' ? [value] : typeof value === 'boolean' ? [] : value;
  if (given.includes('')) throw new UserError(`${origin} needs a value`);
  return given;
}

/** A bare name that a shipped pack has means that pack; a folder of the same name is written `./name`. */
export function lexicons(setting: Setting): readonly string[] {
  const given = list(setting).map((name) => packFolder(name) ?? resolve(setting.folder, name));
  return [...new Set(given)];
}

/** Makes a check for one of some words. @throws UserError with the nearest of them. */
export function oneOf<T extends string>(known: readonly T[]): (setting: Setting) => T {
  return (setting) => {
    const given = text(setting);
    const found = known.find((name) => name === given);
    if (found !== undefined) return found;
    throw new UserError(
      `${setting.origin} must be ${known.join(', ')}, not ${given}${didYouMean(given, known)}`,
    );
  };
}

/** Makes a check for a whole number that is not less than `least`. @throws UserError for any other. */
export function wholeNumber(least: number): (setting: Setting) => number {
  return (setting) => {
    const number = Number(text(setting));
    if (Number.isSafeInteger(number) && number >= least) return number;
    throw new UserError(`${setting.origin} must be a whole number from ${least}, not ${text(setting)}`);
  };
}

/** A number from 0 to 1. @throws UserError for any other. */
export function share(setting: Setting): number {
  const number = Number(text(setting));
  if (number >= 0 && number <= 1) return number;
  throw new UserError(`${setting.origin} must lie between 0 and 1, not ${text(setting)}`);
}

/** Names are checked where the figures are known. */
export function minimums(setting: Setting): ReadonlyMap<string, number> {
  return new Map(
    list(setting).map((pair) => {
      const at = pair.indexOf('=');
      if (at <= 0) throw new UserError(`${setting.origin} must look like directed=0.8, not ${pair}`);
      const name = pair.slice(0, at);
      return [name, share({ ...setting, origin: `${setting.origin} ${name}`, value: pair.slice(at + 1) })];
    }),
  );
}

/** `5` is a count, `1%` a share. @throws UserError for anything else, and for more than 100%. */
export function tolerance(setting: Setting): Tolerance {
  const [, number, percent] = /^(\d+(?:\.\d+)?)(%?)$/.exec(text(setting)) ?? [];
  const most = Number(number);
  if (percent === '%' && most <= 100) return { kind: 'share', most: most / 100 };
  if (percent === '' && Number.isSafeInteger(most)) return { kind: 'count', most };
  throw new UserError(`${setting.origin} must be a count or a share such as 1%, not ${text(setting)}`);
}

/** With less DuckDB cannot make its tables. */
const LEAST_MEMORY = '64MB';

/** A size as DuckDB takes it: `512MB`, `2GB`. @throws UserError for anything else, and for one that is too small to work with. */
export function memorySize(setting: Setting): string {
  const size = text(setting);
  if (!/^\d+(\.\d+)?\s*[KMGT]i?B$/i.test(size))
    throw new UserError(`${setting.origin} must be a size such as 512MB or 2GB, not ${size}`);
  if (bytesOf(size) < bytesOf(LEAST_MEMORY))
    throw new UserError(`${setting.origin} must be at least ${LEAST_MEMORY}, not ${size}`);
  return size;
}

/** A year, a month or a day that exists. @throws UserError for any other. */
export function partialDate(setting: Setting): string {
  const date = text(setting);
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? [];
  const full = `${year}-${month}-${day}`;
  const time = year === undefined ? Number.NaN : Date.parse(`${full}T00:00:00Z`);
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(full)) return date;
  throw new UserError(`${setting.origin} must be a date such as 2019, 2019-09 or 2019-09-24, not ${date}`);
}

/** Which column holds a field, from pairs such as `text=body`. @throws UserError for an unknown field, and for one that is named twice. */
export function columnMap(setting: Setting): ReadonlyMap<RecordField, string> {
  const columns = new Map<RecordField, string>();
  for (const pair of list(setting)) {
    const at = pair.indexOf('=');
    const [name, column] = at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
    const field = RECORD_FIELDS.find((known) => known === name);
    if (at < 0) throw new UserError(`${setting.origin} must look like text=body, not ${pair}`);
    if (!field) {
      const hint = didYouMean(name, RECORD_FIELDS);
      throw new UserError(
        `${setting.origin}: no field ${name}${hint}; fields are ${RECORD_FIELDS.join(', ')}`,
      );
    }
    if (columns.has(field)) throw new UserError(`${setting.origin} names two columns for ${field}: ${pair}`);
    columns.set(field, column);
  }
  return columns;
}

/**
 * The limits that are set, from pairs such as `depth=20`; the others are left to their defaults.
 * @throws UserError for an unknown name, and for one that is set twice.
 */
export function limits(setting: Setting): Partial<Limits> {
  const given = new Map<keyof Limits, number>();
  for (const pair of list(setting)) {
    const [name = '', ...rest] = pair.split('=');
    const value = rest.join('=');
    const known = LIMIT_NAMES.find((limit) => limit === name);
    if (!known) {
      throw new UserError(
        `${setting.origin} must look like ${LIMIT_NAMES.join('=N, ')}=N, not ${pair}${didYouMean(name, LIMIT_NAMES)}`,
      );
    }
    if (given.has(known)) throw new UserError(`${setting.origin} sets ${known} twice: ${pair}`);
    given.set(known, wholeNumber(1)({ ...setting, origin: `${setting.origin} ${name}`, value }));
  }
  return Object.fromEntries(given);
}

/** A regular expression that names a field of a record. @throws UserError for one that is none or names none. */
export function namePattern(setting: Setting): RegExp {
  const source = text(setting);
  let pattern: RegExp;
  try {
    pattern = new RegExp(source, 'u');
  } catch (cause) {
    throw new UserError(`${setting.origin} is not a regular expression: ${source}`, { cause });
  }
  const groups = [...source.matchAll(/\(\?<([A-Za-z_]\w*)>/g)].map(([, name]) => name ?? '');
  if (groups.some((name) => RECORD_FIELDS.some((field) => field === name))) return pattern;
  const hint = groups[0] === undefined ? '' : didYouMean(groups[0], RECORD_FIELDS);
  throw new UserError(
    `${setting.origin} needs a named group of a field, as in (?<speaker>[A-Z]{3})${hint}: ${source}`,
  );
}
