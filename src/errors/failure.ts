import { constants } from 'node:os';
import { AuditError, BusyError, StoppedError, UserError } from './errors.js';
import { visible } from './visible.js';

/** How a failure is told, and the exit status that it has. */
export interface Failure {
  readonly status: number;
  /** One line: what, where, what to do. Empty for what is not an error: a closed pipe. */
  readonly message: string;
  readonly kind: 'usage' | 'audit' | 'busy' | 'stopped' | 'machine' | 'bug' | 'closed_pipe';
  /** For a bug only. */
  readonly stack?: string;
}

/** DuckDB's words for a machine that failed: a full disk, too little memory, a damaged file. */
const MACHINE_FAILED = /^(IO|Out of Memory|FATAL|Serialization|Permission) Error\b/i;
/** The same of a transaction that no longer fits in its memory. */
const NO_ROOM = /failed to (?:pin|allocate) /i;
/** The codes with which the system says the same, where another thread or process only passes its words on. */
const SYSTEM_SAID =
  /\b(EMFILE|ENFILE|ENOSPC|ENOMEM|EROFS)\b|no space left on device|quota exceeded|file too large|input\/output error/i;

/** What to say of anything that was thrown, and the exit status for it. */
export function describeFailure(error: unknown): Failure {
  if (error instanceof UserError) return { status: 2, kind: 'usage', message: oneLine(error) };
  if (error instanceof AuditError) return { status: 4, kind: 'audit', message: oneLine(error) };
  if (error instanceof BusyError) return { status: 5, kind: 'busy', message: oneLine(error) };
  if (error instanceof StoppedError) {
    return { status: 128 + constants.signals[error.signal], kind: 'stopped', message: oneLine(error) };
  }
  if (isUnreadPart(error))
    return { status: 1, kind: 'machine', message: `${oneLine(error)}; ${UNREAD_PART}` };
  const code = systemCode(error);
  if (code === 'EPIPE') return { status: 0, kind: 'closed_pipe', message: '' };
  if (code || [MACHINE_FAILED, NO_ROOM, SYSTEM_SAID].some((words) => words.test(messageOf(error)))) {
    return { status: 1, kind: 'machine', message: withAdvice(oneLine(error)) };
  }
  const stack = error instanceof Error && error.stack ? { stack: stackOf(error) } : {};
  return { status: 1, kind: 'bug', message: `this is a bug: ${oneLine(error)}`, ...stack };
}

/** What the machine says when it fails, and what to do about it. */
const ADVICE: readonly (readonly [RegExp, string])[] = [
  [
    /EFBIG|file too large/i,
    'files may not grow as large here: raise the limit (ulimit -f) and run again, nothing is lost',
  ],
  [/ENOSPC|no space left|quota exceeded/i, 'the disk is full: free space and run again, nothing is lost'],
  [/EROFS|read-only file system/i, 'the folder is on a read-only file system: give another --db or --out'],
  [
    /could not read enough bytes|corrupt/i,
    'the file is cut off or damaged: put back a copy, as docs/operations.md says under Backup',
  ],
  [/EACCES|EPERM|permission denied/i, 'make the file or folder writable for this user, or give another'],
  [/EMFILE|ENFILE|too many open files/i, 'raise the limit of open files (ulimit -n) and run again'],
  [/uv_cwd/, 'the working folder is gone: change to one that is there, and run again'],
  [/ENOENT.*\bmkdir\b/i, 'no folder can be made there: give another --db or --out'],
  [/ENOMEM|out of memory|failed to (?:pin|allocate) /i, 'give more --memory, or fewer --jobs, and run again'],
];

/** Node says that a package cannot be found, too, where its files are there and may not be opened for their number. */
const UNREAD_PART =
  'a part of the program cannot be read: raise the limit of open files (ulimit -n) and run again, or install the program again';

function isUnreadPart(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
}

function withAdvice(message: string): string {
  const advice = ADVICE.find(([pattern]) => pattern.test(message))?.[1];
  return advice === undefined ? message : `${message}; ${advice}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function oneLine(error: unknown): string {
  return visible(
    messageOf(error)
      .replace(/\s*\n\s*/g, ' ')
      .trim(),
  );
}

function stackOf(error: Error): string {
  const cause = error.cause instanceof Error ? `\ncaused by: ${stackOf(error.cause)}` : '';
  return `${error.stack ?? error.message}${cause}`;
}

/** `ENOENT` and its like; Node's own `ERR_...` codes are mistakes of the program. */
function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  return error.code.startsWith('E') && !error.code.startsWith('ERR_') ? error.code : undefined;
}
