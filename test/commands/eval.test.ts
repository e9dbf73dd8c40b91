import { describe, expect, it } from 'vitest';
import { halfOf } from '../../src/evaluation/halves.js';
import { Workplace } from './demarche.js';

const place = new Workplace();

const JPN_CONDEMNS_RUS = {
  holder: 'JPN',
  stance: 'condemnation',
  polarity: 'affirmed',
  status: 'asserted',
  target: 'RUS',
};
const GOLD = [
  { id: 'wire-1', text: 'Japan condemned Russia.', stances: [JPN_CONDEMNS_RUS] },
  {
    id: 'wire-2',
    text: 'Norway supports Kenya.',
    stances: [{ ...JPN_CONDEMNS_RUS, holder: 'NOR', stance: 'support', target: 'GHA' }],
  },
  { id: 'talk-3', source: 'talks', text: 'The sun is warm.', stances: [] },
  {
    id: 'talk-4',
    source: 'talks',
    text: 'The ferry from Peru was late.',
    stances: [{ ...JPN_CONDEMNS_RUS, holder: 'PER' }],
  },
] as const;

interface Printed {
  readonly meanF1: number;
  readonly measures: readonly { readonly name: string; readonly f1: number }[];
  readonly figures: Readonly<Record<string, number>>;
  readonly by_source: readonly { readonly name: string; readonly records: number }[];
  readonly by_rule: readonly { readonly name: string; readonly predicted: number; readonly right: number }[];
  readonly by_holder_basis: readonly { readonly name: string }[];
  readonly halves: Readonly<Record<string, { readonly records: number }>>;
  readonly confusion: { readonly counts: Readonly<Record<string, number>> };
  readonly comparison: Readonly<Record<string, number>>;
}

function printed(args: readonly string[]): Printed {
  const { status, stdout, stderr } = place.run(['eval', ...args, '--json']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout) as Printed;
}

describe('eval', () => {
  it('scores gold texts, or what annotate printed, alike', () => {
    place.writeJsonLines('right.jsonl', [GOLD[0], GOLD[2]]);
    const direct = place.run(['eval', 'right.jsonl', '--json']);
    expect(direct.status).toBe(0);
    const { measures } = JSON.parse(direct.stdout) as Printed;
    expect(measures.find(({ name }) => name === 'directed')?.f1).toBe(1);
    place.shell('demarche annotate right.jsonl > p.jsonl');
    expect(place.run(['eval', 'right.jsonl', '--predictions', 'p.jsonl', '--json']).stdout).toBe(
      direct.stdout,
    );
  });

  it('prints tables that fit a terminal of 80 columns, with every breakdown in JSON', () => {
    place.writeJsonLines('gold.jsonl', GOLD);
    const { stdout } = place.run(['eval', 'gold.jsonl', '--halves', '--errors', '3']);
    expect(stdout.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
    expect(stdout).toMatch(/F1 on both halves/);
    const { by_source, by_rule, by_holder_basis, halves, figures, meanF1 } = printed([
      'gold.jsonl',
      '--halves',
    ]);
    expect(by_source.map(({ name, records }) => [name, records])).toEqual([
      ['talks', 2],
      ['wire', 2],
    ]);
    expect(by_rule.map(({ name, predicted, right }) => [name, predicted, right])).toEqual([
      ['sup_v_support', 1, 0],
      ['con_v_condemn', 1, 1],
    ]);
    expect(by_holder_basis.map(({ name }) => name)).toEqual(['subject']);
    expect((halves.a?.records ?? 0) + (halves.b?.records ?? 0)).toBe(GOLD.length);
    expect(figures.detection).toBe(meanF1);
  });

  it('shows what went wrong with the rule that fired', () => {
    const { stdout } = place.run(['eval', 'gold.jsonl', '--errors', '3']);
    expect(stdout).toMatch(
      /wrong target: 1\n +wire-2\n +Norway supports Kenya\.\n +gold +NOR support GHA .*\n +found +NOR support KEN .*\n +by rule sup_v_support, holder by subject/,
    );
    expect(stdout).toMatch(/missed: 1\n +talk-4\n.*\n +gold +PER condemnation RUS.*\n +no cue of any rule/);
  });

  it('tells of a missed stance why a cue near by did not carry it', () => {
    place.writeJsonLines('near.jsonl', [{ id: 1, text: 'We would help.', stances: [JPN_CONDEMNS_RUS] }]);
    const { stdout } = place.run(['eval', 'near.jsonl', '--errors', '1']);
    expect(stdout).toMatch(/not +"help" \(assist, \w+\): \S/);
  });

  it('measures one half, the same records every time', () => {
    const half = halfOf('wire-1');
    const expected = GOLD.filter(({ id }) => halfOf(id) === half).length;
    expect(printed(['gold.jsonl', '--half', half])).toMatchObject({ records: expected });
    expect(place.run(['eval', 'gold.jsonl', '--half', 'a', '--halves'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--half and --halves do not go together'),
    });
  });

  it('names the line that is wrong, and an id that comes twice', () => {
    place.write('broken.jsonl', '{"id": 1, "text": "a", "stances": []}\n{"id": 2}\n');
    expect(place.run(['eval', 'broken.jsonl'])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/broken\.jsonl:2: the record needs stances/),
    });
    const wrong = { polarity: 'witheld', status: 'said', holder: 7, target: ['RUS'], stance: null };
    for (const [key, value] of Object.entries(wrong)) {
      place.writeJsonLines('wrong.jsonl', [{ ...GOLD[0], stances: [{ ...JPN_CONDEMNS_RUS, [key]: value }] }]);
      const { status, stderr } = place.run(['eval', 'wrong.jsonl']);
      expect([status, stderr]).toEqual([2, expect.stringMatching(`wrong\\.jsonl:1: ${key} must be `)]);
    }
    place.writeJsonLines('twice.jsonl', [GOLD[0], GOLD[0]]);
    expect(place.run(['eval', 'twice.jsonl'])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/twice\.jsonl:2: the id stands in an earlier line: wire-1/),
    });
  });
});

