import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/db/database.js';
import { audit } from '../../src/report/audit.js';
import { addStances, addStatements, openBooks, SENTENCE, times } from './books.js';

let db: Database;

beforeEach(async () => {
  db = await openBooks();
});

afterEach(() => db.close());

const condemnation = { stance: 'condemnation' } as const;

describe('stance_points', () => {
  it.each([
    ['support', 'affirmed', 'asserted', 3, 6],
    ['support', 'withheld', 'asserted', 2, -4],
    ['condemnation', 'affirmed', 'asserted', 2, -4],
    ['condemnation', 'affirmed', 'urged', 2, -2],
    ['condemnation', 'withheld', 'conditional', 1, 1],
    ['assist', 'affirmed', 'delivered', 3, 6],
    ['assist', 'affirmed', 'conditional', 1, 1],
    ['neutrality', 'affirmed', 'asserted', 3, 0],
  ])('counts %s, %s, %s with intensity %i as %i', async (stance, polarity, status, intensity, points) => {
    const rows = await db.all('select stance_points(?, ?, ?, ?) as points', [
      stance,
      polarity,
      status,
      intensity,
    ]);
    expect(rows).toEqual([{ points }]);
  });
});

describe('actor_target', () => {
  it('counts kinds apart and takes support and condemnation only into the position', async () => {
    await addStatements(db, [{ id: 's1', date: '2020-05' }, { id: 's2', date: '2021' }, { id: 's3' }]);
    await addStances(db, [
      ...times(3, { statement: 's1', holder: 'UTO', target: 'RUR' }),
      { statement: 's2', holder: 'UTO', target: 'RUR', ...condemnation, status: 'urged' },
      { statement: 's3', holder: 'UTO', target: 'RUR', stance: 'assist', status: 'delivered' },
      { statement: 's3', holder: 'UTO', target: 'RUR', polarity: 'withheld' },
      { statement: 's3', holder: 'UTO', target: 'RUR', stance: 'neutrality' },
    ]);
    const rows = await db.all(`
      select * exclude (position, position_se, position_low, position_high, support_share_low, support_share_high)
      from actor_target`);
    expect(rows).toEqual([
      {
        holder: 'UTO',
        holder_name: 'Utopia',
        target: 'RUR',
        target_name: 'Ruritania',
        statements: 3,
        stances: 7,
        support: 3,
        condemnation: 1,
        assist: 1,
        withheld_support: 1,
        withheld_condemnation: 0,
        withheld_assist: 0,
        other: 1,
        other_stances: 'neutrality: 1',
        conditional: 0,
        urged: 1,
        delivered: 1,
        points: 10,
        mean_points: 1.4285714286,
        support_share: 0.75,
        small_n: 'yes',
        first_date: '2020-05',
        last_date: '2021',
        undated: 3,
      },
    ]);
  });

  it('has no position where nothing was supported or condemned, and names the codes that are no actors', async () => {
    await addStances(db, [
      { statement: 's1', holder: 'OTHER', target: 'NONE', stance: 'assist' },
      { statement: 's1', holder: 'XYZ', target: 'OTHER' },
    ]);
    const rows = await db.all(
      'select holder_name, target_name, position is null as silent, support_share is null as shareless from actor_target order by holder',
    );
    expect(rows).toEqual([
      { holder_name: '(other actor)', target_name: '(no actor)', silent: true, shareless: true },
      { holder_name: 'XYZ', target_name: '(other actor)', silent: false, shareless: false },
    ]);
  });
});

describe('actor_summary', () => {
  it('counts a statement once, and the statements of the holder that hold none of its stances', async () => {
    await addStatements(db, [
      { id: 's1', speaker: 'UTO' },
      { id: 's2', speaker: 'UTO' },
      { id: 's3', speaker: 'RUR' },
    ]);
    await addStances(db, [
      { statement: 's1', holder: 'UTO', target: 'RUR' },
      { statement: 's1', holder: 'UTO', target: 'FRE', ...condemnation },
      { statement: 's3', holder: 'UTO', target: 'RUR' },
    ]);
    const rows = await db.all(
      'select holder, holder_kind, statements, spoken, spoken_without_stance, targets, stances, support, condemnation, points, small_n from actor_summary',
    );
    expect(rows).toEqual([
      {
        holder: 'UTO',
        holder_kind: 'state',
        statements: 2,
        spoken: 2,
        spoken_without_stance: 1,
        targets: 2,
        stances: 3,
        support: 2,
        condemnation: 1,
        points: 4,
        small_n: 'yes',
      },
    ]);
  });
});

