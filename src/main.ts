#!/usr/bin/env node
import process from 'node:process';
import { failureReport, program } from './commands/program.js';
import { processEffects } from './effects/process-effects.js';
import { armFault, FAULT_VARIABLE } from './errors/fault.js';

const effects = processEffects();
const argv = process.argv.slice(2);

/** A job that is told to stop and is still there after so long is ended where it stands: the next run rolls it back. */
const STOP_MILLISECONDS = 8000;
effects.signal.addEventListener('abort', () => {
  setTimeout(() => finish(effects.signal.reason), STOP_MILLISECONDS).unref();
});

// Whoever read our output has gone: with stdout closed there is nothing left to do, without stderr the job goes on.
process.stdout.on('error', (error) => finish(error));
process.stderr.on('error', () => {});

start().then((status) => exit(status), finish);

async function start(): Promise<number> {
  armFault(effects.env.get(FAULT_VARIABLE));
  return program(argv, effects);
}

function finish(error: unknown): void {
  const report = failureReport(effects.signal.aborted ? effects.signal.reason : error, argv, effects);
  if (report.text) process.stderr.write(report.text);
  exit(report.status);
}

/** Ends the process when what was written has left it: stdout to a pipe is not always synchronous. */
function exit(status: number): void {
  process.exitCode = status;
  // What cannot be written is told of after the call that wrote it.
  setImmediate(() => leave());
}

function leave(): void {
  if (process.stdout.destroyed || process.stdout.errored) process.exit();
  process.stdout.write('', () => process.stderr.write('', () => process.exit()));
}
