import process from 'node:process';
import { armFault, passStage } from '../errors/fault.js';
import type { Answer, Question } from './apart-message.js';
import { Database } from './database.js';

/** The process that reads for another one: it answers questions until its parent goes. */
let db: Database | undefined;
let batches: AsyncGenerator<unknown[][]> | undefined;
let queue = Promise.resolve();

process.on('message', (question: Question) => {
  queue = queue.then(async () => {
    const reply = await answer(question);
    if (process.connected) process.send?.(reply);
  });
});
// Nobody is left to read for, whatever is under way.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));

async function answer(question: Question): Promise<Answer> {
  try {
    return { ok: true, value: await find(question) };
  } catch (cause) {
    return { ok: false, message: cause instanceof Error ? cause.message : String(cause) };
  }
}

async function find(question: Question): Promise<unknown> {
  if (question.kind === 'open') return open(question);
  if (!db) throw new Error('the reading process was asked before it was opened');
  await passStage('native');
  if (question.kind === 'columns') return db.columns(question.sql);
  if (question.kind === 'all') return db.all(question.sql);
  if (question.kind === 'begin') batches = db.stream(question.sql);
  const batch = await batches?.next();
  return batch?.done ? undefined : batch?.value;
}

async function open({ memoryLimit, fault }: Question & { kind: 'open' }): Promise<void> {
  armFault(fault);
  db = await Database.open(':memory:', { memoryLimit, threads: 1 });
  // Nothing is ever put down in the working folder.
  await db.run("set temp_directory = ''");
}
