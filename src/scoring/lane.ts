import { breakStatement } from '../errors/fault.js';
import type { ScoredBatch, StatementBatch } from '../model/batch.js';
import type { ScoredStatement } from '../model/stance.js';
import type { ScorableStatement } from '../model/statement.js';
import type { Scorer } from '../stance/scorer.js';
import { addAt } from './batch-reader.js';
import { ScoredColumns } from './columns.js';
import { watched } from './watchdog.js';

/** Where batches are scored: in this thread, or in several others. */
export interface Lane {
  /** How many batches may be on their way at a time: more would only wait in memory. */
  readonly depth: number;
  /** Scores a batch; batches come back in any order. The texts of the batch may be gone afterwards. */
  score(batch: StatementBatch): Promise<ScoredBatch>;
  close(): Promise<void>;
}

/** How long the scorer may go on without a look at signals and the clock. */
const BREATH_MILLISECONDS = 100;
/** A statement that takes this thread longer is handed to another one: here no signal is heard while it is read. */
const PATIENCE_SECONDS = 5;

export interface OwnSettings {
  /** How long one statement may take. */
  readonly statementSeconds: number;
  /** Called between statements, with the bytes that are done, so that others have a turn. */
  readonly breathe: (bytes: number) => Promise<void>;
  /** Makes the lane that goes on when a statement takes too long here. */
  readonly otherLane: () => Lane;
}

/** Scores in this thread for as long as each statement is read in good time; a batch that holds another goes elsewhere. */
export function ownLane(scorer: Scorer, { statementSeconds, breathe, otherLane }: OwnSettings): Lane {
  const patience = Math.min(statementSeconds, PATIENCE_SECONDS) * 1000 + BREATH_MILLISECONDS;
  let other: Lane | undefined;
  const reader = {
    score: (statement: ScorableStatement): ScoredStatement => {
      breakStatement();
      return scorer.score(statement);
    },
  };
  async function scoreHere(batch: StatementBatch): Promise<ScoredBatch | undefined> {
    const columns = new ScoredColumns();
    let place = 0;
    const goOn = (): void => {
      for (const since = performance.now(); place < batch.ids.length; place++) {
        if (performance.now() - since > BREATH_MILLISECONDS) return;
        addAt(columns, reader, batch, place);
      }
    };
    while (place < batch.ids.length) {
      if (!watched(patience, goOn)) return undefined;
      await breathe(batch.ends[place - 1] ?? 0);
    }
    return columns.finish();
  }
  return {
    depth: 1,
    async score(batch) {
      // Whoever asked goes on first: what follows may take long.
      await breathe(0);
      const scored = other ? undefined : await scoreHere(batch);
      if (scored) return scored;
      // What was ended half way may have left the scorer of this thread in disorder: it is not asked again.
      other ??= otherLane();
      return other.score(batch);
    },
    async close() {
      await other?.close();
    },
  };
}
