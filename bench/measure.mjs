// Loaded into a program that is measured (node --import): writes what it used to the file that BENCH_USAGE names.
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread && process.env.BENCH_USAGE) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const usage = {
      user: userCPUTime / 1e6,
      system: systemCPUTime / 1e6,
      rss: maxRSS * 1024,
      wall: performance.now() / 1e3,
    };
    writeFileSync(process.env.BENCH_USAGE, JSON.stringify(usage));
  });
}
