// Signals, a second run, closed streams, a clock that jumps, a database that was tampered with.
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { Database } from '../../dist/db/database.js';
import { SCHEMA_VERSION } from '../../dist/db/schema.js';
import { ask } from './hostile.mjs';
import { SECOND_NIGHT } from './nights.mjs';
import { folder, isWhole, PROGRAM, remove, reports, run, stalled } from './place.mjs';

const NOBODY = 65534;
/** What the job is given to stop after a signal. */
const STOP_SECONDS = 10;

export async function signals(nights, tally, short) {
  const all = [
    ['SIGTERM', 143],
    ['SIGINT', 130],
    ['SIGHUP', 129],
  ];
  for (const [signal, wanted] of short ? all.slice(0, 1) : all) {
    const place = folder(nights.base);
    let since = 0;
    const { status, stderr } = await stalled(place, SECOND_NIGHT, 'write_scores', (child) => {
      since = performance.now();
      child.kill(signal);
    });
    const seconds = (performance.now() - since) / 1000;
    const wrong =
      status !== wanted
        ? `ended with ${status}: ${stderr}`
        : seconds > STOP_SECONDS
          ? `took ${seconds} s`
          : '';
    recover(place, nights, tally, `${signal} while a step hangs`, wrong);
  }
}

export async function secondRun(nights, tally) {
  const place = folder(nights.base);
  const { acted } = await stalled(place, SECOND_NIGHT, 'parse', (child) => {
    const second = run(place, SECOND_NIGHT);
    child.kill('SIGKILL');
    const named = second.stderr.includes(`pid ${child.pid}`);
    return second.status === 5 && named ? '' : `ended with ${second.status}: ${second.stderr}`;
  });
  recover(place, nights, tally, 'a second run', acted);
}

export function surroundings(nights, tally, short) {
  const once = (fault, options, accept = [0]) => {
    const place = folder(nights.base);
    const { status, stderr } = run(place, SECOND_NIGHT, options(place));
    recover(
      place,
      nights,
      tally,
      fault,
      accept.some((one) => one === status || (one instanceof RegExp && status === 1 && one.test(stderr)))
        ? ''
        : `ended with ${status}: ${stderr.slice(0, 200)}`,
    );
  };
  const words = SECOND_NIGHT.join(' ');
  const shell = (before, after) => () => ({
    shell: `${before} '${process.execPath}' '${PROGRAM}' ${words} ${after}`,
  });
  once('closed stdout', shell('', '>&-'));
  once('closed stderr', shell('', '2>&-'));
  for (const most of short ? [40] : [24, 32, 40, 48, 56, 64, 72])
    once('too many open files', shell(`ulimit -n ${most};`, ''), [0, /ulimit -n/]);
  once(
    'stdout on a full disk',
    () => ({ shell: `'${process.execPath}' '${PROGRAM}' annotate a.jsonl > /dev/full` }),
    [/disk is full/],
  );
  once('a clock that jumps back', () => ({ node: ['--import', clock(-40 * 86_400_000)] }));
  for (const zone of short
    ? ['Pacific/Kiritimati']
    : ['Pacific/Kiritimati', 'America/St_Johns', 'Asia/Kathmandu', 'No/Where'])
    once('another time zone', () => ({ env: { TZ: zone } }));
  if (short) return;
  once('broken stdout', shell('', '--log json --no-color 2>&1 | true'));
}

