import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database, Row } from '../../src/db/database.js';
import { addStances, addStatements, type GivenStance, openBooks } from './books.js';
import { benjaminiHochberg, cosine, logOdds, logOddsError, twoSidedP, wilson } from './statistics.js';

const HOLDERS = ['UTO', 'RUR', 'FRE', 'SYL'];
const TARGETS = ['UTO', 'RUR', 'FRE', 'SYL', 'LOL'];
const YEARS = ['2017', '2018', '2019'];
const TOLERANCE = 1e-9;

let db: Database;
let given: (GivenStance & { readonly year: string })[];

beforeAll(async () => {
  db = await openBooks();
  given = madeUpStances();
  await addStatements(
    db,
    YEARS.map((year) => ({ id: year, date: year })),
  );
  await addStances(db, given);
});

afterAll(() => db.close());

describe('the statistics agree with an independent computation', () => {
  it('positions with their errors and intervals, and Wilson bounds', async () => {
    const rows = await db.all('from actor_target');
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) {
      const { s, c } = counts((stance) => stance.holder === row.holder && stance.target === row.target);
      const [low, high] = wilson(s, s + c);
      close(row.position, logOdds(s, c));
      close(row.position_se, logOddsError(s, c));
      close(row.position_low, logOdds(s, c) - 1.959963984540054 * logOddsError(s, c));
      close(row.position_high, logOdds(s, c) + 1.959963984540054 * logOddsError(s, c));
      close(row.support_share, s / (s + c));
      close(row.support_share_low, low);
      close(row.support_share_high, high);
    }
  });

  it('differences from the position of all holders', async () => {
    for (const row of await db.all('from target_comparison')) {
      const own = counts((stance) => stance.holder === row.holder && stance.target === row.target);
      const all = counts((stance) => stance.target === row.target);
      close(row.target_position, logOdds(all.s, all.c));
      close(row.difference, logOdds(own.s, own.c) - logOdds(all.s, all.c));
    }
  });

  it('similarities', async () => {
    const rows = await db.all('from actor_similarity');
    expect(rows).toHaveLength(6);
    for (const row of rows) {
      const positions = (holder: unknown) =>
        TARGETS.filter((target) => target !== row.actor_a && target !== row.actor_b).map((target) => {
          const { s, c } = counts((stance) => stance.holder === holder && stance.target === target);
          return logOdds(s, c);
        });
      close(row.similarity, cosine(positions(row.actor_a), positions(row.actor_b)));
    }
  });

  it('shifts with test statistic, p and q', async () => {
    const tests = HOLDERS.flatMap((holder) =>
      TARGETS.flatMap((target) =>
        YEARS.slice(1).map((year, index) => shift(holder, target, YEARS[index] ?? '', year)),
      ),
    ).filter(({ z }) => Number.isFinite(z));
    const q = benjaminiHochberg(tests.map(({ p }) => p));
    const expected = new Map(tests.map((test, index) => [test.key, { ...test, q: q[index] ?? 0 }]));
    const rows = await db.all('from shifts');
    expect(rows).toHaveLength(tests.filter(({ z }) => z !== 0).length);
    expect(rows.length).toBeLessThan(tests.length);
    for (const row of rows) {
      const test = expected.get(`${row.holder} ${row.target} ${row.period}`);
      close(row.z, test?.z ?? Number.NaN);
      close(row.p, test?.p ?? Number.NaN);
      close(row.q, test?.q ?? Number.NaN);
    }
  });

  it.each([0, 1e-9, 0.3, 1, 1.96, 2.82, 2.83, 3.5, 5, 7.0710678, 7.0710679, 9, 12, 30, 38])(
    'the tail of the normal distribution beyond %d',
    async (z) => {
      const [row] = await db.all('select two_sided_p(?::double) as p, two_sided_p(-?::double) as mirrored', [
        z,
        z,
      ]);
      close(row?.p, twoSidedP(z));
      expect(row?.mirrored).toBe(row?.p);
      if (z < 37) expect(Number(row?.p) / twoSidedP(z)).toBeCloseTo(1, 7);
    },
  );

  it.each([
    [0, 10],
    [10, 10],
    [1, 1],
    [0, 1],
    [37, 1000],
  ])('the Wilson bounds of %i in %i', async (k, n) => {
    const [row] = await db.all('select wilson_low(?, ?) as low, wilson_high(?, ?) as high', [k, n, k, n]);
    close(row?.low, wilson(k, n)[0]);
    close(row?.high, wilson(k, n)[1]);
  });

  it('nothing is nothing', async () => {
    const rows = await db.all(
      'select stance_position(0, 0) as position, stance_position_se(0, 0) as se, wilson_low(0, 0) as low, wilson_high(0, 0) as high',
    );
    expect(rows).toEqual([{ position: null, se: null, low: null, high: null }]);
  });
});

function shift(holder: string, target: string, before: string, year: string) {
  const at = (period: string) =>
    counts((stance) => stance.holder === holder && stance.target === target && stance.year === period);
  const [a, b] = [at(before), at(year)];
  const spoken = a.s + a.c > 0 && b.s + b.c > 0;
  const z =
    (logOdds(b.s, b.c) - logOdds(a.s, a.c)) / Math.hypot(logOddsError(a.s, a.c), logOddsError(b.s, b.c));
  return { key: `${holder} ${target} ${year}`, z: spoken ? z : Number.NaN, p: twoSidedP(z) };
}

function counts(where: (stance: GivenStance & { year: string }) => boolean): { s: number; c: number } {
  const chosen = given.filter(where);
  const s = chosen.filter(({ stance }) => stance === 'support').length;
  return { s, c: chosen.length - s };
}

/** Every holder speaks of every target in every year, in numbers that differ and now and then are equal. */
function madeUpStances(): (GivenStance & { year: string })[] {
  return YEARS.flatMap((year, y) =>
    HOLDERS.flatMap((holder, h) =>
      TARGETS.flatMap((target, t) => [
        ...madeUp(year, holder, target, 'support', ((h + 2) * (t + 1) * (y + 3)) % 5),
        ...madeUp(year, holder, target, 'condemnation', 1 + (((h + 1) * (t + 3) * (y + 1)) % 4)),
      ]),
    ),
  );
}

function madeUp(year: string, holder: string, target: string, stance: string, count: number) {
  return Array.from({ length: count }, () => ({ statement: year, year, holder, target, stance }));
}

function close(value: Row[string] | undefined, expected: number): void {
  expect(typeof value).toBe('number');
  expect(Math.abs(Number(value) - expected)).toBeLessThan(TOLERANCE);
}
