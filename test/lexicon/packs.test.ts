import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../src/lexicon/lexicon.js';
import { checkLexicon } from '../../src/stance/check-lexicon.js';
import { createScorer } from '../../src/stance/scorer.js';
import { actors, lexicon } from '../stance/knowledge.js';

const LEXICON = join(import.meta.dirname, '..', '..', 'data', 'lexicon');
const PACKS = ['concern', 'condolence'] as const;

const together = compileLexicon(['en', ...PACKS.map((pack) => `packs/${pack}`)].flatMap(filesOf));
const scorer = createScorer(together, actors);
const packRules = together.rules.filter((rule) => !lexicon.rules.some(({ id }) => id === rule.id));

function filesOf(folder: string): { name: string; text: string }[] {
  return readdirSync(join(LEXICON, folder))
    .filter((name) => name.endsWith('.csv'))
    .map((name) => ({ name: `${folder}/${name}`, text: readFileSync(join(LEXICON, folder, name), 'utf8') }));
}

function read(text: string): string[] {
  return scorer
    .score({ id: 'test', text, speaker: 'FRA' })
    .stances.map(({ holder, stance, target, polarity, status }) =>
      [holder, stance, target, ...(polarity === 'withheld' ? ['withheld'] : []), status].join(' '),
    );
}

describe('the packs', () => {
  it('are the ones that are named here', () => {
    expect(readdirSync(join(LEXICON, 'packs')).sort()).toEqual([...PACKS]);
  });

  it('are off by default', () => {
    const stances = lexicon.rules
      .filter((rule) => rule.effect === 'stance')
      .map((rule) => rule.stance as string);
    expect(stances.filter((stance) => PACKS.some((pack) => pack === stance))).toEqual([]);
  });

  it('pass the check, alone and beside each other, and leave the rules of the main lexicon true to their examples', () => {
    expect(checkLexicon(together, actors)).toEqual([]);
    for (const pack of PACKS) {
      const one = compileLexicon(['en', `packs/${pack}`].flatMap(filesOf));
      expect(checkLexicon(one, actors)).toEqual([]);
    }
  });

  it('carry the stance that they are called after, with the nearest event code and no class of PLOVER', () => {
    const labels = new Set(
      packRules
        .filter((rule) => rule.effect === 'stance')
        .map(({ stance, plover, cameo }) => [stance, plover, cameo].join(' ')),
    );
    expect([...labels].sort()).toEqual(['concern  012', 'condolence  018']);
  });
});

describe('concern', () => {
  it.each([
    ['China voiced serious concern about the plan of Japan.', 'CHN concern JPN asserted'],
    [
      'The Ministry of Foreign Affairs of Kazakhstan expressed deep concern over the arrests in Belarus.',
      'KAZ concern BLR asserted',
    ],
    ['We are concerned about the humanitarian situation in Sudan.', 'FRA concern SDN asserted'],
    ['Concerned by the escalation in Syria, Turkey called for talks.', 'TUR concern SYR asserted'],
    [
      'The Secretary-General urged members to express concern about the situation in Myanmar.',
      'UN concern MMR urged',
    ],
    ['Germany said it was not worried about Chinese exports.', 'DEU concern CHN withheld asserted'],
    ['The situation in Afghanistan is a matter of grave concern.', 'FRA concern AFG asserted'],
  ])('reads: %s', (sentence, expected) => {
    expect(read(sentence)).toEqual([expected]);
  });

  it.each([
    'Russia dismissed concerns about its nuclear plans.',
    'The parties concerned met in Kenya.',
    'Iran is concerned with the welfare of its people.',
    'Health concerns kept the president of Gabon at home.',
  ])('does not read: %s', (sentence) => {
    expect(read(sentence)).toEqual([]);
  });
});

describe('condolence', () => {
  it.each([
    ['Pakistan extended condolences to Iran over the earthquake.', 'PAK condolence IRN asserted'],
    ['Our thoughts and prayers are with the people of Morocco.', 'FRA condolence MAR asserted'],
    ['Israel did not send condolences to Tehran.', 'ISR condolence IRN withheld asserted'],
    ['North Korea received condolences from China.', 'CHN condolence PRK asserted'],
    ['We are saddened by the loss of life in Pakistan.', 'FRA condolence PAK asserted'],
  ])('reads: %s', (sentence, expected) => {
    expect(read(sentence)).toEqual([expected]);
  });

  it('leaves tribute to the living and sympathy for a cause alone', () => {
    expect(read('The minister of Spain paid tribute to the peacekeepers of the African Union.')).toEqual([
      'ESP support AU asserted',
    ]);
    expect(read('The sympathy of the voters for the cause of Peru is no secret.')).toEqual([]);
  });
});
