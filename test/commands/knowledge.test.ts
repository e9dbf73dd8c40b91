import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lexiconFiles } from '../../src/commands/knowledge.js';
import { compileLexicon, RULE_COLUMNS } from '../../src/lexicon/lexicon.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-rules-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, content: string | Uint8Array): void =>
  writeFileSync(join(folder, name), content);
const names = (): string[] =>
  lexiconFiles([folder])
    .map(({ name }) => name)
    .filter((name) => name.startsWith(folder))
    .map((name) => name.slice(folder.length + 1));

describe('a lexicon folder of the user', () => {
  it('has the files that are tables, in any case and in folders of their own', () => {
    mkdirSync(join(folder, 'more.csv'));
    write('A.CSV', `${RULE_COLUMNS.join(',')}\n`);
    write(join('more.csv', 'b.csv'), `${RULE_COLUMNS.join(',')}\n`);
    write('notes.txt', 'none');
    expect(names()).toEqual(['A.CSV', 'more.csv/b.csv']);
  });

  it.each([
    ['a file', () => write('a.csv', ''), 'a.csv', '--lexicon takes a folder, and this is a file'],
    ['one with a broken link', () => symlinkSync('none', join(folder, 'a.csv')), '', 'a.csv'],
    [
      'one with a file that is not UTF-8',
      () => write('a.csv', Buffer.from('\xe9', 'latin1')),
      '',
      'not UTF-8',
    ],
    ['one without tables', () => write('a.txt', ''), '', 'no .csv file in the lexicon folder'],
    ['none', () => {}, 'nothing', 'no such lexicon folder'],
  ])('is not %s', (_, make, name, message) => {
    make();
    expect(() => lexiconFiles([join(folder, name)])).toThrow(message);
  });

  it.each([
    ['a.csv', 'x_v_cheer,stance,cheer~,verb', 'a.csv:1: the column "id" is missing'],
    ['a.csv', `${RULE_COLUMNS.slice(1).join(',')}`, 'a.csv:1: the column "id" is missing'],
    ['classes.csv', 'class,pos\ntree,noun', 'classes.csv:1: the column "words" is missing'],
    [
      'classes.csv',
      'class,pos,words\ntree,nuon,oak',
      'classes.csv:2: pos must be one of noun, verb, word: "nuon"',
    ],
    ['classes.csv', 'class,pos,words\ntree,noun, ', 'classes.csv:2: the class has no words'],
    ['classes.csv', 'class,pos,words\ntree,noun,oak {bush}', 'without signs of a phrase: {bush}'],
  ])('is not read where %s is wrong: %j', (name, text, message) => {
    write(name, text);
    expect(() => compileLexicon(lexiconFiles([folder]))).toThrow(message);
  });
});
