import type { Limits } from '../model/limits.js';

const MIB = 1024 * 1024;

export const DEFAULT_LIMITS: Limits = {
  // A night's files are megabytes; a file that unfolds to more than this is a mistake or an attack.
  inflatedBytes: 16 * 1024 * MIB,
  // Statements shrink 3 to 10 times, logs of one repeated line about 100; gzip ends at 1,032, zstd beyond 30,000.
  ratio: 200,
  // The longest speeches on record (four to eight hours) are under half a MiB as text.
  lineBytes: 2 * MIB,
  cellBytes: 2 * MIB,
  // The widest published event and speech tables have some hundreds.
  columns: 2_000,
  // Metadata nests a few levels; JSON.parse itself survives thousands.
  depth: 64,
  // A gigabyte takes some minutes; a reader that is still at it after an hour hangs.
  seconds: 3_600,
  // The longest speeches take a second.
  statementSeconds: 60,
};

/** What a message says about a limit that was passed: its name, its value and how to raise it. */
export function limitHint(limits: Limits, name: keyof Limits): string {
  return `limit ${name}=${limits[name]}; raise it with --limit ${name}=N`;
}
