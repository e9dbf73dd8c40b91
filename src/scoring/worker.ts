import { parentPort, workerData } from 'node:worker_threads';
import type { ScoredBatch } from '../model/batch.js';
import { createScorer } from '../stance/scorer.js';
import { scoreAt } from './batch-reader.js';
import { ScoredColumns } from './columns.js';
import type { Answer, Question } from './message.js';
import { restoreSnapshot } from './snapshot.js';

/** The thread: answers each batch with what it found in it. */
const { lexicon, actors } = restoreSnapshot(workerData as Uint8Array);
const scorer = createScorer(lexicon, actors);

parentPort?.on('message', (question: Question) => {
  const answer = answerTo(question);
  parentPort?.postMessage(answer, answer.scored ? buffersOf(answer.scored) : []);
});

function answerTo({ number, batch }: Question): Answer {
  try {
    const columns = new ScoredColumns();
    batch.ids.forEach((_, place) => {
      columns.add(scoreAt(scorer, batch, place));
    });
    return { number, scored: columns.finish() };
  } catch (error) {
    return { number, error };
  }
}

function buffersOf({ statements, stances, worklist }: ScoredBatch): ArrayBuffer[] {
  return [...statements, ...stances, ...worklist].map((column) => column.buffer as ArrayBuffer);
}
