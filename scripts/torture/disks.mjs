// A disk that fills up at any point, a folder that cannot be written to: small file systems of their own.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SECOND_NIGHT } from './nights.mjs';
import { folder, isWhole, remove, reports, run } from './place.mjs';

const mount = (...words) => spawnSync('mount', words, { encoding: 'utf8' });
const unmount = (path) => spawnSync('umount', [path]);

/** Why nothing can be mounted here; nothing when it can. */
export function cannotMount() {
  const path = folder();
  const { status, stderr, error } = mount('-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', path);
  if (status === 0) unmount(path);
  return status === 0
    ? undefined
    : `no file system can be mounted here (${(error?.message ?? stderr).trim()})`;
}

/** `count` sizes from a disk that is all but full to one on which the night just fits. */
export function fillDisks(nights, tally, count) {
  const used = Math.ceil(bytesBelow(nights.base) / 1024);
  const needed = Math.ceil(bytesBelow(nights.undisturbed) / 1024);
  let full = 0;
  for (let at = 0; at < count; at += 1) {
    // More close to full, where a few blocks decide what still fits.
    const share = ((at + 0.5) / count) ** 1.5;
    full += oneDisk(nights, tally, used + 48 + Math.round((needed - used) * 1.1 * share));
  }
  return full;
}

function oneDisk({ base, first, second }, tally, kilobytes) {
  return onDisk(base, kilobytes, (place, disk) => {
    const { status, stderr } = run(place, SECOND_NIGHT);
    const halfVisible = !isWhole(place, [first, second]);
    const silent = status !== 0 && !/space|disk/i.test(stderr);
    mount('-o', 'remount,size=512m', disk);
    const again = run(place, SECOND_NIGHT);
    tally.add(status === 0 ? 'disk that just suffices' : 'disk full', {
      halfVisible,
      lost: reports(place) !== second,
      handWork: again.status !== 0,
      wrong:
        again.status !== 0
          ? again.stderr.slice(0, 300)
          : silent
            ? `${kilobytes} kB: ${status} ${stderr.slice(0, 200)}`
            : '',
    });
    return status === 0 ? 0 : 1;
  });
}

/** Only one of the folders is on a disk that is full, or that may only be read. */
export function onePlaceAtATime({ base, first, second }, tally) {
  for (const name of ['data', 'reports', 'cache'])
    for (const kind of ['full', 'read-only']) {
      const place = folder(base);
      const disk = join(place, name);
      const kept = folder(existsSync(disk) ? disk : undefined);
      mkdirSync(disk, { recursive: true });
      const { status: mounted, stderr: why } = mount('-t', 'tmpfs', '-o', 'size=512m', 'tmpfs', disk);
      if (mounted !== 0) throw new Error(why);
      try {
        cpSync(kept, disk, { recursive: true, verbatimSymlinks: true });
        const used = Math.ceil(bytesBelow(disk) / 1024) + 40;
        mount('-o', kind === 'full' ? `remount,size=${used}k` : 'remount,ro', disk);
        const night = [...SECOND_NIGHT, '--cache', 'cache'];
        const { status, stderr } = run(place, night);
        const halfVisible = !isWhole(place, [first, second]);
        // What only makes the next run faster may not stop this one.
        const told = name === 'cache' ? status === 0 : status === 1 && /disk|space|read-only/i.test(stderr);
        mount('-o', 'remount,rw,size=512m', disk);
        const again = run(place, night);
        tally.add(`${name} on a ${kind} disk`, {
          halfVisible,
          lost: reports(place) !== second,
          handWork: again.status !== 0,
          wrong: told ? '' : `${status} ${stderr.slice(0, 200)}`,
        });
      } finally {
        unmount(disk);
        remove(place);
      }
    }
}

/** Writable again, the same command does it. */
export function readOnly({ base, first, second }, tally) {
  onDisk(base, 512 * 1024, (place, disk) => {
    mount('-o', 'remount,ro', disk);
    const { status, stderr } = run(place, SECOND_NIGHT);
    const halfVisible = !isWhole(place, [first]);
    mount('-o', 'remount,rw', disk);
    const again = run(place, SECOND_NIGHT);
    tally.add('read-only folder', {
      halfVisible,
      lost: reports(place) !== second,
      handWork: again.status !== 0,
      wrong: status === 1 && /read-only|permission/i.test(stderr) ? '' : `${status} ${stderr.slice(0, 200)}`,
    });
  });
}

function onDisk(base, kilobytes, work) {
  const disk = folder();
  const { status, stderr } = mount('-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', disk);
  if (status !== 0) throw new Error(stderr);
  try {
    const place = join(disk, 'n');
    mkdirSync(place);
    cpSync(base, place, { recursive: true, verbatimSymlinks: true });
    return work(place, disk);
  } finally {
    unmount(disk);
    remove(disk);
  }
}

function bytesBelow(path) {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce(
      (sum, entry) =>
        sum + Math.ceil(statSync(join(entry.parentPath ?? entry.path, entry.name)).size / 4096) * 4096,
      0,
    );
}
