import { expect, it } from 'vitest';
import { Recent } from '../../src/text/recent.js';

it('keeps one value for each of the keys asked for last, and begins anew with the others', () => {
  const recent = new Recent<object, number[]>(() => []);
  const keys = Array.from({ length: 9 }, () => ({}));
  const [first = {}, second = {}] = keys;
  recent.of(first).push(1);
  recent.of(second).push(2);
  expect(recent.of(first)).toEqual([1]);
  expect(recent.of(second)).toEqual([2]);
  for (const key of keys.slice(2)) recent.of(key);
  expect(recent.of(second)).toEqual([2]);
  expect(recent.of(first)).toEqual([]);
});
