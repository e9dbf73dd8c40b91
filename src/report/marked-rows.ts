import { type Database, identifier, literal } from '../db/database.js';
import type { Report } from './reports.js';

/** What tells the rows of a report, in their order, and how to ask for them. */
export interface MarkedRows {
  readonly marks: BigUint64Array;
  /** The connection that sees what the queries below ask for. */
  readonly db: Database;
  /** Queries that give all rows, one after another. */
  all(): Promise<readonly string[]>;
  /**
   * A query for these rows and perhaps some others, in the order of the report, and the number of each that it gives;
   * nothing where that would cost as much as all rows.
   */
  some(numbers: Int32Array): Promise<{ readonly sql: string; readonly numbers: Int32Array } | undefined>;
  /** Makes a temporary table of the ids of the statements that these rows are about, and returns its name. */
  statements(numbers: Int32Array): Promise<string>;
  close(): Promise<void>;
}

/** From so many statements or rows on DuckDB no longer asks for them one by one: then all rows are made. */
const MANY = 20_000;

/** The view that texts are cut from. */
const TEXTS = 'statement_texts';
const WANTED = 'wanted_statements';
const GATHERED = 'gathered_rows';
/** So much text is cut at a time, of so many statements: what a join holds of each cannot all be put down on the disk. */
const STRETCH_BYTES = 32_000_000;
const STRETCH_STATEMENTS = 50_000;

/**
 * Numbers and marks the rows of a report. A report that cuts a column out of the texts of statements, and says so in a line
 * `-- cut out of the text: COLUMN`, is not made as a whole: the text is told by its hash, and only the rows that are asked
 * for are cut out.
 */
export function markRows(db: Database, report: Report): Promise<MarkedRows> {
  const cut = /^-- cut out of the text: (\w+)$/m.exec(report.sql)?.[1];
  const sql = report.sql.trim().replace(/;$/, '');
  const table = identifier(`rows_of_${report.name}`);
  return cut === undefined ? markWhole(db, sql, table) : markCut(db, sql, table, cut);
}

async function markWhole(db: Database, sql: string, table: string): Promise<MarkedRows> {
  await db.run(`create or replace temp table ${table} as ${sql}`);
  const marks = await db.bigNumbers(`select hash(*columns(*)) from ${table} order by rowid`);
  return {
    db,
    marks,
    all: async () => [`from ${table} order by rowid`],
    some: async (numbers) => {
      if (2 * numbers.length > marks.length) return undefined;
      await listWanted(db, numbers);
      return {
        sql: `select * from ${table} where rowid in (select number from wanted_rows) order by rowid`,
        numbers,
      };
    },
    statements: (numbers) => listStatements(db, table, numbers),
    close: () => close(db, table),
  };
}

async function markCut(db: Database, sql: string, table: string, cut: string): Promise<MarkedRows> {
  const told = `hash(*columns(* exclude (${identifier(cut)})))`;
  const inOrder = /\border by statement_id\b/.test(sql);
  const parts = inOrder ? await parted(db, sql) : [sql];
  const marked = (part: string): string => `select statement_id, ${told} as told from (${part})`;
  await db.run(`create or replace temp table ${table} as ${marked(sql)} limit 0`);
  for (const part of parts) await db.run(`insert into ${table} ${marked(part)}`);
  return {
    db,
    marks: await db.bigNumbers(
      `select hash(told, text_hash) from ${table} as told_rows left join statements using (statement_id)
      order by told_rows.rowid`,
    ),
    all: async () => (inOrder ? parts : gathered(db, sql, table)),
    some: async (numbers) => {
      await listStatements(db, table, numbers);
      const ids = await db.all(`from ${WANTED} order by statement_id`);
      if (ids.length > MANY || numbers.length > MANY) return undefined;
      const tolds = await db.all(
        `select distinct told::varchar as told from ${table}
        where rowid in (select number from wanted_rows) order by told`,
      );
      // Written out, so that DuckDB looks for them before it cuts anything out of a text.
      const wanted = [
        `statement_id in (${ids.map(({ statement_id }) => literal(String(statement_id))).join(', ')})`,
        `told in (${tolds.map(({ told }) => String(told)).join(', ')})`,
      ].join(' and ');
      const rows = await db.all(
        `select rowid::integer as number from ${table} where ${wanted} order by rowid`,
      );
      await db.run(
        `create or replace temp view ${TEXTS} as
        select statement_id, text from statements where statement_id in (from ${WANTED})`,
      );
      return {
        sql: `select * exclude (told) from (select *, ${told} as told from (${sql})) where ${wanted}`,
        numbers: Int32Array.from(rows, ({ number }) => Number(number)),
      };
    },
    statements: (numbers) => listStatements(db, table, numbers),
    close: () => close(db, table),
  };
}

/** A report in the order of its statements, some of them at a time. */
async function parted(db: Database, sql: string): Promise<string[]> {
  return (await stretches(db)).map((wanted) => `select * from (${sql}) where ${wanted}`);
}

/** A report in another order: what is cut out of each text is put together first, with the number of its row. */
async function gathered(db: Database, sql: string, table: string): Promise<string[]> {
  await db.run(`create or replace temp table ${GATHERED} as select 0 as number, * from (${sql}) limit 0`);
  for (const wanted of await stretches(db))
    await db.run(
      `insert into ${GATHERED}
      select *
      from (select rowid::integer as number from ${table} where ${wanted} order by rowid) as numbers
      positional join (select * from (${sql}) where ${wanted}) as cut`,
    );
  return [`select * exclude (number) from ${GATHERED} order by number`];
}

/** Conditions that part the statements in the order of their ids: a join with all their texts would hold them all. */
async function stretches(db: Database): Promise<string[]> {
  const rows = await db.all(
    `with lengths as materialized (
        select statement_id, strlen(text) as bytes from statements
    )

    select min(statement_id) as first, max(statement_id) as last
    from (
        select
            statement_id,
            sum(bytes) over in_order // ${STRETCH_BYTES}
            + row_number() over in_order // ${STRETCH_STATEMENTS} as stretch
        from lengths
        window in_order as (order by statement_id)
    )
    group by stretch
    order by stretch`,
  );
  return rows.map(
    ({ first, last }) => `statement_id between ${literal(String(first))} and ${literal(String(last))}`,
  );
}

async function listStatements(db: Database, table: string, numbers: Int32Array): Promise<string> {
  await listWanted(db, numbers);
  await db.run(
    `create or replace temp table ${WANTED} as
    select distinct statement_id from ${table} where rowid in (select number from wanted_rows)`,
  );
  return WANTED;
}

async function close(db: Database, table: string): Promise<void> {
  await db.run(`drop view if exists temp.${TEXTS}`);
  for (const one of [table, 'wanted_rows', WANTED, GATHERED]) await db.run(`drop table if exists ${one}`);
}

async function listWanted(db: Database, numbers: Int32Array): Promise<void> {
  await db.run('create or replace temp table wanted_rows (number integer)');
  await db.appendColumns('wanted_rows', [numbers]);
}
