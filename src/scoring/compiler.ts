import { setFlagsFromString } from 'node:v8';

/**
 * How V8 compiles the reading of sentences: thousands of small functions, none of which takes much of the time. Of a cold
 * run over 9 MB of speeches its own figures spend more on compiling than they save.
 */
const FLAGS = [
  // How much bytecode is put into one function; V8 has 920. Of 200, 300, 500 and 920, 300 took the least user time.
  '--max-inlined-bytecode-size-cumulative=300',
  // How much bytecode a function runs before it is compiled; V8 has 67,584. What is compiled later has seen more of what
  // there is to see: of 940 compilations 640 are left, and 190 of 360 that are given up again.
  '--interrupt-budget=200000',
  // A copy of each loop for its first turn, where sentences have loops of few turns.
  '--no-turbo-loop-peeling',
];

/** Has V8 compile the scorer of this process, in all its threads, without spending more time on it than it saves. */
export function compileLess(): void {
  for (const flag of FLAGS) setFlagsFromString(flag);
}
