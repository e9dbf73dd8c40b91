import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database, Row } from '../../src/db/database.js';
import { addStances, addStatements, type GivenStance, openBooks } from './books.js';
import { benjaminiHochberg, cosine, logOdds, logOddsError, twoSidedP } from './statistics.js';

const STATES = Array.from({ length: 14 }, (_, index) => `A${String(index).padStart(2, '0')}`);
const ORGANISATION = 'LOL';
const DATES = ['2017', '2018-03', '2018-11-05', '2019', '2019-06-30', undefined];
const KINDS = ['support', 'support', 'condemnation', 'assist'];
const TOLERANCE = 1e-9;
const Z = 1.959963984540054;

interface Told extends GivenStance {
  readonly date: string | undefined;
}

let db: Database;
let told: Told[];

beforeAll(async () => {
  db = await openBooks();
  for (const code of STATES)
    await db.run('insert into actors values (?, ?, ?, ?, null, null)', [
      code,
      `State ${code}`,
      'state',
      code,
    ]);
  for (const [member, status, from, to] of MEMBERSHIPS) {
    await db.run('insert into memberships values (?, ?, ?, ?, ?)', [ORGANISATION, member, status, from, to]);
  }
  told = madeUp();
  await addStatements(
    db,
    [...new Map(told.map(({ statement, date }) => [statement, date]))].map(([id, date]) => ({
      id,
      ...(date === undefined ? {} : { date }),
    })),
  );
  await addStatements(db, [{ id: 'quiet', date: '2018', speaker: 'A13' }]);
  await addStances(db, told);
});

afterAll(() => db.close());

/** Members for good, from a year on, until a year, and one that only watches. */
const MEMBERSHIPS: readonly (readonly [string, string, string, string | null])[] = [
  ['A00', 'member', '1990', null],
  ['A01', 'member', '2018', null],
  ['A02', 'member', '1990', '2018-06'],
  ['A03', 'observer', '1990', null],
];

