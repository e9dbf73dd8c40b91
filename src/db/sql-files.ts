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

/** Where a report stands that does not say it: after all that do. */
const LAST_PLACE = 1_000_000;

/** The reports of this package, in the order in which they are written: by the `-- place: N` of each file, then by name. */
export function reportNames(): string[] {
  const placed = listSql('reports').map((name) => {
    const [, place] = /^-- place: (\d+)$/m.exec(readSql('reports', name)) ?? [];
    return { name, place: Number(place ?? LAST_PLACE) };
  });
  return placed.sort((a, b) => a.place - b.place).map(({ name }) => name);
}

/** The views and macros for people, each after those that it reads: a view is bound when it is made. */
export function martNames(): string[] {
  const names = listSql('marts');
  const sources = new Map(names.map((name) => [name, sourcesOf(readSql('marts', name))]));
  const ordered = new Set<string>();
  const visit = (name: string): void => {
    for (const source of sources.get(name) ?? []) if (source !== name && !ordered.has(source)) visit(source);
    if (sources.has(name)) ordered.add(name);
  };
  for (const name of names) visit(name);
  return [...ordered];
}

/** What a query selects from, apart from words in comments and texts. */
function sourcesOf(sql: string): string[] {
  const code = sql.replace(/--.*$|'(?:[^']|'')*'/gm, '');
  return Array.from(code.matchAll(/\b(?:from|join)\s+(\w+)/g), ([, name = '']) => name);
}
