import type { StatementBatch } from '../model/batch.js';
import type { ScorableStatement } from '../model/statement.js';
import type { Database, Row } from './database.js';

/** What statements are scored with: when one of these changes, they are scored again. */
export interface Versions {
  readonly engine: string;
  readonly lexicon: string;
  readonly actors: string;
}

const SCORE_REASONS = ['new', 'text', 'speaker', 'engine', 'lexicon', 'actors', 'limits'] as const;
export type ScoreReason = (typeof SCORE_REASONS)[number];

/** What is to be scored, and why. */
export interface ScorePlan {
  readonly statements: number;
  readonly bytes: number;
  /** Bytes of the longest text. */
  readonly longest: number;
  readonly reasons: ReadonlyMap<ScoreReason, number>;
}

export interface PendingStatement extends ScorableStatement {
  readonly textHash: string;
}

/** Statements to be scored, and where they stand among all that are. */
export interface PendingBatch {
  readonly number: number;
  readonly size: number;
  readonly texts: StatementBatch;
}

/** The tables that hold what was found in a statement. */
export const SCORE_TABLES = ['stances', 'worklist_items', 'scores', 'passed_over'] as const;

/** Text in one batch: bounds memory, and what a killed run has to do again. Speeches reach 100 kB. */
export const BATCH_BYTES = 4_000_000;
/** What a statement takes beside its text: its id, date and place in a list. A batch of short ones holds as much as one of long. */
const STATEMENT_BYTES = 256;

/**
 * The first reason that holds, with the hashes as $1 engine, $2 lexicon, $3 actors, and $4 what one statement may take. What
 * could not be read is not tried again before one of these changes.
 */
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
            when sc.limits <> $4 then 'limits'
        end as reason
    from statements as st
    left join (
        select statement_id, text_hash, speaker, engine, lexicon, actors, null as limits from scores
        union all
        select statement_id, text_hash, speaker, engine, lexicon, actors, limits from passed_over
    ) as sc using (statement_id)`;

/**
 * Counts what is to be scored, and why; changes nothing. Texts are only touched when there is something to score. Without
 * `limits`, what could not be read within those of its time is not asked for again.
 */
export async function planScores(db: Database, versions: Versions, limits?: string): Promise<ScorePlan> {
  const rows = await db.all(
    `select reason, count(*)::integer as statements from (${PENDING}) where reason is not null group by reason`,
    values(versions, limits),
  );
  const count = (reason: string): number =>
    Number(rows.find((row) => row.reason === reason)?.statements ?? 0);
  const statements = rows.reduce((sum, row) => sum + Number(row.statements), 0);
  return {
    statements,
    ...(statements > 0 ? await pendingBytes(db, versions, limits) : { bytes: 0, longest: 0 }),
    reasons: new Map(SCORE_REASONS.map((reason) => [reason, count(reason)])),
  };
}

async function pendingBytes(
  db: Database,
  versions: Versions,
  limits: string | undefined,
): Promise<Pick<ScorePlan, 'bytes' | 'longest'>> {
  const [row] = await db.all(
    `select sum(strlen(text))::double as bytes, max(strlen(text))::double as longest
    from statements join (${PENDING}) using (statement_id) where reason is not null`,
    values(versions, limits),
  );
  return { bytes: Number(row?.bytes), longest: Number(row?.longest) };
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
 * The statements that are to be scored, in batches bounded by their bytes of text; what they were scored as before is
 * forgotten first. Batches may be stored while later ones are read, in any order.
 */
export async function* pendingBatches(
  db: Database,
  versions: Versions,
  limits: string,
  batchBytes = BATCH_BYTES,
): AsyncGenerator<PendingBatch> {
  // Row numbers only stand still when no checkpoint can clear deleted rows away.
  await db.run('checkpoint');
  await listPending(db, versions, limits, batchBytes);
  await forgetPending(db);
  const batches = await db.all(
    `select batch, min(row_no)::integer as first_row, max(row_no)::integer as last_row, count(*)::integer as statements,
        sum(bytes)::double as bytes
    from pending group by batch order by batch`,
  );
  for (const { batch, first_row, last_row, statements, bytes } of batches) {
    const texts = await readBatch(db, [Number(batch), Number(first_row), Number(last_row)], Number(bytes));
    if (texts.ids.length !== Number(statements))
      throw new Error(`batch ${batch}: ${texts.ids.length} of ${statements} statements`);
    yield { number: Number(batch), size: Number(bytes), texts };
  }
}

/** Forgets the list of what was to be scored, once all of it is stored. */
export async function dropPending(db: Database): Promise<void> {
  await db.run('drop table if exists pending');
}

/** One row per statement to be scored: its batch, and its place there from 0. */
async function listPending(
  db: Database,
  versions: Versions,
  limits: string,
  batchBytes: number,
): Promise<void> {
  await dropPending(db);
  await db.run(
    `create temp table pending as
    select
        batch,
        (row_number() over (partition by batch order by row_no) - 1)::integer as place,
        row_no,
        statement_id,
        text_hash,
        speaker,
        rescored,
        bytes,
    from (
        select
            (sum(bytes + ${STATEMENT_BYTES}) over (order by row_no) // ${Math.floor(batchBytes)})::integer as batch,
            *,
        from (
            select row_no, statement_id, text_hash, speaker, reason <> 'new' as rescored, strlen(text) as bytes
            from statements join (${PENDING}) using (statement_id) where reason is not null
        )
    )
    order by row_no`,
    values(versions, limits),
  );
}

/** One transaction for all: to look through every stance for each batch would take longer with each. */
async function forgetPending(db: Database): Promise<void> {
  const [row] = await db.all('select bool_or(rescored) as rescored from pending');
  if (row?.rescored !== true) return;
  await db.transaction(async () => {
    for (const table of SCORE_TABLES)
      await db.run(
        `delete from ${table} where statement_id in (select statement_id from pending where rescored)`,
      );
  });
}

/** The range of rows keeps DuckDB from reading the whole table for each batch. */
async function readBatch(
  db: Database,
  batchAndRows: readonly number[],
  size: number,
): Promise<StatementBatch> {
  // Shared, so that the thread that reads them takes no copy.
  const bytes = new Uint8Array(new SharedArrayBuffer(size));
  const [ids, titles, dates, speakers, ends]: [string[], Cell[], Cell[], Cell[], number[]] = [
    [],
    [],
    [],
    [],
    [],
  ];
  let end = 0;
  const rows = db.stream(
    `select p.statement_id, encode(s.text), s.title, s.date_text, s.speaker
    from statements as s join pending as p on p.row_no = s.rowid
    where p.batch = $1 and s.rowid between $2 and $3
    order by s.rowid`,
    batchAndRows,
  );
  for await (const slice of rows) {
    for (const [id, text, title, date, speaker] of slice) {
      if (!(text instanceof Uint8Array)) throw new Error(`no text: ${id}`);
      bytes.set(text, end);
      end += text.length;
      ends.push(end);
      ids.push(String(id));
      titles.push(cell(title));
      dates.push(cell(date));
      speakers.push(cell(speaker));
    }
  }
  return { ids, bytes, ends: Int32Array.from(ends), titles, dates, speakers };
}

type Cell = string | null;

function cell(value: unknown): Cell {
  return typeof value === 'string' ? value : null;
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

function values({ engine, lexicon, actors }: Versions, limits: string | undefined): (string | null)[] {
  return [engine, lexicon, actors, limits ?? null];
}
