import process from 'node:process';
import { StoppedError } from '../errors/errors.js';
import type { Effects } from './effects.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Signals this soon after the first are its echo. */
const ECHO_MILLISECONDS = 1000;

/** The effects of the running process. */
export function processEffects(): Effects {
  return {
    now: () => new Date(),
    env: new Map(
      Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
    cwd: workingFolder(),
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    signal: stopSignal(),
  };
}

/** Where the process was started. That it is gone is told of when somebody asks for it. */
function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    return process.env.PWD ?? '/';
  }
}

/**
 * The first signal asks the job to stop. One that comes later ends the process as the system would; at once it is the
 * same one again, which npm passes on to a process that the terminal has told already.
 */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  let first = Number.POSITIVE_INFINITY;
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (Date.now() - first > ECHO_MILLISECONDS) {
        process.removeAllListeners(signal);
        process.kill(process.pid, signal);
        return;
      }
      first = Math.min(first, Date.now());
      controller.abort(new StoppedError(signal));
    });
  }
  return controller.signal;
}
