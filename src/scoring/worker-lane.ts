import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { armedFault } from '../errors/fault.js';
import type { PassedOver, ScoredBatch, StatementBatch } from '../model/batch.js';
import { PROGRAM_ROOT } from '../paths/paths.js';
import type { Lane } from './lane.js';
import { type Answer, NOT_BEGUN, type Question, type WorkerSetup } from './message.js';

/** Batches per worker: one that it reads, and one that waits, so that no worker waits for the next. */
const DEPTH = 2;
/** How often the workers are looked at. */
const LOOK_MILLISECONDS = 500;
/** A statement is tried so often before it is passed over. */
const TRIES = 2;

/** Half of what V8 takes by itself: what is found in a sentence does not live long. */
const YOUNG_MEGABYTES = 24;

export interface WorkerSettings {
  readonly jobs: number;
  /** What the threads make their scorer from: see `takeSnapshot`. */
  readonly snapshot: Uint8Array;
  /** What the heap of one thread may hold. */
  readonly heapMegabytes: number;
  /** How long a thread may be at one statement. */
  readonly statementSeconds: number;
}

/** Why a thread ended. */
type Ending = Pick<PassedOver, 'reason' | 'detail'>;

interface Waiting {
  readonly batch: StatementBatch;
  /** How often the statement of a place brought its worker down, and how it did the last time. */
  readonly failures: Map<number, { readonly times: number; readonly ending: Ending }>;
  readonly resolve: (scored: ScoredBatch) => void;
  readonly reject: (cause: unknown) => void;
}

/** One thread after the other, each taking over from the one that ended. */
interface Seat {
  worker: Worker;
  generation: number;
  /** Number of the batch, and place of the statement that the thread is at. */
  readonly at: Int32Array;
  /** The batches it was given, in their order. */
  readonly given: number[];
  seen: string;
  seenSince: number;
  why: Ending | undefined;
}

/**
 * Scores in several threads. One that hangs, dies or runs out of memory is replaced, and what it was at is tried once
 * more; a statement that fails again is passed over, and its batch says so.
 */
export function workerLane(settings: WorkerSettings): Lane {
  const waiting = new Map<number, Waiting>();
  let failure: unknown;
  let next = 0;
  const fail = (cause: unknown): void => {
    failure ??= cause;
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
  };
  const seats = Array.from({ length: settings.jobs }, () => newSeat());
  const timer = setInterval(() => {
    for (const seat of seats) look(seat);
  }, LOOK_MILLISECONDS);
  timer.unref();

  function newSeat(): Seat {
    const at = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
    return sit({ at, given: [], generation: 0, seen: '', seenSince: 0, why: undefined });
  }

  function sit(seat: Omit<Seat, 'worker'>): Seat {
    seat.at.set([NOT_BEGUN, NOT_BEGUN]);
    const worker = new Worker(join(PROGRAM_ROOT, 'scoring', 'worker.js'), {
      workerData: {
        snapshot: settings.snapshot,
        at: seat.at,
        generation: seat.generation,
        fault: armedFault(),
      } satisfies WorkerSetup,
      resourceLimits: {
        maxOldGenerationSizeMb: settings.heapMegabytes,
        maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
      },
    });
    const seated: Seat = Object.assign(seat, { worker, seen: '' });
    seated.why = undefined;
    worker.on('message', (answer: Answer) => hear(seated, answer));
    worker.on('error', (cause: Error) => {
      seated.why ??= endingOf(cause, settings);
    });
    worker.on('exit', (code) => {
      if (failure === undefined && seated.worker === worker) replace(seated, code);
    });
    return seated;
  }

  function hear(seat: Seat, { number, scored, error }: Answer): void {
    seat.given.splice(seat.given.indexOf(number), 1);
    const one = waiting.get(number);
    waiting.delete(number);
    if (scored) one?.resolve(scored);
    else one?.reject(error);
  }

  /** Ends a thread that has been at the same statement for too long. */
  function look(seat: Seat): void {
    const [, place] = seat.at;
    const seen = seat.at.join(' ');
    const idle = seat.given.length === 0 || place === NOT_BEGUN;
    if (idle || seen !== seat.seen) {
      seat.seen = seen;
      seat.seenSince = performance.now();
    } else if (performance.now() - seat.seenSince > settings.statementSeconds * 1000) {
      // Where this thread was held up, the answer may be here already: it is heard first.
      setImmediate(() => endUnlessMoved(seat, seen));
    }
  }

  function endUnlessMoved(seat: Seat, seen: string): void {
    if (seat.given.length === 0 || seat.at.join(' ') !== seen) return;
    seat.why = { reason: 'score_too_slow', detail: tooSlowText(settings.statementSeconds) };
    void seat.worker.terminate();
  }

  function replace(seat: Seat, code: number): void {
    const [number = NOT_BEGUN, place = NOT_BEGUN] = seat.at;
    const ending = seat.why ?? { reason: 'score_crashed', detail: `its worker ended with code ${code}` };
    const one = waiting.get(number);
    if (!one || place === NOT_BEGUN) {
      fail(new Error(`a scoring worker ended before it began: ${ending.detail}`));
      return;
    }
    one.failures.set(place, { times: (one.failures.get(place)?.times ?? 0) + 1, ending });
    seat.generation += 1;
    sit(seat);
    for (const given of seat.given) ask(seat, given);
  }

  function ask(seat: Seat, number: number): void {
    const one = waiting.get(number);
    if (!one) return;
    const skip = [...one.failures]
      .filter(([, { times }]) => times >= TRIES)
      .map(([place, { ending }]) => ({
        place,
        ...ending,
        detail: `it was tried twice, and ${ending.detail}`,
      }));
    // The texts stay here too: they are needed again when the worker does not come back.
    seat.worker.postMessage({ number, batch: one.batch, skip } satisfies Question);
  }

  return {
    depth: DEPTH * settings.jobs,
    score(batch) {
      const result = new Promise<ScoredBatch>((resolve, reject) => {
        if (failure !== undefined) return reject(failure);
        const number = next++;
        waiting.set(number, { batch, failures: new Map(), resolve, reject });
        const seat = seats.reduce((least, other) =>
          other.given.length < least.given.length ? other : least,
        );
        seat.given.push(number);
        ask(seat, number);
      });
      // Whoever waits for an earlier batch sees the failure there.
      result.catch(() => {});
      return result;
    },
    async close() {
      clearInterval(timer);
      fail(new Error('the scoring workers were stopped'));
      await Promise.all(seats.map(({ worker }) => worker.terminate()));
    },
  };
}

/** What is said of a statement that takes longer than it may. */
export function tooSlowText(statementSeconds: number): string {
  return `it took longer than allowed: limit statementSeconds=${statementSeconds}; raise it with --limit statementSeconds=N`;
}

function endingOf(cause: Error, { heapMegabytes }: WorkerSettings): Ending {
  const full = 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return full
    ? {
        reason: 'score_out_of_memory',
        detail: `its worker had no memory left: ${heapMegabytes} MB; give more with --memory`,
      }
    : { reason: 'score_crashed', detail: cause.message };
}
