import type { Config } from '../config/config.js';
import { literal } from '../db/database.js';
import type { Effects } from '../effects/effects.js';
import { asked, printRows, tableWidth } from './query-output.js';
import { readDatabase } from './read-database.js';

/** Columns of a terminal for date, actor, term and statement, with the gaps between them. */
const BESIDE = 66;

/** `demarche kwic`: where a word or phrase stands, with actor and date, in the order of time. */
export async function kwic(config: Config, effects: Effects): Promise<number> {
  await readDatabase(config, effects, async (db) => {
    await printRows(await asked(() => db.query(query(config, tableWidth(config, effects)))), config, effects);
  });
  return 0;
}

/** A table shows what a line has room for, with the words before the term at its left; CSV and JSON have all columns. */
function query({ term = '', context, speaker, csv, json }: Config, width: number): string {
  const fits = Math.max(1, Math.floor((width - BESIDE) / 2));
  const shown = csv || json ? context : Math.min(context, fits);
  const rows = `from kwic(${literal(term)}, context := ${shown})`;
  const voice =
    speaker === undefined ? '' : ` where lower(${literal(speaker)}) in (lower(speaker), lower(speaker_name))`;
  if (csv || json) return rows + voice;
  return `select date, coalesce(speaker, speaker_name, '') as actor, lpad(trim(before), ${shown}, ' ') as before,
    keyword, trim(after) as after, statement_id ${rows}${voice}`;
}