/** Shifts the clock of the process that imports it. */
function clock(milliseconds) {
  const code = `const D=Date;globalThis.Date=class extends D{constructor(...a){a.length?super(...a):super(D.now()+${milliseconds})}static now(){return D.now()+${milliseconds}}};`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

/** As somebody who may not read a file, or write a folder: root may do both. */
export function permissions(nights, tally) {
  if (process.getuid?.() !== 0) return tally.skip('no permission', 'only root can become somebody else');
  const place = folder(nights.base);
  chmodSync(place, 0o755);
  const { status, stderr } = run(place, SECOND_NIGHT, { uid: NOBODY, gid: NOBODY });
  const told = status === 1 && /permission|EACCES/i.test(stderr);
  recover(place, nights, tally, 'no permission', told ? '' : `ended with ${status}: ${stderr.slice(0, 200)}`);
}

/** A file that grows while it is read loads nothing, and is taken next time. */
export async function growingFile(nights, tally) {
  const place = folder(nights.base);
  const whole = readFileSync(join(place, 'b.csv'));
  writeFileSync(join(place, 'b.csv'), whole.subarray(0, whole.length - 200));
  const { acted } = await stalled(place, SECOND_NIGHT, 'insert', (child) => {
    const file = openSync(join(place, 'b.csv'), 'a');
    writeSync(file, whole.subarray(whole.length - 200));
    closeSync(file);
    child.kill('SIGKILL');
    return '';
  });
  recover(place, nights, tally, 'a file that grows', acted);
}

const KILLED = { env: { DEMARCHE_TEST_FAULT: 'commit:3:kill' } };

/** Cut, deleted and swapped: found before work, moved aside untouched, and rebuilt by one command. */
export function tampering(nights, tally, short) {
  const db = (place) => join(place, 'data', 'demarche.duckdb');
  const log = (place) => `${db(place)}.wal`;
  const damages = [
    ['log cut off', (place) => truncateSync(log(place), Math.floor(statSync(log(place)).size / 2))],
    ['log deleted', (place) => rmSync(log(place))],
    [
      'database cut off',
      (place) => {
        rmSync(log(place));
        truncateSync(db(place), 5000);
      },
    ],
    ['database deleted beside its log', (place) => rmSync(db(place))],
    ['log swapped for rubbish', (place) => writeFileSync(log(place), Buffer.alloc(4000, 7))],
    [
      'database swapped for another',
      (place) => {
        rmSync(log(place));
        copyFileSync(db(nights.undisturbed), db(place));
      },
    ],
  ];
  for (const [fault, damage] of short ? [] : damages) {
    const place = folder(nights.base);
    run(place, SECOND_NIGHT, KILLED);
    damage(place);
    const found = run(place, SECOND_NIGHT);
    const halfVisible = !isWhole(place, [nights.first]);
    const rebuilt = run(place, ['rebuild', '--quiet']);
    const wrong =
      found.status !== 4
        ? `was not found: ${found.status} ${found.stderr.slice(0, 200)}`
        : rebuilt.status !== 0
          ? rebuilt.stderr.slice(0, 300)
          : '';
    recover(place, nights, tally, fault, wrong, halfVisible);
  }
}

export async function otherVersions(nights, tally) {
  for (const [fault, version] of [
    ['older database', 1],
    ['newer database', 99],
  ]) {
    const place = folder(nights.base);
    await setVersion(place, version);
    const { status, stderr } = run(
      place,
      SECOND_NIGHT.filter((word) => word !== '--quiet'),
    );
    const wanted =
      version === 1
        ? status === 0 && /older version/.test(stderr)
        : status === 2 && /update demarche/.test(stderr);
    if (version === 99) await setVersion(place, SCHEMA_VERSION);
    recover(place, nights, tally, fault, wanted ? '' : `ended with ${status}: ${stderr.slice(0, 200)}`);
  }
}

async function setVersion(place, version) {
  const db = await Database.open(join(place, 'data', 'demarche.duckdb'));
  await db.run(`update schema_version set version = ${version}`);
  db.close();
}

/** A worker that hangs, dies or fills its memory is replaced, and the reports are those of an undisturbed run. */
export function workers(tally) {
  const place = folder();
  const acts = ['condemned the attack on', 'stands ready to help', 'fully supports', 'refused to condemn'];
  const sentence = (n) => `Kenya ${acts[n % 4]} Japan on day ${n}, as “speaker ${n % 7}” said. `;
  const rows = Array.from({ length: 800 }, (_, n) => ({
    id: `w${n}`,
    text: Array.from({ length: 40 }, (_, k) => sentence(n + k)).join(''),
  }));
  writeFileSync(join(place, 'many.jsonl'), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  const args = [
    'run',
    'many.jsonl',
    '--quiet',
    '--jobs',
    '2',
    '--memory',
    '512MB',
    '--limit',
    'statementSeconds=5',
  ];
  const night = (fault) => {
    for (const path of ['data', 'reports']) remove(join(place, path));
    return run(place, args, { env: fault ? { DEMARCHE_TEST_FAULT: fault } : {} });
  };
  night();
  const undisturbed = reports(place);
  for (const [name, action] of [
    ['a worker that hangs', 'stall'],
    ['a worker that dies', 'throw'],
    ['a worker out of memory', 'memory'],
  ]) {
    const { status, stderr } = night(`worker_once:5:${action}`);
    const wrong = status === 0 ? '' : `ended with ${status}: ${stderr.slice(0, 200)}`;
    tally.add(name, { lost: reports(place) !== undisturbed, wrong });
  }
  const twice = night('worker:5:throw');
  const told = twice.status === 3 && /is not scored: it was tried twice/.test(twice.stderr);
  const again = run(place, [...args, '--limit', 'statementSeconds=6']);
  tally.add('a statement that ends its worker twice', {
    lost: reports(place) !== undisturbed,
    handWork: again.status !== 0,
    wrong: told ? '' : `ended with ${twice.status}: ${twice.stderr.slice(0, 200)}`,
  });
  remove(place);
}

/** A statement that hangs where there is little text: refused with its reason, read again with more time; the others are read. */
export function smallRuns(nights, tally, short) {
  for (const action of short ? ['stall'] : ['stall', 'throw']) {
    const place = folder(nights.base);
    const bounded = (seconds) => [...SECOND_NIGHT, '--limit', `statementSeconds=${seconds}`];
    const { status, stderr } = run(place, bounded(1), {
      env: { DEMARCHE_TEST_FAULT: `statement:5:${action}` },
    });
    const books = ask(
      place,
      'select sum(read - loaded - duplicate - rejected)::integer as off, sum(rejected)::integer as refused from inputs',
    );
    const reason = ask(place, 'select reason from rejects')[0]?.reason;
    const told = status === 3 && books[0]?.off === 0 && books[0]?.refused === 1;
    const again = run(place, bounded(2));
    tally.add(
      action === 'stall' ? 'a statement that hangs in a small run' : 'a statement that breaks the scorer',
      {
        lost: reports(place) !== nights.second,
        handWork: again.status !== 0,
        wrong:
          told && reason === (action === 'stall' ? 'score_too_slow' : 'score_failed')
            ? ''
            : `ended with ${status}: ${reason} ${stderr.slice(0, 200)}`,
      },
    );
    remove(place);
  }
}

/** A parquet file that crashes its reader twice is left alone until its bytes change; the others load. */
export function crashingReader(nights, tally) {
  const place = folder(nights.base);
  const crash = { env: { DEMARCHE_TEST_FAULT: 'native:2:crash' } };
  const outcomes = [
    run(place, SECOND_NIGHT, crash),
    run(place, SECOND_NIGHT, crash),
    run(place, SECOND_NIGHT),
  ];
  const { stdout } = run(place, ['sql', 'select reason from rejects', '--csv']);
  const held = outcomes.every(({ status }) => status === 3) && stdout.includes('quarantined');
  const same = readFileSync(join(place, 'd.parquet'));
  writeFileSync(join(place, 'd.parquet'), 'PAR1');
  run(place, SECOND_NIGHT);
  writeFileSync(join(place, 'd.parquet'), same);
  const { status } = run(place, SECOND_NIGHT);
  tally.add('a file that crashes its reader twice', {
    lost: reports(place) !== nights.second,
    handWork: status !== 0,
    wrong: held ? '' : 'was not quarantined',
  });
  remove(place);
}

/** Killed on the way to a new version, the old database is as it was. */
export async function killedMigration(nights, tally) {
  const place = folder(nights.base);
  await setVersion(place, 1);
  const { signal } = run(place, SECOND_NIGHT, { env: { DEMARCHE_TEST_FAULT: 'migrate:1:kill' } });
  recover(place, nights, tally, 'SIGKILL at migrate', signal === 'SIGKILL' ? '' : 'was not killed');
}

/** Undisturbed, the next run makes the reports of an undisturbed night. */
function recover(place, { first, second }, tally, fault, wrong, halfVisible = false) {
  const between = halfVisible || !isWhole(place, [first, second]);
  const { status, stderr } = run(place, SECOND_NIGHT);
  tally.add(fault, {
    halfVisible: between,
    lost: reports(place) !== second,
    handWork: status !== 0,
    wrong: wrong || (status === 0 ? '' : stderr.slice(0, 200)),
  });
  if (existsSync(place)) remove(place);
}
