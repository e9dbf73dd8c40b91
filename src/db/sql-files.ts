import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../paths/paths.js';

export type SqlLayer = 'schema' | 'load' | 'staging' | 'marts' | 'reports' | 'audits' | 'diff' | 'page';

/** The text of `sql/LAYER/NAME.sql`. */
export function readSql(layer: SqlLayer, name: string): string {
  return readFileSync(join(PACKAGE_ROOT, 'sql', layer, `${name}.sql`), 'utf8');
}

/** The names of the SQL files of a layer, without `.sql`, in alphabetical order. */
export function listSql(layer: SqlLayer): string[] {
  return readdirSync(join(PACKAGE_ROOT, 'sql', layer))
    .filter((file) => file.endsWith('.sql'))
    .map((file) => file.slice(0, -'.sql'.length))
    .sort();
}
