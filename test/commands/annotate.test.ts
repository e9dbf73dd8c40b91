import { describe, expect, it } from 'vitest';
import { STATEMENTS, Workplace } from './demarche.js';

const place = new Workplace();
place.writeJsonLines('in.jsonl', STATEMENTS);

const FIELDS = [
  'holder',
  'stance',
  'polarity',
  'status',
  'target',
  'target_text',
  'holder_text',
  'cue',
  'rule',
  'intensity',
  'sentence',
  'start',
  'end',
  'plover',
  'cameo',
];

interface Annotated {
  readonly id: unknown;
  readonly stances: readonly Record<string, unknown>[];
}

function parse(stdout: string): Annotated[] {
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Annotated);
}

describe('annotate', () => {
  it('prints a line for each record, in order, with every field', () => {
    const { status, stdout, stderr } = place.run(['annotate', 'in.jsonl']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const lines = parse(stdout);
    expect(lines.map(({ id, stances }) => [id, stances.length])).toEqual([
      ['a', 2],
      ['b', 2],
      ['c', 0],
    ]);
    expect(FIELDS.filter((field) => !(field in (lines[0]?.stances[0] ?? {})))).toEqual([]);
  });

  it('counts offsets in code points', () => {
    const [first] = parse(place.run(['annotate', 'in.jsonl']).stdout);
    const points = [...STATEMENTS[0].text];
    const cuts = first?.stances.map(({ start, end }) => points.slice(Number(start), Number(end)).join(''));
    expect(cuts).toEqual([
      '🙂 We strongly condemn the attack by Armenia.',
      'France stands ready to help Ukraine.',
    ]);
  });

  it('takes the first person for the speaker, given as a code, a name or a role', () => {
    const speakers = ['FRA', 'France', 'French Foreign Ministry'];
    const input = speakers
      .map((speaker) => `${JSON.stringify({ speaker, text: 'We condemn Russia.' })}\n`)
      .join('');
    const lines = parse(place.run(['annotate', '-'], { input }).stdout);
    expect(lines.map(({ stances }) => stances[0]?.holder)).toEqual(['FRA', 'FRA', 'FRA']);
  });

  it('reads JSON lines from stdin and keeps ids as they were given', () => {
    const input =
      '{"id": 7, "text": "a"}\n{"id": "7", "text": "b"}\n{"id": 12345678901234567890, "text": "c"}\n{"text": "d"}\n';
    const ids = place
      .run(['annotate'], { input })
      .stdout.split('\n')
      .map((line) => /"id":([^,]+),/.exec(line)?.[1]);
    expect(ids).toEqual(['7', '"7"', '12345678901234567890', 'null', undefined]);
  });

  it('tells bad lines, goes on, and exits 3 when they are more than allowed', () => {
    const input =
      '{"id": "a", "text": "Japan supports Ukraine."}\nnot json\n{"id": "c"}\n{"id": "d", "text": "x"}\n';
    const { status, stdout, stderr } = place.run(['annotate'], { input });
    expect(status).toBe(3);
    expect(parse(stdout).map(({ id }) => id)).toEqual(['a', 'd']);
    expect(stderr.split('\n').slice(0, 2)).toEqual([
      expect.stringMatching(/^demarche: -:2: bad_json: /),
      expect.stringMatching(/^demarche: -:3: no_text: /),
    ]);
    expect(place.run(['annotate', '--max-rejects', '2'], { input }).status).toBe(0);
  });

  it('tells the first bad lines and the first of each kind, and how many more there were', () => {
    const input = `${'no\n'.repeat(1000)}{"id": "c"}\n${'{"id": "d"}\n'.repeat(6)}`;
    const { status, stderr } = place.run(['annotate', '--max-rejects', '1007'], { input });
    const lines = stderr.trim().split('\n');
    expect(lines).toHaveLength(23);
    expect(lines[19]).toMatch(/^demarche: -:20: bad_json: /);
    expect(lines.slice(20)).toEqual([
      expect.stringMatching(/^demarche: -:1001: no_text: /),
      'demarche: -: bad_json: 980 more records',
      'demarche: -: no_text: 6 more records',
    ]);
    expect(status).toBe(0);
  });

  it('reads other formats by their names', () => {
    place.write('in.csv', 'doc_id,body\n1,Japan condemned Russia.\n');
    const [line] = parse(place.run(['annotate', 'in.csv']).stdout);
    expect(line).toMatchObject({
      id: '1',
      stances: [{ holder: 'JPN', stance: 'condemnation', target: 'RUS' }],
    });
  });

  it('makes no database', () => {
    place.run(['annotate', 'in.jsonl']);
    expect(place.shell('ls').stdout).not.toMatch(/data|duckdb|reports/);
  });

  it('ends quietly when nobody reads on', () => {
    const many = Array.from({ length: 20_000 }, (_, id) => ({ id, text: 'Japan condemned Russia.' }));
    place.writeJsonLines('many.jsonl', many);
    const { stdout, stderr } = place.shell('demarche annotate many.jsonl | head -1; echo "$PIPESTATUS"');
    expect(stdout).toMatch(/^\{"id":0,.*\}\n0\n$/);
    expect(stderr).toBe('');
  });

  it('ends with 143 on SIGTERM while it waits for input', () => {
    const { stdout } = place.shell(
      'sleep 3 | demarche annotate - & sleep 1.5; kill -TERM $!; wait $!; echo $?',
    );
    expect(stdout).toBe('143\n');
  });
});