describe('target_comparison', () => {
  it('ranks the holders of a target, with the silent last and equals side by side', async () => {
    await addStances(db, [
      ...times(2, { statement: 's1', holder: 'UTO', target: 'RUR' }),
      { statement: 's1', holder: 'FRE', target: 'RUR', ...condemnation },
      { statement: 's1', holder: 'SYL', target: 'RUR', ...condemnation },
      { statement: 's1', holder: 'LOL', target: 'RUR', stance: 'assist' },
      { statement: 's1', holder: 'UTO', target: 'NONE' },
      { statement: 's1', holder: 'OTHER', target: 'RUR' },
    ]);
    const rows = await db.all(
      'select target, rank, holder, holders, target_position::double as pooled from target_comparison order by rank nulls last, holder',
    );
    expect(rows).toEqual([
      { target: 'RUR', rank: 1, holder: 'UTO', holders: 4, pooled: 0 },
      { target: 'RUR', rank: 2, holder: 'FRE', holders: 4, pooled: 0 },
      { target: 'RUR', rank: 2, holder: 'SYL', holders: 4, pooled: 0 },
      { target: 'RUR', rank: null, holder: 'LOL', holders: 4, pooled: 0 },
    ]);
  });
});

describe('stances that a lexicon pack adds', () => {
  beforeEach(async () => {
    await addStances(db, [
      { statement: 's1', holder: 'UTO', target: 'RUR' },
      ...times(2, { statement: 's1', holder: 'UTO', target: 'RUR', stance: 'concern', intensity: 3 }),
      { statement: 's2', holder: 'UTO', target: 'RUR', stance: 'concern', polarity: 'withheld' },
      { statement: 's2', holder: 'UTO', target: 'RUR', stance: 'envy' },
      { statement: 's2', holder: 'FRE', target: 'RUR' },
    ]);
  });

  it('are named beside their count, the most frequent first', async () => {
    for (const view of ['actor_summary', 'actor_target', 'target_comparison']) {
      expect(
        await db.all(`select holder, other, other_stances, points from ${view} order by holder`),
      ).toEqual([
        { holder: 'FRE', other: 0, other_stances: '', points: 4 },
        { holder: 'UTO', other: 4, other_stances: 'concern: 3; envy: 1', points: 4 },
      ]);
    }
  });

  it('have rows of their own in stance_counts', async () => {
    const rows = await db.all(
      "select stance, polarity, statements, stances, told, told_once, points from stance_counts where holder = 'UTO' order by stance, polarity",
    );
    expect(rows).toEqual([
      {
        stance: 'concern',
        polarity: 'affirmed',
        statements: 1,
        stances: 2,
        told: 2,
        told_once: 1,
        points: 0,
      },
      {
        stance: 'concern',
        polarity: 'withheld',
        statements: 1,
        stances: 1,
        told: 1,
        told_once: 1,
        points: 0,
      },
      { stance: 'envy', polarity: 'affirmed', statements: 1, stances: 1, told: 1, told_once: 1, points: 0 },
      {
        stance: 'support',
        polarity: 'affirmed',
        statements: 1,
        stances: 1,
        told: 1,
        told_once: 1,
        points: 4,
      },
    ]);
  });
});

