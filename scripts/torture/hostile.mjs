// Broken and hostile files beside a sound one: they take down only themselves.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { tableFromArrays, tableToIPC } from 'apache-arrow';
import { parse } from 'csv-parse/sync';
import { Database } from '../../dist/db/database.js';
import { folder, remove, run } from './place.mjs';

const MIB = 1024 * 1024;
let number = 0;
const line = (fields = {}) => {
  number += 1;
  return `${JSON.stringify({ id: `h${number}`, text: `Kenya supports Japan on night ${number}.`, ...fields })}\n`;
};
/** The text of each is asked for afterwards. */
const table = (id) => `id,speaker,text\n${id},FRA,"We condemn “it” on ${id}, é 🙂."\n`;
const utf16le = (text) => Buffer.from(text, 'utf16le');
const utf16be = (text) => utf16le(text).swap16();
const utf32le = (text) => Buffer.from(Uint32Array.from(text, (sign) => sign.codePointAt(0)).buffer);
const withMark = (text) => `\ufeff${text}`;
const many = () => gzipSync(Array.from({ length: 500 }, () => line()).join(''));
const repeat = (text, bytes) => text.repeat(Math.ceil(bytes / text.length));

/** Name of the fault, name of the file, its bytes, and how many of its records must be refused; the others must load. */
const FILES = () => [
  ['truncated gzip', 'cut.jsonl.gz', many().subarray(0, -30), 1, 0],
  [
    'gzip with a bad checksum',
    'sum.jsonl.gz',
    Buffer.concat([many().subarray(0, -8), Buffer.alloc(8)]),
    1,
    0,
  ],
  ['gzip with rubbish behind', 'behind.jsonl.gz', Buffer.concat([many(), Buffer.from('rubbish')]), 1, 0],
  ['gzip bomb', 'bomb.jsonl.gz', gzipSync(Buffer.alloc(100 * MIB, 'a')), 1, 0],
  ['not gzip at all', 'plain.jsonl.gz', line(), 1, 0],
  [
    'damaged zstd',
    'bad.jsonl.zst',
    Buffer.concat([Buffer.from('28b52ffd', 'hex'), Buffer.alloc(99, 7)]),
    1,
    0,
  ],
  ['cut parquet', 'cut.parquet', Buffer.from('PAR1 and no more'), 1, 0],
  [
    'crafted parquet',
    'crafted.parquet',
    Buffer.concat([
      Buffer.from('PAR1'),
      Buffer.alloc(3000, 0x9c),
      Buffer.from([255, 0, 0, 0]),
      Buffer.from('PAR1'),
    ]),
    1,
    0,
  ],
  [
    'crafted arrow',
    'crafted.arrow',
    Buffer.concat([Buffer.from('ARROW1\0\0'), Buffer.alloc(3000, 0x9c), Buffer.from('ARROW1')]),
    1,
    0,
  ],
  [
    'nesting of 100,000',
    'deep.jsonl',
    `{"text":"x","m":${'['.repeat(100_000)}${']'.repeat(100_000)}}\n${line()}`,
    1,
    1,
  ],
  ['line of 64 MB', 'long.jsonl', `{"text":"${repeat('a', 64 * MIB)}"}\n${line()}`, 1, 1],
  [
    'a million columns',
    'wide.csv',
    `${Array.from({ length: 1_000_000 }, (_, n) => `c${n}`).join(',')}\n`,
    1,
    0,
  ],
  ['10 MB without a space', 'solid.txt', repeat('a', 10 * MIB), 1, 0],
  ['2 MB without a space', 'solid2.txt', repeat('a', 2 * MIB - 9), 0, 1],
  [
    'regular-expression traps',
    'traps.jsonl',
    ['not ', 'and France ', 'condemn, ', 'U.S. ', '"(', '-', '\u0301', 'a \n \n', 'the ']
      .map((trap) => line({ text: repeat(trap, 60_000) }))
      .join(''),
    0,
    9,
  ],
  ['UTF-16 little-endian', 'le.csv', utf16le(withMark(table('le'))), 0, 1],
  ['UTF-16 big-endian', 'be.csv', utf16be(withMark(table('be'))), 0, 1],
  ['UTF-16 cut off', 'cut.csv', utf16le(withMark(table('cut'))).subarray(0, -1), 1, 0],
  ['UTF-16 without a mark', 'nomark.csv', utf16le(table('nomark')), 1, 0],
  ['UTF-32', 'utf32.csv', utf32le(withMark(table('utf32'))), 1, 0],
  [
    'Windows-1252',
    'cp1252.csv',
    Buffer.from('id,text\nw1,We condemn caf\xe9s \x93so\x94.\nw2,Kenya supports Iran.\n', 'latin1'),
    1,
    1,
  ],
  ['UTF-8 with a mark', 'mark.csv', `\ufeffid,text\nm1,Japan supports Kenya.\n`, 0, 1],
  [
    'NUL bytes',
    'nul.jsonl',
    `${line().replace('Kenya', 'Ke\0nya')}${line({ text: 'Kenya supports\u0000 Japan, NUL and all.' })}`,
    1,
    1,
  ],
  ['lone surrogates', 'half.jsonl', '{"text":"We condemn \\ud800 it."}\n', 1, 0],
  [
    'mixed line ends',
    'ends.csv',
    'id,text\r\ne1,Kenya supports Mali.\ne2,Kenya supports Chad.\re3,Kenya supports Togo.\r\n',
    0,
    3,
  ],
  ['broken quotes', 'quotes.csv', 'id,text\nq1,"We condemn" it\nq2,Kenya supports Oman.\n', 1, 1],
  ['a quote that never closes', 'open.csv', 'id,text\no1,"We condemn\no2,it.\n', 1, 0],
  ['wrong columns', 'wrong.csv', 'foo,bar\n1,2\n', 1, 0],
  ['columns named twice', 'twice.csv', 'id,text,text\n1,a,b\n', 1, 0],
  ['rows of another length', 'ragged.csv', 'id,text\n1\nr2,Kenya supports Peru.\n', 1, 1],
  ['ids with other content', 'ids.jsonl', `${line({ id: 'same' })}${line({ id: 'same' })}`, 1, 1],
  [
    'impossible dates',
    'dates.csv',
    'id,date,text\n1,2021-02-30,a\n2,infinity,b\n3,03/04/2019,c\n4,epoch,d\n5,2021-13-01,e\n',
    5,
    0,
  ],
  [
    'identifiers beyond 2^53',
    'ids.csv',
    'id,text\n9007199254740993,Kenya supports Laos.\n9007199254740992,Kenya supports Fiji.\n',
    0,
    2,
  ],
  ['quotes in a name', `it's "q"; drop table statements;--.jsonl`, line(), 0, 1],
  ['a line end in a name', 'new\nline\u001b[31m.jsonl', line(), 0, 1],
  ['glob signs in a name', 'a[1]*?.jsonl', line(), 0, 1],
  ['a leading dash', '-rf.jsonl', line(), 0, 1],
  ['dots in a name', 'up..up.jsonl', line(), 0, 1],
  ['a folder speaker=ADMIN', 'speaker=ADMIN/p.jsonl', line(), 0, 1],
  ['a formula as a name', '=cmd|calc.jsonl', line({ id: '=1+1' }), 0, 1],
  ...arrowFiles(),
];

