import type { Database } from './database.js';

/** What the database keeps for its views and for the next run; sql/schema/settings.sql says what each is. */
export type SettingName = 'count' | 'linker' | 'relink';

/** The value of a setting; nothing when it was never made, or was cleared. */
export async function readSetting(db: Database, name: SettingName): Promise<string | undefined> {
  const [row] = await db.all('select value from settings where name = ?', [name]);
  return row === undefined ? undefined : String(row.value);
}

/** Makes a setting, or clears it; does nothing when it is so already. */
export async function writeSetting(
  db: Database,
  name: SettingName,
  value: string | undefined,
): Promise<void> {
  if ((await readSetting(db, name)) === value) return;
  if (value === undefined) await db.run('delete from settings where name = ?', [name]);
  else await db.run('insert or replace into settings values (?, ?)', [name, value]);
}
