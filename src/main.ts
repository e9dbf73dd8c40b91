#!/usr/bin/env node
import process from 'node:process';
import { failureReport, program } from './commands/program.js';
import { processEffects } from './effects/process-effects.js';

const effects = processEffects();
const argv = process.argv.slice(2);

// Whoever read our output has gone: with stdout closed there is nothing left to do, without stderr the job goes on.
process.stdout.on('error', (error) => finish(error));
process.stderr.on('error', () => {});

program(argv, effects).then((status) => exit(status), finish);

function finish(error: unknown): void {
  const report = failureReport(effects.signal.aborted ? effects.signal.reason : error, argv, effects);
  if (report.text) process.stderr.write(report.text);
  exit(report.status);
}

/** Ends the process when what was written has left it: stdout to a pipe is not always synchronous. */
function exit(status: number): void {
  process.exitCode = status;
  if (process.stdout.destroyed || process.stdout.errored) process.exit();
  process.stdout.write('', () => process.stderr.write('', () => process.exit()));
}