describe('the comparisons agree with an independent computation', () => {
  it('the shrunken ranking', async () => {
    const rows = await db.all('from target_ranking');
    expect(rows.length).toBeGreaterThan(30);
    for (const row of rows) {
      const all = sums((one) => one.target === row.target && comparable(one));
      const { s, c } = sums((one) => one.target === row.target && one.holder === row.holder);
      const prior = (2 * all.s + 1) / (2 * (all.s + all.c) + 2);
      const [up, down] = [s + 5 * prior, c + 5 - 5 * prior];
      const se = Math.sqrt((up + down) / (up * down));
      close(row.prior_share, prior);
      close(row.shrunken_position, Math.log(up) - Math.log(down));
      close(row.shrunken_se, se);
      close(row.shrunken_low, Math.log(up / down) - Z * se);
      close(row.shrunken_high, Math.log(up / down) + Z * se);
      const above = rows.filter(
        (other) =>
          other.target === row.target && Number(other.shrunken_position) > Number(row.shrunken_position),
      );
      expect(row.rank).toBe(above.length + 1);
    }
  });

  it('the order of agreement and its blocs', async () => {
    const tree = averageLinkage(agreements());
    const rows = await db.all('from agreement_blocs order by place');
    expect(rows.map(({ holder }) => holder)).toEqual(tree.order);
    expect(groups(rows)).toEqual(tree.blocs);
    expect(tree.blocs.length).toBeGreaterThan(1);
    expect(tree.blocs.length).toBeLessThan(tree.order.length);
    const matrix = agreements();
    for (const row of rows) {
      const bloc = tree.blocs.find((members) => members.includes(String(row.holder))) ?? [];
      const mean = (others: readonly string[]) =>
        others.reduce((sum, other) => sum + (matrix.get(pair(String(row.holder), other)) ?? 0), 0) /
        others.length;
      const inside = bloc.filter((other) => other !== row.holder);
      if (inside.length === 0) expect(row.agreement_within).toBeNull();
      else close(row.agreement_within, mean(inside));
      close(row.agreement_outside, mean(tree.order.filter((other) => !bloc.includes(other))));
    }
  });

  it.each([7, 11, 23])(
    'the order of agreement where many agree as much, or are at odds: %i',
    async (step) => {
      const matrix = new Map<string, number>();
      const ALIKE = [-1, -0.5, 0, 0.5, 1, undefined];
      STATES.forEach((a, row) => {
        STATES.slice(row + 1).forEach((b, column) => {
          const alike = ALIKE[(row * step + column * column) % ALIKE.length];
          // Five shared targets weigh a half.
          if (alike !== undefined) matrix.set(pair(a, b), alike / 2);
        });
      });
      const cells = [...matrix].map(([key, agreement]) => {
        const [a, b] = key.split(' ');
        return `('${a}', '${b}', 5, ${2 * agreement}::decimal(18, 10))`;
      });
      await db.run(
        `create temp table actor_similarity as
      from (values ${cells.join(', ')}) as cells (actor_a, actor_b, shared_targets, similarity)`,
      );
      try {
        const rows = await db.all('from agreement_blocs order by place');
        const tree = averageLinkage(matrix);
        expect(rows.map(({ holder }) => holder)).toEqual(tree.order);
        expect(groups(rows)).toEqual(tree.blocs);
      } finally {
        await db.run('drop table temp.actor_similarity');
      }
    },
  );

  it('who moved first', async () => {
    const rows = await db.all('from first_movers');
    const keys = new Set(
      told
        .filter((one) => dated(one) && comparable(one))
        .map((one) => `${one.target} ${one.stance} ${one.holder}`),
    );
    expect(rows).toHaveLength(keys.size);
    for (const row of rows) {
      const voices = told.filter(
        (one) => dated(one) && comparable(one) && one.target === row.target && one.stance === row.stance,
      );
      const since = new Map<string, number>();
      for (const { holder, date } of voices)
        since.set(holder, Math.min(since.get(holder) ?? Number.POSITIVE_INFINITY, end(date)));
      const own = since.get(String(row.holder)) ?? Number.NaN;
      expect(row.place).toBe(1 + [...since.values()].filter((day) => day < own).length);
      expect(row.followers).toBe([...since.values()].filter((day) => day > own).length);
      expect(row.holders).toBe(since.size);
      expect(row.days_after_first).toBe((own - Math.min(...since.values())) / 86_400_000);
      expect(row.small_n).toBe(since.size < 5 ? 'yes' : 'no');
    }
  });

  it('silence', async () => {
    const expected: string[] = [];
    for (const year of ['2017', '2018', '2019']) {
      const spoke = new Set(told.filter((one) => one.date?.startsWith(year)).map(({ holder }) => holder));
      if (year === '2018') spoke.add('A13');
      const states = [...spoke].filter((code) => STATES.includes(code));
      for (const target of STATES) {
        for (const stance of new Set(KINDS)) {
          const touches = (holder: string, polarity?: string) =>
            told.some(
              (one) =>
                one.date?.startsWith(year) &&
                one.holder === holder &&
                one.target === target &&
                one.stance === stance &&
                (polarity === undefined || one.polarity === polarity),
            );
          const peers = states.filter((holder) => holder !== target && touches(holder, 'affirmed')).length;
          if (peers < 5 || peers < states.length / 10) continue;
          for (const holder of states.filter((code) => code !== target && !touches(code)))
            expected.push(`${year} ${holder} ${target} ${stance} ${peers} of ${states.length}`);
        }
      }
    }
    const rows = await db.all('from silences');
    expect(
      rows
        .map((row) => `${row.period} ${row.holder} ${row.target} ${row.stance} ${row.peers} of ${row.spoke}`)
        .sort(),
    ).toEqual(expected.sort());
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.some(({ holder }) => holder === 'A13')).toBe(true);
    for (const row of rows) {
      const before = told.filter(
        (one) =>
          one.polarity === 'affirmed' &&
          one.holder === row.holder &&
          one.target === row.target &&
          one.stance === row.stance &&
          one.date !== undefined &&
          one.date.slice(0, 4) < String(row.period),
      );
      expect(row.last_taken).toBe(
        before
          .map(({ date }) => date?.slice(0, 4) ?? '')
          .sort()
          .at(-1) ?? null,
      );
      close(row.peer_share, Number(row.peers) / Number(row.spoke));
    }
  });

  it('an organisation beside its members', async () => {
    const expected = STATES.map((target) => {
      const own = sums((one) => one.holder === ORGANISATION && one.target === target);
      const members = sums((one) => one.target === target && one.holder !== target && isMember(one));
      const difference = logOdds(own.s, own.c) - logOdds(members.s, members.c);
      const z = difference / Math.hypot(logOddsError(own.s, own.c), logOddsError(members.s, members.c));
      return { target, own, members, difference, z, p: twoSidedP(z) };
    }).filter(({ own }) => own.s + own.c > 0);
    const both = expected.filter(({ members }) => members.s + members.c > 0);
    const q = benjaminiHochberg(both.map(({ p }) => p));
    const rows = await db.all('from organisation_members order by target');
    expect(rows.map(({ target }) => target)).toEqual(expected.map(({ target }) => target));
    expect(both.length).toBeGreaterThan(5);
    for (const row of rows) {
      const index = both.findIndex(({ target }) => target === row.target);
      const test = both[index];
      if (!test) {
        expect([row.difference, row.p, row.q, row.relation]).toEqual([
          null,
          null,
          null,
          'members are silent',
        ]);
        continue;
      }
      expect([row.members_support, row.members_condemnation]).toEqual([test.members.s, test.members.c]);
      close(row.difference, test.difference);
      close(row.z, test.z);
      close(row.p, test.p);
      close(row.q, q[index] ?? Number.NaN);
    }
  });

  it('withheld stances beside those that were taken', async () => {
    const rows = await db.all('from withheld');
    expect(rows).toHaveLength(told.filter(({ polarity }) => polarity === 'withheld').length);
    for (const row of rows) {
      const same = told.filter(
        (one) => one.polarity === 'affirmed' && one.target === row.target && one.stance === row.stance,
      );
      expect(row.affirmed_by_holder).toBe(same.filter(({ holder }) => holder === row.holder).length);
      expect(row.affirmed_by_others).toBe(
        new Set(
          same.map(({ holder }) => holder).filter((holder) => holder !== row.holder && holder !== 'OTHER'),
        ).size,
      );
    }
  });
});

