import { describe, expect, it } from 'vitest';
import { Database } from '../../src/db/database.js';
import {
  pendingBatches,
  planScores,
  readStatement,
  storedVersions,
  type Versions,
} from '../../src/db/pending.js';
import { createSchema } from '../../src/db/schema.js';
import { dropOrphans, storeScores } from '../../src/db/scores.js';
import type { ScoredStatement, Stance } from '../../src/model/stance.js';
import { ScoredColumns } from '../../src/scoring/columns.js';

/** What one statement may take. */
const LIMITS = '60 seconds, 512 MB';
const VERSIONS: Versions = { engine: 'e1', lexicon: 'l1', actors: 'a1' };

const STANCE: Stance = {
  sentence: 0,
  start: 0,
  end: 4,
  holder: 'FRA',
  holderActor: 'FRA',
  holderText: 'France',
  holderBasis: 'subject',
  stance: 'condemnation',
  polarity: 'affirmed',
  status: 'asserted',
  target: 'RUS',
  targetActor: 'RUS',
  targetText: 'Russia',
  cue: 'x',
  cueStart: 0,
  cueEnd: 1,
  rule: 'r1',
  intensity: 3,
  plover: 'ACCUSE',
  cameo: '111',
};

async function openWith(texts: Record<string, string>): Promise<Database> {
  const db = await Database.open(':memory:');
  await createSchema(db);
  for (const [id, text] of Object.entries(texts)) {
    await db.run(
      `insert into statements (statement_id, text, source, text_hash, content_hash, run_id)
      values (?, ?, 's', ?, 'c', 'run')`,
      [id, text, `hash of ${text}`],
    );
  }
  return db;
}

function scored(id: string, stances: readonly Stance[] = [STANCE]): ScoredStatement {
  return { id, sentences: 1, stances, worklist: [{ sentence: 0, kind: 'unknown_actor', text: 'Nobody' }] };
}

async function scoreAll(db: Database, versions: Versions, stances?: readonly Stance[]): Promise<string[]> {
  const ids: string[] = [];
  for await (const batch of pendingBatches(db, versions, LIMITS)) {
    ids.push(...batch.texts.ids);
    const columns = new ScoredColumns();
    for (const id of batch.texts.ids) columns.add(scored(id, stances));
    await storeScores(db, batch, columns.finish(), { ...versions, limits: LIMITS, runId: 'run' });
  }
  return ids;
}

async function reasons(db: Database, versions: Versions): Promise<Record<string, number>> {
  const plan = await planScores(db, versions);
  return Object.fromEntries([...plan.reasons].filter(([, count]) => count > 0));
}

describe('scores', () => {
  it('are wanted for what is new, and for what changed since, each with its first reason', async () => {
    const db = await openWith({ a: 'one', b: 'two', c: 'three' });
    expect(await planScores(db, VERSIONS)).toMatchObject({ statements: 3, bytes: 11 });
    expect(await scoreAll(db, VERSIONS)).toEqual(['a', 'b', 'c']);
    expect(await planScores(db, VERSIONS)).toMatchObject({ statements: 0, bytes: 0 });
    await db.run("update statements set text_hash = 'other' where statement_id = 'a'");
    await db.run("update statements set speaker = 'FRA' where statement_id = 'b'");
    expect(await reasons(db, VERSIONS)).toEqual({ text: 1, speaker: 1 });
    expect(await reasons(db, { ...VERSIONS, engine: 'e2' })).toEqual({ text: 1, speaker: 1, engine: 1 });
    expect(await reasons(db, { ...VERSIONS, lexicon: 'l2' })).toEqual({ text: 1, speaker: 1, lexicon: 1 });
    expect(await reasons(db, { ...VERSIONS, actors: 'a2' })).toEqual({ text: 1, speaker: 1, actors: 1 });
    expect(await scoreAll(db, VERSIONS)).toEqual(['a', 'b']);
    db.close();
  });

  it('replace what was stored before, with points from SQL', async () => {
    const db = await openWith({ a: 'one' });
    await scoreAll(db, VERSIONS, [STANCE, { ...STANCE, stance: 'support' }]);
    await scoreAll(db, { ...VERSIONS, engine: 'e2' });
    expect(await db.all('select stance_no, stance, points from stances')).toEqual([
      { stance_no: 0, stance: 'condemnation', points: -6 },
    ]);
    expect(await db.all('select engine, stances, sentences from scores')).toEqual([
      { engine: 'e2', stances: 1, sentences: 1 },
    ]);
    expect(await db.all('select text from worklist_items')).toEqual([{ text: 'Nobody' }]);
    db.close();
  });

  it('come in batches that are bounded by their text', async () => {
    const long = 'x'.repeat(1_500_000);
    const db = await openWith({ a: long, b: long, c: long, d: 'short' });
    const sizes: number[] = [];
    for await (const { texts } of pendingBatches(db, VERSIONS, LIMITS)) sizes.push(texts.ids.length);
    expect(sizes).toEqual([2, 2]);
    db.close();
  });

  it('go when their statement goes', async () => {
    const db = await openWith({ a: 'one', b: 'two' });
    await scoreAll(db, VERSIONS);
    await db.run("delete from statements where statement_id = 'a'");
    await dropOrphans(db);
    expect(await db.all('select statement_id from stances')).toEqual([{ statement_id: 'b' }]);
    expect(await db.all('select statement_id from scores')).toEqual([{ statement_id: 'b' }]);
    db.close();
  });

  it('remember what they were made with', async () => {
    const db = await openWith({ a: 'one' });
    expect(await storedVersions(db)).toEqual({ engine: '', lexicon: '', actors: '' });
    await db.run(
      "insert into runs (run_id, started_at, version, engine, lexicon, actors, status) values ('run', 't', '1', 'e1', 'l1', 'a1', 'done')",
    );
    await scoreAll(db, VERSIONS);
    expect(await storedVersions(db)).toEqual(VERSIONS);
    expect(await readStatement(db, 'a')).toEqual({ id: 'a', text: 'one', textHash: 'hash of one' });
    expect(await readStatement(db, 'b')).toBeUndefined();
    db.close();
  });
});
