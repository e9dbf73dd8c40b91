import { UserError } from '../errors/errors.js';
import { POLARITIES, STATUSES } from '../model/stance.js';
import type { StatementRecord } from '../model/statement.js';
import type { JudgedRecord, JudgedStance } from './judged.js';
import type { PloverLabel } from './plover.js';

/** A gold record: what a statement says by human judgement. */
export interface GoldRecord extends JudgedRecord, Omit<StatementRecord, 'id'> {
  /** The event class between two given actors, where the file holds such labels. */
  readonly label?: PloverLabel;
  /** Whether the record has stances to compare with, be it none; one with a label may lack them. */
  readonly judged: boolean;
}

/**
 * Reads gold records, one JSON object a line. With `labels`, a record may have a `plover` label with its source and
 * target in the place of stances.
 * @throws UserError for a line without id, text and stances, with its number, and for an id that comes twice.
 */
export function parseGold(text: string, name: string, { labels = false } = {}): GoldRecord[] {
  return parseLines(text, name, (value, place) => goldRecord(value, place, labels));
}

function goldRecord(value: JsonObject, place: string, labels: boolean): GoldRecord {
  const label = labels ? labelOf(value, place) : undefined;
  const judged = label === undefined || value.stances !== undefined;
  if (!labels && value.stances === undefined && typeof value.plover === 'string')
    throw new UserError(`${place}: the record has a plover label and no stances; add --ontology plover`);
  return {
    ...parseRecord(judged ? value : { ...value, stances: [] }, place),
    text: textOf(value, 'text', place),
    judged,
    ...optional(value, 'date'),
    ...optional(value, 'speaker'),
    ...optional(value, 'title'),
    // Beside a label, source is the actor.
    ...(label ? { label } : optional(value, 'source')),
  };
}

function labelOf(value: JsonObject, place: string): PloverLabel | undefined {
  if (value.plover === undefined) return undefined;
  const end = (key: string): string => (value[key] === undefined ? '' : textOf(value, key, place));
  return { root: textOf(value, 'plover', place), source: end('source'), target: end('target') };
}

/** Reads what `annotate` printed. @throws UserError for a line without id and stances, and for an id that comes twice. */
export function parsePredictions(
  text: string,
  name: string,
  firstLine = 1,
): Map<string, readonly JudgedStance[]> {
  return new Map(parseLines(text, name, parseRecord, firstLine).map(({ id, stances }) => [id, stances]));
}

/** A stance as `annotate` prints it, so that the same reader takes it. */
export function stanceAsJson(stance: JudgedStance): object {
  return {
    holder: stance.holder,
    stance: stance.stance,
    polarity: stance.polarity,
    status: stance.status,
    target: stance.target,
    target_text: stance.targetText,
    holder_text: stance.holderText,
    holder_basis: stance.holderBasis,
    cue: stance.cue,
    rule: stance.rule,
    intensity: stance.intensity,
    sentence: stance.sentence,
    start: stance.start,
    end: stance.end,
    plover: stance.plover,
    cameo: stance.cameo,
  };
}

type JsonObject = Readonly<Record<string, unknown>>;

function parseLines<T extends { readonly id: string }>(
  text: string,
  name: string,
  parse: (value: JsonObject, place: string) => T,
  firstLine = 1,
): T[] {
  const seen = new Set<string>();
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const place = `${name}:${index + firstLine}`;
    const record = parse(asObject(line, place), place);
    if (seen.has(record.id)) throw new UserError(`${place}: the id stands in an earlier line: ${record.id}`);
    seen.add(record.id);
    return [record];
  });
}

function asObject(line: string, place: string): JsonObject {
  try {
    const value: unknown = JSON.parse(line);
    if (isObject(value)) return value;
  } catch (cause) {
    throw new UserError(`${place}: not a line of JSON`, { cause });
  }
  throw new UserError(`${place}: a line must hold a JSON object`);
}

function parseRecord(value: JsonObject, place: string): { id: string; stances: JudgedStance[] } {
  const { id, stances } = value;
  if (typeof id !== 'string' && typeof id !== 'number')
    throw new UserError(`${place}: the record needs an id`);
  if (!Array.isArray(stances)) throw new UserError(`${place}: the record needs stances, a list`);
  return { id: String(id), stances: stances.map((stance: unknown) => parseStance(stance, place)) };
}

function parseStance(value: unknown, place: string): JudgedStance {
  if (!isObject(value)) throw new UserError(`${place}: a stance must be a JSON object`);
  const text = (key: string): string => (typeof value[key] === 'string' ? value[key] : '');
  return {
    holder: textOf({ holder: '', ...given(value) }, 'holder', place),
    stance: textOf(value, 'stance', place),
    polarity: wordOf(value, 'polarity', POLARITIES, place) ?? 'affirmed',
    status: wordOf(value, 'status', STATUSES, place) ?? '',
    target: textOf({ target: '', ...given(value) }, 'target', place),
    ...named('rule', text('rule')),
    ...named('holderBasis', text('holder_basis')),
    ...named('holderText', text('holder_text')),
    ...named('targetText', text('target_text')),
    ...named('cue', text('cue')),
    ...named('plover', text('plover')),
    ...named('cameo', text('cameo')),
    ...offset(value, 'start'),
    ...offset(value, 'end'),
  };
}

/** Without what is null, which is as good as missing. */
function given(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== null));
}

/** One of some words; nothing where the stance does not say. */
function wordOf<T extends string>(
  value: JsonObject,
  key: string,
  words: readonly T[],
  place: string,
): T | undefined {
  const text = textOf({ [key]: '', ...given(value) }, key, place);
  const found = words.find((word) => word === text);
  if (found === undefined && text !== '')
    throw new UserError(`${place}: ${key} must be one of ${words.join(', ')}: ${JSON.stringify(text)}`);
  return found;
}

function named<K extends string>(key: K, text: string): { [key in K]?: string } {
  return text === '' ? {} : ({ [key]: text } as { [key in K]?: string });
}

function offset<K extends 'start' | 'end'>(value: JsonObject, key: K): { [key in K]?: number } {
  const at = value[key];
  return Number.isSafeInteger(at) ? ({ [key]: at } as { [key in K]?: number }) : {};
}

function textOf(value: JsonObject, key: string, place: string): string {
  const text = value[key];
  if (typeof text === 'string') return text;
  throw new UserError(`${place}: ${key} must be a text`);
}

function optional<K extends 'date' | 'speaker' | 'title' | 'source'>(
  value: JsonObject,
  key: K,
): { [key in K]?: string } {
  const text = value[key];
  return named(key, typeof text === 'string' ? text : '');
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