/** Two camps that hold against each other, an organisation, and noise; always the same. */
function madeUp(): Told[] {
  let seed = 20_190_924;
  const next = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const holders = [...STATES.slice(0, 12), ORGANISATION, 'OTHER'];
  const stances: Told[] = [];
  for (let index = 0; index < 900; index++) {
    const who = next(holders.length);
    const towards = next(STATES.length);
    const [holder = '', target = ''] = [holders[who], STATES[towards]];
    const friendly = who < 6 === towards < 7;
    const kind = next(8) === 0 ? (KINDS[next(4)] ?? '') : friendly ? 'support' : 'condemnation';
    const date = DATES[next(DATES.length)];
    stances.push({
      statement: `${holder} on ${date}`,
      holder,
      target,
      stance: kind,
      polarity: next(9) === 0 ? 'withheld' : 'affirmed',
      date,
    });
  }
  return stances;
}

function sums(chosen: (one: Told) => boolean): { s: number; c: number } {
  const taken = told.filter((one) => one.polarity === 'affirmed' && chosen(one));
  return {
    s: taken.filter(({ stance }) => stance === 'support').length,
    c: taken.filter(({ stance }) => stance === 'condemnation').length,
  };
}

function comparable({ holder }: Told): boolean {
  return holder !== 'OTHER';
}

function dated(one: Told): boolean {
  return one.date !== undefined && one.polarity === 'affirmed';
}

function start(date: string | undefined): number {
  return date === undefined ? Number.NaN : Date.parse(`${date}-01-01`.slice(0, 10));
}

function end(date: string | undefined): number {
  const [year = 0, month, day] = (date ?? '').split('-').map(Number);
  if (day !== undefined) return start(date);
  return Date.UTC(month === undefined ? year + 1 : year, month ?? 0, 1) - 86_400_000;
}

function isMember({ holder, date }: Told): boolean {
  return MEMBERSHIPS.some(
    ([member, status, from, to]) =>
      member === holder &&
      status === 'member' &&
      start(from) <= start(date) &&
      (to === null || end(date) <= end(to)),
  );
}

function pair(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** Every pair of holders with five shared targets: the cosine of their positions, drawn to 0. */
function agreements(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const holders = [...STATES, ORGANISATION];
  for (const a of holders) {
    for (const b of holders.filter((other) => other > a)) {
      const shared = STATES.filter((target) => target !== a && target !== b)
        .map((target) =>
          [a, b].map((holder) => sums((one) => one.holder === holder && one.target === target)),
        )
        .filter((both) => both.every(({ s, c }) => s + c > 0));
      if (shared.length < 5) continue;
      const side = (index: number) => shared.map((both) => logOdds(both[index]?.s ?? 0, both[index]?.c ?? 0));
      const alike = cosine(side(0), side(1));
      if (Number.isFinite(alike)) found.set(pair(a, b), (alike * shared.length) / (shared.length + 5));
    }
  }
  return found;
}

/** Average linkage over lists of leaves, every mean taken anew. */
function averageLinkage(matrix: ReadonlyMap<string, number>): { order: string[]; blocs: string[][] } {
  let clusters = [...new Set([...matrix.keys()].flatMap((key) => key.split(' ')))]
    .sort()
    .map((code) => [code]);
  let blocs = clusters;
  for (;;) {
    let best: { a: string[]; b: string[]; mean: number } | undefined;
    for (const a of clusters) {
      for (const b of clusters.filter((other) => least(other) > least(a))) {
        const links = a.flatMap((x) => b.map((y) => matrix.get(pair(x, y))));
        const mean = links.reduce<number>((sum, link) => sum + (link ?? 0), 0) / links.length;
        if (
          links.some((link) => link !== undefined) &&
          mean > (best?.mean ?? Number.NEGATIVE_INFINITY) + 1e-12
        )
          best = { a, b, mean };
      }
    }
    if (!best) break;
    const { a, b, mean } = best;
    clusters = [...clusters.filter((one) => one !== a && one !== b), [...a, ...b]];
    clusters.sort((one, other) => (least(one) < least(other) ? -1 : 1));
    if (mean >= 0.1) blocs = clusters;
  }
  const order = [...clusters].sort((a, b) => b.length - a.length || (least(a) < least(b) ? -1 : 1)).flat();
  return { order, blocs: [...blocs].sort((a, b) => order.indexOf(a[0] ?? '') - order.indexOf(b[0] ?? '')) };
}

function least(codes: readonly string[]): string {
  return [...codes].sort()[0] ?? '';
}

function groups(rows: readonly Row[]): string[][] {
  const found: string[][] = [];
  for (const { bloc, holder } of rows) {
    const list = found[Number(bloc) - 1] ?? [];
    found[Number(bloc) - 1] = [...list, String(holder)];
  }
  return found;
}

function close(actual: unknown, expected: number): void {
  expect(Math.abs(Number(actual) - expected)).toBeLessThan(TOLERANCE);
}
