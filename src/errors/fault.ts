import { UserError } from './errors.js';

/** The places at which a test may break a run, in the order in which a run passes them; the torture asks for them all. @public */
export const STAGES = [
  'lock',
  'migrate',
  'scan',
  'parse',
  'native',
  'insert',
  'commit',
  'score',
  'statement_once',
  'statement',
  'worker_once',
  'worker',
  'write_scores',
  'checkpoint',
  'write_reports',
  'manifest',
  'publish',
] as const;
export type Stage = (typeof STAGES)[number];

/** `kill` ends the process as SIGKILL does, `crash` as a fault of its memory does, `stall` never comes back, `memory` fills the heap. */
const ACTIONS = ['kill', 'crash', 'throw', 'stall', 'memory'] as const;
type Action = (typeof ACTIONS)[number];

interface Fault {
  readonly stage: Stage;
  readonly pass: number;
  readonly action: Action;
}

/** What ends a worker thread in a test. */
export class WorkerFault extends Error {
  override readonly name = 'WorkerFault';
}

/** The variable that arms a fault: `STAGE:N:ACTION`, as in `commit:2:kill`. */
export const FAULT_VARIABLE = 'DEMARCHE_TEST_FAULT';

let armed: Fault | undefined;
let spec: string | undefined;
let passes = 0;

/**
 * For tests only: breaks this process at the n-th pass of a stage, once.
 * @throws UserError for a fault that is written otherwise.
 */
export function armFault(written: string | undefined): void {
  armed = written ? readFault(written) : undefined;
  spec = written;
  passes = 0;
}

/** The armed fault as it was written, for a process that reads for this one. */
export function armedFault(): string | undefined {
  return spec;
}

/** A run comes by a stage. Does nothing unless a test has armed a fault for it. */
export async function passStage(stage: Stage): Promise<void> {
  if (armed?.stage !== stage) return;
  passes += 1;
  if (passes === armed.pass) await breakDown(armed);
}

/**
 * The same for a worker thread, at each statement: `worker_once` breaks the first that sits in a place, `worker` also the
 * one that takes over from it.
 */
export function breakWorker(generation: number): void {
  const broken =
    armed?.stage === 'worker_once' ? 1 : armed?.stage === 'worker' || armed?.stage === 'statement' ? 2 : 0;
  if (!armed || generation >= broken) return;
  passes += 1;
  if (passes !== armed.pass) return;
  if (armed.action === 'stall') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  if (armed.action === 'memory') for (const held: unknown[] = []; ; ) held.push(new Array(1e6).fill(held));
  throw new WorkerFault(`a test has ended this worker at statement ${passes}`);
}

/**
 * The same for a statement that is read in the thread of the run itself: `statement_once` breaks there only, `statement`
 * also in the threads that take over.
 */
export function breakStatement(): void {
  if (armed?.stage !== 'statement' && armed?.stage !== 'statement_once') return;
  passes += 1;
  if (passes !== armed.pass) return;
  if (armed.action === 'stall') for (;;);
  throw new Error(`a test has ended this thread at statement ${passes}`);
}

async function breakDown({ stage, pass, action }: Fault): Promise<void> {
  if (action === 'throw') throw new Error(`a test has thrown this at ${stage}, pass ${pass}`);
  if (action === 'kill') process.kill(process.pid, 'SIGKILL');
  if (action === 'crash') process.kill(process.pid, 'SIGSEGV');
  process.stderr.write(`a test has stalled this run at ${stage}, pass ${pass}\n`);
  const awake = setInterval(() => {}, 1000);
  await new Promise(() => awake);
}

function readFault(written: string): Fault {
  const [stageName, number, actionName] = written.split(':');
  const stage = STAGES.find((name) => name === stageName);
  const action = ACTIONS.find((name) => name === actionName);
  const pass = Number(number);
  if (stage && action && Number.isSafeInteger(pass) && pass > 0) return { stage, pass, action };
  throw new UserError(
    `${FAULT_VARIABLE} must look like STAGE:N:ACTION with a stage of ${STAGES.join(', ')} and an action of ${ACTIONS.join(', ')}, not ${written}`,
  );
}
