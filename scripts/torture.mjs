// Kills, starves and lies to the built program, and prints what was lost: npm run torture. --short for the tests.

import { cannotMount, fillDisks, onePlaceAtATime, readOnly } from './torture/disks.mjs';
import {
  attackSql,
  keepValues,
  loadHostile,
  mutateParquet,
  namedEncodings,
  openReports,
} from './torture/hostile.mjs';
import { killEverywhere, throwEverywhere } from './torture/kills.mjs';
import { prepareNights } from './torture/nights.mjs';
import {
  crashingReader,
  growingFile,
  killedMigration,
  otherVersions,
  permissions,
  secondRun,
  signals,
  smallRuns,
  surroundings,
  tampering,
  workers,
} from './torture/operations.mjs';
import { remove, work } from './torture/place.mjs';
import { createTally, report } from './torture/tally.mjs';

const short = process.argv.includes('--short');
const KILLS = short ? 10 : 200;
const DISKS = short ? 2 : 44;
const started = performance.now();
const say = (what) =>
  process.stderr.write(`${((performance.now() - started) / 1000).toFixed(0)} s  ${what}\n`);

const tally = createTally();
try {
  say('two undisturbed nights');
  const nights = await prepareNights();
  say('hostile files');
  loadHostile(tally);
  attackSql(tally, short);
  keepValues(tally);
  if (!short) {
    namedEncodings(tally);
    await mutateParquet(tally, 40);
    openReports(tally);
  }
  say('signals, a second run, closed streams, clocks');
  await signals(nights, tally, short);
  await secondRun(nights, tally);
  await growingFile(nights, tally);
  surroundings(nights, tally, short);
  permissions(nights, tally);
  say('databases that were tampered with, or are of other versions');
  tampering(nights, tally, short);
  if (!short) {
    await otherVersions(nights, tally);
    await killedMigration(nights, tally);
    say('workers, and a reader that crashes');
    workers(tally);
    crashingReader(nights, tally);
  }
  smallRuns(nights, tally, short);
  say('disks');
  const why = cannotMount();
  if (why)
    for (const fault of ['disk full', 'read-only folder', 'one place on a full or read-only disk'])
      tally.skip(fault, why);
  else {
    fillDisks(nights, tally, DISKS);
    readOnly(nights, tally);
    if (!short) onePlaceAtATime(nights, tally);
  }
  say('errors and kills');
  throwEverywhere(nights, tally, short);
  const kills = killEverywhere(nights, tally, KILLS, short);
  const { text, held, total } = report(tally.lines());
  process.stdout.write(`${text}\n\n`);
  process.stdout.write(
    `${total.injected} faults, ${kills} of them kills: ${total.lost} lost, ${total.halfVisible} half-visible, ${total.handWork} hand work, ${total.wrong} wrong, in ${((performance.now() - started) / 1000).toFixed(0)} s\n`,
  );
  process.exitCode = held && kills >= (short ? 1 : KILLS) ? 0 : 1;
} finally {
  remove(work);
}
