import { describe, expect, it } from 'vitest';
import { visible } from '../../src/errors/visible.js';

describe('a name that is shown', () => {
  it('writes out what a terminal would obey', () => {
    expect(visible('a\nb\u001b[31m\u202etxt.exe\u0000')).toBe('a\\nb\\x1b[31m\\u202etxt.exe\\x00');
  });

  it('leaves letters of any script and emoji alone', () => {
    expect(visible('Türkiye “Қазақстан” 👩‍🌾')).toBe('Türkiye “Қазақстан” 👩‍🌾');
  });
});