describe('counting stories', () => {
  beforeEach(async () => {
    await addStatements(db, [
      { id: 'b', date: '2020-05-01' },
      { id: 'a', date: '2020-05-01', story: 'b' },
      { id: 'c', date: '2020-05-02', story: 'b' },
      { id: 'd', date: '2020-05-02' },
      { id: 'e' },
    ]);
    await addStances(db, [
      { statement: 'a', holder: 'UTO', target: 'RUR', intensity: 3 },
      { statement: 'b', holder: 'UTO', target: 'RUR', intensity: 2 },
      { statement: 'b', holder: 'UTO', target: 'RUR', intensity: 1 },
      { statement: 'b', holder: 'UTO', target: 'FRE' },
      { statement: 'a', holder: 'UTO', target: 'RUR', polarity: 'withheld' },
      { statement: 'c', holder: 'UTO', target: 'RUR' },
      { statement: 'd', holder: 'UTO', target: 'RUR' },
      { statement: 'e', holder: 'UTO', target: 'RUR' },
      { statement: 'e', holder: 'UTO', target: 'RUR' },
    ]);
  });

  it('takes each holder, target, stance and polarity once per story and day, as its first statement tells it', async () => {
    await db.run("insert into settings values ('count', 'stories')");
    const rows = await db.all(
      'select statement_id, target, polarity, points from counted_stances order by statement_id, target, polarity',
    );
    expect(rows).toEqual([
      { statement_id: 'a', target: 'RUR', polarity: 'withheld', points: -4 },
      { statement_id: 'b', target: 'FRE', polarity: 'affirmed', points: 4 },
      { statement_id: 'b', target: 'RUR', polarity: 'affirmed', points: 4 },
      { statement_id: 'c', target: 'RUR', polarity: 'affirmed', points: 4 },
      { statement_id: 'd', target: 'RUR', polarity: 'affirmed', points: 4 },
      { statement_id: 'e', target: 'RUR', polarity: 'affirmed', points: 4 },
    ]);
    expect(await db.all('select stances, support, points from actor_summary')).toEqual([
      { stances: 6, support: 5, points: 16 },
    ]);
    expect(await db.all('select sum(stances)::integer as n from timeline')).toEqual([{ n: 5 }]);
    expect(await audit(db)).toEqual([]);
  });

  it('gives both figures whatever is counted', async () => {
    const both =
      "select stances, told, told_once from stance_counts where target = 'RUR' and polarity = 'affirmed'";
    expect(await db.all(both)).toEqual([{ stances: 7, told: 7, told_once: 4 }]);
    await db.run("insert into settings values ('count', 'stories')");
    expect(await db.all(both)).toEqual([{ stances: 4, told: 7, told_once: 4 }]);
  });

  it('takes all of them where statements are counted', async () => {
    await db.run("insert into settings values ('count', 'statements')");
    expect(await db.all('select count(*)::integer as n from counted_stances')).toEqual([{ n: 9 }]);
    expect(await audit(db)).toEqual([]);
  });
});

describe('member_rollup', () => {
  beforeEach(async () => {
    await db.run(`insert into memberships values
      ('LOL', 'UTO', 'member', '1990', null),
      ('LOL', 'RUR', 'member', '1990-01-01', '2020-06'),
      ('LOL', 'FRE', 'member', '2020-05-02', null),
      ('LOL', 'SYL', 'observer', '1990', null)`);
  });

  it.each([
    ['1989', []],
    ['2019', ['RUR', 'UTO']],
    ['2020', ['UTO']],
    ['2020-05', ['RUR', 'UTO']],
    ['2020-05-01', ['RUR', 'UTO']],
    ['2020-05-02', ['FRE', 'RUR', 'UTO']],
    ['2020-06-30', ['FRE', 'RUR', 'UTO']],
    ['2020-07-01', ['FRE', 'UTO']],
    [undefined, []],
  ])('takes who was a member on every day that %s may mean, and no observer', async (date, members) => {
    await addStatements(db, [{ id: 's1', ...(date === undefined ? {} : { date }) }]);
    await addStances(db, [{ statement: 's1', holder: 'LOL', target: 'SYL' }]);
    const rows = await db.all('select member from member_rollup order by member');
    expect(rows.map(({ member }) => member)).toEqual(members);
  });

  it('marks the organisation, keeps kinds apart, and leaves every other figure alone', async () => {
    await addStatements(db, [
      { id: 's1', date: '2019' },
      { id: 's2', date: '2019-03' },
    ]);
    const before = await db.all("from actor_target where holder <> 'LOL'");
    await addStances(db, [
      { statement: 's1', holder: 'LOL', target: 'SYL' },
      { statement: 's2', holder: 'LOL', target: 'SYL', status: 'urged' },
      { statement: 's2', holder: 'LOL', target: 'UTO', stance: 'concern' },
      { statement: 's2', holder: 'LOL', target: 'SYL', holderActor: 'FRE' },
    ]);
    const rows = await db.all(
      'select member, member_name, target, stance, polarity, via, via_name, statements, stances, urged, first_date, last_date from member_rollup order by member, target',
    );
    const shared = { polarity: 'affirmed', via: 'LOL', via_name: 'League of Lands' };
    const support = {
      target: 'SYL',
      stance: 'support',
      statements: 2,
      stances: 2,
      urged: 1,
      first_date: '2019',
      last_date: '2019-03',
    };
    expect(rows).toEqual([
      { member: 'RUR', member_name: 'Ruritania', ...support, ...shared },
      {
        member: 'RUR',
        member_name: 'Ruritania',
        target: 'UTO',
        stance: 'concern',
        statements: 1,
        stances: 1,
        urged: 0,
        first_date: '2019-03',
        last_date: '2019-03',
        ...shared,
      },
      { member: 'UTO', member_name: 'Utopia', ...support, ...shared },
    ]);
    expect(await db.all("from actor_target where holder <> 'LOL'")).toEqual(before);
  });
});

