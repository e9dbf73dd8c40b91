import { describe, expect, it } from 'vitest';
import { Workplace } from '../commands/demarche.js';

const FILES_OF_RUN = ['run', 'a.jsonl', 'b.jsonl', '--jobs', '2'];
/** However busy the machine is, no statement takes this long; within `HANGING` one that hangs is given up soon. */
const [PATIENT, HANGING, MORE_PATIENT] = [limit(600), limit(3), limit(601)];
const RUN = [...FILES_OF_RUN, ...PATIENT];
const limitsFor = (action: string): string[] => (action === 'stall' ? HANGING : PATIENT);
/** The second statement of the first file stands in the second file, too. */
const FILES: Readonly<Record<string, readonly object[]>> = {
  'a.jsonl': [
    { id: 'one', text: 'Kenya supports Japan.' },
    { id: 'two', text: 'France condemned the attack on Mali.' },
    { id: 'three', text: 'Hungary stands ready to help Ukraine.' },
  ],
  'b.jsonl': [
    { id: 'other', text: 'Japan supports Kenya.' },
    { id: 'same as two', text: 'France condemned the attack on Mali.' },
  ],
};
const NOTHING_REFUSED = [
  ['a.jsonl', 3, 3, 0, 0, ''],
  ['b.jsonl', 2, 1, 1, 0, ''],
];

function limit(seconds: number): string[] {
  return ['--limit', `statementSeconds=${seconds}`];
}

function newPlace(): Workplace {
  const place = new Workplace();
  for (const [name, records] of Object.entries(FILES)) place.writeJsonLines(name, records);
  return place;
}

/** A night in which the second statement cannot be read, wherever it is tried. */
function badNight(place: Workplace, action: string): ReturnType<Workplace['run']> {
  return place.run([...FILES_OF_RUN, ...limitsFor(action)], {
    env: { DEMARCHE_TEST_FAULT: `statement:2:${action}` },
  });
}

function ask(place: Workplace, query: string, inside: { folder?: string } = {}): unknown[][] {
  const { stdout, stderr } = place.run(['sql', query, '--json'], inside);
  expect(stderr).toBe('');
  return (JSON.parse(stdout) as object[]).map((row) => Object.values(row));
}

const counts = (place: Workplace, inside: { folder?: string } = {}): unknown[][] =>
  ask(
    place,
    'select file, read, loaded, duplicate, rejected, reasons from data_quality order by file',
    inside,
  );
const rejects = (place: Workplace): unknown[][] =>
  ask(place, 'select file, line, reason, raw from rejects order by file, line');

describe('a statement that cannot be read, however little text there is', () => {
  it.each([
    [
      'stall',
      'score_too_slow',
      /it took longer than allowed: limit statementSeconds=3; raise it with --limit/,
    ],
    ['throw', 'score_failed', /reading it failed, which is a bug: .*a test has ended this thread/],
  ])('by %s is one refused record in each of its files, and the others are read', (action, reason, told) => {
    const place = newPlace();
    const { status, stderr } = badNight(place, action);
    expect(status, stderr).toBe(3);
    expect(stderr).toMatch(told);
    expect(counts(place)).toEqual([
      ['a.jsonl', 3, 2, 0, 1, `${reason}: 1`],
      ['b.jsonl', 2, 1, 0, 1, `${reason}: 1`],
    ]);
    expect(rejects(place)).toEqual([
      ['a.jsonl', 2, reason, 'France condemned the attack on Mali.'],
      ['b.jsonl', 2, reason, 'France condemned the attack on Mali.'],
    ]);
    expect(ask(place, 'select statement_id from stances order by all')).toEqual([
      ['one'],
      ['other'],
      ['three'],
    ]);
    const manifest = JSON.parse(place.read('reports', 'latest', 'manifest.json'));
    expect(manifest.counts).toMatchObject({ read: 5, loaded: 3, duplicate: 0, rejected: 2 });

    const again = place.run([...FILES_OF_RUN, ...limitsFor(action)]);
    expect([again.status, /scored +0/.test(again.stderr)]).toEqual([3, true]);

    const wider = place.run([...FILES_OF_RUN, ...MORE_PATIENT]);
    expect(wider.status, wider.stderr).toBe(0);
    expect(wider.stderr).toMatch(/1 limits changed/);
    expect(counts(place)).toEqual(NOTHING_REFUSED);
    expect(rejects(place)).toEqual([]);
  });

  it('is tried again with other rules', () => {
    const place = newPlace();
    badNight(place, 'throw');
    const { status, stderr } = place.run([...RUN, '--lexicon', 'concern']);
    expect(status, stderr).toBe(0);
    expect(counts(place)).toEqual(NOTHING_REFUSED);
  });

  it('that hangs in the thread of the run only is read by another', () => {
    const place = newPlace();
    const { status, stderr } = place.run([...FILES_OF_RUN, ...HANGING], {
      env: { DEMARCHE_TEST_FAULT: 'statement_once:2:stall' },
    });
    expect(status, stderr).toBe(0);
    expect(counts(place)).toEqual(NOTHING_REFUSED);
    expect(ask(place, "select holder from stances where statement_id = 'two'")).toEqual([['FRA']]);
  });

  it('stays refused when its file is read again, and goes with its record', () => {
    const place = newPlace();
    badNight(place, 'throw');
    place.writeJsonLines('a.jsonl', [
      ...(FILES['a.jsonl'] ?? []),
      { id: 'four', text: 'Togo supports Chad.' },
    ]);
    expect(place.run(RUN).status).toBe(3);
    expect(counts(place)).toEqual([
      ['a.jsonl', 4, 1, 2, 1, 'score_failed: 1'],
      ['b.jsonl', 2, 1, 0, 1, 'score_failed: 1'],
    ]);
    for (const [name, records] of Object.entries(FILES)) place.writeJsonLines(name, records.slice(0, 1));
    const { status, stderr } = place.run(RUN);
    expect(status, stderr).toBe(0);
    expect(rejects(place)).toEqual([]);
  });

  it('is booked whole, wherever a run that books it is killed', () => {
    const place = newPlace();
    badNight(place, 'throw');
    const wider = [...FILES_OF_RUN, ...MORE_PATIENT];
    let kills = 0;
    for (let pass = 1; pass < 20; pass++) {
      place.copyTo(`night ${pass}`);
      const inside = { folder: `night ${pass}` };
      const { status } = place.run(wider, { ...inside, env: { DEMARCHE_TEST_FAULT: `commit:${pass}:kill` } });
      if (status !== null) break;
      kills += 1;
      const after = place.run([...wider, '--quiet'], inside);
      expect(after.status, `pass ${pass}: ${after.stderr}`).toBe(0);
      expect(counts(place, inside)).toEqual(NOTHING_REFUSED);
    }
    expect(kills).toBeGreaterThan(3);
  });

  it('is refused by annotate with file, line and reason', () => {
    const place = newPlace();
    const annotate = (action: string) =>
      place.run(['annotate', 'a.jsonl', ...limitsFor(action)], {
        env: { DEMARCHE_TEST_FAULT: `statement:2:${action}` },
      });
    for (const [action, reason] of [
      ['stall', 'score_too_slow'],
      ['throw', 'score_failed'],
    ] as const) {
      const { status, stdout, stderr } = annotate(action);
      expect(status).toBe(3);
      expect(stderr).toContain(`a.jsonl:2: ${reason}: `);
      expect(Array.from(stdout.matchAll(/"id":"(\w+)"/g), ([, id]) => id)).toEqual(['one', 'three']);
    }
  });
});
