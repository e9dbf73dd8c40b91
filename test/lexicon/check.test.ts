import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors/errors.js';
import { compileLexicon, RULE_COLUMNS } from '../../src/lexicon/lexicon.js';
import { checkLexicon } from '../../src/stance/check-lexicon.js';
import { actors } from '../stance/knowledge.js';

const SOUND = {
  id: 'one',
  effect: 'stance',
  phrase: 'cheer~',
  match: 'verb',
  frame: 'subject > object',
  condition: '',
  stance: 'support',
  polarity: 'affirmed',
  status: 'asserted',
  intensity: '2',
  plover: 'SUPPORT',
  cameo: '051',
  example: 'Japan cheered Kenya.',
  counterexample: 'The mood was cheerful.',
  note: '',
};

function lexiconOf(...rules: Partial<typeof SOUND>[]) {
  const rows = rules.map((rule) => {
    const row: Record<string, string> = { ...SOUND, ...rule };
    return RULE_COLUMNS.map((column) => `"${row[column]}"`).join(',');
  });
  return compileLexicon([{ name: 'mine.csv', text: `${RULE_COLUMNS.join(',')}\n${rows.join('\n')}\n` }]);
}

const problems = (...rules: Partial<typeof SOUND>[]) =>
  checkLexicon(lexiconOf(...rules), actors).map(({ rule, problem }) => `${rule} ${problem}`);

describe('checking a lexicon', () => {
  it('finds nothing wrong with a sound rule', () => {
    expect(problems(SOUND)).toEqual([]);
  });

  it('finds a rule that its example does not fire', () => {
    expect(problems({ example: 'Japan met Kenya.' })).toEqual(['one dead']);
  });

  it('finds a rule that another one covers', () => {
    const longer = {
      id: 'two',
      phrase: 'cheer~ loudly for',
      frame: 'subject > for',
      example: 'Japan cheered loudly for Kenya.',
    };
    const hidden = { phrase: 'cheer~', frame: 'subject > for', example: 'Japan cheered loudly for Kenya.' };
    expect(problems(hidden, longer)).toEqual(['one shadowed']);
  });

  it('finds a rule that fires on its counterexample', () => {
    expect(problems({ counterexample: 'Kenya cheers Japan.' })).toEqual(['one greedy']);
  });

  it('finds a word that a phrase names twice in one place, and a place left empty', () => {
    expect(problems({ phrase: 'cheer~|laud~|cheer~' })).toEqual(['one duplicate']);
    expect(problems({ phrase: 'cheer~||laud~' })).toEqual(['one duplicate']);
  });

  it('finds two rules that say the same', () => {
    expect(problems(SOUND, { id: 'two' })).toContain('two duplicate');
  });

  it.each([
    ['an unknown effect', { effect: 'shout' }, /mine\.csv:2: effect must be one of .*"shout"/],
    ['an unknown match', { match: 'adverb' }, /match must be one of/],
    ['a frame without a target', { frame: 'subject' }, /a frame reads/],
    ['a missing example', { example: '' }, /the rule has no example/],
    ['an intensity of 4', { intensity: '4' }, /intensity must be 1, 2 or 3/],
    ['a class that no file has', { phrase: '{colour}' }, /no such class of words: colour/],
  ])('refuses %s', (_, rule, message) => {
    expect(() => lexiconOf(rule)).toThrow(UserError);
    expect(() => lexiconOf(rule)).toThrow(message);
  });

  it('refuses an id that is taken, and says where', () => {
    expect(() => lexiconOf(SOUND, SOUND)).toThrow(/mine\.csv:3: the id is taken by mine\.csv:2/);
  });
});
