import { describe, expect, it } from 'vitest';
import { casesOf } from '../cases/cases.js';
import { stancesOf } from './knowledge.js';

const CASES = casesOf('stance.csv');

/** What may be done to a text without changing what it says; nothing where it does not apply. */
const REWORDINGS: readonly (readonly [string, (text: string) => string | undefined])[] = [
  ['hard-wrapped lines', (text) => text.replace(/(.{40,60}?) /g, '$1\n')],
  [
    'round quotation marks and apostrophes',
    (text) =>
      text
        .replace(/(^|[\s(])"/g, '$1“')
        .replace(/"/g, '”')
        .replace(/'/g, '’'),
  ],
  [
    'American spelling',
    (text) =>
      text
        .replace(/\b(recogn|organ|critic|emphas|stabil|jeopard)is(e|es|ed|ing|ation)\b/g, '$1iz$2')
        .replace(/\b(neighb|lab|hon|fav|endeav|harb)our/g, '$1or')
        .replace(/\b(defen|offen)ce\b/g, '$1se')
        .replace(/\bprogramme/g, 'program'),
  ],
  [
    'a sentence behind it',
    (text) => (/[.!?]["”]?$/.test(text) ? `${text} The hall was full at that hour.` : undefined),
  ],
  ['a day before it', (text) => (/^(?:The|We|My|Our) /.test(text) ? onMonday(text) : undefined)],
];

/** Only where the first word cannot be part of a name, and the sentence stands alone. */
function onMonday(text: string): string | undefined {
  return /[.!?:] /.test(text) ? undefined : `On Monday, ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

describe('a reading does not change with', () => {
  it.each(REWORDINGS)('%s', (_, reword) => {
    const reworded = CASES.flatMap(({ sentence, speaker, expected }) => {
      const text = reword(sentence);
      return text === undefined || text === sentence ? [] : [{ text, speaker, expected }];
    });
    expect(reworded.length).toBeGreaterThan(50);
    const changed = reworded.flatMap(({ text, speaker, expected }) => {
      const now = [...new Set(stancesOf(text, speaker || undefined))].sort();
      return now.join('; ') === expected.join('; ') ? [] : [{ text, expected, now }];
    });
    expect(changed).toEqual([]);
  });
});
