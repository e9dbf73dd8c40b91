import { Database, type SqlValue } from '../../src/db/database.js';
import { createSchema } from '../../src/db/schema.js';

export interface GivenStatement {
  readonly id: string;
  readonly text?: string;
  readonly title?: string;
  readonly date?: string;
  readonly speaker?: string;
  readonly file?: string;
  readonly story?: string;
}

export interface GivenStance {
  readonly statement: string;
  readonly holder: string;
  readonly target: string;
  readonly stance?: string;
  readonly polarity?: string;
  readonly status?: string;
  readonly intensity?: number;
  readonly sentence?: string;
  readonly cue?: string;
  readonly holderActor?: string;
}

export const SENTENCE = 'Utopia stands by Ruritania.';
const PRECISION = new Map([
  [4, 'year'],
  [7, 'month'],
  [10, 'day'],
]);

/** A database in memory with the tables, three made-up states, one organisation and one rule. */
export async function openBooks(path = ':memory:'): Promise<Database> {
  const db = await Database.open(path);
  await createSchema(db);
  await db.run(`
    insert into actors values
      ('UTO', 'Utopia', 'state', 'UTO', null, null),
      ('RUR', 'Ruritania', 'state', 'RUR', null, null),
      ('FRE', 'Freedonia', 'state', 'FRE', null, null),
      ('SYL', 'Sylvania', 'state', 'SYL', null, null),
      ('LOL', 'League of Lands', 'organisation', 'LOL', null, null);
    insert into rules values ('r1', 'stance', 'stand by', 'verb', 'subject > object', '', 'support', 'affirmed', 'asserted', 2, 'SUPPORT', '051', '', '', '')`);
  return db;
}

export async function addStatements(db: Database, statements: readonly GivenStatement[]): Promise<void> {
  for (const { id, text = SENTENCE, title, date, speaker, file = 'in.jsonl', story } of statements) {
    const precision = date === undefined ? null : (PRECISION.get(date.length) ?? null);
    await insert(db, 'statements', {
      statement_id: id,
      text,
      title: title ?? null,
      date_text: date ?? null,
      date: date === undefined ? null : `${date}-01-01`.slice(0, 10),
      date_precision: precision,
      speaker: speaker ?? null,
      source: 'Gazette',
      text_hash: `text of ${id}`,
      content_hash: `content of ${id}`,
      run_id: 'run',
      story_id: story ?? id,
    });
    await insert(db, 'statement_sources', { statement_id: id, file, line: 1 });
    await insert(db, 'scores', {
      statement_id: id,
      text_hash: `text of ${id}`,
      speaker: speaker ?? null,
      engine: 'e',
      lexicon: 'l',
      actors: 'a',
      sentences: 1,
      stances: 0,
      run_id: 'run',
    });
    await db.run('insert or ignore into inputs values (?, ?, ?, 1, ?, 1, 1, 0, 0, ?, null)', [
      file,
      's',
      's',
      'jsonl',
      'run',
    ]);
  }
}

/** Adds stances to statements that stand; a statement that does not stand yet is made, without a date. */
export async function addStances(db: Database, stances: readonly GivenStance[]): Promise<void> {
  for (const given of stances) {
    const statement = await statementOf(db, given.statement);
    const sentence = given.sentence ?? SENTENCE;
    const start = statement.text.indexOf(sentence);
    const begin = [...statement.text.slice(0, start)].length;
    const { polarity = 'affirmed', status = 'asserted', intensity = 2, stance = 'support' } = given;
    await insert(db, 'stances', {
      statement_id: given.statement,
      stance_no: statement.stances,
      sentence_no: 0,
      char_start: begin,
      char_end: begin + [...sentence].length,
      holder: given.holder,
      holder_actor: given.holderActor ?? given.holder,
      holder_text: 'the holder',
      holder_basis: 'subject',
      stance,
      polarity,
      status,
      target: given.target,
      target_actor: given.target,
      target_text: 'the target',
      cue: given.cue ?? 'stands by',
      cue_start: begin + statement.stances,
      cue_end: begin + statement.stances + 1,
      rule_id: 'r1',
      intensity,
      points: 0,
      plover: 'SUPPORT',
      cameo: '051',
    });
    await db.run('update scores set stances = stances + 1 where statement_id = ?', [given.statement]);
  }
  await db.run('update stances set points = stance_points(stance, polarity, status, intensity)');
}

/** `count` stances alike. */
export function times(count: number, stance: GivenStance): GivenStance[] {
  return Array.from({ length: count }, () => stance);
}

async function statementOf(db: Database, id: string): Promise<{ text: string; stances: number }> {
  const find = () =>
    db.all(
      `select text, (select count(*)::integer from stances where stances.statement_id = statements.statement_id) as stances
      from statements where statement_id = ?`,
      [id],
    );
  let [row] = await find();
  if (!row) {
    await addStatements(db, [{ id }]);
    [row] = await find();
  }
  return { text: String(row?.text), stances: Number(row?.stances) };
}

async function insert(db: Database, table: string, row: Readonly<Record<string, SqlValue>>): Promise<void> {
  const columns = Object.keys(row);
  const marks = columns.map(() => '?').join(', ');
  await db.run(`insert into ${table} (${columns.join(', ')}) values (${marks})`, Object.values(row));
}
