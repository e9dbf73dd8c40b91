import type { ScoredBatch, StatementBatch } from '../model/batch.js';

/** A batch on its way to a worker. */
export interface Question {
  readonly number: number;
  readonly batch: StatementBatch;
}

/** What a worker found in it, or why it failed. */
export interface Answer {
  readonly number: number;
  readonly scored?: ScoredBatch;
  readonly error?: unknown;
}
