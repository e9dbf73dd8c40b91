import type { Database } from '../db/database.js';

type Row = ReadonlyMap<string, unknown>;

/** A row of evidence on a sheet: its name, and the row counted as a spreadsheet counts. */
export interface PlacedRow {
  readonly sheet: string;
  readonly row: number;
}

/** Where the rows behind a figure stand, as in `'evidence'!A2:A9`; nothing where they do not stand together. */
export type FindPlace = (report: string, column: string, row: Row) => string | undefined;

interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** Figures over all that a holder said, of a target where the row has one. */
const TOTALS = new Set(['stances', 'told', 'position', 'shrunken_position', 'points', 'mean_points']);
const KINDS = new Set(['support', 'condemnation', 'assist']);
/** Whose words the figures of a report are. */
const VOICES: ReadonlyMap<string, string> = new Map([
  ['organisation_members', 'organisation'],
  ['member_rollup', 'via'],
]);
/** Reports whose rows are one row of evidence each, or lead to one. */
const SINGLE = new Set(['first_movers', 'withheld']);
const SEPARATOR = '\u0000';

/**
 * Finds for figures of reports the stretch of evidence that is behind them. `order` is how the evidence is sorted, by
 * holder, target, stance and polarity first; `placed` gives sheet and row of its nth row, from 0.
 */
export async function evidencePlaces(
  db: Database,
  order: string,
  placed: (row: number) => PlacedRow | undefined,
): Promise<FindPlace> {
  const stretches = await findStretches(db);
  const singles = await findSingles(db, order);
  return (report, column, row) => {
    const key = SINGLE.has(report)
      ? column === 'stance_no' && keyOf(row.get('statement_id'), row.get('stance_no'))
      : figureKey(report, column, row);
    const found = key === false ? undefined : (SINGLE.has(report) ? singles : stretches).get(key);
    return found && place(placed(found.first), placed(found.last));
  };
}

function figureKey(report: string, column: string, row: Row): string | false {
  const holder = row.get(VOICES.get(report) ?? 'holder');
  const target = row.get('target');
  if (holder === undefined || report === 'evidence') return false;
  if (row.has('period')) return periodKey(column, row);
  if (TOTALS.has(column)) {
    const parts = [holder, target, row.get('stance'), row.get('polarity')];
    const end = parts.indexOf(undefined);
    return keyOf(...(end < 0 ? parts : parts.slice(0, end)));
  }
  const [, withheld = '', kind = ''] = /^(withheld_)?(\w+)$/.exec(column) ?? [];
  if (target === undefined || !KINDS.has(kind) || !row.get(column)) return false;
  return keyOf(holder, target, kind, withheld === '' ? 'affirmed' : 'withheld');
}

/** Figures of one year: within a holder, target, stance and polarity the evidence is in the order of time. */
function periodKey(column: string, row: Row): string | false {
  const [, previous = '', kind = ''] =
    /^(previous_)?(support|condemnation|affirmed|withheld)$/.exec(column) ?? [];
  if (kind === '' || !row.get(column)) return false;
  const year = row.get(`${previous}period`);
  const [stance, polarity] = row.has('stance') ? [row.get('stance'), kind] : [kind, 'affirmed'];
  return keyOf(row.get('holder'), row.get('target'), stance, polarity, year);
}

function keyOf(...parts: readonly unknown[]): string {
  return parts.join(SEPARATOR);
}

/** The stretch of each holder, each holder and target, and so on; rows are counted from 0. */
async function findStretches(db: Database): Promise<ReadonlyMap<string, Stretch>> {
  const found = new Map<string, Stretch>();
  const groups = await db.all(
    `select holder, target, stance, polarity, left(date, 4) as year, count(*)::integer as n
    from evidence group by all order by holder, target, stance, polarity, year nulls last`,
  );
  let first = 0;
  for (const { holder, target, stance, polarity, year, n } of groups) {
    const last = first + Number(n) - 1;
    const parts = [holder, target, stance, polarity, year];
    for (let length = 1; length <= parts.length; length++) {
      const key = keyOf(...parts.slice(0, length));
      found.set(key, { first: found.get(key)?.first ?? first, last });
    }
    first = last + 1;
  }
  return found;
}

async function findSingles(db: Database, order: string): Promise<ReadonlyMap<string, Stretch>> {
  const rows = await db.all(
    `with numbered as (
        select statement_id, stance_no, (row_number() over (order by ${order}) - 1)::integer as n from evidence
    )
    select statement_id, stance_no, n from numbered
    semi join (
        select statement_id, stance_no from first_movers union select statement_id, stance_no from withheld
    ) as wanted using (statement_id, stance_no)`,
  );
  return new Map(
    rows.map(({ statement_id, stance_no, n }) => [
      keyOf(statement_id, stance_no),
      { first: Number(n), last: Number(n) },
    ]),
  );
}

function place(from: PlacedRow | undefined, to: PlacedRow | undefined): string | undefined {
  if (!from || !to) return undefined;
  const cell = `'${from.sheet}'!A${from.row}`;
  return from.sheet === to.sheet && to.row > from.row ? `${cell}:A${to.row}` : cell;
}
