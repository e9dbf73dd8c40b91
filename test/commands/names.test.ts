import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Workplace } from './demarche.js';

const place = new Workplace();
const NAMES = [
  `it's "q"; drop table statements;--.jsonl`,
  '-rf.jsonl',
  'new\nline\u001b[31m.jsonl',
  'a[1]*?.jsonl',
  '=cmd|calc.jsonl',
  'up..dots.jsonl',
  'speaker=ADMIN/plain.jsonl',
];

describe('names are data', () => {
  it('loads files whatever they are called, and passes over links, devices and pipes, and says so', () => {
    mkdirSync(place.path('in', 'speaker=ADMIN'), { recursive: true });
    NAMES.forEach((name, number) => {
      writeFileSync(
        place.path('in', name),
        `${JSON.stringify({ id: `n${number}`, speaker: 'FRA', text: `We condemn attack ${number}.` })}\n`,
      );
    });
    symlinkSync('.', place.path('in', 'loop'));
    symlinkSync('/etc', place.path('in', 'outside'));
    symlinkSync('nowhere', place.path('in', 'dangling.jsonl'));
    symlinkSync('/dev/zero', place.path('in', 'zero.jsonl'));
    spawnSync('mkfifo', [place.path('in', 'pipe.jsonl')]);
    place.write('.env', 'DEMARCHE_OUT=evil\nTZ=Asia/Tokyo\n');
    const { status, stderr } = place.run(['run', 'in']);
    expect(status).toBe(0);
    expect(stderr).toContain('4 files passed over because they are symbolic links');
    expect(stderr).toContain('no ordinary files');
    const speakers = place.run(['sql', 'select distinct speaker from statements', '--csv']);
    expect(speakers.stdout.trim().split(/\r?\n/)).toEqual(['speaker', 'FRA']);
    const files = place.run(['sql', 'select file from inputs order by file', '--json']);
    expect(JSON.parse(files.stdout)).toHaveLength(NAMES.length);
  });

  it('reports statements whatever their ids hold, also when some have changed', () => {
    const record = (id: string, text: string) => ({ id, speaker: 'FRA', text });
    const ids = ['\0', '\uFEFFa', 'a\0b', '=1', "'"];
    const records = ids.map((id, number) => record(id, `We condemn raid ${number}.`));
    place.writeJsonLines('ids.jsonl', records);
    const args = ['run', 'ids.jsonl', '--db', 'ids.duckdb', '--out', 'ids'];
    expect(place.run(args)).toMatchObject({ status: 0 });
    place.writeJsonLines('ids.jsonl', [...records.slice(1), record('\0', 'We support Kenya.')]);
    expect(place.run(args)).toMatchObject({ status: 0 });
    const query = 'select statement_id from evidence order by statement_id';
    const { stdout } = place.run(['sql', query, '--db', 'ids.duckdb', '--json']);
    expect(JSON.parse(stdout).map((row: { statement_id: string }) => row.statement_id)).toEqual(
      [...ids].sort(),
    );
  });

  it('keeps one ledger of a database, by whatever link it is named', () => {
    place.writeJsonLines('one.jsonl', [{ id: 'a', text: 'Kenya supports Ghana.' }]);
    place.writeJsonLines('two.jsonl', [{ id: 'b', text: 'Kenya supports Chad.' }]);
    mkdirSync(place.path('store'));
    const load = (file: string, db: string) => place.run(['load', file, '--db', db]).status;
    expect(load('one.jsonl', join('store', 'real.duckdb'))).toBe(0);
    symlinkSync(join('store', 'real.duckdb'), place.path('link.duckdb'));
    expect(load('two.jsonl', 'link.duckdb')).toBe(0);
    expect(load('two.jsonl', join('store', 'real.duckdb'))).toBe(0);
    expect(existsSync(place.path('link.duckdb.ledger'))).toBe(false);
  });

  it('says so when the working folder is gone', () => {
    const { status, stderr } = place.shell(
      'mkdir gone && cd gone && rmdir ../gone && demarche annotate x.jsonl',
    );
    expect([status, stderr.trim().split('\n').at(-1)]).toEqual([
      1,
      expect.stringMatching(/^demarche: .*; the working folder is gone: change to one that is there/),
    ]);
  });

  it('shows no name to a terminal as it is', () => {
    const { stderr } = place.run(['load', 'in/no\u001b[2Jsuch.csv']);
    expect(stderr).toContain('in/no\\x1b[2Jsuch.csv');
    expect(stderr).not.toContain('\u001b');
    const text = 'Norway condemned Israel over the \u001b[2J raid.';
    const { stdout } = place.run(['explain', '--text', text]);
    expect(stdout).toContain('[cue condemned]');
    expect(stdout).not.toContain('\u001b');
  });
});
