import { createHash } from 'node:crypto';
import { type Database, identifier } from './database.js';
import { schemaHash } from './schema.js';

/** Tables that change without anything that is reported doing so. */
const UNREPORTED = new Set(['runs', 'schema_version']);
/** A text is told by its hash beside it. */
const TOLD_BY_HASH: ReadonlyMap<string, string> = new Map([['statements', 'text']]);

/**
 * A mark of all that the database holds for the reports, whatever the order of its rows; the texts of statements are told
 * by their hashes. Two states with the same mark give the same reports.
 */
export async function stateMark(db: Database): Promise<string> {
  const tables = await db.all(
    `select table_name from duckdb_tables()
    where database_name = current_database() and schema_name = 'main' and not temporary order by table_name`,
  );
  const hash = createHash('sha256').update(schemaHash());
  for (const { table_name } of tables) {
    const name = String(table_name);
    if (UNREPORTED.has(name)) continue;
    const told = TOLD_BY_HASH.get(name);
    const columns = told === undefined ? '*' : `* exclude (${identifier(told)})`;
    // A sum, not an exclusive or: two equal rows would cancel each other out.
    const [row] = await db.all(
      `select count(*)::varchar || ' ' || coalesce(sum(hash(*columns(${columns}))::hugeint), 0)::varchar as mark
      from ${identifier(name)}`,
    );
    hash.update(JSON.stringify([name, row?.mark]));
  }
  return hash.digest('hex');
}
