import type { ScoredStatement } from '../model/stance.js';
import type { ScorableStatement } from '../model/statement.js';
import type { Database, Row } from './database.js';

/** What statements are scored with: when one of these changes, they are scored again. */
export interface Versions {
  readonly engine: string;
  readonly lexicon: string;
  readonly actors: string;
}

export const SCORE_REASONS = ['new', 'text', 'speaker', 'engine', 'lexicon', 'actors'] as const;
export type ScoreReason = (typeof SCORE_REASONS)[number];

/** What is to be scored, and why. */
export interface ScorePlan {
  readonly statements: number;
  readonly bytes: number;
  readonly reasons: ReadonlyMap<ScoreReason, number>;
}

export interface PendingStatement extends ScorableStatement {
  readonly textHash: string;
}

export interface ScoreBatch {
  readonly statements: readonly PendingStatement[];
  readonly bytes: number;
}

/** Text in one batch: bounds memory, and what a killed run has to do again. Speeches reach 100 kB. */
const BATCH_BYTES = 4_000_000;

/** The first reason that holds, with the hashes as $1 engine, $2 lexicon, $3 actors. */
const PENDING = `
    select
        st.rowid as row_no,
        st.statement_id,
        case
            when sc.statement_id is null then 'new'
            when sc.text_hash <> st.text_hash then 'text'
            when sc.speaker is distinct from st.speaker then 'speaker'
            when sc.engine <> $1 then 'engine'
            when sc.lexicon <> $2 then 'lexicon'
            when sc.actors <> $3 then 'actors'
        end as reason
    from statements as st
    left join scores as sc using (statement_id)`;

/** Counts what is to be scored, and why; changes nothing. Texts are only touched when there is something to score. */
export async function planScores(db: Database, versions: Versions): Promise<ScorePlan> {
  const rows = await db.all(
    `select reason, count(*)::integer as statements from (${PENDING}) where reason is not null group by reason`,
    values(versions),
  );
  const count = (reason: string): number =>
    Number(rows.find((row) => row.reason === reason)?.statements ?? 0);
  const statements = rows.reduce((sum, row) => sum + Number(row.statements), 0);
  return {
    statements,
    bytes: statements > 0 ? await pendingBytes(db, versions) : 0,
    reasons: new Map(SCORE_REASONS.map((reason) => [reason, count(reason)])),
  };
}

async function pendingBytes(db: Database, versions: Versions): Promise<number> {
  const [row] = await db.all(
    `select sum(strlen(text))::double as bytes
    from statements join (${PENDING}) using (statement_id) where reason is not null`,
    values(versions),
  );
  return Number(row?.bytes);
}

/** What the newest scores were made with; empty before the first. */
export async function storedVersions(db: Database): Promise<Versions> {
  const [row] = await db.all(
    `select s.engine, s.lexicon, s.actors from scores as s join runs as r using (run_id)
    order by r.started_at desc, r.run_id desc limit 1`,
  );
  return {
    engine: String(row?.engine ?? ''),
    lexicon: String(row?.lexicon ?? ''),
    actors: String(row?.actors ?? ''),
  };
}

/**
 * The statements that are to be scored, in batches bounded by their bytes of text. Store each batch with `storeScores`
 * before the next is read.
 */
export async function* pendingBatches(db: Database, versions: Versions): AsyncGenerator<ScoreBatch> {
  // Row numbers only stand still when no checkpoint can clear deleted rows away.
  await db.run('checkpoint');
  await db.run('drop table if exists pending');
  await db.run(
    'create temp table pending (batch integer, row_no bigint, statement_id varchar, bytes bigint)',
  );
  await db.run(
    `insert into pending
    select (sum(bytes) over (order by row_no) // ${BATCH_BYTES})::integer, row_no, statement_id, bytes
    from (
        select row_no, statement_id, strlen(text) as bytes
        from statements join (${PENDING}) using (statement_id) where reason is not null
    )`,
    values(versions),
  );
  const batches = await db.all(
    `select batch, min(row_no)::integer as first_row, max(row_no)::integer as last_row, count(*)::integer as statements,
        sum(bytes)::integer as bytes
    from pending group by batch order by batch`,
  );
  for (const { batch, first_row, last_row, statements, bytes } of batches) {
    const rows = await readBatch(db, [Number(batch), Number(first_row), Number(last_row)]);
    if (rows.length !== Number(statements))
      throw new Error(`batch ${batch}: ${rows.length} of ${statements} statements`);
    yield { statements: rows, bytes: Number(bytes) };
  }
  await db.run('drop table pending');
}

