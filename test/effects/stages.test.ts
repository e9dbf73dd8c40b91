import { describe, expect, it } from 'vitest';
import { BETWEEN, type Reading, Stages } from '../../src/effects/stages.js';

/** A clock that only this test moves. */
function fakeClock(): { readonly read: () => Reading; pass(seconds: number): void } {
  let wall = 5;
  return {
    read: () => ({ wall, cpu: 2 * wall }),
    pass: (seconds) => {
      wall += seconds;
    },
  };
}

describe('the stages of a run', () => {
  it('add up to the whole, whatever lies within or between them', async () => {
    const clock = fakeClock();
    const stages = new Stages(clock.read);
    await stages.time('load', async () => clock.pass(10));
    clock.pass(1);
    await stages.time('score', async () => {
      clock.pass(2);
      await stages.time('store', async () => clock.pass(3));
      clock.pass(4);
    });
    await stages.time('load', async () => clock.pass(20));
    const times = stages.all();
    expect(times.map(({ stage, wall }) => [stage, wall])).toEqual([
      [BETWEEN, 6],
      ['load', 30],
      ['score', 6],
      ['store', 3],
    ]);
    const sum = (key: 'wall' | 'cpu' | 'share'): number =>
      times.reduce((total, time) => total + time[key], 0);
    expect({ wall: sum('wall'), cpu: sum('cpu') }).toEqual(clock.read());
    expect(sum('share')).toBeCloseTo(1, 12);
  });

  it('count a stage that fails', async () => {
    const clock = fakeClock();
    const stages = new Stages(clock.read);
    const failing = stages.time('load', async () => {
      clock.pass(7);
      throw new Error('no disk');
    });
    await expect(failing).rejects.toThrow('no disk');
    clock.pass(1);
    expect(stages.all().map(({ stage, wall }) => [stage, wall])).toEqual([
      [BETWEEN, 6],
      ['load', 7],
    ]);
  });
});
