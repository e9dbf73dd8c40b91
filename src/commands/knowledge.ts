import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, isAbsolute, join, relative } from 'node:path';
import { type ActorBook, buildActorBook } from '../actors/actor-book.js';
import { didYouMean } from '../config/nearest.js';
import { shippedPacks } from '../config/packs.js';
import { listSql, readSql } from '../db/sql-files.js';
import { UserError } from '../errors/errors.js';
import { compileLexicon, type Lexicon, type LexiconFile } from '../lexicon/lexicon.js';
import { DATA_FOLDER, PAGE_FOLDER, packageVersion } from '../paths/paths.js';
import { readText } from '../paths/read-text.js';
import { compileLess } from '../scoring/compiler.js';
import { restoreSnapshot, takeSnapshot } from '../scoring/snapshot.js';
import { checkLexicon } from '../stance/check-lexicon.js';
import { readCached, writeCached } from './knowledge-cache.js';
import { filesIn, roomsHash } from './rooms.js';

/** What the scorer knows, with the hashes that say when to score again. */
export interface Knowledge {
  readonly lexicon: Lexicon;
  readonly actors: ActorBook;
  /** Of the code that reads sentences. */
  readonly engine: string;
  /** The same for another thread. */
  readonly snapshot: () => Uint8Array;
}

/** The folder of rules that are always read; packs lie beside it and are read by name. */
const LANGUAGE = 'en';

/** The rooms whose code decides what a sentence says. */
const ENGINE_ROOMS = ['text', 'clause', 'lexicon', 'actors', 'stance'];

/**
 * Reads and compiles the package's lexicon and actors, and the lexicon folders of the user, whose rules must be true to
 * their examples; a test sees to that for the package's own. What was compiled is kept in the folder `cache`, by a hash
 * of all that it was made from. V8 is told how to compile what reads with it.
 * @throws UserError for a file or a rule that cannot be used, with file and line.
 */
export function loadKnowledge(lexiconFolders: readonly string[], cache?: string): Knowledge {
  compileLess();
  const sources = readSources(lexiconFolders);
  const engine = engineHash();
  const key = cache === undefined ? '' : keyOf(sources, engine);
  const cached = cache === undefined ? undefined : restored(cache, key, engine);
  if (cached) return cached;
  const knowledge = compiled(sources, engine);
  if (lexiconFolders.length > 0) refuseProblems(knowledge);
  if (cache !== undefined) writeCached(cache, key, knowledge.snapshot());
  return knowledge;
}

/** The same without a check of the rules against their examples. */
export function compileKnowledge(lexiconFolders: readonly string[]): Knowledge {
  return compiled(readSources(lexiconFolders), engineHash());
}

interface Sources {
  readonly lexicon: readonly LexiconFile[];
  readonly actors: readonly LexiconFile[];
}

function readSources(lexiconFolders: readonly string[]): Sources {
  return {
    lexicon: lexiconFiles(lexiconFolders),
    actors: csvFiles(join(DATA_FOLDER, 'actors'), 'data/actors'),
  };
}

function compiled(sources: Sources, engine: string): Knowledge {
  const lexicon = compileLexicon(sources.lexicon);
  const actors = buildActorBook(sources.actors);
  let snapshot: Uint8Array | undefined;
  return {
    lexicon,
    actors,
    engine,
    snapshot: () => {
      snapshot ??= takeSnapshot({ lexicon, actors });
      return snapshot;
    },
  };
}

function restored(cache: string, key: string, engine: string): Knowledge | undefined {
  const snapshot = readCached(cache, key);
  if (!snapshot) return undefined;
  try {
    return { ...restoreSnapshot(snapshot), engine, snapshot: () => snapshot };
  } catch {
    return undefined;
  }
}

/** Node is part of it: what one version of it stores another need not understand. */
function keyOf(sources: Sources, engine: string): string {
  const parts = [process.version, packageVersion(), engine, roomsHash(['scoring']), sources];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

function refuseProblems({ lexicon, actors }: Knowledge): void {
  const [first, ...others] = checkLexicon(lexicon, actors);
  if (!first) return;
  const more = others.length > 0 ? ` (and ${others.length} more; demarche lexicon check lists them)` : '';
  throw new UserError(`${first.place}: ${first.problem}: ${first.rule}: ${first.message}${more}`);
}

/** The files of the lexicon, the package's own first. */
export function lexiconFiles(folders: readonly string[]): LexiconFile[] {
  for (const folder of folders) {
    const stats = existsSync(folder) ? statSync(folder) : undefined;
    if (stats?.isDirectory()) continue;
    if (stats) throw new UserError(`--lexicon takes a folder, and this is a file: ${folder}`);
    const packs = shippedPacks();
    const hint = didYouMean(basename(folder), packs);
    throw new UserError(
      `no such lexicon folder, check --lexicon: ${folder}; packs are ${packs.join(', ')}${hint}`,
    );
  }
  const extra = folders.map((folder) => ({ folder, files: csvFiles(folder, shownFolder(folder)) }));
  for (const { folder, files } of extra) {
    if (files.length === 0) throw new UserError(`no .csv file in the lexicon folder: ${folder}`);
  }
  const own = csvFiles(join(DATA_FOLDER, 'lexicon', LANGUAGE), `data/lexicon/${LANGUAGE}`);
  return [...own, ...extra.flatMap(({ files }) => files)];
}

/** A pack is called the same wherever the package lies. */
function shownFolder(folder: string): string {
  const inside = relative(DATA_FOLDER, folder).replaceAll('\\', '/');
  return inside.startsWith('..') || isAbsolute(inside) ? folder : `data/${inside}`;
}

function csvFiles(folder: string, shown: string): LexiconFile[] {
  return filesIn(folder, /\.csv$/i)
    .filter((name) => !statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory())
    .map((name) => ({
      name: `${shown}/${name}`,
      text: readText(join(folder, name), 'the file of the lexicon', `${shown}/${name}`),
    }));
}

/** The list of words that the tagger knows decides, too, what a sentence says. */
function engineHash(): string {
  const hash = createHash('sha256').update(roomsHash(ENGINE_ROOMS));
  hash.update(readFileSync(join(DATA_FOLDER, 'words', 'english.json')));
  return hash.digest('hex').slice(0, 16);
}

/** Of the code that links near copies: links that other code made are made again. */
export function storiesHash(): string {
  return roomsHash(['stories']);
}

/** Of the code and the queries that write reports: what other code wrote is written again. */
export function reportHash(): string {
  const hash = createHash('sha256').update(roomsHash(['report']));
  for (const layer of ['reports', 'audits', 'page'] as const)
    for (const name of listSql(layer)) hash.update(JSON.stringify([layer, name, readSql(layer, name)]));
  for (const name of existsSync(PAGE_FOLDER) ? filesIn(PAGE_FOLDER, /./) : [])
    hash.update(JSON.stringify(['page', name, readFileSync(join(PAGE_FOLDER, name), 'utf8')]));
  return hash.digest('hex').slice(0, 16);
}
