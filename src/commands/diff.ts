import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Config } from '../config/config.js';
import { databaseMemory } from '../config/memory.js';
import { Database, literal, type Row } from '../db/database.js';
import { fileProblem } from '../db/database-file.js';
import { readSql } from '../db/sql-files.js';
import type { Effects } from '../effects/effects.js';
import { write } from '../effects/write.js';
import { UserError } from '../errors/errors.js';
import { DATABASE_FILE, MANIFEST_FILE } from '../report/publish-names.js';
import { type Cell, DEFAULT_WIDTH, oneLine, tableLayout } from './table.js';

/** What makes two runs read alike. */
const VERSIONS = ['version', 'engine', 'lexicon', 'actors', 'count'] as const;
/** How much of a hash tells two apart for a reader. */
const HASH_SHOWN = 12;
const ROWS_SHOWN = 20;

interface Run {
  readonly id: string;
  readonly database: string;
  readonly versions: ReadonlyMap<string, string>;
}

interface Changes {
  readonly versions: readonly Row[];
  readonly totals: readonly Row[];
  readonly inputs: readonly Row[];
  readonly rules: readonly Row[];
  readonly positions: readonly Row[];
}

/**
 * `demarche diff RUN_A RUN_B`: what the second run has that the first has not and the other way round, and why.
 * @throws UserError for a run that is not there.
 */
export async function diff(config: Config, effects: Effects): Promise<number> {
  const [a, b] = config.runs.map((name) => findRun(name, config.out, effects.cwd));
  if (!a || !b) throw new UserError('diff needs two runs; see demarche diff --help');
  const changes = await compare(a, b, databaseMemory(config.memory), effects.signal);
  await write(
    effects.stdout,
    config.json
      ? `${JSON.stringify({ a: a.id, b: b.id, ...changes }, null, 2)}\n`
      : text(a, b, changes, config, effects),
  );
  return 0;
}

/** A run by its id below --out, `latest`, or its folder. */
function findRun(name: string, out: string, cwd: string): Run {
  const folder = [join(out, name), resolve(cwd, name)].find((path) => existsSync(join(path, DATABASE_FILE)));
  if (folder === undefined) throw new UserError(`no such run below ${out}, and no folder of one: ${name}`);
  const manifest = readManifest(join(folder, MANIFEST_FILE));
  return {
    id: String(manifest.get('run_id') ?? basename(folder)),
    database: join(folder, DATABASE_FILE),
    versions: new Map(VERSIONS.map((key) => [key, String(manifest.get(key) ?? '')])),
  };
}

function readManifest(path: string): ReadonlyMap<string, unknown> {
  try {
    const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return new Map(Object.entries(manifest ?? {}));
  } catch (cause) {
    throw new UserError(`cannot read the manifest of the run: ${path}`, { cause });
  }
}

async function compare(a: Run, b: Run, memory: string, signal: AbortSignal): Promise<Changes> {
  const db = await Database.open(':memory:', { memoryLimit: memory });
  const stop = (): void => db.interrupt();
  signal.addEventListener('abort', stop, { once: true });
  try {
    if (a.database === b.database) throw new UserError(`the two runs are the same one: ${a.id}`);
    await attach(db, 'a', a.database);
    await attach(db, 'b', b.database);
    await db.run(readSql('diff', 'statement_changes'));
    await db.run(readSql('diff', 'stance_changes'));
    return {
      versions: VERSIONS.map((name) => ({
        name,
        a: a.versions.get(name) ?? '',
        b: b.versions.get(name) ?? '',
      })).filter((row) => row.a !== row.b),
      totals: await db.all(readSql('diff', 'totals')),
      inputs: await db.all(readSql('diff', 'inputs')),
      rules: await db.all(readSql('diff', 'rules')),
      positions: await db.all(readSql('diff', 'positions')),
    };
  } finally {
    signal.removeEventListener('abort', stop);
    db.close();
  }
}

/** @throws UserError for what is no database of ours. */
async function attach(db: Database, name: string, path: string): Promise<void> {
  const foreign = new UserError(
    `the run has no database of demarche; publish it again, or name another: ${path}`,
  );
  if (fileProblem(path)) throw foreign;
  await db.run(`attach ${literal(path)} as ${name} (read_only)`);
  const tables = await db.all(
    "select 1 from duckdb_tables() where database_name = $1 and table_name = 'schema_version'",
    [name],
  );
  if (tables.length === 0) throw foreign;
}

function text(a: Run, b: Run, changes: Changes, config: Config, effects: Effects): string {
  const shape = { width: effects.stdout.columns ?? DEFAULT_WIDTH, color: config.color };
  const table = (title: string, rows: readonly Row[]): string[] => {
    if (rows.length === 0) return [];
    const headers = Object.keys(rows[0] ?? {});
    const cells = rows.slice(0, ROWS_SHOWN).map((row) => headers.map((header) => cell(row[header])));
    const layout = tableLayout(headers, cells, shape);
    const more = rows.length > ROWS_SHOWN ? [`(${rows.length - ROWS_SHOWN} more, --json has them all)`] : [];
    return ['', title, layout.head, ...cells.map(layout.line), ...more];
  };
  const shown = changes.versions.map((row) => ({
    ...row,
    a: String(row.a).slice(0, HASH_SHOWN),
    b: String(row.b).slice(0, HASH_SHOWN),
  }));
  const nothing = Object.values(changes).every((rows) => rows.length === 0);
  return `${[
    `a ${a.id}`,
    `b ${b.id}`,
    ...(nothing ? ['', 'nothing changed'] : []),
    ...table('what the runs were made with', shown),
    ...table('stances gained and lost, by reason', changes.totals),
    ...table('input files', changes.inputs),
    ...table('rules', changes.rules),
    ...table('positions, the largest change first', changes.positions),
  ].join('\n')}\n`;
}

function cell(value: Row[string] | undefined): Cell {
  if (value === null || value === undefined) return { text: '', number: false };
  return { text: oneLine(String(value)), number: typeof value === 'number' };
}
