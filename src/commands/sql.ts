import type { Config } from '../config/config.js';
import type { Effects } from '../effects/effects.js';
import { write } from '../effects/write.js';
import { UserError } from '../errors/errors.js';
import { readText } from '../paths/read-text.js';
import { asked, printRows } from './query-output.js';
import { readDatabase } from './read-database.js';
import { schemaText } from './schema-text.js';

const SCHEMA_QUERY = 'from documented_schema order by kind, name, column_no';

/** Blanks, comments and what parts statements. */
const NOTHING_ASKED = /\s+|;|--[^\n]*|\/\*[\s\S]*?\*\//g;

/** DuckDB ends the whole process when it may not write the log that it is told to. */
const KEEPS_LOG = /\benable_logging\b/i;

/** `demarche sql`: a query over the database, which can read it and nothing else. */
export async function sql(config: Config, effects: Effects): Promise<number> {
  const query = config.schema
    ? SCHEMA_QUERY
    : (config.query ?? readText(config.queryFile ?? '', 'the query, check -f'));
  if (query.replace(NOTHING_ASKED, '') === '')
    throw new UserError('the query is empty; see demarche sql --help');
  if (KEEPS_LOG.test(query))
    throw new UserError('the query failed: no log is kept here; leave out enable_logging');
  await readDatabase(config, effects, async (db) => {
    if (config.schema && !config.csv && !config.json) {
      await write(effects.stdout, schemaText(await asked(() => db.all(query))), effects.signal);
    } else {
      await printRows(await asked(() => db.query(query)), config, effects);
    }
  });
  return 0;
}