/** Sound Arrow data that say of themselves that they hold 2^40 rows, and with one byte turned over here and there. */
function arrowFiles() {
  const rows = Array.from({ length: 0x1234 }, (_, n) => `Kenya supports Japan, row ${n}.`);
  const sound = Buffer.from(tableToIPC(tableFromArrays({ text: rows }), 'file'));
  const endless = Buffer.from(sound);
  const length = Buffer.from([0x34, 0x12, 0, 0, 0, 0, 0, 0]);
  const wanted = Buffer.from([0, 0, 0, 0, 0, 1, 0, 0]);
  for (let at = endless.indexOf(length); at >= 0; at = endless.indexOf(length, at + 8))
    wanted.copy(endless, at);
  return [['an arrow file of 2^40 rows', 'endless.arrow', endless, 1, 0]];
}

/** All of them in one run, and what the books say of each. */
export function loadHostile(tally) {
  const place = folder();
  const files = FILES();
  mkdirSync(join(place, 'in', 'speaker=ADMIN'), { recursive: true });
  for (const [, name, bytes] of files) writeFileSync(join(place, 'in', name), bytes);
  symlinkSync('.', join(place, 'in', 'loop'));
  symlinkSync('/etc', join(place, 'in', 'outside'));
  symlinkSync('/dev/zero', join(place, 'in', 'device.jsonl'));
  spawnSync('mkfifo', [join(place, 'in', 'pipe.jsonl')]);
  writeFileSync(join(place, '.env'), 'DEMARCHE_OUT=elsewhere\nTZ=Asia/Tokyo\n');
  writeFileSync(join(place, 'good.jsonl'), line({ id: 'good' }));
  const { status, signal, stderr, stdout: _ } = run(place, ['run', 'in', 'good.jsonl', '--jobs', '1']);
  const wrong = status === 3 ? '' : `ended with ${status ?? signal}: ${stderr.slice(0, 300)}`;
  const books = new Map(ask(place, 'select * from inputs').map((row) => [row.file, row]));
  const mangled = ask(place, 'select statement_id, text from statements')
    .filter(({ statement_id: id }) => id === 'le' || id === 'be')
    .filter(({ statement_id: id, text }) => text !== `We condemn “it” on ${id}, é 🙂.`);
  for (const [fault, name, , rejected, loaded] of files) {
    const row = books.get(`in/${name}`);
    const lost =
      mangled.some(({ statement_id: id }) => name === `${id}.csv`) ||
      !row ||
      row.loaded !== loaded ||
      row.read !== row.loaded + row.duplicate + row.rejected;
    tally.add(fault, {
      lost,
      wrong: wrong || (row?.rejected === rejected ? '' : `refused ${row?.rejected}, not ${rejected}`),
    });
  }
  for (const fault of ['links that loop or lead outside', 'devices', 'pipes', 'a stray .env'])
    tally.add(fault, { wrong });
  tally.add('the sound file beside them', { lost: books.get('good.jsonl')?.loaded !== 1, wrong });
  remove(place);
}

