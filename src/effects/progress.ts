import { SingleBar } from 'cli-progress';
import type { Output } from './effects.js';
import type { LogFormat } from './log.js';

export interface Progress {
  /** `done` of `total` bytes. */
  update(done: number, total: number): void;
  stop(): void;
}

interface ProgressSettings {
  readonly log: LogFormat;
  readonly quiet: boolean;
}

const MEGABYTE = 1_000_000;
const SILENT: Progress = { update: () => {}, stop: () => {} };

/** A bar with rate and time left on a terminal; nothing in a pipe, with --quiet or with --log json. */
export function createProgress(
  stream: Output,
  now: () => Date,
  task: string,
  settings: ProgressSettings,
): Progress {
  if (!stream.isTTY || settings.quiet || settings.log === 'json') return SILENT;
  let bar: SingleBar | undefined;
  let begun = 0;
  return {
    update: (done, total) => {
      if (!bar) {
        begun = now().getTime();
        bar = startBar(stream, task, total);
      }
      bar.setTotal(total);
      bar.update(done, payload(done, total, now().getTime() - begun));
    },
    stop: () => {
      bar?.stop();
      bar = undefined;
    },
  };
}

function startBar(stream: Output, task: string, total: number): SingleBar {
  const bar = new SingleBar({
    stream: stream as NodeJS.WriteStream,
    format: `${task.padEnd(8)} {bar} {percentage} %  {sizes}  {rate}  {left}`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
    stopOnComplete: false,
    fps: 8,
  });
  bar.start(total, 0, payload(0, total, 0));
  return bar;
}

function payload(done: number, total: number, milliseconds: number): Record<string, string> {
  const rate = milliseconds > 0 ? (done / milliseconds) * 1000 : 0;
  return {
    sizes: `${megabytes(done)} of ${megabytes(total)} MB`,
    rate: `${megabytes(rate)} MB/s`,
    left: rate > 0 ? `${duration((total - done) / rate)} left` : '',
  };
}

function megabytes(bytes: number): string {
  return (bytes / MEGABYTE).toFixed(1);
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
