import process from 'node:process';

/** Seconds since the process began: by the clock, and of all processors. */
export interface Reading {
  readonly wall: number;
  readonly cpu: number;
}

export interface StageTime extends Reading {
  readonly stage: string;
  /** Of the wall time, from 0 to 1. */
  readonly share: number;
}

/** What belongs to no other stage: from the start of the process to the first of them, and between them. */
export const BETWEEN = 'start and between';

/** The readings of the running process, its threads and DuckDB's included. */
function processReading(): Reading {
  const { user, system } = process.cpuUsage();
  return { wall: performance.now() / 1e3, cpu: (user + system) / 1e6 };
}

/** Measures where time goes. Every moment belongs to one stage, the innermost, so that the stages add up to the whole. */
export class Stages {
  private readonly times = new Map<string, Reading>();
  private current = BETWEEN;
  private last: Reading = { wall: 0, cpu: 0 };

  constructor(private readonly read: () => Reading = processReading) {}

  /** Does `work` as part of a stage; what it does in turn may be a stage of its own. */
  async time<T>(stage: string, work: () => Promise<T>): Promise<T> {
    const outer = this.current;
    this.switchTo(stage);
    try {
      return await work();
    } finally {
      this.switchTo(outer);
    }
  }

  /** The time of each stage so far, in the order in which they began. */
  all(): StageTime[] {
    this.switchTo(this.current);
    const total = this.last.wall;
    return [...this.times].map(([stage, { wall, cpu }]) => ({
      stage,
      wall,
      cpu,
      share: total > 0 ? wall / total : 0,
    }));
  }

  private switchTo(stage: string): void {
    const now = this.read();
    const { wall, cpu } = this.times.get(this.current) ?? { wall: 0, cpu: 0 };
    this.times.set(this.current, {
      wall: wall + now.wall - this.last.wall,
      cpu: cpu + now.cpu - this.last.cpu,
    });
    this.last = now;
    this.current = stage;
  }
}
