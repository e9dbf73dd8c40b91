import { parentPort, workerData } from 'node:worker_threads';
import { armFault, breakWorker, WorkerFault } from '../errors/fault.js';
import type { ScoredBatch } from '../model/batch.js';
import { createScorer } from '../stance/scorer.js';
import { addAt } from './batch-reader.js';
import { ScoredColumns } from './columns.js';
import type { Answer, Question, WorkerSetup } from './message.js';
import { restoreSnapshot } from './snapshot.js';

/** The thread: answers each batch with what it found in it. */
const { snapshot, at, generation, fault } = workerData as WorkerSetup;
const { lexicon, actors } = restoreSnapshot(snapshot);
const scorer = createScorer(lexicon, actors);
armFault(fault);

parentPort?.on('message', (question: Question) => {
  const answer = answerTo(question);
  parentPort?.postMessage(answer, answer.scored ? buffersOf(answer.scored) : []);
});

function answerTo({ number, batch, skip }: Question): Answer {
  try {
    const columns = new ScoredColumns();
    batch.ids.forEach((_, place) => {
      at.set([number, place]);
      breakWorker(generation);
      const skipped = skip.find((one) => one.place === place);
      if (skipped) columns.passOver(skipped);
      else addAt(columns, scorer, batch, place);
    });
    return { number, scored: columns.finish() };
  } catch (error) {
    if (error instanceof WorkerFault) throw error;
    return { number, error };
  }
}

function buffersOf({ statements, stances, worklist }: ScoredBatch): ArrayBuffer[] {
  return [...statements, ...stances, ...worklist].map((column) => column.buffer as ArrayBuffer);
}
