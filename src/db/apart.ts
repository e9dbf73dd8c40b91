import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { armedFault } from '../errors/fault.js';
import { PROGRAM_ROOT } from '../paths/paths.js';
import type { Answer, Question } from './apart-message.js';
import type { Row } from './database.js';

/** The reading process ended by itself: most likely the native code was brought down by what it read. */
export class CrashError extends Error {
  override readonly name = 'CrashError';
}

/** The reading process took longer than it may. */
export class TooSlowError extends Error {
  override readonly name = 'TooSlowError';
}

export interface ApartSettings {
  readonly memoryLimit: string;
  /** All the time that the reader gets, from its start to its end. */
  readonly seconds: number;
}

/** A database in memory in a process of its own: native code that crashes there, or hangs, takes nobody else along. */
export class ApartDatabase {
  private timedOut = false;
  private readonly timer: NodeJS.Timeout;

  private constructor(
    private readonly child: ChildProcess,
    seconds: number,
  ) {
    this.timer = setTimeout(() => {
      this.timedOut = true;
      child.kill('SIGKILL');
    }, seconds * 1000);
  }

  /** Starts the process; close it when done. */
  static async open({ memoryLimit, seconds }: ApartSettings): Promise<ApartDatabase> {
    const child = fork(join(PROGRAM_ROOT, 'db', 'apart-process.js'), [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [],
      // Nothing of ours: neither settings nor secrets.
      env: { TZ: 'UTC' },
    });
    const db = new ApartDatabase(child, seconds);
    try {
      await db.ask({ kind: 'open', memoryLimit, fault: armedFault() });
      return db;
    } catch (cause) {
      db.close();
      throw cause;
    }
  }

  /** The column names of a query, which is bound and not run. */
  async columns(sql: string): Promise<string[]> {
    return (await this.ask({ kind: 'columns', sql })) as string[];
  }

  /** All rows of a query. */
  async all(sql: string): Promise<Row[]> {
    return (await this.ask({ kind: 'all', sql })) as Row[];
  }

  /** The rows of a query, some at a time. */
  async *stream(sql: string): AsyncGenerator<unknown[][]> {
    let batch = await this.ask({ kind: 'begin', sql });
    while (Array.isArray(batch)) {
      yield batch;
      batch = await this.ask({ kind: 'next' });
    }
  }

  close(): void {
    clearTimeout(this.timer);
    this.child.kill('SIGKILL');
  }

  /** @throws CrashError, TooSlowError, or an Error with the words of DuckDB. */
  private async ask(question: Question): Promise<unknown> {
    if (!this.child.connected) throw this.ending();
    const heard = new AbortController();
    try {
      const { signal } = heard;
      const gone = once(this.child, 'exit', { signal }).then(() => undefined);
      const answered = once(this.child, 'message', { signal }).then(([answer]) => answer as Answer);
      // Whichever comes first ends the wait; the other one is called off below.
      gone.catch(() => {});
      answered.catch(() => {});
      this.child.send(question, () => {});
      const answer = await Promise.race([answered, gone]);
      if (!answer) throw this.ending();
      if (!answer.ok) throw new Error(answer.message);
      return answer.value;
    } finally {
      heard.abort();
    }
  }

  private ending(): Error {
    if (this.timedOut) return new TooSlowError('the reading process took too long');
    const { signalCode, exitCode } = this.child;
    return new CrashError(`the reading process ended: ${signalCode ?? `exit ${exitCode}`}`);
  }
}
