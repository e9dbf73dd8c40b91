import { describe, expect, it } from 'vitest';
import { Database } from '../../src/db/database.js';
import { OTHER_COUNTRY, OTHER_DAY, STORY, WIRES } from '../stories/wires.js';
import { Workplace } from './demarche.js';

interface Given {
  readonly id: string;
  readonly date?: string;
  readonly source?: string;
  readonly speaker?: string;
  readonly text: string;
}

const FIVE: readonly Given[] = WIRES.map((wire, index) => ({ id: `w${index}`, date: '2022-03-07', ...wire }));
const OTHERS: readonly Given[] = [
  { id: 'country', date: '2022-03-07', text: OTHER_COUNTRY },
  { id: 'weekday', date: '2022-03-09', text: OTHER_DAY },
  { id: 'later', date: '2022-03-20', text: STORY },
  { id: 'month', date: '2022-03', text: STORY },
  { id: 'undated', text: STORY },
  { id: 'voice', date: '2022-03-07', speaker: 'Japan', text: STORY },
];
const NEXT_DAY: Given = { id: 'a-day-later', date: '2022-03-08', text: STORY };

const RUN = ['run', '--db', 'x.duckdb', '--out', 'out', '--quiet'];

async function query(place: Workplace, sql: string): Promise<unknown[]> {
  const db = await Database.open(place.path('x.duckdb'), { readOnly: true });
  try {
    return await db.all(sql);
  } finally {
    db.close();
  }
}

async function links(place: Workplace): Promise<string[]> {
  const rows = await query(place, 'select statement_id, story_id from statements order by statement_id');
  return (rows as { statement_id: string; story_id: string }[])
    .filter(({ statement_id, story_id }) => statement_id !== story_id)
    .map(({ statement_id, story_id }) => `${statement_id} of ${story_id}`);
}

/** A folder in which each of these was loaded by a run of its own. */
function loaded(...runs: readonly (readonly Given[])[]): Workplace {
  const place = new Workplace();
  runs.forEach((records, index) => {
    place.writeJsonLines(`${index}.jsonl`, records);
    expect(place.run([...RUN, `${index}.jsonl`]).stderr).toBe('');
  });
  return place;
}

const turkey = `select stance, polarity, stances, told, told_once from stance_counts
  where holder = 'TUR' and stance = 'condemnation'`;

describe('near copies', () => {
  it('are linked to the first of their story, and nothing else is', async () => {
    const place = loaded([...FIVE, ...OTHERS, NEXT_DAY]);
    expect(await links(place)).toEqual(['a-day-later of w0', 'w1 of w0', 'w2 of w0', 'w3 of w0', 'w4 of w0']);
  });

  it('are linked alike in whatever order and number of runs they come', async () => {
    const all = [...FIVE, ...OTHERS, NEXT_DAY];
    const once = loaded(all);
    const backwards = loaded(
      ...[8, 5, 2, 0].map((from, i, starts) => all.slice(from, starts[i - 1]).toReversed()),
    );
    expect(await links(backwards)).toEqual(await links(once));
    const [figures, again] = [once, backwards].map((place) => {
      place.run(['report', '--db', 'x.duckdb', '--out', 'out', '--count', 'stories', '--quiet']);
      const { 'evidence.csv': _files, 'data_quality.csv': _counts, ...rest } = place.reports('out', 'latest');
      return rest;
    });
    expect(again).toEqual(figures);
  });

  it('find a new first when theirs changes', async () => {
    const place = loaded([...FIVE, NEXT_DAY]);
    place.writeJsonLines('0.jsonl', [
      { ...FIVE[0], text: 'Japan supports Ukraine.' },
      ...FIVE.slice(1),
      NEXT_DAY,
    ]);
    place.run([...RUN, '0.jsonl']);
    expect(await links(place)).toEqual(['a-day-later of w1', 'w2 of w1', 'w3 of w1', 'w4 of w1']);
    place.writeJsonLines('0.jsonl', [
      { ...FIVE[0] },
      { ...FIVE[1], date: '2022-03-01' },
      ...FIVE.slice(2),
      NEXT_DAY,
    ]);
    place.run([...RUN, '0.jsonl']);
    expect(await links(place)).toEqual(['a-day-later of w0', 'w2 of w0', 'w3 of w0', 'w4 of w0']);
  });

  it('move from one first to another along the days when an earlier telling comes late', async () => {
    const on = (day: number): Given => ({ id: `d${day}`, date: `2022-03-0${day}`, text: STORY });
    const place = loaded([on(4), on(5), on(6), on(7), on(8), on(9)], [on(2)]);
    expect(await links(place)).toEqual(await links(loaded([2, 4, 5, 6, 7, 8, 9].map(on))));
    expect(await links(place)).toEqual(['d4 of d2', 'd5 of d2', 'd7 of d6', 'd8 of d6', 'd9 of d6']);
  });
});

