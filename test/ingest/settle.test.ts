import { describe, expect, it } from 'vitest';
import { type Match, settle } from '../../src/ingest/settle.js';

interface Given {
  readonly stored?: string;
  readonly own?: boolean;
  readonly storedAs?: string;
}

const match = (
  seq: number,
  id: string,
  content: string,
  { stored, own = false, storedAs }: Given = {},
): Match => ({
  seq,
  id,
  content,
  storedContent: stored ?? null,
  own,
  storedAs: storedAs ?? null,
});
const outcomes = (matches: readonly Match[]) => settle(matches).map(({ outcome, id }) => `${outcome} ${id}`);

describe('settle', () => {
  it('stores new content once, under the first id', () => {
    expect(outcomes([match(0, '1', 'A'), match(1, '2', 'A'), match(2, '1', 'A')])).toEqual([
      'new 1',
      'duplicate 1',
      'duplicate 1',
    ]);
  });

  it('lets the first win when one id has two contents', () => {
    expect(
      outcomes([match(0, '1', 'A'), match(1, '1', 'B'), match(2, '2', 'B'), match(3, '2', 'C')]),
    ).toEqual(['new 1', 'conflict 1', 'new 2', 'conflict 2']);
  });

  it('finds content that another file has stored', () => {
    expect(
      outcomes([match(0, '1', 'A', { storedAs: '9' }), match(1, '9', 'A', { stored: 'A', storedAs: '9' })]),
    ).toEqual(['duplicate 9', 'duplicate 9']);
  });

  it('does not overwrite the statement of another file', () => {
    expect(outcomes([match(0, '1', 'B', { stored: 'A' })])).toEqual(['conflict 1']);
  });

  it('changes what came from this file, and knows what did not change', () => {
    expect(
      outcomes([
        match(0, '1', 'B', { stored: 'A', own: true }),
        match(1, '2', 'C', { stored: 'C', own: true }),
      ]),
    ).toEqual(['changed 1', 'same 2']);
  });

  it('moves numbered records on when one is put in front', () => {
    const own = { own: true };
    expect(
      outcomes([
        match(0, '1', 'N', { stored: 'A', ...own }),
        match(1, '2', 'A', { stored: 'B', ...own }),
        match(2, '3', 'B'),
      ]),
    ).toEqual(['changed 1', 'changed 2', 'new 3']);
  });
});
