import type { Job } from './job.js';

/** Tells on stderr where the time of a run went, when --profile asks for it. */
export function printProfile({ config, log, stages }: Job): void {
  if (!config.profile) return;
  const times = stages.all();
  const sum = (key: 'wall' | 'cpu' | 'share'): number => times.reduce((total, time) => total + time[key], 0);
  const total = { stage: 'all', wall: sum('wall'), cpu: sum('cpu'), share: sum('share') };
  if (config.log === 'json') {
    for (const { stage, wall, cpu, share } of [...times, total])
      log.info('profile', { stage, seconds: wall, processor_seconds: cpu, share });
    return;
  }
  const lines = [...times, total].map(({ stage, wall, cpu, share }) =>
    [
      stage.padEnd(18),
      wall.toFixed(2).padStart(9),
      `${(100 * share).toFixed(1)} %`.padStart(8),
      cpu.toFixed(2).padStart(10),
    ].join(''),
  );
  log.info(`\n${'stage'.padEnd(18)}  seconds   share processor\n${lines.join('\n')}`);
}
