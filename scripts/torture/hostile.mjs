// Broken and hostile files beside a sound one: they take down only themselves.
import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { folder, remove, run } from './place.mjs';

const MIB = 1024 * 1024;
let number = 0;
const line = (fields = {}) => {
  number += 1;
  return `${JSON.stringify({ id: `h${number}`, text: `Kenya supports Japan on night ${number}.`, ...fields })}\n`;
};
const table = 'id,speaker,text\n1,FRA,We condemn “it”, é.\n';
const utf16be = (text) => Buffer.from(text, 'utf16le').swap16();
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
  [
    'UTF-16 little-endian',
    'le.csv',
    Buffer.concat([Buffer.from([255, 254]), Buffer.from(table, 'utf16le')]),
    1,
    0,
  ],
  ['UTF-16 big-endian', 'be.csv', Buffer.concat([Buffer.from([254, 255]), utf16be(table)]), 1, 0],
  ['UTF-16 without a mark', 'nomark.csv', Buffer.from(table, 'utf16le'), 1, 0],
  [
    'Windows-1252',
    'cp1252.csv',
    Buffer.from('id,text\n1,We condemn caf\xe9s \x93so\x94.\n2,We condemn it.\n', 'latin1'),
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
];

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
  for (const [fault, name, , rejected, loaded] of files) {
    const row = books.get(`in/${name}`);
    const lost = !row || row.loaded !== loaded || row.read !== row.loaded + row.duplicate + row.rejected;
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
