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

/** A database in memory, which all connections see: a temporary table is seen by one alone. */
const KEPT = 'kept_views';

/** Makes tables out of views that many reports read, and has this connection read them in place of the views. */
export async function keepViews(db: Database): Promise<void> {
  const home = await homeOf(db);
  await db.run(`attach if not exists ':memory:' as ${KEPT}`);
  for (const name of KEPT_VIEWS) {
    await db.run(`create or replace table ${KEPT}.${name} as from ${home}.${name}`);
    await readKept(db, name);
  }
}

/** Has another connection read what the first one keeps. */
export async function readKeptViews(db: Database): Promise<void> {
  for (const name of KEPT_VIEWS) await readKept(db, name);
}

/** DuckDB takes a temporary view for the one of its name, also within other views. */
function readKept(db: Database, name: string): Promise<void> {
  return db.run(`create or replace temp view ${name} as from ${KEPT}.${name}`);
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
