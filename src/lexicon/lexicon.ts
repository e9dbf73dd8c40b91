import { createHash } from 'node:crypto';
import { parseTable, type TableRow } from '../csv/parse.js';
import { UserError } from '../errors/errors.js';
import { POLARITIES, STATUSES } from '../model/stance.js';
import type { WordClasses } from '../text/analysis.js';
import { asRead } from '../text/compounds.js';
import { nounForms, verbForms } from '../text/inflect.js';
import { anchorOf, firstWords, type Pattern, parsePattern, wordsOf } from './pattern.js';
import { CONDITIONS, EFFECTS, type Frame, HOLDER_SLOTS, MATCHES, type Rule } from './rule.js';

/** A lexicon file: its name, for messages, and its content. */
export interface LexiconFile {
  readonly name: string;
  readonly text: string;
}

export interface CompiledRule {
  readonly rule: Rule;
  readonly pattern: Pattern;
}

/** A compiled lexicon as plain data, which can be stored and sent. */
export interface LexiconData {
  readonly rules: readonly Rule[];
  /** The rules by each word that can begin them. */
  readonly byFirstWord: ReadonlyMap<string, readonly CompiledRule[]>;
  /** A sentence that holds none of these words (lower case) holds no stance. */
  readonly triggers: ReadonlySet<string>;
  /** The words of each class. */
  readonly classWords: ReadonlyMap<string, ReadonlySet<string>>;
  /** Changes whenever a rule or a class does. */
  readonly hash: string;
}

export interface Lexicon extends LexiconData {
  readonly classes: WordClasses;
}

/** The lexicon that compiled data stand for. */
export function lexiconOf(data: LexiconData): Lexicon {
  const classesOf = classesByWord(data.classWords);
  const has = (name: string, word: string): boolean => {
    const known = classesOf.get(word);
    return known === name || (typeof known === 'object' && known.has(name));
  };
  const hasAny = (names: readonly string[], word: string): boolean => {
    const known = classesOf.get(word);
    if (known === undefined) return false;
    for (const name of names)
      if (known === name || (typeof known === 'object' && known.has(name))) return true;
    return false;
  };
  return { ...data, classes: { has, hasAny, of: (word) => classesOf.get(word) } };
}

