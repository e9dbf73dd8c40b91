import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allAtATime } from '../../src/db/at-a-time.js';
import { Database } from '../../src/db/database.js';

let db: Database;
beforeEach(async () => {
  db = await Database.open(':memory:');
});
afterEach(() => db.close());

describe('work at a time', () => {
  it('is done on connections of its own, which see one database', async () => {
    const other = await db.openBeside();
    await db.run('create table one (n integer); create temp table mine as select 1 as n');
    await allAtATime(db, [
      () => db.run('insert into one select n from mine'),
      async () => {
        await expect(other.all('from mine')).rejects.toThrow('mine does not exist');
      },
    ]);
    expect(await other.all('from one')).toEqual([{ n: 1 }]);
    other.close();
    expect(await db.all('from one')).toEqual([{ n: 1 }]);
  });

  it('has all of it ended when one fails, and throws what that one failed with', async () => {
    const other = await db.openBeside();
    const calls: string[] = [];
    const goesOn = async (): Promise<void> => {
      try {
        while (!calls.includes('give up')) await other.all('select sum(range) from range(100_000)');
        throw new Error('stopped, too');
      } finally {
        calls.push('ended');
      }
    };
    const fails = async (): Promise<void> => {
      await db.all('select 1');
      throw new Error('the first failure');
    };
    const both = allAtATime(db, [goesOn, fails], () => calls.push('give up'));
    await expect(both).rejects.toThrow('the first failure');
    expect(calls).toEqual(['give up', 'ended', 'give up']);
  });
});
