import type { Readable, Writable } from 'node:stream';

/** A stream to write to, with what a terminal says of itself. */
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** The outside world, passed in: a test gives its own. */
export interface Effects {
  readonly now: () => Date;
  readonly env: ReadonlyMap<string, string>;
  readonly cwd: string;
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
  /** Aborted by the first SIGINT, SIGTERM or SIGHUP, with a StoppedError as its reason. */
  readonly signal: AbortSignal;
}