/** The range of rows keeps DuckDB from reading the whole table for each batch. */
async function readBatch(db: Database, batchAndRows: readonly number[]): Promise<PendingStatement[]> {
  const rows = await db.all(
    `select statement_id, text, title, date_text, speaker, text_hash from statements
    where rowid between $2 and $3 and statement_id in (select statement_id from pending where batch = $1)
    order by rowid`,
    batchAndRows,
  );
  return rows.map(toPending);
}

/** One statement by its id, as it would be scored. */
export async function readStatement(db: Database, id: string): Promise<PendingStatement | undefined> {
  const [row] = await db.all(
    'select statement_id, text, title, date_text, speaker, text_hash from statements where statement_id = ?',
    [id],
  );
  return row && toPending(row);
}

function toPending(row: Row): PendingStatement {
  return {
    id: String(row.statement_id),
    text: String(row.text),
    textHash: String(row.text_hash),
    ...(typeof row.title === 'string' ? { title: row.title } : {}),
    ...(typeof row.date_text === 'string' ? { date: row.date_text } : {}),
    ...(typeof row.speaker === 'string' ? { speaker: row.speaker } : {}),
  };
}

/** Replaces what is stored of a batch, in one transaction: a killed run leaves each statement scored or unscored. */
export async function storeScores(
  db: Database,
  batch: ScoreBatch,
  scored: readonly ScoredStatement[],
  versions: Versions,
  runId: string,
): Promise<void> {
  await stage(db, batch, scored);
  await db.transaction(async () => {
    for (const table of ['stances', 'worklist_items', 'scores']) {
      await db.run(`delete from ${table} where statement_id in (select statement_id from new_scores)`);
    }
    await db.run(
      `insert into stances by name
      select *, stance_points(stance, polarity, status, intensity) as points from new_stances`,
    );
    await db.run('insert into worklist_items from new_worklist_items');
    await db.run(
      `insert into scores by name
      select *, $1 as engine, $2 as lexicon, $3 as actors, $4 as run_id from new_scores`,
      [...values(versions), runId],
    );
  });
}

/** Forgets the scores of statements that are gone. */
export async function dropOrphans(db: Database): Promise<void> {
  for (const table of ['stances', 'worklist_items', 'scores']) {
    await db.run(`delete from ${table} where statement_id not in (select statement_id from statements)`);
  }
}

/** Puts the rows into tables of this connection first: SQL computes the points. */
async function stage(db: Database, batch: ScoreBatch, scored: readonly ScoredStatement[]): Promise<void> {
  await db.run(
    `create or replace temp table new_stances as select * exclude (points) from stances limit 0;
    create or replace temp table new_worklist_items as from worklist_items limit 0;
    create or replace temp table new_scores as
    select statement_id, text_hash, speaker, sentences, stances from scores limit 0`,
  );
  await db.append('new_stances', scored.flatMap(stanceRows));
  await db.append('new_worklist_items', scored.flatMap(worklistRows));
  await db.append(
    'new_scores',
    scored.map((one, index) => {
      const statement = batch.statements[index];
      if (statement?.id !== one.id) throw new Error(`scored out of order: ${one.id}`);
      return [one.id, statement.textHash, statement.speaker ?? null, one.sentences, one.stances.length];
    }),
  );
}

function stanceRows({ id, stances }: ScoredStatement): (string | number)[][] {
  return stances.map((one, index) => [
    id,
    index,
    one.sentence,
    one.start,
    one.end,
    one.holder,
    one.holderActor,
    one.holderText,
    one.holderBasis,
    one.stance,
    one.polarity,
    one.status,
    one.target,
    one.targetActor,
    one.targetText,
    one.cue,
    one.cueStart,
    one.cueEnd,
    one.rule,
    one.intensity,
    one.plover,
    one.cameo,
  ]);
}

function worklistRows({ id, worklist }: ScoredStatement): (string | number)[][] {
  return worklist.map(({ sentence, kind, text }) => [id, sentence, kind, text]);
}

function values({ engine, lexicon, actors }: Versions): string[] {
  return [engine, lexicon, actors];
}
