import { describe, expect, it } from 'vitest';
import { displayWidth, oneLine, tableLayout, truncate } from '../../src/commands/table.js';

const text = (value: string) => ({ text: value, number: false });
const number = (value: number) => ({ text: String(value), number: true });
const shape = (width: number) => ({ width, color: false });

describe('a table', () => {
  it('puts numbers to the right', () => {
    const rows = [
      [text('a'), number(5)],
      [text('bb'), number(10)],
    ];
    const { head, line } = tableLayout(['name', 'count'], rows, shape(80));
    expect([head, ...rows.map(line)].join('\n')).toBe('name  count\n────  ─────\na         5\nbb       10');
  });

  it('takes room from the widest column first', () => {
    const row = [text('short'), text('x'.repeat(100))];
    const { line, hidden } = tableLayout(['a', 'b'], [row], shape(40));
    expect(line(row)).toBe(`short  ${'x'.repeat(32)}…`);
    expect(hidden).toBe(0);
  });

  it('leaves out columns at the right rather than making them unreadable', () => {
    const headers = Array.from({ length: 20 }, (_, index) => `column_number_${index}`);
    const { head, hidden } = tableLayout(headers, [], shape(80));
    expect(hidden).toBe(12);
    expect(Math.max(...head.split('\n').map((one) => one.length))).toBeLessThanOrEqual(80);
  });

  it('shows one column on the narrowest terminal', () => {
    expect(tableLayout(['abcdefghijkl', 'b'], [], shape(4)).hidden).toBe(1);
  });

  it('cuts by columns of the terminal, not by characters', () => {
    expect(displayWidth('日本')).toBe(4);
    expect(displayWidth('e\u0301')).toBe(1);
    expect(truncate('日本国', 5)).toBe('日本…');
    expect(truncate('🙂🙂🙂', 6)).toBe('🙂🙂🙂');
  });

  it('keeps a cell in one line and free of control characters', () => {
    expect(oneLine('a\r\n  b\u001b[31m')).toBe('a b\\x1b[31m');
  });
});
