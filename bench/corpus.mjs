// Makes the corpora that are measured: a share of the one that is named, distinct copies of it, many short statements.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

const ROOT = join(import.meta.dirname, '..');
/** Without a corpus the invented samples are told again and again, each time with another number. */
const SAMPLE_COPIES = 400;

const quoted = (path) => `'${path.replaceAll("'", "''")}'`;

/** Runs a query and gives its rows; `threads` as DuckDB's own setting. */
export async function query(sql, threads = 1) {
  const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) });
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowObjectsJS();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/**
 * The corpus as parquet with the columns id, text, speaker and date; the texts alone as one file; and as lines of JSON.
 * @param source a parquet file with a text, or nothing for the samples
 * @param share of its rows that are taken
 */
export async function makeCorpus(folder, source, share) {
  const [parquet, text, jsonl] = ['corpus.parquet', 'corpus.txt', 'corpus.jsonl'].map((name) =>
    join(folder, name),
  );
  const rows = source ? await fromParquet(source, share) : `(${samples()})`;
  await query(`copy (select * from ${rows} order by id) to ${quoted(parquet)} (format parquet)`);
  await query(
    `copy (select id, text, speaker, date from ${quoted(parquet)} order by id) to ${quoted(jsonl)} (format json)`,
  );
  const lines = readFileSync(jsonl, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).text);
  writeFileSync(text, `${lines.join('\n\n')}\n`);
  const bytes = lines.reduce((sum, line) => sum + Buffer.byteLength(line), 0);
  return { parquet, text, jsonl, bytes, statements: lines.length };
}

async function fromParquet(source, share) {
  const file = quoted(source);
  const found = new Set((await query(`describe from ${file}`)).map(({ column_name }) => column_name));
  const column = (...names) => {
    const name = names.find((one) => found.has(one));
    return name ? `"${name}"::varchar` : 'null::varchar';
  };
  const wanted = Math.round(share * 1000);
  return `(select 's' || row_number() over () as id, ${column('text', 'body', 'content')} as text,
    ${column('speaker', 'country')} as speaker, ${column('date', 'year')} as date
    from ${file} qualify (row_number() over () * 7919) % 1000 < ${wanted})`;
}

/** Each sentence of the copies has a number of its own, so that no copy is a duplicate. */
function samples() {
  const file = quoted(join(ROOT, 'data', 'samples', 'invented-speeches.jsonl'));
  return `select 's' || row_number() over () as id, 'Session ' || copy || '. ' || text as text, null::varchar as speaker,
    null::varchar as date from read_json(${file}, columns = {text: 'varchar'}, format = 'newline_delimited', ignore_errors = true), range(${SAMPLE_COPIES}) as copies (copy)
    where text is not null and length(text) > 40`;
}

/** `copies` times the corpus, each time with other words at the beginning. */
export async function makeCopies(corpus, copies, path) {
  if (!existsSync(path))
    await query(`copy (select id || '-' || copy as id, 'Copy ' || copy || '. ' || text as text, speaker, date
      from ${quoted(corpus.parquet)}, range(${copies}) as copies (copy) order by copy, id) to ${quoted(path)} (format parquet, row_group_size 8192)`);
  return { parquet: path, bytes: corpus.bytes * copies };
}

/** Distinct short statements, invented. */
export async function makeShort(count, path) {
  await query(`copy (select 'm' || i as id,
    ['France','Kenya','Japan','Hungary','Brazil','Türkiye','India'][1 + i % 7] || ' ' ||
    ['condemned the attack on','stands ready to help','supports the government of','discussed trade with'][1 + i % 4] || ' ' ||
    ['Mali','Ukraine','Chile','Nepal','Kazakhstan'][1 + i % 5] || ' in statement ' || i || '.' as text,
    null::varchar as speaker, (1990 + i % 30)::varchar as date from range(${count}) as numbers (i))
    to ${quoted(path)} (format parquet, row_group_size 8192)`);
  const [row] = await query(`select sum(strlen(text))::double as bytes from ${quoted(path)}`);
  return { parquet: path, bytes: row.bytes };
}

/** One statement of so many bytes: sentences of the corpus one after another, as a line of JSON. */
export function makeLong(corpus, bytes, path) {
  const texts = readFileSync(corpus.text, 'utf8');
  let text = '';
  for (let part = 0; text.length < bytes; part++)
    text += `Part ${part}. ${texts.slice(0, bytes - text.length)}\n\n`;
  writeFileSync(path, `${JSON.stringify({ id: 'long', text })}\n`);
  return { file: path, bytes: Buffer.byteLength(text) };
}

/** The corpus with new statements on top: a hundredth of it, in other words. */
export async function makeAddition(corpus, path) {
  await query(`copy (select 'new-' || id as id, 'Newly said. ' || text as text, speaker, date
    from ${quoted(corpus.parquet)} qualify row_number() over (order by id) % 100 = 1) to ${quoted(path)} (format parquet)`);
  const [row] = await query(`select sum(strlen(text))::double as bytes from ${quoted(path)}`);
  return { parquet: path, bytes: row.bytes };
}