describe('actor_similarity', () => {
  it('gives a pair once, over third actors that both placed', async () => {
    await addStances(db, [
      { statement: 's1', holder: 'UTO', target: 'RUR' },
      { statement: 's1', holder: 'FRE', target: 'RUR', ...condemnation },
      { statement: 's1', holder: 'UTO', target: 'SYL' },
      { statement: 's1', holder: 'FRE', target: 'SYL' },
      { statement: 's1', holder: 'UTO', target: 'FRE' },
      { statement: 's1', holder: 'FRE', target: 'FRE' },
      { statement: 's1', holder: 'LOL', target: 'RUR', stance: 'assist' },
      { statement: 's1', holder: 'UTO', target: 'NONE' },
      { statement: 's1', holder: 'FRE', target: 'NONE' },
    ]);
    const rows = await db.all('from actor_similarity');
    expect(rows).toEqual([
      {
        actor_a: 'FRE',
        actor_a_name: 'Freedonia',
        actor_b: 'UTO',
        actor_b_name: 'Utopia',
        shared_targets: 2,
        stances_a: 2,
        stances_b: 2,
        same_side: 1,
        opposite_sides: 1,
        similarity: 0,
        small_n: 'yes',
      },
    ]);
  });

  it('is empty for a pair of which one stands in the middle everywhere', async () => {
    await addStances(db, [
      { statement: 's1', holder: 'UTO', target: 'RUR' },
      { statement: 's1', holder: 'FRE', target: 'RUR' },
      { statement: 's1', holder: 'FRE', target: 'RUR', ...condemnation },
    ]);
    expect(await db.all('select similarity from actor_similarity')).toEqual([{ similarity: null }]);
  });
});

describe('timeline', () => {
  beforeEach(async () => {
    await addStatements(db, [
      { id: 's1', date: '2020-05' },
      { id: 's2', date: '2020-05-17' },
      { id: 's3', date: '2021' },
      { id: 's4' },
    ]);
    await addStances(db, [
      { statement: 's1', holder: 'UTO', target: 'RUR', status: 'conditional' },
      { statement: 's2', holder: 'UTO', target: 'RUR', polarity: 'withheld', intensity: 3 },
      { statement: 's3', holder: 'UTO', target: 'RUR' },
      { statement: 's4', holder: 'UTO', target: 'RUR' },
    ]);
  });

  it('counts by year and leaves out what has no date', async () => {
    const rows = await db.all(
      'select period, stance, statements, stances, affirmed, withheld, conditional, points from timeline order by period',
    );
    expect(rows).toEqual([
      {
        period: '2020',
        stance: 'support',
        statements: 2,
        stances: 2,
        affirmed: 1,
        withheld: 1,
        conditional: 1,
        points: -4,
      },
      {
        period: '2021',
        stance: 'support',
        statements: 1,
        stances: 1,
        affirmed: 1,
        withheld: 0,
        conditional: 0,
        points: 4,
      },
    ]);
  });

  it('counts by month where the month is known', async () => {
    expect(await db.all("select period, stances from timeline_by('month')")).toEqual([
      { period: '2020-05', stances: 2 },
    ]);
  });

  it('refuses other periods', async () => {
    await expect(db.all("from timeline_by('week')")).rejects.toThrow('a period is year or month');
  });
});

