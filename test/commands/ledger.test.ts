import { copyFileSync, existsSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { Database } from '../../src/db/database.js';
import { readLedger, writeLedger } from '../../src/db/ledger.js';
import { STATEMENTS, Workplace } from './demarche.js';

const place = new Workplace();
const args = (name: string): string[] => ['--db', `${name}/d.db`, '--out', `${name}/out`, '--quiet'];
const only = (name: string): string[] => ['--db', `${name}/d.db`, '--quiet'];
const reports = (name: string): unknown => place.reports(name, 'out', 'latest');

beforeAll(() => {
  place.writeJsonLines('one.jsonl', [STATEMENTS[0]]);
  place.writeJsonLines('two.jsonl', STATEMENTS.slice(1));
});

/** Runs, is killed after the second file is committed, and so leaves a log beside the database. */
function killed(name: string): void {
  expect(place.run(['run', 'one.jsonl', ...args(name)]).status).toBe(0);
  place.run(['run', 'one.jsonl', 'two.jsonl', ...args(name)], {
    env: { DEMARCHE_TEST_FAULT: 'commit:3:kill' },
  });
  expect(statSync(place.path(name, 'd.db.wal')).size).toBeGreaterThan(0);
}

const DAMAGES: Readonly<Record<string, (name: string) => void>> = {
  'a log that was cut off': (name) => {
    const path = place.path(name, 'd.db.wal');
    truncateSync(path, Math.floor(statSync(path).size / 2));
  },
  'a log that was deleted': (name) => rmSync(place.path(name, 'd.db.wal')),
  'a database that was cut off': (name) => {
    rmSync(place.path(name, 'd.db.wal'));
    truncateSync(place.path(name, 'd.db'), 5000);
  },
  'a database that was deleted beside its log': (name) => rmSync(place.path(name, 'd.db')),
  'a database that was swapped for another': (name) => {
    rmSync(place.path(name, 'd.db.wal'));
    copyFileSync(place.path('other', 'd.db'), place.path(name, 'd.db'));
  },
};

describe('the ledger beside the database', () => {
  beforeAll(() => {
    place.writeJsonLines('other.jsonl', [{ id: 'o', text: 'Japan supports Ukraine.' }]);
    expect(place.run(['run', 'other.jsonl', ...args('other')]).status).toBe(0);
    expect(place.run(['run', 'one.jsonl', 'two.jsonl', ...args('undisturbed')]).status).toBe(0);
  });

  it.each(Object.keys(DAMAGES))('finds %s, moves it aside, and one command makes it again', (damage) => {
    const name = damage.replaceAll(' ', '-');
    killed(name);
    DAMAGES[damage]?.(name);
    const bytes = existsSync(place.path(name, 'd.db')) ? statSync(place.path(name, 'd.db')).size : undefined;
    const found = place.run(['run', 'one.jsonl', 'two.jsonl', ...args(name)]);
    expect(found.status).toBe(4);
    expect(found.stderr).toContain('demarche rebuild');
    const aside = readdirSync(place.path(name)).find((file) => /damaged-\w+$/.test(file));
    expect(aside && statSync(place.path(name, aside)).size).toBe(bytes);
    expect(place.run(['run', 'one.jsonl', ...args(name)]).status).toBe(4);
    expect(place.run(['rebuild', ...args(name)])).toMatchObject({ status: 0 });
    expect(place.run(['run', 'one.jsonl', 'two.jsonl', ...args(name)]).status).toBe(0);
    expect(reports(name)).toEqual(reports('undisturbed'));
  });

  it('goes on by itself after a kill that damaged nothing', () => {
    killed('sound');
    expect(place.run(['run', 'one.jsonl', 'two.jsonl', ...args('sound')]).status).toBe(0);
    expect(reports('sound')).toEqual(reports('undisturbed'));
  });

  it('does not rebuild without files that are gone, unless it is told to', () => {
    place.writeJsonLines('gone.jsonl', [{ id: 'g', text: 'Kenya supports China.' }]);
    expect(place.run(['load', 'one.jsonl', 'gone.jsonl', ...only('missing')]).status).toBe(0);
    rmSync(place.path('gone.jsonl'));
    rmSync(place.path('missing', 'd.db'));
    expect(place.run(['score', ...only('missing')]).status).toBe(4);
    const refused = place.run(['rebuild', ...args('missing')]);
    expect(refused.status).toBe(4);
    expect(refused.stderr).toContain('gone.jsonl');
    expect(place.run(['rebuild', '--without-missing', ...args('missing')]).status).toBe(0);
    expect(place.run(['score', ...only('missing')]).status).toBe(0);
  });

  it('passes over a line that was half written', async () => {
    const path = place.path('half.db');
    await writeLedger(path, [{ kind: 'intent', file: 'a' }]);
    const { appendFileSync } = await import('node:fs');
    appendFileSync(`${path}.ledger`, '{"kind":"file","fi');
    await writeLedger(path, [{ kind: 'intent', file: 'b' }]);
    expect(await readLedger(path)).toEqual({ files: new Map(), intent: 'b' });
  });
});

describe('a database of an older program', () => {
  it('is brought to this version on a copy, with all its rows', async () => {
    expect(place.run(['run', 'one.jsonl', 'two.jsonl', ...args('old')]).status).toBe(0);
    const old = await Database.open(place.path('old', 'd.db'));
    for (const view of await old.all('select view_name from duckdb_views() where not internal'))
      await old.run(`drop view if exists "${view.view_name}"`);
    await old.run('alter table statements drop column story_id');
    await old.run('alter table statement_sources drop column loaded');
    await old.run('alter table inputs drop column encoding');
    await old.run('drop table passed_over');
    await old.run("update schema_version set version = 1, sql_sha256 = 'old'");
    old.close();
    const unfit = place.run(['report', ...args('old')], {
      env: { DEMARCHE_TEST_FAULT: 'migrate:1:kill' },
    });
    expect(unfit.status).toBeNull();
    const { status, stderr } = place.run(['report', '--db', 'old/d.db', '--out', 'old/out']);
    expect(stderr).toContain('older version');
    expect(status).toBe(0);
    expect(readdirSync(place.path('old')).sort()).toEqual(['d.db', 'd.db.ledger', 'out']);
    expect(reports('old')).toEqual(reports('undisturbed'));
  });

  it('is refused when a newer one made it', async () => {
    expect(place.run(['load', 'one.jsonl', ...only('new')]).status).toBe(0);
    const db = await Database.open(place.path('new', 'd.db'));
    await db.run('update schema_version set version = 99');
    db.close();
    const { status, stderr } = place.run(['run', 'one.jsonl', ...args('new')]);
    expect(status).toBe(2);
    expect(stderr).toContain('update demarche');
  });
});