describe('the gate of eval', () => {
  it('exits 4 and names every figure that is too low', () => {
    const { status, stdout, stderr } = place.run([
      'eval',
      'gold.jsonl',
      ...['--min-f1', '0.99', '--min', 'directed=0.9', '--min', 'support.recall=0.5'],
    ]);
    expect(status).toBe(4);
    expect(stdout).toContain('condemnation');
    expect(stderr).toMatch(
      /detection is 0\.\d+, below --min-f1 0\.99; directed is 0\.\d+, below --min directed=0\.9\n/,
    );
  });

  it('refuses a figure that there is not, with the nearest', () => {
    expect(place.run(['eval', 'gold.jsonl', '--min', 'direced=0.9'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('did you mean directed?'),
    });
    expect(place.run(['eval', 'gold.jsonl', '--min', 'directed'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('must look like directed=0.8, not directed'),
    });
  });
});

describe('the comparison of eval', () => {
  it('shows which records changed since a saved run', () => {
    expect(place.run(['eval', 'gold.jsonl', '--save', 'now.json']).status).toBe(0);
    const [head = '', first = '', second = '', ...others] = place.read('now.json').split('\n');
    const emptied = (line: string): string => JSON.stringify({ ...JSON.parse(line), stances: [] });
    place.write('then.json', [head, emptied(first), emptied(second), ...others].join('\n'));
    const { stdout } = place.run(['eval', 'gold.jsonl', '--compare', 'then.json']);
    expect(stdout).toMatch(
      /broken +wire-2 +errors 1 → 2\n.*\n +\+ NOR support KEN .* by sup_v_support, not in gold/,
    );
    expect(stdout).toMatch(/fixed +wire-1 +errors 1 → 0\n.*\n +\+ JPN condemnation RUS .*, in\n? +gold/);
    expect(stdout).toContain('records: 1 broken, 1 fixed, 0 other, 2 the same\n');
    expect(stdout).toMatch(/directed +0\.000 +0\.400 +\+0\.400/);
    expect(printed(['gold.jsonl', '--compare', 'then.json']).comparison).toMatchObject({
      broken: 1,
      fixed: 1,
      unchanged: 2,
    });
  });

  it('saves the same bytes again, and starts where there is nothing to compare with yet', () => {
    const first = place.run(['eval', 'gold.jsonl', '--save', 'night.json', '--compare', 'night.json']);
    expect(first).toMatchObject({ status: 0, stdout: expect.not.stringContaining('Since the saved run') });
    const bytes = place.read('night.json');
    const second = place.run(['eval', 'gold.jsonl', '--save', 'night.json', '--compare', 'night.json']);
    expect(second.stdout).toContain('records: 0 broken, 0 fixed, 0 other, 4 the same\n');
    expect(place.read('night.json')).toBe(bytes);
  });

  it('refuses a file that it did not write', () => {
    expect(place.run(['eval', 'gold.jsonl', '--compare', 'gold.jsonl'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('gold.jsonl:1: not written by eval --save'),
    });
    expect(place.run(['eval', 'gold.jsonl', '--compare', 'absent.json']).status).toBe(2);
  });
});

describe('eval --ontology plover', () => {
  const events = [
    { id: 'e-1', text: 'Japan supports Ukraine.', source: 'Japan', target: 'Ukraine', plover: 'SUPPORT' },
    {
      id: 'e-2',
      text: 'Chile signed a trade agreement with Peru.',
      source: 'Chile',
      target: 'Peru',
      plover: 'SUPPORT',
    },
    { id: 'e-3', text: 'Norway condemned Russia.', source: 'Norway', target: 'Russia', plover: 'REJECT' },
    {
      id: 'e-4',
      text: 'Fiji pledged aid to Samoa.',
      source: 'Fiji',
      target: 'Samoa',
      plover: 'AGREE',
    },
  ];

  it('prints the root and the codes of each record, and measures the classes', () => {
    place.writeJsonLines('events.jsonl', events);
    const { status, stdout, stderr } = place.run([
      'eval',
      'events.jsonl',
      '--ontology',
      'plover',
      '--errors',
      '1',
    ]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(
      /^e-1\tSUPPORT 051\tJPN > UKR\ne-2\t-\ne-3\tACCUSE 111\tNOR > RUS\ne-4\tAGREE 033\d?\tFJI > WSM\n/,
    );
    expect(stdout).toMatch(/SUPPORT, all +1\.000 \S+ +0\.500/);
    expect(stdout).toMatch(/SUPPORT, in scope +1\.000 \S+ +1\.000/);
    expect(stdout).toMatch(/1 +treaty or agreement: /);
    expect(stdout).toMatch(/spurious where the label is REJECT 1/);
    expect(stdout.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
    const { figures } = printed(['events.jsonl', '--ontology', 'plover']);
    expect(figures).toMatchObject({ 'SUPPORT.in-scope': 1, 'SUPPORT.pair': 1, ACCUSE: 0 });
    expect(figures).not.toHaveProperty('detection');
  });

  it('gates on a class, and says which option a labelled file wants', () => {
    expect(place.run(['eval', 'events.jsonl', '--ontology', 'plover', '--min', 'ACCUSE=0.7']).status).toBe(4);
    expect(place.run(['eval', 'events.jsonl'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('add --ontology plover'),
    });
  });
});
