import { describe, expect, it } from 'vitest';
import { Database, literal } from '../../src/db/database.js';
import { Workplace } from '../commands/demarche.js';

const place = new Workplace();

async function writeParquet(name: string, text: string): Promise<void> {
  const db = await Database.open(':memory:');
  try {
    await db.run(
      `copy (select 'p1' as id, ${literal(text)} as text) to ${literal(place.path(name))} (format parquet)`,
    );
  } finally {
    db.close();
  }
}

function reasons(db: string): unknown {
  const { stdout } = place.run([
    'sql',
    'select file, reason from rejects order by all',
    '--json',
    '--db',
    db,
  ]);
  return JSON.parse(stdout);
}

describe('a file that brings its native reader down', () => {
  const crash = { env: { DEMARCHE_TEST_FAULT: 'native:2:crash' } };

  it('takes only its reader along, is tried once more, and is then left alone until it changes', async () => {
    await writeParquet('bad.parquet', 'We condemn Russia.');
    place.writeJsonLines('good.jsonl', [{ id: 'g', text: 'We support France.' }]);
    const run = (options = {}) => place.run(['load', 'bad.parquet', 'good.jsonl', '--db', 'a.db'], options);
    expect(run(crash).status).toBe(3);
    expect(reasons('a.db')).toEqual([{ file: 'bad.parquet', reason: 'reader_crashed' }]);
    expect(run(crash).status).toBe(3);
    expect(reasons('a.db')).toEqual([{ file: 'bad.parquet', reason: 'quarantined' }]);
    expect(run().stderr).toMatch(/2 unchanged/);
    expect(reasons('a.db')).toEqual([{ file: 'bad.parquet', reason: 'quarantined' }]);
    await writeParquet('bad.parquet', 'We condemn Iran.');
    expect(run().status).toBe(0);
    expect(reasons('a.db')).toEqual([]);
  });

  it('loads the next time when the reader holds', async () => {
    await writeParquet('once.parquet', 'We condemn Russia.');
    expect(place.run(['load', 'once.parquet', '--db', 'b.db'], crash).status).toBe(3);
    expect(place.run(['load', 'once.parquet', '--db', 'b.db']).status).toBe(0);
  });

  it('is ended and refused when its reader hangs, and the limit is named', async () => {
    await writeParquet('slow.parquet', 'We condemn Russia.');
    const { status } = place.run(['load', 'slow.parquet', '--db', 'c.db', '--limit', 'seconds=2'], {
      env: { DEMARCHE_TEST_FAULT: 'native:2:stall' },
    });
    expect(status).toBe(3);
    const { stdout } = place.run(['sql', 'select detail from rejects', '--csv', '--db', 'c.db']);
    expect(stdout).toContain('--limit seconds=N');
  });
});