describe('shifts', () => {
  it('compares a year with the last one before it in which the holder spoke', async () => {
    await addStatements(db, [
      { id: 's1', date: '2015' },
      { id: 's2', date: '2018-02-03' },
      { id: 's3', date: '2019' },
      { id: 's4', date: '2016' },
    ]);
    await addStances(db, [
      ...times(6, { statement: 's1', holder: 'UTO', target: 'RUR' }),
      ...times(5, { statement: 's2', holder: 'UTO', target: 'RUR', ...condemnation }),
      ...times(5, { statement: 's3', holder: 'UTO', target: 'RUR', ...condemnation }),
      { statement: 's4', holder: 'UTO', target: 'RUR', stance: 'assist' },
      { statement: 's1', holder: 'FRE', target: 'RUR' },
      { statement: 's2', holder: 'FRE', target: 'RUR', ...condemnation },
      { statement: 's1', holder: 'UTO', target: 'NONE' },
      { statement: 's2', holder: 'UTO', target: 'NONE', ...condemnation },
    ]);
    const rows = await db.all(
      'select holder, target, previous_period, period, previous_support, previous_condemnation, support, condemnation, direction, small_n from shifts order by p',
    );
    expect(rows).toEqual([
      {
        holder: 'UTO',
        target: 'RUR',
        previous_period: '2015',
        period: '2018',
        previous_support: 6,
        previous_condemnation: 0,
        support: 0,
        condemnation: 5,
        direction: 'towards condemnation',
        small_n: 'no',
      },
      {
        holder: 'FRE',
        target: 'RUR',
        previous_period: '2015',
        period: '2018',
        previous_support: 1,
        previous_condemnation: 0,
        support: 0,
        condemnation: 1,
        direction: 'towards condemnation',
        small_n: 'yes',
      },
    ]);
  });
});

describe('evidence', () => {
  it('cuts the sentence in code points, also behind emoji and combining marks', async () => {
    const text = `🙂 Cafe\u0301.\n${SENTENCE} 👩‍👩‍👧 End.`;
    await addStatements(db, [{ id: 's1', text, date: '2020-05', speaker: 'LOL', title: 'On friends' }]);
    await addStances(db, [{ statement: 's1', holder: 'UTO', target: 'NONE' }]);
    const rows = await db.all(
      'select date, source, holder_name, target, target_name, sentence, char_start, title, file, copies from evidence',
    );
    expect(rows).toEqual([
      {
        date: '2020-05',
        source: 'Gazette',
        holder_name: 'Utopia',
        target: 'NONE',
        target_name: '(no actor)',
        sentence: SENTENCE,
        char_start: 9,
        title: 'On friends',
        file: 'in.jsonl',
        copies: 1,
      },
    ]);
  });

  it('cuts the same sentence out of a long text, near its beginning or far into it', async () => {
    const noted = (number: number): string => `🙂 Café ${number}: Utopia\r\nstands by Ruritania.`;
    const sentences = [
      noted(1),
      // Lies across the end of what counts as the beginning.
      `${'very '.repeat(20_000)}${noted(2)}`,
      noted(3),
      `${'long '.repeat(100)}${noted(4)}`,
      noted(5),
    ];
    const text = `${'é'.repeat(700)} ${sentences.join(` ${'ü'.repeat(61_003)} `)}`;
    await addStatements(db, [{ id: 's1', text }, { id: 's2' }]);
    await addStances(db, [
      ...sentences.map((sentence) => ({ statement: 's1', holder: 'UTO', target: 'RUR', sentence })),
      { statement: 's1', holder: 'FRE', target: 'RUR', sentence: noted(5), polarity: 'withheld' },
      { statement: 's2', holder: 'UTO', target: 'RUR' },
    ]);
    const rows = await db.all('select sentence from evidence order by statement_id, stance_no');
    expect(rows.map(({ sentence }) => sentence)).toEqual([...sentences, noted(5), SENTENCE]);
    expect(await db.all('select sentence from withheld')).toEqual([{ sentence: noted(5) }]);
    expect(await db.all('select count(*)::integer as count from far_sentences')).toEqual([{ count: 4 }]);
  });

  it('has one row for a stance whose statement was found in two files', async () => {
    await addStances(db, [{ statement: 's1', holder: 'UTO', target: 'RUR' }]);
    await db.run(
      "insert into statement_sources values ('s1', 'a.csv', 7, null, false), ('s1', 'a.csv', 3, null, true)",
    );
    expect(await db.all('select file, line, copies from evidence')).toEqual([
      { file: 'a.csv', line: 3, copies: 3 },
    ]);
  });
});

