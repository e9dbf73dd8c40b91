import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Database } from '../../src/db/database.js';
import { UserError } from '../../src/errors/errors.js';
import { type PublishRequest, publish } from '../../src/report/publish.js';
import { REPORTS } from '../../src/report/reports.js';
import { addStances, addStatements, openBooks } from '../sql/books.js';

/** Above every process id that Linux gives out: nobody has it. */
const DEAD_PID = 4_194_305;

let folder: string;
let out: string;
let db: Database;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'publish-'));
  out = join(folder, 'reports');
  db = await openBooks(join(folder, 'books.duckdb'));
  await addStatements(db, [
    { id: 's1', date: '2020', speaker: 'UTO', title: '=1+1' },
    { id: 's2', date: '2021' },
  ]);
  await addStances(db, [
    { statement: 's1', holder: 'UTO', target: 'RUR' },
    { statement: 's2', holder: 'UTO', target: 'RUR', stance: 'condemnation' },
    { statement: 's2', holder: 'FRE', target: 'NONE', polarity: 'withheld' },
  ]);
});

afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

function request(runId: string, more: Partial<PublishRequest> = {}): PublishRequest {
  return { out, runId, dialect: 'excel', manifest: (reports) => ({ run_id: runId, reports }), ...more };
}

function hashes(path: string): string[] {
  return readdirSync(path)
    .filter((name) => name.endsWith('.csv'))
    .map(
      (name) =>
        `${name} ${createHash('sha256')
          .update(readFileSync(join(path, name)))
          .digest('hex')}`,
    );
}

describe('publish', () => {
  it('writes every report, the manifest and the database, and points latest to them', async () => {
    const { folder: run, latest, reports } = await publish(db, request('r1'));
    const files = [
      ...REPORTS.filter((name) => name !== 'member_rollup').map((name) => `${name}.csv`),
      'demarche.duckdb',
      'manifest.json',
    ].sort();
    expect(readdirSync(run).sort()).toEqual(files);
    expect(readdirSync(out).sort()).toEqual(['latest', 'r1']);
    expect(readlinkSync(latest)).toBe('r1');
    expect(reports.find(({ name }) => name === 'evidence')).toEqual({
      name: 'evidence',
      file: 'evidence.csv',
      rows: 3,
    });
    expect(JSON.parse(readFileSync(join(latest, 'manifest.json'), 'utf8'))).toMatchObject({ run_id: 'r1' });
  });

  it('writes the same bytes again', async () => {
    await publish(db, request('r1'));
    await publish(db, request('r2'));
    expect(readlinkSync(join(out, 'latest'))).toBe('r2');
    expect(hashes(join(out, 'r2'))).toEqual(hashes(join(out, 'r1')));
  });

  it('publishes a database that opens alone, with tables, views, macros and comments', async () => {
    const { folder: run } = await publish(db, request('r1'));
    const copy = await Database.open(join(run, 'demarche.duckdb'), { readOnly: true });
    expect(await copy.all("select stance, polarity from stances_between('FRE', 'NONE')")).toEqual([
      { stance: 'support', polarity: 'withheld' },
    ]);
    expect(await copy.all("select target from compare_actors('UTO', 'FRE')")).toEqual([{ target: 'RUR' }]);
    expect(await copy.all('select direction, small_n from shifts')).toEqual([
      { direction: 'towards condemnation', small_n: 'yes' },
    ]);
    expect(
      await copy.all(
        'select count(*)::integer as n from duckdb_columns() where not internal and comment is null',
      ),
    ).toEqual([{ n: 0 }]);
    const [row] = await copy.all('select count(*)::integer as n from data_dictionary');
    const [original] = await db.all('select count(*)::integer as n from data_dictionary');
    expect(row).toEqual(original);
    copy.close();
  });

  it('guards the text of a spreadsheet and leaves a negative number alone', async () => {
    const { folder: run } = await publish(db, request('r1'));
    const evidence = readFileSync(join(run, 'evidence.csv'), 'utf8');
    expect(evidence).toContain(",'=1+1,");
    expect(evidence).toContain(',2,-4,');
    expect(evidence.startsWith('\uFEFFstatement_id,date,source,')).toBe(true);
  });

  it('leaves what stands when it fails on the way', async () => {
    await publish(db, request('r1'));
    const failing = publish(
      db,
      request('r2', {
        manifest: () => {
          throw new Error('no manifest');
        },
      }),
    );
    await expect(failing).rejects.toThrow('no manifest');
    expect(readdirSync(out).sort()).toEqual(['latest', 'r1']);
    expect(readlinkSync(join(out, 'latest'))).toBe('r1');
  });

  it('stops between two reports when it is told to, and leaves nothing', async () => {
    const stopping = new AbortController();
    const settings = { signal: stopping.signal, onReport: () => stopping.abort(new Error('stopped')) };
    await expect(publish(db, request('r1', { settings }))).rejects.toThrow('stopped');
    expect(readdirSync(out)).toEqual([]);
  });

  it('refuses to replace a folder called latest before it writes anything', async () => {
    mkdirSync(join(out, 'latest'), { recursive: true });
    await expect(publish(db, request('r1'))).rejects.toThrow(UserError);
    expect(readdirSync(out)).toEqual(['latest']);
  });

  it('refuses a run that is published already', async () => {
    await publish(db, request('r1'));
    await expect(publish(db, request('r1'))).rejects.toThrow(UserError);
    expect(existsSync(join(out, 'r1', 'manifest.json'))).toBe(true);
  });

  it('removes what dead runs left, and keeps the folder of a living one', async () => {
    mkdirSync(join(out, '.tmp-dead'), { recursive: true });
    writeFileSync(join(out, '.tmp-dead', '.owner'), JSON.stringify({ pid: DEAD_PID, host: hostname() }));
    mkdirSync(join(out, '.tmp-alive'));
    writeFileSync(join(out, '.tmp-alive', '.owner'), JSON.stringify({ pid: process.ppid, host: hostname() }));
    mkdirSync(join(out, '.tmp-nameless'));
    symlinkSync('nowhere', join(out, '.tmp-latest-dead'));
    await publish(db, request('r1'));
    expect(readdirSync(out).sort()).toEqual(['.tmp-alive', 'latest', 'r1']);
  });

  it('replaces a link that leads nowhere', async () => {
    mkdirSync(out);
    symlinkSync('gone', join(out, 'latest'));
    await publish(db, request('r1'));
    expect(lstatSync(join(out, 'latest')).isSymbolicLink()).toBe(true);
    expect(readlinkSync(join(out, 'latest'))).toBe('r1');
  });
});
