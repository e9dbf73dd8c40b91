import { AuditError, UserError } from '../errors/errors.js';
import { STANCE_COLUMNS } from '../model/batch.js';
import { FINDING_COLUMNS, type FindingKind } from '../model/finding.js';
import { type Database, literal } from './database.js';
import type { Versions } from './pending.js';

/** The parquet files of findings: those below a folder `kind=...` by their kind, others with all kinds in them. */
export interface FindingSource {
  /** The folder, as given. */
  readonly root: string;
  readonly byKind: ReadonlyMap<FindingKind, readonly string[]>;
  readonly mixed: readonly string[];
}

export interface StoredFindings {
  /** Statements whose findings were stored. */
  readonly statements: number;
  /** Statements that the scorer gave up, and why. */
  readonly notScored: readonly { readonly id: string; readonly reason: string; readonly detail: string }[];
}

/** What DuckDB says of parquet that is damaged, or has not the columns of findings or not their types. */
const UNSOUND = /^(?:Binder|Conversion|Constraint|Invalid|Invalid Input) Error/i;

/** What tells a finding: of one statement, in one wording, by one speaker. */
const OF_STATEMENT = ['statement_id', 'content_hash'];
const STANCE_NAMES = STANCE_COLUMNS.slice(1);
const TYPES: ReadonlyMap<string, string> = new Map(
  FINDING_COLUMNS.map(([name, type]) => [name, type === 'text' ? 'varchar' : 'integer']),
);

/**
 * Stores the findings that workers elsewhere made in the statements of the database, in one transaction and in the place
 * of those that these statements had. Findings of other statements, and of records that loading refused, are passed over.
 * @throws UserError when they cannot be read, or were made with another program, lexicon or actors; AuditError when a statement has none.
 */
export async function storeFindings(
  db: Database,
  source: FindingSource,
  made: Versions & { readonly limits: string; readonly runId: string },
): Promise<StoredFindings> {
  try {
    return await store(db, source, made);
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    if (!UNSOUND.test(problem)) throw cause;
    throw new UserError(
      `the findings cannot be read; let the job write them again: ${source.root}: ${problem.split('\n')[0]}`,
      { cause },
    );
  }
}

async function store(
  db: Database,
  source: FindingSource,
  { limits, runId, ...versions }: Versions & { readonly limits: string; readonly runId: string },
): Promise<StoredFindings> {
  await listFound(db, source, versions);
  await listGivenUp(db, source);
  await db.transaction(async () => {
    for (const table of ['stances', 'worklist_items', 'scores', 'passed_over'])
      await db.run(
        `delete from ${table} where statement_id in (select statement_id from found union all select statement_id from given_up)`,
      );
    await db.run(
      `insert into stances by name
      select
          ${STANCE_NAMES.map((name) => `f.${name}`).join(', ')}, f.statement_id,
          stance_points(f.stance, f.polarity, f.status, f.intensity) as points,
      from (${rowsOf(source, 'stance', [...OF_STATEMENT, ...STANCE_NAMES])}) as f
      join found using (statement_id, content_hash)
      order by found.row_no, f.stance_no`,
    );
    await db.run(
      `insert into worklist_items
      select f.statement_id, f.sentence_no, f.worklist_kind, f.worklist_text
      from (${rowsOf(source, 'worklist', [...OF_STATEMENT, 'worklist_no', 'sentence_no', 'worklist_kind', 'worklist_text'])}) as f
      join found using (statement_id, content_hash)
      order by found.row_no, f.worklist_no`,
    );
    await db.run(
      `insert into scores by name
      select
          statement_id, text_hash, speaker, $1 as engine, $2 as lexicon, $3 as actors, sentences, stances, $4 as run_id,
      from found
      order by row_no`,
      [versions.engine, versions.lexicon, versions.actors, runId],
    );
    await db.run(
      `insert into passed_over by name
      select
          statement_id, text_hash, speaker, $1 as engine, $2 as lexicon, $3 as actors, $4 as limits, reason, detail,
          $5 as run_id,
      from given_up
      order by row_no`,
      [versions.engine, versions.lexicon, versions.actors, limits, runId],
    );
    await refuseWithout(db, source);
  });
  const [count] = await db.all('select count(*)::integer as n from found');
  const given = await db.all('select statement_id, reason, detail from given_up order by row_no');
  await db.run('drop table found; drop table given_up');
  return {
    statements: Number(count?.n),
    notScored: given.map((row) => ({
      id: String(row.statement_id),
      reason: String(row.reason),
      detail: String(row.detail),
    })),
  };
}

/** One row per statement of the database that is among the scored ones, in the same wording and by the same speaker. */
async function listFound(db: Database, source: FindingSource, versions: Versions): Promise<void> {
  const columns = [...OF_STATEMENT, 'speaker', 'sentences', 'stances'];
  const made = rowsOf(source, 'statement', ['engine', 'lexicon', 'actors']);
  for (const row of await db.all(`from (${made}) order by all`)) {
    const other = (['engine', 'lexicon', 'actors'] as const).find((name) => row[name] !== versions[name]);
    if (other !== undefined)
      throw new UserError(
        `these findings were made with another ${other} than this program has; report with the version and the --lexicon that the workers had: ${other}=${row[other]} in ${source.root}, ${versions[other]} here`,
      );
  }
  await db.run(
    `create or replace temp table found as
    select f.*, st.text_hash, st.rowid as row_no
    from (${rowsOf(source, 'statement', columns)}) as f
    join statements as st using (statement_id, content_hash)`,
  );
}

/** One row per statement of the database that workers gave up. */
async function listGivenUp(db: Database, source: FindingSource): Promise<void> {
  await db.run(
    `create or replace temp table given_up as
    select
        statement_id, min(st.text_hash) as text_hash, min(f.speaker) as speaker, min(f.reason) as reason,
        min(f.detail) as detail, min(st.rowid) as row_no,
    from (${rowsOf(source, 'error', [...OF_STATEMENT, 'speaker', 'reason', 'detail'])}) as f
    join statements as st using (statement_id, content_hash)
    where statement_id not in (select statement_id from found)
    group by statement_id`,
  );
}

async function refuseWithout(db: Database, { root }: FindingSource): Promise<void> {
  const rows = await db.all(
    `select statement_id from statements
    where statement_id not in (select statement_id from scores union all select statement_id from passed_over)
    order by statement_id`,
  );
  if (rows.length > 0)
    throw new AuditError(
      `${rows.length} statements have no findings in ${root}; let the job read the same statements, or score them here with demarche score: ${rows[0]?.statement_id}`,
    );
}

/** The different rows of a kind: a record that came twice has its findings twice. */
function rowsOf({ byKind, mixed }: FindingSource, kind: FindingKind, columns: readonly string[]): string {
  const apart = byKind.get(kind) ?? [];
  const scans = [
    ...(apart.length > 0 ? [`select ${columns.join(', ')} from ${scan(apart)}`] : []),
    ...(mixed.length > 0 ? [`select ${columns.join(', ')} from ${scan(mixed)} where kind = '${kind}'`] : []),
  ];
  // Of a kind without files there are no rows.
  if (scans.length === 0)
    return `select ${columns.map((name) => `null::${TYPES.get(name)} as ${name}`).join(', ')} where false`;
  return `select distinct * from (${scans.join(' union all ')})`;
}

function scan(files: readonly string[]): string {
  const paths = files.map((file) => literal(file.replace(/[[*?]/g, '[$&]')));
  return `read_parquet([${paths.join(', ')}], hive_partitioning = false)`;
}
