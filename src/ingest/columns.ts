import { UserError } from '../errors/errors.js';

export const FIELDS = ['id', 'text', 'title', 'date', 'speaker', 'source', 'url', 'lang'] as const;
export type Field = (typeof FIELDS)[number];

/** For each field the positions of its columns, the preferred first. */
export type Columns = ReadonlyMap<Field, readonly number[]>;

/**
 * The usual names of each field's column, the preferred first: an exact date before a year, a code before a name.
 * Written without separators and in lower case.
 */
const NAMES: Readonly<Record<Field, string>> = {
  id: 'id statementid docid documentid recordid speechid articleid uuid guid identifier',
  text: 'text body content fulltext bodytext statement statementtext speech speechtext transcript article articletext',
  title: 'title headline subject heading',
  date:
    'date publishedat publisheddate published publicationdate pubdate datepublished datetime timestamp ' +
    'statementdate createdat created yearmonth year',
  speaker:
    'speaker speakercode iso3 iso3code isoalpha3 iso isocode countrycode country countryname state actor issuer ' +
    'issuedby delegation author',
  source: 'source publisher outlet agency newspaper publication',
  url: 'url link uri href permalink sourceurl',
  lang: 'lang language langcode languagecode',
};

const RANKS: ReadonlyMap<string, { field: Field; rank: number }> = new Map(
  FIELDS.flatMap((field) => NAMES[field].split(' ').map((name, rank) => [name, { field, rank }] as const)),
);

/**
 * Finds the column of each field: the one that `map` names, else those with a usual name, whatever their case and separators.
 * A field that `map` gives an empty name is taken from no column.
 */
export function findColumns(names: readonly string[], map: ReadonlyMap<string, string>): Columns {
  const found = new Map<Field, { at: number; rank: number }[]>();
  names.forEach((name, at) => {
    const usual = RANKS.get(plain(name));
    if (usual && !map.has(usual.field))
      found.set(usual.field, [...(found.get(usual.field) ?? []), { at, rank: usual.rank }]);
  });
  const columns = new Map<Field, readonly number[]>();
  for (const field of FIELDS) {
    const mapped = map.get(field);
    const usual = (found.get(field) ?? []).sort((a, b) => a.rank - b.rank || a.at - b.at);
    const places = mapped === undefined ? usual.map(({ at }) => at) : positions(names, mapped);
    if (places.length > 0) columns.set(field, places);
  }
  return columns;
}

/** Refuses a map that names a column which the file does not have. */
export function requireMapped(
  names: readonly string[],
  map: ReadonlyMap<string, string>,
  path: string,
): void {
  for (const [field, column] of map) {
    if (column === '' || names.includes(column)) continue;
    throw new UserError(
      `--map ${field}=${column}: ${path} has no column ${JSON.stringify(column)}; it has ${shownNames(names)}`,
    );
  }
}

/** Blanks other than the usual one, and signs without width. */
const UNSEEN = /(?! )[\p{Z}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** Column names for a message, bounded, with what nobody would see written out. */
export function shownNames(names: readonly string[]): string {
  const shown = names
    .slice(0, 20)
    .map((name) =>
      JSON.stringify(name.slice(0, 40)).replace(
        UNSEEN,
        (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`,
      ),
    );
  return names.length > shown.length
    ? `${shown.join(', ')} and ${names.length - shown.length} more`
    : shown.join(', ');
}

/** Two columns of one field whose names differ in nothing, or in case and separators: it is not clear which is meant. */
export function doubledColumns(names: readonly string[], columns: Columns): string | undefined {
  for (const [field, places] of columns) {
    const shown = places.map((at) => names[at] ?? '');
    const second = shown.findIndex(
      (name, at) => shown.findIndex((other) => plain(other) === plain(name)) !== at,
    );
    const first = shown.find((name) => plain(name) === plain(shown[second] ?? ''));
    if (second === -1 || first === undefined) continue;
    const both = `${JSON.stringify(first)}, ${JSON.stringify(shown[second])}`;
    return first === shown[second]
      ? `two columns have the same name; rename one: ${both}`
      : `two columns are named alike; say which one counts with --map ${field}=NAME: ${both}`;
  }
  return undefined;
}

function positions(names: readonly string[], name: string): number[] {
  return names.flatMap((other, at) => (other === name && name !== '' ? [at] : []));
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_.:/-]+/g, '');
}
