import { Script } from 'node:vm';

/** Under this name the script finds what it is to do. */
const WORK = Symbol.for('demarche.watched');
const script = new Script(`globalThis[Symbol.for(${JSON.stringify(WORK.description)})]()`);

/**
 * Does `work` in this thread, and ends it where it stands, in a loop or in a regular expression, when it takes longer than
 * `milliseconds`. What it left half done cannot be relied on: nothing of it catches or cleans up.
 * @returns whether it came to its end.
 */
export function watched(milliseconds: number, work: () => void): boolean {
  const place = globalThis as { [WORK]?: () => void };
  place[WORK] = work;
  try {
    script.runInThisContext({ timeout: Math.max(1, Math.ceil(milliseconds)) });
    return true;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
      return false;
    throw cause;
  } finally {
    delete place[WORK];
  }
}