/** The class of each word, or its classes: most words that are asked for are of none, which one look tells. */
function classesByWord(
  classWords: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, string | ReadonlySet<string>> {
  const classesOf = new Map<string, string | Set<string>>();
  for (const [name, words] of classWords) {
    for (const word of words) {
      const known = classesOf.get(word);
      if (known === undefined) classesOf.set(word, name);
      else if (typeof known === 'string') classesOf.set(word, new Set([known, name]));
      else known.add(name);
    }
  }
  return classesOf;
}

/** The columns of a rule file; the first line of the file names them. */
export const RULE_COLUMNS = [
  'id', 'effect', 'phrase', 'match', 'frame', 'condition', 'stance', 'polarity', 'status',
  'intensity', 'plover', 'cameo', 'example', 'counterexample', 'note',
] as const; // biome-ignore format: as in the files

/** The columns of a file of classes that must be there. */
const CLASS_COLUMNS = ['class', 'pos', 'words'] as const;
const CLASS_POS = ['noun', 'verb', 'word'] as const;

/**
 * Compiles lexicon files. A file whose name begins with `classes` lists classes of words (`class, pos, words,
 * note`), every other one lists rules.
 * @throws UserError for an unknown value or a duplicate id; the message names file, line and what to write.
 */
export function compileLexicon(files: readonly LexiconFile[]): Lexicon {
  const isClasses = (file: LexiconFile): boolean => /(?:^|[\\/])classes[^\\/]*$/.test(file.name);
  const classes = readClasses(files.filter(isClasses));
  const rules = files.filter((file) => !isClasses(file)).flatMap(readRules);
  refuseDuplicates(rules);
  for (const rule of rules) refuseUnknownCondition(rule, classes);
  const byFirstWord = new Map<string, CompiledRule[]>();
  const triggers = new Set<string>();
  for (const rule of rules) {
    const pattern = compilePattern(rule, classes);
    for (const word of firstWords(pattern)) {
      const list = byFirstWord.get(word) ?? [];
      list.push({ rule, pattern });
      byFirstWord.set(word, list);
    }
    const anchor = rule.effect === 'stance' ? anchorOf(pattern.items) : undefined;
    for (const word of anchor ? wordsOf(anchor) : []) triggers.add(word);
  }
  return lexiconOf({
    rules,
    byFirstWord,
    triggers,
    classWords: classes,
    hash: hashOf(files),
  });
}

function hashOf(files: readonly LexiconFile[]): string {
  const hash = createHash('sha256');
  for (const file of [...files].sort((a, b) => (a.name < b.name ? -1 : 1)))
    hash.update(JSON.stringify([file.name.replace(/^.*[\\/]/, ''), file.text]));
  return hash.digest('hex').slice(0, 16);
}

function readClasses(files: readonly LexiconFile[]): Map<string, Set<string>> {
  const classes = new Map<string, Set<string>>();
  for (const file of files) {
    for (const { values, line } of parseTable(file.text, file.name, CLASS_COLUMNS)) {
      const place = `${file.name}:${line}`;
      const name = values.class ?? '';
      if (!/^\w+$/.test(name))
        throw new UserError(`${place}: a class needs a name of letters and underscores: ${name}`);
      const pos = oneOf(place, 'pos', (values.pos ?? '').trim(), CLASS_POS);
      const words = classes.get(name) ?? new Set();
      for (const word of classWords(values.words ?? '', place))
        for (const form of formsOf(word, pos)) words.add(asRead(form));
      classes.set(name, words);
    }
  }
  return classes;
}

function classWords(text: string, place: string): string[] {
  const words = text.split(/\s+/).filter(Boolean);
  const sign = words.find((word) => /[{}|~()]/.test(word));
  if (sign !== undefined)
    throw new UserError(`${place}: a class lists words as they stand, without signs of a phrase: ${sign}`);
  if (words.length === 0)
    throw new UserError(`${place}: the class has no words; list them, parted by blanks`);
  return words;
}

function formsOf(word: string, pos: (typeof CLASS_POS)[number]): readonly string[] {
  if (pos === 'verb') return verbForms(word);
  return pos === 'noun' ? nounForms(word) : [word];
}

function readRules(file: LexiconFile): Rule[] {
  return parseTable(file.text, file.name, RULE_COLUMNS).map((row) => readRule(file.name, row));
}

function readRule(file: string, { values, line }: TableRow): Rule {
  const place = `${file}:${line}`;
  const get = (column: string): string => (values[column] ?? '').trim();
  const effect = oneOf(place, 'effect', get('effect'), EFFECTS);
  const stance = get('stance');
  if (effect === 'stance' && !/^[a-z][a-z_]*$/.test(stance))
    throw new UserError(
      `${place}: a rule with the effect "stance" names its stance in small letters: "${stance}"`,
    );
  for (const column of ['id', 'phrase', 'example', 'counterexample']) {
    if (!get(column)) throw new UserError(`${place}: the rule has no ${column}; every rule has one`);
  }
  return {
    id: get('id'),
    effect,
    phrase: get('phrase'),
    match: oneOf(place, 'match', get('match'), MATCHES),
    frame: readFrame(place, get('frame'), effect === 'stance'),
    frameText: get('frame'),
    condition: get('condition'),
    stance,
    polarity: oneOf(place, 'polarity', get('polarity') || 'affirmed', POLARITIES),
    status: oneOf(place, 'status', get('status') || 'asserted', STATUSES),
    intensity: readIntensity(place, get('intensity')),
    plover: get('plover'),
    cameo: get('cameo'),
    example: get('example'),
    counterexample: get('counterexample'),
    note: get('note'),
    place,
  };
}

function oneOf<T extends string>(place: string, column: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((item) => item === value);
  if (found === undefined)
    throw new UserError(`${place}: ${column} must be one of ${allowed.join(', ')}: "${value}"`);
  return found;
}

function readIntensity(place: string, value: string): 1 | 2 | 3 {
  if (value === '' || value === '2') return 2;
  if (value === '1') return 1;
  if (value === '3') return 3;
  throw new UserError(`${place}: intensity must be 1, 2 or 3: "${value}"`);
}

/** "subject > object, against": who holds the stance, and where its target stands. */
function readFrame(place: string, text: string, required: boolean): Frame {
  const match = /^\s*(\w+)\s*>\s*(.+)$/.exec(text);
  if (!match) {
    if (!required && text === '') return { holder: 'subject', targets: [] };
    throw new UserError(`${place}: a frame reads "holder > target, target": "${text}"`);
  }
  const holder = oneOf(place, 'the holder of the frame', match[1] ?? '', HOLDER_SLOTS);
  return { holder, targets: (match[2] ?? '').split(',').map((target) => target.trim()) };
}

function compilePattern(rule: Rule, classes: ReadonlyMap<string, ReadonlySet<string>>): Pattern {
  try {
    return parsePattern(rule.phrase, rule.match, (name) => classes.get(name));
  } catch (cause) {
    throw new UserError(
      `${rule.place}: the phrase cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
}

function refuseUnknownCondition(rule: Rule, classes: ReadonlyMap<string, unknown>): void {
  const known =
    rule.condition === '' ||
    classes.has(rule.condition) ||
    CONDITIONS.some((name) => name === rule.condition);
  if (!known)
    throw new UserError(
      `${rule.place}: no such condition; name a class of words, or one of ${CONDITIONS.join(', ')}: ${rule.condition}`,
    );
}

function refuseDuplicates(rules: readonly Rule[]): void {
  const seen = new Map<string, Rule>();
  for (const rule of rules) {
    const other = seen.get(rule.id);
    if (other)
      throw new UserError(
        `${rule.place}: the id is taken by ${other.place}; give each rule its own: ${rule.id}`,
      );
    seen.set(rule.id, rule);
  }
}
