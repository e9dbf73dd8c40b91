import type { Config } from '../config/config.js';
import { literal } from '../db/database.js';
import type { Effects } from '../effects/effects.js';
import { loadKnowledge } from './knowledge.js';
import { asked, printRows, tableWidth } from './query-output.js';
import { readDatabase } from './read-database.js';

/** Columns of a terminal for date, actor, term and statement, with the gaps between them. */
const BESIDE = 66;

/** `demarche kwic`: where a word or phrase stands, with actor and date, in the order of time. */
export async function kwic(config: Config, effects: Effects): Promise<number> {
  const voice = config.speaker === undefined ? [] : voiceNames(config.speaker, config);
  await readDatabase(config, effects, async (db) => {
    const sql = query(config, tableWidth(config, effects), voice);
    await printRows(await asked(() => db.query(sql)), config, effects);
  });
  return 0;
}

/** Under what a speaker stands in the database: a role or another name of an actor is booked under its code. */
function voiceNames(speaker: string, { lexicon, cache }: Config): string[] {
  const code = loadKnowledge(lexicon, cache).actors.resolveSpeaker(speaker);
  return code === undefined ? [speaker] : [speaker, code];
}

/** A table shows what a line has room for, with the words before the term at its left; CSV and JSON have all columns. */
function query({ term = '', context, csv, json }: Config, width: number, names: readonly string[]): string {
  const fits = Math.max(1, Math.floor((width - BESIDE) / 2));
  const shown = csv || json ? context : Math.min(context, fits);
  const rows = `from kwic(${literal(term)}, context := ${shown})`;
  const among = names.map((name) => `lower(${literal(name)})`).join(', ');
  const voice = among && ` where lower(speaker) in (${among}) or lower(speaker_name) in (${among})`;
  if (csv || json) return rows + voice;
  return `select date, coalesce(speaker, speaker_name, '') as actor, lpad(trim(before), ${shown}, ' ') as before,
    keyword, trim(after) as after, statement_id ${rows}${voice}`;
}