/** What `demarche sql` must not do. */
export function attackSql(tally, short) {
  const place = folder();
  writeFileSync(join(place, 'a.jsonl'), line());
  run(place, ['load', 'a.jsonl', '--quiet']);
  const attacks = [
    "copy statements to 'stolen.csv'",
    "from read_text('/etc/passwd')",
    "attach 'x.db'",
    'install httpfs',
    'drop table statements',
    'set enable_external_access = true',
    "from read_csv('a.jsonl')",
    "load 'x.so'",
  ];
  for (const attack of short ? attacks.slice(0, 2) : attacks) {
    const { status } = run(place, ['sql', attack]);
    tally.add('demarche sql writes, reads or reaches out', {
      wrong: status === 0 ? `did it: ${attack}` : '',
    });
  }
  remove(place);
}

export function ask(place, query) {
  const { stdout } = run(place, ['sql', query, '--json']);
  return JSON.parse(stdout || '[]');
}

/** Bytes of a sound parquet file turned over, one file after the other, beside a sound one. */
export async function mutateParquet(tally, count) {
  const place = folder();
  mkdirSync(join(place, 'in'));
  writeFileSync(join(place, 'good.jsonl'), line({ id: 'good' }));
  const sound = join(place, 'sound.parquet');
  const db = await Database.open(':memory:');
  await db.run(
    `copy (select 'p' || i as id, 'Kenya supports Japan on day ' || i as text from range(3000) r(i)) to '${sound}' (format parquet)`,
  );
  db.close();
  const bytes = readFileSync(sound);
  for (let number = 0; number < count; number += 1) {
    const one = Buffer.from(bytes);
    // Most of what can be said wrongly stands at the end: the names, types, sizes and places of all else.
    const at = number % 4 === 0 ? (number * 977) % one.length : one.length - 9 - ((number * 131) % 600);
    one[at] ^= 0xff;
    one[(at * 7 + number) % one.length] ^= 1 << (number % 8);
    writeFileSync(join(place, 'in', `${number}.parquet`), one);
  }
  const { status, signal, stderr } = run(place, ['load', 'in', 'good.jsonl', '--quiet']);
  const wrong = status === 0 || status === 3 ? '' : `ended with ${status ?? signal}: ${stderr.slice(0, 300)}`;
  const books = ask(place, 'select * from inputs');
  const counted = books.every((row) => row.read === row.loaded + row.duplicate + row.rejected);
  const good = books.find(({ file }) => file === 'good.jsonl')?.loaded === 1;
  for (let number = 0; number < count; number += 1)
    tally.add('parquet with bytes turned over', {
      lost: !good || !counted || books.length !== count + 1,
      wrong,
    });
  remove(place);
}

const INVISIBLE = [
  '', ' ', '\t', '\r', '\n', '\0', '\ufeff', '\u200b', '\u2060', '\u00ad', '\u034f', '\u180b', '\ufe0f', '\u3164', '\u2800', '\u{e0001}',
]; // biome-ignore format: a table
const SIGNS = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
/** What a spreadsheet would take for a formula once all is stripped that it may strip. */
const RUNS = /^[\s\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u2800]*[=+\-@＝＋－＠]/u;

