import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors/errors.js';
import { readText } from '../../src/paths/read-text.js';

const folder = mkdtempSync(join(tmpdir(), 'demarche-text-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

describe('readText', () => {
  it('reads UTF-8, without the mark at its beginning', () => {
    expect(readText(at('a.sql', "\uFEFFselect 'é\uFEFF'"), 'the query')).toBe("select 'é\uFEFF'");
  });

  it.each([
    ['Windows-1252', Buffer.from('caf\xe9', 'latin1')],
    ['UTF-16', Buffer.from('\uFEFFa', 'utf16le')],
  ])('refuses %s and replaces nothing', (_, bytes) => {
    const path = at('b.sql', bytes);
    expect(() => readText(path, 'the query, check -f')).toThrow(
      new UserError(`not UTF-8, save it as UTF-8: the query, check -f: ${path}`),
    );
  });

  it('says why a name cannot be read', () => {
    symlinkSync('round', join(folder, 'round'));
    const why = (name: string) => () => readText(join(folder, name), 'the query', name);
    expect(why('none.sql')).toThrow('cannot read the query: there is none: none.sql');
    expect(why('')).toThrow('cannot read the query: it is a folder: ');
    expect(why('a.sql/b.sql')).toThrow('cannot read the query: there is none: a.sql/b.sql');
    expect(why('round')).toThrow('cannot read the query: its links lead nowhere: round');
  });
});
