import type { Database } from './database.js';

export interface RunStart {
  readonly runId: string;
  readonly startedAt: string;
  readonly version: string;
  readonly engine: string;
  readonly lexicon: string;
  readonly actors: string;
}

/** What a run did; a step that it did not take has no figures. */
export interface RunCounts {
  readonly read?: number;
  readonly loaded?: number;
  readonly duplicate?: number;
  readonly rejected?: number;
  readonly scored?: number;
}

/** Whether a run of this id is recorded. */
export async function runExists(db: Database, runId: string): Promise<boolean> {
  return (await db.all('select 1 from runs where run_id = ?', [runId])).length > 0;
}

/** Records that a run has begun. One that still counts as running was killed: nobody else can hold the database. */
export async function startRun(db: Database, run: RunStart): Promise<void> {
  await db.run("update runs set status = 'failed' where status = 'running'");
  await db.run(
    `insert into runs (run_id, started_at, version, engine, lexicon, actors, status)
    values (?, ?, ?, ?, ?, ?, 'running')`,
    [run.runId, run.startedAt, run.version, run.engine, run.lexicon, run.actors],
  );
}

/** Records how a run ended, with what the database holds now. */
export async function finishRun(
  db: Database,
  runId: string,
  status: 'done' | 'failed',
  finishedAt: string,
  counts: RunCounts,
): Promise<void> {
  await db.run(
    `update runs
    set status = ?, finished_at = ?, read = ?, loaded = ?, duplicate = ?, rejected = ?, scored = ?,
        statements = (select count(*) from statements), stances = (select count(*) from stances)
    where run_id = ?`,
    [
      status,
      finishedAt,
      counts.read ?? null,
      counts.loaded ?? null,
      counts.duplicate ?? null,
      counts.rejected ?? null,
      counts.scored ?? null,
      runId,
    ],
  );
}

/** One input as the manifest lists it. */
export interface InputRow {
  readonly file: string;
  readonly sha256: string;
  readonly format: string;
  readonly bytes: number;
  /** How a text file was encoded. */
  readonly encoding?: string;
  readonly read: number;
  readonly loaded: number;
  readonly duplicate: number;
  readonly rejected: number;
}

/** Every input file that the database knows, in the order of their paths. */
export async function listInputs(db: Database): Promise<InputRow[]> {
  const rows = await db.all(
    'select file, sha256, format, bytes::double as bytes, encoding, read, loaded, duplicate, rejected from inputs order by file',
  );
  return rows.map((row) => ({
    file: String(row.file),
    sha256: String(row.sha256),
    format: String(row.format),
    bytes: Number(row.bytes),
    ...(row.encoding === null ? {} : { encoding: String(row.encoding) }),
    read: Number(row.read),
    loaded: Number(row.loaded),
    duplicate: Number(row.duplicate),
    rejected: Number(row.rejected),
  }));
}

/** How many statements and stances the database holds, and the stances by kind. */
export async function countStances(db: Database): Promise<{
  readonly statements: number;
  readonly stances: number;
  readonly kinds: ReadonlyMap<string, number>;
}> {
  const [all] = await db.all(
    'select (select count(*)::integer from statements) as statements, (select count(*)::integer from stances) as stances',
  );
  const kinds = await db.all(
    'select stance, count(*)::integer as n from stances group by stance order by n desc, stance',
  );
  return {
    statements: Number(all?.statements),
    stances: Number(all?.stances),
    kinds: new Map(kinds.map(({ stance, n }) => [String(stance), Number(n)])),
  };
}
