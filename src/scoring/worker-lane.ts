import { Worker } from 'node:worker_threads';
import type { ScoredBatch } from '../model/batch.js';
import type { Lane } from './lane.js';
import type { Answer, Question } from './message.js';

/** Batches per worker: one that it reads, and one that waits, so that no worker waits for the next. */
const DEPTH = 2;

interface Waiting {
  readonly resolve: (scored: ScoredBatch) => void;
  readonly reject: (cause: unknown) => void;
}

/**
 * Scores in `jobs` threads. A worker that fails or dies fails the batches that are on their way.
 * @param snapshot what the threads make their scorer from: see `takeSnapshot`
 * @param heapMegabytes what the heap of one thread may hold
 */
export function workerLane(jobs: number, snapshot: Uint8Array, heapMegabytes: number): Lane {
  const waiting = new Map<number, Waiting>();
  const load = new Array<number>(jobs).fill(0);
  let failure: unknown;
  const fail = (cause: unknown): void => {
    failure ??= cause;
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
  };
  const workers = load.map((_, index) => {
    const worker = new Worker(new URL('./worker.js', import.meta.url), {
      workerData: snapshot,
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    });
    worker.on('message', ({ number, scored, error }: Answer) => {
      load[index] = (load[index] ?? 1) - 1;
      const one = waiting.get(number);
      waiting.delete(number);
      if (scored) one?.resolve(scored);
      else one?.reject(error);
    });
    worker.on('error', fail);
    worker.on('exit', (code) => fail(new Error(`a scoring worker ended with code ${code}`)));
    return worker;
  });
  let next = 0;
  return {
    depth: DEPTH * jobs,
    score(batch) {
      const result = new Promise<ScoredBatch>((resolve, reject) => {
        if (failure !== undefined) return reject(failure);
        const index = load.indexOf(Math.min(...load));
        load[index] = (load[index] ?? 0) + 1;
        const question: Question = { number: next++, batch };
        waiting.set(question.number, { resolve, reject });
        workers[index]?.postMessage(question, [batch.bytes.buffer, batch.ends.buffer]);
      });
      // Whoever waits for an earlier batch sees the failure there.
      result.catch(() => {});
      return result;
    },
    async close() {
      failure ??= new Error('the scoring workers were stopped');
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