describe('worklist', () => {
  it('counts wordings over line breaks and shows the words around the first of them', async () => {
    const text = 'Nobody. Grand\nFenwick supports nobody. Nobody.';
    await addStatements(db, [{ id: 's1', text }, { id: 's2' }]);
    await db.run(`insert into worklist_items values
      ('s2', 4, 'unknown_actor', 'Grand Fenwick'), ('s1', 0, 'unknown_actor', e'Grand\nFenwick'),
      ('s2', 4, 'unmatched_cue', 'stands by')`);
    const rows = await db.all('from worklist order by count desc');
    expect(rows).toEqual([
      {
        kind: 'unknown_actor',
        text: 'Grand Fenwick',
        count: 2,
        statements: 2,
        statement_id: 's1',
        sentence_no: 0,
        context: 'Nobody. Grand\nFenwick supports nobody. Nobody.',
      },
      {
        kind: 'unmatched_cue',
        text: 'stands by',
        count: 1,
        statements: 1,
        statement_id: 's2',
        sentence_no: 4,
        context: SENTENCE,
      },
    ]);
  });
});

describe('data_quality', () => {
  it('joins each input with its refusals and with what its statements lack', async () => {
    await addStatements(db, [
      { id: 's1', date: '2020' },
      { id: 's2', speaker: 'UTO' },
    ]);
    await addStances(db, [{ statement: 's1', holder: 'UTO', target: 'RUR' }]);
    await db.run("update inputs set read = 5, loaded = 2, rejected = 3 where file = 'in.jsonl'");
    await db.run(`insert into rejects values
      ('in.jsonl', 3, 'no_text', '', '', 'r'), ('in.jsonl', 4, 'bad_date', '', '', 'r'), ('in.jsonl', 5, 'bad_date', '', '', 'r')`);
    const rows = await db.all(
      'select file, read, loaded, duplicate, rejected, reasons, statements, not_scored, without_stance, without_date, without_speaker, near_copies from data_quality',
    );
    expect(rows).toEqual([
      {
        file: 'in.jsonl',
        read: 5,
        loaded: 2,
        duplicate: 0,
        rejected: 3,
        reasons: 'bad_date: 2; no_text: 1',
        statements: 2,
        not_scored: 0,
        without_stance: 1,
        without_date: 1,
        without_speaker: 1,
        near_copies: 0,
      },
    ]);
  });
});

describe('the macros for people', () => {
  it('list the stances between two actors in the order of time, finer codes included', async () => {
    await addStatements(db, [
      { id: 's1', date: '2021' },
      { id: 's2', date: '2020-05' },
    ]);
    await addStances(db, [
      { statement: 's1', holder: 'LOL', target: 'RUR', holderActor: 'RUR' },
      { statement: 's2', holder: 'LOL', target: 'RUR' },
      { statement: 's2', holder: 'UTO', target: 'RUR' },
    ]);
    const rows = await db.all("select date, stance, sentence from stances_between('LOL', 'RUR')");
    expect(rows).toEqual([
      { date: '2020-05', stance: 'support', sentence: SENTENCE },
      { date: '2021', stance: 'support', sentence: SENTENCE },
    ]);
    expect(await db.all("select date from stances_between('RUR', 'RUR')")).toEqual([{ date: '2021' }]);
  });

  it('set two actors side by side, the widest difference first', async () => {
    await addStances(db, [
      ...times(5, { statement: 's1', holder: 'UTO', target: 'RUR' }),
      ...times(5, { statement: 's1', holder: 'FRE', target: 'RUR', ...condemnation }),
      { statement: 's1', holder: 'UTO', target: 'SYL' },
      { statement: 's1', holder: 'FRE', target: 'SYL' },
      { statement: 's1', holder: 'FRE', target: 'LOL' },
      { statement: 's1', holder: 'FRE', target: 'UTO', stance: 'assist' },
    ]);
    const rows = await db.all(
      "select target, support_a, condemnation_b, relation, small_n, difference is null as open from compare_actors('UTO', 'FRE')",
    );
    expect(rows).toEqual([
      {
        target: 'RUR',
        support_a: 5,
        condemnation_b: 5,
        relation: 'opposite sides',
        small_n: 'no',
        open: false,
      },
      { target: 'SYL', support_a: 1, condemnation_b: 0, relation: 'same side', small_n: 'yes', open: false },
      {
        target: 'LOL',
        support_a: 0,
        condemnation_b: 0,
        relation: 'one is silent',
        small_n: 'yes',
        open: true,
      },
    ]);
  });
});
