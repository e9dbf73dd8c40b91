import { describe, expect, it } from 'vitest';
import { placesOf } from '../../src/report/mark-places.js';

const HIGH = 2n ** 63n;

function places(marks: readonly bigint[], before?: readonly bigint[]): number[] {
  return [...placesOf(BigUint64Array.from(marks), before && BigUint64Array.from(before))];
}

describe('places of marks among earlier ones', () => {
  it('finds those that stand in the same order, in another one, and not at all', () => {
    expect(places([1n, 2n, 3n], [1n, 2n, 3n])).toEqual([0, 1, 2]);
    expect(places([3n, 9n, 1n, 2n], [1n, 2n, 3n])).toEqual([2, -1, 0, 1]);
    expect(places([1n, 2n], undefined)).toEqual([-1, -1]);
    expect(places([1n], [])).toEqual([-1]);
    expect(places([], [1n])).toEqual([]);
  });

  it('tells marks apart of which only one half is the same', () => {
    expect(places([HIGH, HIGH + 1n, 1n, 0n], [0n, HIGH + 1n, HIGH])).toEqual([2, 1, -1, 0]);
  });

  it('finds the first of rows that say the same, however many there are', () => {
    const same = Array.from({ length: 50_000 }, () => 7n);
    expect(places([8n, 7n], [...same, 8n])).toEqual([50_000, 0]);
  });

  it('finds every one of many, whatever the lowest digits', () => {
    const before = Array.from({ length: 5000 }, (_, at) => BigInt(at) << 20n);
    const marks = [...before].reverse();
    expect(places(marks, before)).toEqual(Array.from({ length: 5000 }, (_, at) => 4999 - at));
  });
});
