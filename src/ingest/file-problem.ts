import type { Limits } from '../model/limits.js';
import { limitHint } from './limits.js';

/** Why a file could not be read as a whole: nothing of it is stored, it is counted as one reject, and the next run tries again. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';
  constructor(
    readonly reason: string,
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(`${reason}: ${detail}`, options);
  }
}

/** Errors of the machine and not of the file: these stop the run. */
const MACHINE_CODES: ReadonlySet<string> = new Set(['EMFILE', 'ENFILE', 'ENOMEM']);

/** A file that vanished, cannot be opened or breaks off, as a `FileProblem`; any other error as it is. */
export function asFileProblem(cause: unknown): unknown {
  if (!(cause instanceof Error) || cause instanceof FileProblem) return cause;
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  if (code === 'Z_BUF_ERROR')
    return new FileProblem('truncated', 'the gzip data break off; copy the file again', { cause });
  if (code.startsWith('Z_'))
    return new FileProblem('bad_compression', `not sound gzip data; copy the file again: ${cause.message}`, {
      cause,
    });
  if (/^E[A-Z]+$/.test(code) && 'syscall' in cause && !MACHINE_CODES.has(code))
    return new FileProblem(
      'unreadable',
      `the file cannot be read, see whether it is there and may be read: ${code}`,
      { cause },
    );
  return cause;
}

/** Reading took longer than one file may take. */
export function tooSlow(limits: Limits): FileProblem {
  return new FileProblem('too_slow', `reading took longer than allowed: ${limitHint(limits, 'seconds')}`);
}
