import type { PassedOver, ScoredBatch, StatementBatch } from '../model/batch.js';

/** What a worker begins with. */
export interface WorkerSetup {
  readonly snapshot: Uint8Array;
  /** Shared: the worker writes down the batch and the place that it is at. */
  readonly at: Int32Array;
  /** How many workers sat here before it. */
  readonly generation: number;
  /** The fault that a test has armed. */
  readonly fault: string | undefined;
}

/** In place of a number: no statement yet. */
export const NOT_BEGUN = -1;

/** A batch on its way to a worker. */
export interface Question {
  readonly number: number;
  readonly batch: StatementBatch;
  /** Statements that are passed over. */
  readonly skip: readonly PassedOver[];
}

/** What a worker found in it, or why it failed. */
export interface Answer {
  readonly number: number;
  readonly scored?: ScoredBatch;
  readonly error?: unknown;
}