/** Formulas in every field, signs nobody sees in front: no text cell of any report begins with one, the page holds no script of theirs. */
export function openReports(tally) {
  const place = folder();
  const fields = INVISIBLE.flatMap((before) => SIGNS.map((sign) => `${before}${sign}cmd|' /C calc'!A0`));
  const records = fields.map((field, number) => ({
    id: `${field} ${number}`,
    title: `${field}</script><script>alert(1)</script><img src=x onerror=alert(1)>`,
    source: field,
    url: `javascript:alert(${number})`,
    text: `${field}\n\n${field.trim()} France condemned the attack on Mali. Ruritania${field} supports Japan.`,
  }));
  writeFileSync(join(place, 'f.jsonl'), records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  const { status, stderr } = run(place, ['run', 'f.jsonl', '--html', '--quiet']);
  const latest = join(place, 'reports', 'latest');
  const bad = [];
  for (const name of status === 0 ? readdirSync(latest).filter((file) => file.endsWith('.csv')) : [])
    for (const row of parse(readFileSync(join(latest, name)), { bom: true }))
      for (const cell of row)
        if (RUNS.test(cell) && !/^-?[\d.]+(e-?\d+)?$/.test(cell))
          bad.push(`${name}: ${JSON.stringify(cell.slice(0, 40))}`);
  const told = status === 0 ? '' : `ended with ${status}: ${stderr.slice(0, 200)}`;
  for (const _ of fields) tally.add('a formula behind signs nobody sees', { wrong: told || bad[0] || '' });
  const page = status === 0 ? readFileSync(join(latest, 'demarche.html'), 'utf8') : '';
  // The data may hold the words; what would be a tag, or a link that runs, may not stand there.
  const inert = page.includes("default-src 'none'") && !/<img|<script>alert|javascript:alert/i.test(page);
  tally.add('scripts in titles and addresses on the page', {
    wrong: told || (inert ? '' : 'the page holds them'),
  });
  remove(place);
}

/** What looks like something else stays the text that it is. */
export function keepValues(tally) {
  const place = folder();
  const ids = [
    'NO',
    'no',
    '007',
    '1e5',
    '9007199254740993',
    'infinity',
    'null',
    'true',
    '2019-01-01',
    '0x10',
    ' a ',
    '１２',
  ];
  const text = (id) => `Kenya supports Japan,\u00a0${id}\r\n and\t“so” on – e\u0301 🙂. `;
  writeFileSync(
    join(place, 'v.csv'),
    `id,date,speaker,text\n${ids.map((id) => `"${id}",2019-12-31,NO,"${text(id)}"\n`).join('')}`,
  );
  const { status } = run(place, ['load', 'v.csv', '--quiet'], { env: { TZ: 'Pacific/Kiritimati' } });
  const rows = new Map(
    ask(
      place,
      'select statement_id, text, date_text, date::varchar as date, speaker_text from statements',
    ).map((row) => [row.statement_id, row]),
  );
  for (const id of ids) {
    const row = rows.get(id);
    const kept =
      row?.text === text(id) &&
      row.date_text === '2019-12-31' &&
      row.date === '2019-12-31' &&
      row.speaker_text === 'NO';
    tally.add('values that look like others', {
      lost: !kept,
      wrong: status === 0 ? '' : `ended with ${status}`,
    });
  }
  remove(place);
}

/** Encodings without a mark, which somebody names. */
export function namedEncodings(tally) {
  const place = folder();
  const files = [
    ['utf-16le', utf16le(table('n1')), 'We condemn “it” on n1, é 🙂.'],
    ['utf-16be', utf16be(table('n2')), 'We condemn “it” on n2, é 🙂.'],
    ['windows-1252', Buffer.from('id,text\nn3,\x93Caf\xe9\x94 \x80\n', 'latin1'), '“Café” €'],
    ['windows-1252', Buffer.from(table('n4')), 'We condemn “it” on n4, é 🙂.'],
  ];
  for (const [at, [encoding, bytes, text]] of files.entries()) {
    writeFileSync(join(place, `${at}.csv`), bytes);
    const { status, stderr } = run(place, ['load', `${at}.csv`, '--encoding', encoding, '--quiet']);
    const [row] = ask(place, `select text from statements where statement_id = 'n${at + 1}'`);
    tally.add('an encoding that is named', {
      lost: row?.text !== text,
      wrong: status === 0 ? '' : `ended with ${status}: ${stderr.slice(0, 200)}`,
    });
  }
  remove(place);
}
