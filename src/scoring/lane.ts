import type { ScoredBatch, StatementBatch } from '../model/batch.js';
import type { Scorer } from '../stance/scorer.js';
import { scoreAt } from './batch-reader.js';
import { ScoredColumns } from './columns.js';

/** Where batches are scored: in this thread, or in several others. */
export interface Lane {
  /** How many batches may be on their way at a time: more would only wait in memory. */
  readonly depth: number;
  /** Scores a batch; batches come back in any order. The texts of the batch may be gone afterwards. */
  score(batch: StatementBatch): Promise<ScoredBatch>;
  close(): Promise<void>;
}

/** Scores in this thread; `breathe` is called after each statement with the bytes that are done, so that it can let others have a turn. */
export function ownLane(scorer: Scorer, breathe: (bytes: number) => Promise<void>): Lane {
  return {
    depth: 1,
    async score(batch) {
      const columns = new ScoredColumns();
      // Whoever asked goes on first: what follows may take long.
      await breathe(0);
      for (let place = 0; place < batch.ids.length; place++) {
        columns.add(scoreAt(scorer, batch, place));
        await breathe(batch.ends[place] ?? 0);
      }
      return columns.finish();
    },
    async close() {},
  };
}
