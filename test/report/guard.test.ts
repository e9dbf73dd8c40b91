import { describe, expect, it } from 'vitest';
import { CELL_LIMIT, CUT_MARK, guardCell } from '../../src/report/guard.js';

describe('guardCell', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\tplain',
    '\r=1',
    '\rplain',
    '\n=1',
    '\nplain',
    '\0=1',
    '\0plain',
    ' =1',
    '\u00a0=1',
    '\u3000@x',
    '\ufeff=1',
    '\u200b=1',
    '\u200b\u200b +1',
    '\u202e-1',
    '\u2060=1',
    '\u3164=1',
    '\u001b=1',
    '\u2028=1',
    '\u034f=1',
    '\u0301=1',
    '\u180b=1',
    '\ufe0f=1',
    '\u2800=1',
    '\u{e0001}=1',
    '\ue000=1',
    '﹢1',
    '﹣1',
    '﹦1',
    '﹫x',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '- a list',
    "=cmd|' /C calc'!A0",
  ])('escapes %j', (text) => {
    expect(guardCell(text)).toBe(`'${text}`);
  });

  it.each([
    '',
    'plain',
    'a=1',
    '1-2',
    '“We condemn”',
    "'quoted",
    ' blank in front',
    '€5',
    'Ａ',
    'Éire',
    '2019-09-24',
    '🙂 =1',
    '...-',
  ])('leaves %j as it is', (text) => {
    expect(guardCell(text)).toBe(text);
  });

  it('cuts a cell that no spreadsheet could hold, and says so', () => {
    const cut = guardCell('x'.repeat(CELL_LIMIT + 1));
    expect(cut).toHaveLength(CELL_LIMIT);
    expect(cut.endsWith(CUT_MARK)).toBe(true);
    expect(guardCell('x'.repeat(CELL_LIMIT))).toHaveLength(CELL_LIMIT);
    expect(guardCell(`=${'x'.repeat(CELL_LIMIT - 1)}`)).toHaveLength(CELL_LIMIT);
  });

  it('does not cut a character in two', () => {
    const odd = guardCell(`x${'🙂'.repeat(CELL_LIMIT)}`);
    const even = guardCell('🙂'.repeat(CELL_LIMIT));
    for (const cut of [odd, even]) {
      expect(cut.isWellFormed()).toBe(true);
      expect(cut.length).toBeLessThanOrEqual(CELL_LIMIT);
    }
  });
});
