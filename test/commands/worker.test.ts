import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  makeVector,
  RecordBatchStreamWriter,
  Schema,
  Table,
  tableFromArrays,
  tableFromIPC,
  tableToIPC,
  Utf8,
  vectorFromArray,
} from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { Database, literal } from '../../src/db/database.js';
import { openIpc } from '../../src/ipc/arrow.js';
import { FINDING_COLUMNS, FINDING_SCHEMA } from '../../src/model/finding.js';
import { PROGRAM, ROOT, STATEMENTS, Workplace } from './demarche.js';

type Row = Readonly<Record<string, unknown>>;

const place = new Workplace();

/** Records as a stream of one batch for each list. */
function streamOf(...batches: (readonly Row[])[]): Uint8Array {
  return RecordBatchStreamWriter.writeAll(batches.flatMap((rows) => tableOf(rows).batches)).toUint8Array(
    true,
  );
}

const NAMES = ['id', 'text', 'speaker', 'date', 'title', 'source'];

function tableOf(rows: readonly Row[]): Table {
  return new Table(
    Object.fromEntries(
      NAMES.map((name) => [
        name,
        vectorFromArray(
          rows.map((row) => row[name] ?? null),
          new Utf8(),
        ),
      ]),
    ),
  );
}

interface Answered {
  readonly status: number | null;
  readonly stderr: string;
  readonly rows: readonly Row[];
  readonly batches: number;
}

function ask(input: Uint8Array, args: readonly string[] = [], env: Record<string, string> = {}): Answered {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, 'worker', ...args], {
    input,
    cwd: place.folder,
    maxBuffer: 2 ** 28,
    env: { ...process.env, ...env },
  });
  const table = tableFromIPC(stdout);
  return {
    status,
    stderr: String(stderr),
    rows: table.toArray().map((row: { toJSON(): Row }) => row.toJSON()),
    batches: table.batches.length,
  };
}

/** The columns of the rows of a kind that hold something anywhere, by name. */
function ofKind(rows: readonly Row[], kind: string, names: readonly string[]): Row[] {
  return rows
    .filter((row) => row.kind === kind)
    .map((row) => Object.fromEntries(names.map((name) => [name, row[name]])));
}

