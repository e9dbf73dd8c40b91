import { type Database, identifier } from '../db/database.js';

/** Views that other views read again and again, each after those that it reads. */
const KEPT_VIEWS = [
  'actor_target',
  'actor_summary',
  'actor_similarity',
  'stance_counts',
  'timeline',
  'worklist_wordings',
];

const STATEMENT_TABLES = ['statements', 'stances'];

/**
 * Makes tables of this connection out of views that many reports read: DuckDB takes a temporary table for the view of its
 * name, also within other views.
 */
export async function keepViews(db: Database): Promise<void> {
  const home = await homeOf(db);
  for (const name of KEPT_VIEWS) await db.run(`create or replace temp table ${name} as from ${home}.${name}`);
}

/** Does `work` while the connection sees only some statements and their stances: those in the temporary table `ids`. */
export async function withOnly<T>(db: Database, ids: string, work: () => Promise<T>): Promise<T> {
  const home = await homeOf(db);
  for (const table of STATEMENT_TABLES)
    await db.run(
      `create or replace temp view ${table} as
      select * from ${home}.${table} where statement_id in (select statement_id from ${ids})`,
    );
  try {
    return await work();
  } finally {
    for (const table of STATEMENT_TABLES) await db.run(`drop view temp.${table}`);
  }
}

/** The schema of the tables and views themselves. */
async function homeOf(db: Database): Promise<string> {
  const [row] = await db.all('select current_database() as name');
  return `${identifier(String(row?.name))}.main`;
}
