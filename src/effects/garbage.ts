import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Less than this is not worth a pause of the program. */
const MUCH_GARBAGE = 64e6;

/**
 * Has V8 give back what nobody holds any more, where its heap is large. By itself it does so when it needs room, which a
 * thread that only waits for others never does: the texts of a long record would stay for the whole run.
 * @param much from how many bytes on the heap is large
 */
export function collectGarbage(much = MUCH_GARBAGE): void {
  if (process.memoryUsage().heapUsed < much) return;
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  setFlagsFromString('--no-expose-gc');
  if (typeof collect === 'function') collect();
}
