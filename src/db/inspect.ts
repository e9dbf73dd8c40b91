import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { resolve } from 'node:path';
import { AuditError, BusyError, UserError } from '../errors/errors.js';
import { Database, type Row } from './database.js';
import { fileProblem } from './database-file.js';
import { type LedgerEntry, type LedgerState, type LedgerTotals, readLedger, writeLedger } from './ledger.js';

/** The machine or the operator stands in the way; nothing is said about what the file holds. */
const NOT_THE_FILE =
  /permission denied|no space|too many open files|out of memory|newer version|read-only file system/i;

/**
 * Compares a database with the ledger beside it before anything is written. One that does not hold what the ledger says
 * is moved aside as it is, and no run goes on until it is rebuilt.
 * @throws AuditError when the database is broken, cut, gone or another one; BusyError when another process holds it.
 */
export async function checkAgainstLedger(path: string, time: Date): Promise<void> {
  const ledger = await readLedger(path);
  if (!ledger) return;
  if (ledger.lost) throw lostError(path, ledger.lost);
  const why = await problemOf(path, ledger);
  if (why === undefined) return;
  const aside = `${path}.damaged-${time.toISOString().replace(/[-:]|\.\d+/g, '')}`;
  await moveAside(path, aside);
  await writeLedger(path, [{ kind: 'lost', why, aside }]);
  throw lostError(path, { why, aside });
}

function lostError(path: string, { why, aside }: { why: string; aside: string }): AuditError {
  return new AuditError(
    `the database does not hold what its ledger says: ${why}; what there is was moved aside untouched to ${aside}; nothing is loaded or published until demarche rebuild has made it again (or, to begin anew without it, the ledger is deleted): ${path}`,
  );
}

/** The database and its log keep their names towards each other, so that they can be looked at together. */
async function moveAside(path: string, aside: string): Promise<void> {
  for (const [from, to] of [
    [path, aside],
    [`${path}.wal`, `${aside}.wal`],
  ] as const)
    if (existsSync(from)) await rename(from, to);
}

async function problemOf(path: string, ledger: LedgerState): Promise<string | undefined> {
  const loaded = [...ledger.files.values()];
  if (!existsSync(path))
    return loaded.length > 0 || existsSync(`${path}.wal`) ? 'the database file is gone' : undefined;
  const foreign = fileProblem(path);
  if (foreign) return `there is ${foreign} in its place`;
  let db: Database | undefined;
  try {
    db = await Database.open(path, { readOnly: true });
    return await difference(db, ledger);
  } catch (cause) {
    const message = (cause instanceof Error ? cause.message : String(cause)).split('\n')[0] ?? '';
    if (cause instanceof BusyError || cause instanceof UserError || NOT_THE_FILE.test(message)) throw cause;
    return `it cannot be read: ${message}`;
  } finally {
    db?.close();
  }
}

/** The first thing in which the database differs from its ledger. */
async function difference(db: Database, ledger: LedgerState): Promise<string | undefined> {
  const tables = await db.all("select 1 from duckdb_tables() where table_name = 'inputs' and not internal");
  if (tables.length === 0) return ledger.files.size > 0 ? 'its tables are gone' : undefined;
  const rows = await db.all(
    'select file, sha256, read, loaded, duplicate, rejected from inputs order by file',
  );
  const held = new Map(rows.map((row) => [String(row.file), row]));
  for (const [file, said] of ledger.files) {
    if (file === ledger.intent) continue;
    const row = held.get(file);
    if (!row) return `nothing of ${file} is there`;
    const same = (['sha256', 'read', 'loaded', 'duplicate', 'rejected'] as const).every(
      (key) => String(row[key]) === String(said[key]),
    );
    if (!same) return `another state of ${file} is there`;
  }
  const unknown = [...held.keys()].find((file) => !ledger.files.has(file) && file !== ledger.intent);
  if (unknown !== undefined) return `it holds a file that was never loaded: ${unknown}`;
  return ledger.totals && totalsDifference(await readTotals(db), ledger.totals);
}

function totalsDifference(found: LedgerTotals, said: LedgerTotals): string | undefined {
  const names = Object.keys(said) as (keyof LedgerTotals)[];
  const name = names.find((key) => String(found[key]) !== String(said[key]));
  if (!name) return undefined;
  return name === 'mark'
    ? 'its statements are not those that were stored'
    : `${name}: ${found[name]} instead of ${said[name]}`;
}

/** Counts what a database holds, and marks its statements with their content, whatever the order of the rows. */
export async function readTotals(db: Database): Promise<LedgerTotals> {
  const [row] = await db.all(
    `select
        (select count(*)::double from statements) as statements,
        (select count(*)::double from statement_sources) as sources,
        (select count(*)::double from rejects) as rejects,
        (select count(*)::double from scores) as scores,
        (select count(*)::double from stances) as stances,
        (select coalesce(sum(points), 0)::double from stances) as points,
        (select coalesce(bit_xor(md5_number_lower(statement_id || ' ' || content_hash)), 0)::varchar from statements) as mark`,
  );
  return {
    statements: Number(row?.statements),
    sources: Number(row?.sources),
    rejects: Number(row?.rejects),
    scores: Number(row?.scores),
    stances: Number(row?.stances),
    points: Number(row?.points),
    mark: String(row?.mark),
  };
}

/**
 * Opens the books of a run: begins the ledger of a database that has none, from an older program, with what it holds, and
 * writes down whether the last commit of a killed run came through.
 */
export async function openLedger(db: Database, path: string, run: string): Promise<void> {
  const ledger = await readLedger(path);
  const entries: LedgerEntry[] = [];
  if (!ledger || ledger.intent !== undefined) {
    const rows = await db.all(
      'select file, sha256, read, loaded, duplicate, rejected from inputs where file = coalesce($1, file) order by run_id, file',
      [ledger?.intent ?? null],
    );
    entries.push(...rows.map((row) => fileEntry(row, ledger)));
  }
  await writeLedger(path, [...entries, { kind: 'open', run }]);
}

function fileEntry(row: Row, ledger: LedgerState | undefined): LedgerEntry {
  const file = String(row.file);
  return {
    kind: 'file',
    file,
    location: ledger?.files.get(file)?.location ?? resolve(file),
    sha256: String(row.sha256),
    read: Number(row.read),
    loaded: Number(row.loaded),
    duplicate: Number(row.duplicate),
    rejected: Number(row.rejected),
  };
}
