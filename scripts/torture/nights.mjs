// Two nights of statements, and the reports that undisturbed runs make of them.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Database } from '../../dist/db/database.js';
import { folder, reports, run } from './place.mjs';

const ACTS = [
  'strongly condemns the attack on',
  'stands ready to help',
  'fully supports',
  'refused to condemn',
];
const STATES = ['France', 'Türkiye', 'Kenya', 'Japan', 'Hungary', 'Kazakhstan'];

function statements(from, count) {
  return Array.from({ length: count }, (_, index) => {
    const n = from + index;
    const [holder, target] = [STATES[n % 6], STATES[(n + 1 + (n % 4)) % 6]];
    return {
      id: `s${n}`,
      date: `20${10 + (n % 10)}-0${1 + (n % 9)}`,
      text: `${holder} ${ACTS[n % 4]} ${target} on day ${n}.`,
    };
  });
}

const jsonl = (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
const csv = (rows) => `id,date,text\n${rows.map(({ id, date, text }) => `${id},${date},${text}\n`).join('')}`;

/** The first night has one file; the second a changed one, and three more in other formats. */
export async function prepareNights() {
  const base = folder();
  writeFileSync(join(base, 'a.jsonl'), jsonl(statements(0, 40)));
  expectDone(run(base, ['run', 'a.jsonl', '--quiet']));
  const first = reports(base);
  writeFileSync(join(base, 'a.jsonl'), jsonl(statements(1, 40)));
  writeFileSync(join(base, 'b.csv'), csv(statements(60, 30)));
  writeFileSync(join(base, 'c.jsonl.gz'), gzipSync(jsonl(statements(100, 30))));
  const db = await Database.open(':memory:');
  await db.run(
    `copy (select 'p' || i as id, 'Kenya supports Japan on day ' || i || '.' as text from range(20) r(i)) to '${join(base, 'd.parquet')}' (format parquet)`,
  );
  db.close();
  const undisturbed = folder(base);
  expectDone(run(undisturbed, SECOND_NIGHT));
  return { base, first, second: reports(undisturbed), withoutReader: withoutReader(base), undisturbed };
}

/**
 * When only the reader of d.parquet dies or fails, the night is published whole without that file, with the reason in the
 * books, and the file is taken the next time.
 */
function withoutReader(base) {
  return ['kill', 'throw'].map((action) => {
    const place = folder(base);
    run(place, SECOND_NIGHT, { env: { DEMARCHE_TEST_FAULT: `native:1:${action}` } });
    return reports(place);
  });
}

export const SECOND_NIGHT = ['run', 'a.jsonl', 'b.csv', 'c.jsonl.gz', 'd.parquet', '--quiet'];

function expectDone({ status, stderr }) {
  if (status !== 0) throw new Error(`an undisturbed run ended with ${status}: ${stderr}`);
}
