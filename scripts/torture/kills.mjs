// SIGKILL, an error and a crash at every stage: the next run needs no hand and ends with the same bytes.
import { STAGES } from '../../dist/errors/fault.js';
import { SECOND_NIGHT } from './nights.mjs';
import { folder, isWhole, remove, reports, run } from './place.mjs';

/** Stages of the process that reads for the job: there only that one is killed. */
const CHILD = 'native';
/** Passed in other runs than these: by a migration, and by the threads of a night with more text. */
const ELSEWHERE = new Set(['migrate', 'worker', 'worker_once', 'statement', 'statement_once']);
const MOST_PASSES = 24;
/** What the tests have time for. */
const SHORT_STAGES = new Set(['commit', 'write_scores', 'write_reports', 'publish']);

/** Kills at pass after pass of every stage until `wanted` kills have hit. */
export function killEverywhere(nights, tally, wanted, short) {
  let kills = 0;
  const spent = new Set();
  for (let pass = 1; pass <= MOST_PASSES && spent.size < STAGES.length; pass += 1) {
    for (const stage of STAGES) {
      if (ELSEWHERE.has(stage) || spent.has(stage)) continue;
      if (short && (pass > 1 || !SHORT_STAGES.has(stage))) continue;
      if (oneFault(nights, tally, stage, [`${stage}:${pass}:kill`])) kills += 1;
      else spent.add(stage);
    }
  }
  if (short) return kills;
  // Several times over: the run that comes to recover is killed too, once and again.
  for (let round = 1; kills < wanted; round += 1) {
    for (const stage of STAGES) {
      if (ELSEWHERE.has(stage) || stage === CHILD || kills >= wanted) continue;
      const other = STAGES[(STAGES.indexOf(stage) + 3 * round) % STAGES.length];
      const faults = [
        `${stage}:1:kill`,
        ...(ELSEWHERE.has(other) ? [] : [`${other}:1:kill`]),
        `${stage}:1:kill`,
      ];
      kills += oneFault(nights, tally, stage, faults);
    }
  }
  return kills;
}

export function throwEverywhere(nights, tally, short) {
  const stages = short ? ['commit'] : STAGES.filter((stage) => !ELSEWHERE.has(stage));
  for (const stage of stages) oneFault(nights, tally, stage, [`${stage}:1:throw`], 'thrown error');
}

/** How many of the faults hit. What is seen in between must be the first night whole, or the second. */
function oneFault({ base, first, second, withoutReader }, tally, stage, faults, kind = 'SIGKILL') {
  const place = folder(base);
  const readerDies = faults.some((fault) => fault.startsWith(`${CHILD}:`));
  let hits = 0;
  let halfVisible = false;
  for (const fault of faults) {
    const { status, signal } = run(place, SECOND_NIGHT, { env: { DEMARCHE_TEST_FAULT: fault } });
    hits += Number(signal === 'SIGKILL' || (status !== 0 && stage !== ''));
    halfVisible ||= !isWhole(place, [first, second, ...(readerDies ? withoutReader : [])]);
  }
  if (hits > 0) {
    const { status, stderr } = run(place, SECOND_NIGHT);
    const lost = reports(place) !== second;
    for (let hit = 0; hit < hits; hit += 1)
      tally.add(`${kind} at ${stage}`, {
        halfVisible,
        handWork: status !== 0,
        lost,
        wrong: status === 0 ? '' : stderr.slice(0, 200),
      });
  }
  remove(place);
  return hits;
}
