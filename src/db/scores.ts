import { PASSED_OVER, type ScoredBatch, STANCE_COLUMNS, STANCE_TEXTS } from '../model/batch.js';
import type { Database } from './database.js';
import { type PendingBatch, SCORE_TABLES, type Versions } from './pending.js';

/** Stores what was found in a batch, in one transaction: a killed run leaves each statement scored or unscored. */
export async function storeScores(
  db: Database,
  { number }: Pick<PendingBatch, 'number'>,
  scored: ScoredBatch,
  { limits, runId, ...versions }: Versions & { readonly limits: string; readonly runId: string },
): Promise<void> {
  await stage(db, scored);
  await db.transaction(async () => {
    await db.run(INSERT_STANCES, [number]);
    await db.run(
      `insert into worklist_items
      select p.statement_id, n.sentence_no, kind.text, wording.text
      from new_worklist_items as n
      join pending as p on p.batch = $1 and p.place = n.place
      join new_texts as kind on kind.no = n.kind
      join new_texts as wording on wording.no = n.text`,
      [number],
    );
    await db.run(
      `insert into scores by name
      select
          p.statement_id, p.text_hash, p.speaker, $1 as engine, $2 as lexicon, $3 as actors, n.sentences, n.stances,
          $4 as run_id,
      from new_scores as n
      join pending as p on p.batch = $5 and p.place = n.place
      where n.sentences <> ${PASSED_OVER}`,
      [versions.engine, versions.lexicon, versions.actors, runId, number],
    );
    for (const { place, reason, detail } of scored.passedOver)
      await db.run(
        `insert into passed_over by name
        select
            statement_id, text_hash, speaker, $1 as engine, $2 as lexicon, $3 as actors, $4 as limits, $5 as reason,
            $6 as detail, $7 as run_id,
        from pending where batch = $8 and place = $9`,
        [versions.engine, versions.lexicon, versions.actors, limits, reason, detail, runId, number, place],
      );
  });
}

/** Names and wordings come as numbers; `points` is the formula of `stance_points`. */
const INSERT_STANCES = `
    with named as (
        select p.statement_id, ${STANCE_COLUMNS.slice(1)
          .map((name) => (STANCE_TEXTS.has(name) ? `${name}_of.text as ${name}` : `n.${name}`))
          .join(', ')}
        from new_stances as n
        join pending as p on p.batch = $1 and p.place = n.place
        ${[...STANCE_TEXTS].map((name) => `join new_texts as ${name}_of on ${name}_of.no = n.${name}`).join(' ')}
    )
    insert into stances by name
    select *, stance_points(stance, polarity, status, intensity) as points from named`;

/** Forgets the scores of statements that are gone. */
export async function dropOrphans(db: Database): Promise<void> {
  for (const table of SCORE_TABLES) {
    await db.run(`delete from ${table} where statement_id not in (select statement_id from statements)`);
  }
}

/** Puts what was found into tables of this connection first, as numbers. */
async function stage(db: Database, { texts, statements, stances, worklist }: ScoredBatch): Promise<void> {
  await db.run(
    `create or replace temp table new_texts (no integer, text varchar);
    create or replace temp table new_stances (${STANCE_COLUMNS.map((name) => `${name} integer`).join(', ')});
    create or replace temp table new_worklist_items (place integer, sentence_no integer, kind integer, text integer);
    create or replace temp table new_scores (place integer, sentences integer, stances integer)`,
  );
  await db.appendColumns('new_texts', [numbers(texts.length), texts]);
  await db.appendColumns('new_stances', stances);
  await db.appendColumns('new_worklist_items', worklist);
  await db.appendColumns('new_scores', [numbers(statements[0].length), ...statements]);
}

/** 0, 1, 2, ... */
function numbers(length: number): Int32Array {
  return Int32Array.from({ length }, (_, index) => index);
}