describe('--count stories', () => {
  it('takes a stance once per story and day; both figures stay in stance_counts', async () => {
    const place = loaded([...FIVE, NEXT_DAY]);
    const told = { stance: 'condemnation', polarity: 'affirmed', told: 6, told_once: 2 };
    expect(await query(place, turkey)).toEqual([{ ...told, stances: 6 }]);
    const before = place.reports('out', 'latest');
    expect(place.run([...RUN, '0.jsonl', '--count', 'stories']).status).toBe(0);
    expect(await query(place, turkey)).toEqual([{ ...told, stances: 2 }]);
    const stories = place.reports('out', 'latest');
    expect(stories['actor_target.csv']).not.toBe(before['actor_target.csv']);
    expect(stories['evidence.csv']).toBe(before['evidence.csv']);
    expect(place.run([...RUN, '0.jsonl']).status).toBe(0);
    expect(place.reports('out', 'latest')).toEqual(before);
  });

  it('writes the same bytes in a second run, and says in the manifest what was counted', () => {
    const place = loaded([...FIVE, ...OTHERS]);
    place.run([...RUN, '0.jsonl', '--count', 'stories', '--roll-up']);
    const first = place.reports('out', 'latest');
    place.run([...RUN, '0.jsonl', '--count', 'stories', '--roll-up']);
    expect(place.reports('out', 'latest')).toEqual(first);
    expect(JSON.parse(place.read('out', 'latest', 'manifest.json'))).toMatchObject({
      count: 'stories',
      roll_up: true,
    });
  });

  it('is refused when it is neither', () => {
    const { status, stderr } = new Workplace().run(['report', '--count', 'storys']);
    expect(status).toBe(2);
    expect(stderr).toContain('did you mean stories?');
  });
});

describe('--roll-up', () => {
  it('writes what an organisation says for its members of that day, and leaves the other reports alone', () => {
    const text = 'The European Union condemned the attack by Russia. Kenya supports Ukraine.';
    const place = loaded([
      { id: 'with', date: '2019-05-06', text },
      { id: 'without', date: '2021-05-06', text: `${text} The meeting ended at noon.` },
    ]);
    const plain = place.reports('out', 'latest');
    expect(Object.keys(plain)).not.toContain('member_rollup.csv');
    place.run(['report', '--db', 'x.duckdb', '--out', 'out', '--roll-up', '--quiet']);
    const { 'member_rollup.csv': rollup = '', ...others } = place.reports('out', 'latest');
    expect(others).toEqual(plain);
    expect(rollup).toContain(
      'FRA,France,RUS,Russia,condemnation,affirmed,EU,European Union,2,2,0,0,0,2019-05-06,2021-05-06',
    );
    expect(rollup).toContain(
      'GBR,United Kingdom,RUS,Russia,condemnation,affirmed,EU,European Union,1,1,0,0,0,2019-05-06,2019-05-06',
    );
    expect(rollup).not.toContain('Kenya');
  });
});
