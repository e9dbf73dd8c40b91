import { describe, expect, it } from 'vitest';
import { AuditError, BusyError, StoppedError, UserError } from '../../src/errors/errors.js';
import { describeFailure } from '../../src/errors/failure.js';

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: no luck, open 'x'`), { code, syscall: 'open' });
}

describe('a failure', () => {
  const cases: readonly (readonly [what: string, error: unknown, status: number, kind: string])[] = [
    ['wrong usage', new UserError('no such file: x'), 2, 'usage'],
    ['bad data', new AuditError('audit x failed'), 4, 'audit'],
    ['a held database', new BusyError('held'), 5, 'busy'],
    ['SIGINT', new StoppedError('SIGINT'), 130, 'stopped'],
    ['SIGTERM', new StoppedError('SIGTERM'), 143, 'stopped'],
    ['SIGHUP', new StoppedError('SIGHUP'), 129, 'stopped'],
    ['a full disk', systemError('ENOSPC'), 1, 'machine'],
    [
      'a full disk at the end of a transaction',
      new Error(
        'TransactionContext Error: Failed to commit: Could not write file "x": No space left on device',
      ),
      1,
      'machine',
    ],
    ['a file that may not grow', new Error('TransactionContext Error: x: File too large'), 1, 'machine'],
    ['a full disk under DuckDB', new Error('IO Error: Could not write file'), 1, 'machine'],
    [
      'too many open files in a thread',
      new Error("a worker ended: EMFILE: too many open files, open 'x.js'"),
      1,
      'machine',
    ],
    ['too little memory', new Error('Out of Memory Error: failed to pin block'), 1, 'machine'],
    ['a bug', new TypeError('x is not a function'), 1, 'bug'],
    [
      'a mistake in calling Node',
      Object.assign(new TypeError('bad'), { code: 'ERR_INVALID_ARG_TYPE' }),
      1,
      'bug',
    ],
    [
      'a part of the program that cannot be read',
      Object.assign(new Error("Cannot find package 'x'"), { code: 'ERR_MODULE_NOT_FOUND' }),
      1,
      'machine',
    ],
    ['something that is no error', 'text', 1, 'bug'],
  ];

  it.each(cases)('of %s has its exit status', (_what, error, status, kind) => {
    expect(describeFailure(error)).toMatchObject({ status, kind });
  });

  it('is told in one line', () => {
    expect(describeFailure(new UserError('first\n  second')).message).toBe('first second');
  });

  it('keeps its stack and its causes when it is a bug, and only then', () => {
    const bug = describeFailure(new Error('outer', { cause: new Error('inner') }));
    expect(bug.stack).toMatch(/Error: outer[\s\S]*caused by: Error: inner/);
    expect(describeFailure(systemError('EACCES')).stack).toBeUndefined();
  });

  it('is none when nobody reads on', () => {
    expect(describeFailure(systemError('EPIPE'))).toMatchObject({ status: 0, message: '' });
  });
});