describe('demarche worker', () => {
  it('finds what a run stores: stances, what could not be placed, and counts', () => {
    const samples = join(ROOT, 'data', 'samples');
    const config = join(samples, 'demarche.json');
    expect(place.run(['run', samples, '--config', config, '--db', 'x.duckdb', '--quiet']).status).toBe(0);
    const query = (sql: string): Row[] => {
      const { stdout } = place.run(['sql', sql, '--json', '--db', 'x.duckdb']);
      return JSON.parse(stdout) as Row[];
    };
    const records = query(
      `select statement_id as id, text, speaker_text as speaker, date_text as date, title, source
      from statements order by id`,
    );
    const { rows, status } = ask(streamOf(records.slice(0, 50), records.slice(50)));
    expect(status).toBe(0);
    expect(rows.filter(({ kind }) => kind === 'error')).toEqual([]);
    const stances = query('select * exclude (points) from stances order by statement_id, stance_no');
    expect(stances.length).toBeGreaterThan(100);
    expect(ofKind(rows, 'stance', Object.keys(stances[0] ?? {}))).toEqual(stances);
    const scores = query(
      `select statement_id, content_hash, date_text as date, st.speaker, sentences, stances, engine, lexicon, actors
      from scores join statements as st using (statement_id) order by statement_id`,
    );
    expect(ofKind(rows, 'statement', Object.keys(scores[0] ?? {}))).toEqual(scores);
    const items = (all: readonly Row[]): string[] =>
      all.map((row) => JSON.stringify(Object.values(row))).sort();
    const worklist = query('from worklist_items');
    expect(
      items(ofKind(rows, 'worklist', ['statement_id', 'sentence_no', 'worklist_kind', 'worklist_text'])),
    ).toEqual(items(worklist));
  });

  it('answers a bad record with a row that says why, and goes on', () => {
    const long = { id: 'long', text: `Kenya supports Japan. ${'x'.repeat(300)}` };
    const { rows, status } = ask(
      streamOf([
        { id: 'empty', text: '  ' },
        { id: 'date', text: 'Kenya supports Japan.', date: '2021-02-30' },
        long,
        { id: 'last', text: 'Kenya supports Japan.' },
      ]),
      ['--limit', 'cellBytes=200'],
    );
    expect(status).toBe(0);
    expect(ofKind(rows, 'error', ['statement_id', 'reason'])).toEqual([
      { statement_id: 'empty', reason: 'no_text' },
      { statement_id: 'date', reason: 'bad_date' },
      { statement_id: 'long', reason: 'too_long' },
    ]);
    expect(rows.at(-1)).toMatchObject({ kind: 'statement', statement_id: 'last', stances: 1 });
  });

  it('answers a text that is no UTF-8, as half of a surrogate pair is not', () => {
    const half = Uint8Array.of(0xed, 0xa0, 0x80);
    const data = Buffer.concat([half, Buffer.from('Kenya supports Japan.')]);
    const valueOffsets = Int32Array.of(0, half.length, data.length);
    const text = makeVector({ type: new Utf8(), length: 2, nullCount: 0, valueOffsets, data });
    const { rows } = ask(tableToIPC(new Table({ text }), 'stream'));
    const closing = rows.filter(({ kind }) => kind === 'statement' || kind === 'error');
    expect(closing.map(({ kind, reason }) => reason ?? kind)).toEqual(['bad_encoding', 'statement']);
  });

  it('gives a record without an id the one that loading it gives', () => {
    place.writeJsonLines('plain.jsonl', [{ text: 'Kenya supports Japan.', date: '2020' }]);
    place.run(['run', 'plain.jsonl', '--db', 'plain.duckdb', '--quiet']);
    const { stdout } = place.run([
      'sql',
      'select statement_id from statements',
      '--json',
      '--db',
      'plain.duckdb',
    ]);
    const { rows } = ask(streamOf([{ text: 'Kenya supports Japan.', date: '2020' }]));
    expect(ofKind(rows, 'statement', ['statement_id'])).toEqual(JSON.parse(stdout));
  });

  it('reads a text that begins with a byte-order mark as a run reads it from parquet', async () => {
    const db = await Database.open(':memory:');
    const parquet = literal(place.path('mark.parquet'));
    await db.run(
      `copy (select 'm' as id, chr(65279) || 'Kenya supports Japan.' as text) to ${parquet} (format parquet)`,
    );
    db.close();
    expect(place.run(['run', 'mark.parquet', '--db', 'mark.duckdb', '--out', 'mark', '--quiet']).status).toBe(
      0,
    );
    const sql = 'select statement_id, content_hash from statements';
    const { stdout } = place.run(['sql', sql, '--json', '--db', 'mark.duckdb']);
    const { rows } = ask(streamOf([{ id: 'm', text: '\uFEFFKenya supports Japan.' }]));
    expect(ofKind(rows, 'statement', ['statement_id', 'content_hash'])).toEqual(JSON.parse(stdout));
  });

  it('answers each batch before it asks for the next', async () => {
    const child = spawn(process.execPath, [PROGRAM, 'worker'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const batches = [[STATEMENTS[0]], [STATEMENTS[1]], [STATEMENTS[2]]].map((rows) => streamOf(rows));
    const head = tableToIPC(new Table(tableOf([]).schema), 'stream').subarray(0, -8);
    child.stdin.write(head);
    const answers = (await openIpc(child.stdout)).batches[Symbol.asyncIterator]();
    const ids: unknown[] = [];
    for (const batch of batches) {
      child.stdin.write(batch.subarray(head.length, -8));
      const { value } = await answers.next();
      const id = value?.column(1);
      ids.push(id?.kind === 'text' ? String(Buffer.from(id.bytes(value.rows - 1) ?? '')) : undefined);
    }
    child.stdin.end(batches[0]?.subarray(-8));
    const [status] = await once(child, 'exit');
    expect([ids, status]).toEqual([['a', 'b', 'c'], 0]);
  });

  it('answers a big batch in several, in the order of its records', () => {
    const text = 'Kenya supports Japan. '.repeat(2_000);
    const records = Array.from({ length: 60 }, (_, at) => ({ id: `r${at}`, text }));
    const { rows, batches } = ask(streamOf(records));
    expect(batches).toBeGreaterThan(3);
    expect(ofKind(rows, 'statement', ['statement_id'])).toEqual(
      records.map(({ id }) => ({ statement_id: id })),
    );
  });

  it('passes over a statement that brings its thread down twice, and says so in its row', () => {
    const { rows, status, stderr } = ask(streamOf(STATEMENTS), [], { DEMARCHE_TEST_FAULT: 'worker:2:throw' });
    expect(status).toBe(0);
    const closing = rows.filter(({ kind }) => kind === 'statement' || kind === 'error');
    expect(closing.map(({ statement_id, kind, reason }) => [statement_id, kind, reason])).toEqual([
      ['a', 'statement', null],
      ['b', 'error', 'score_crashed'],
      ['c', 'statement', null],
    ]);
    expect(stderr).toContain('statement b is not scored');
  });

  it.each([
    ['nothing', new Uint8Array(), 'bad_arrow'],
    ['what is no Arrow', Buffer.from('{"text":"Kenya supports Japan."}\n'.repeat(20)), 'bad_arrow'],
    ['a stream that breaks off', streamOf(STATEMENTS).subarray(0, -8), 'truncated'],
    ['a batch that breaks off', streamOf(STATEMENTS).subarray(0, -80), 'bad_arrow'],
    ['columns without a text', tableToIPC(tableFromArrays({ id: ['a'] }), 'stream'), 'no_text_column'],
  ])('exits 2 for %s', (_, input, reason) => {
    const { status, stderr } = ask(input);
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(`^demarche: the stream on stdin: ${reason}: `),
    ]);
  });

  it('refuses a stream of another version', () => {
    const table = tableOf(STATEMENTS);
    const of = (version: string): Uint8Array =>
      tableToIPC(
        new Table(new Schema(table.schema.fields, new Map([['demarche.schema', version]])), table.batches),
        'stream',
      );
    expect(ask(of(FINDING_SCHEMA)).status).toBe(0);
    const { status, stderr } = ask(of('999'));
    expect([status, stderr]).toEqual([2, expect.stringContaining('demarche.schema=999')]);
  });

  it.each([
    [
      'a second stream behind it',
      () => Buffer.concat([streamOf(STATEMENTS), streamOf(STATEMENTS)]),
      'another stream',
    ],
    ['a file', () => tableToIPC(tableOf(STATEMENTS), 'file'), 'an Arrow file and no stream'],
  ])('refuses %s', (_, input, message) => {
    const { status, stderr } = spawnSync(process.execPath, [PROGRAM, 'worker'], { input: input() });
    expect([status, String(stderr)]).toEqual([2, expect.stringContaining(message)]);
  });

  it('names a mapped column that the stream has not', () => {
    const args = [PROGRAM, 'worker', '--map', 'text=body'];
    const { status, stderr } = spawnSync(process.execPath, args, { input: streamOf(STATEMENTS) });
    expect([status, String(stderr)]).toEqual([
      2,
      expect.stringMatching(/^demarche: --map text=body: the stream has no column "body"; it has "id"/),
    ]);
  });

  it('ends where the stream does, also when nobody closes the pipe', async () => {
    const child = spawn(process.execPath, [PROGRAM, 'worker']);
    child.stdout.resume();
    child.stdin.write(streamOf(STATEMENTS));
    const [status] = await once(child, 'exit');
    expect(status).toBe(0);
  });

  it('says in its schema what it reads with', () => {
    const { stdout } = spawnSync(process.execPath, [PROGRAM, 'worker'], { input: streamOf(STATEMENTS) });
    const { schema } = tableFromIPC(stdout);
    expect([...schema.metadata.keys()]).toEqual(
      ['schema', 'version', 'engine', 'lexicon', 'actors'].map((name) => `demarche.${name}`),
    );
    expect(schema.metadata.get('demarche.schema')).toBe(FINDING_SCHEMA);
  });
});

describe('docs/worker.md', () => {
  const text = readFileSync(join(ROOT, 'docs', 'worker.md'), 'utf8');

  it('lists the columns of the findings, in their order', () => {
    const listed = Array.from(text.matchAll(/^\| `(\w+)` \| (text|integer) \|/gm), ([, name, type]) => [
      name,
      type,
    ]);
    expect(listed).toEqual(FINDING_COLUMNS.map(([name, type]) => [name, type]));
  });

  it('names the version', () => {
    expect(text).toContain(`which is \`${FINDING_SCHEMA}\``);
  });
});
