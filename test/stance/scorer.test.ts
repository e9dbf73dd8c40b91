import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scorer, stancesOf } from './knowledge.js';

const SHARED = join(
  import.meta.dirname,
  '..',
  '..',
  '..',
  'shared',
  'statements',
  'wire',
  'ots-kazakhstan-2022-01-11.txt',
);

describe('scoring a statement', () => {
  it('counts offsets in code points, also behind emoji', () => {
    const text = '🙂🙂 France condemned the attack by Mali. 🙂 We support Kenya.';
    const points = [...text];
    const { stances } = scorer.score({ id: 'a', text, speaker: 'JPN' });
    expect(stances.map((s) => points.slice(s.start, s.end).join(''))).toEqual([
      '🙂🙂 France condemned the attack by Mali.',
      '🙂 We support Kenya.',
    ]);
    expect(stances.map((s) => points.slice(s.cueStart, s.cueEnd).join(''))).toEqual(['condemned', 'support']);
  });

  it('keeps stances in the order of reading', () => {
    expect(stancesOf('Japan supports Kenya. Mali condemned Chad.')).toEqual([
      'JPN support KEN asserted',
      'MLI condemnation TCD asserted',
    ]);
  });

  it('books nothing under nobody where only one of several holders is known', () => {
    const before = 'The workshop was held in Nairobi.';
    const text = `${before} We note with joy the appreciation accorded to the workshop by its participants and by the envoys of Kenya.`;
    const { stances } = scorer.score({ id: 'a', text, speaker: 'BLR' });
    expect(stances.filter(({ holder }) => holder === 'NONE')).toEqual([]);
  });

  it('carries no negation into the next sentence', () => {
    expect(stancesOf('Japan did not support Kenya. France supported Mali.')).toEqual([
      'JPN support KEN withheld asserted',
      'FRA support MLI asserted',
    ]);
  });

  it('books an organ under its organisation and keeps the finer code', () => {
    const [stance] = scorer.score({ id: 'a', text: 'The World Food Programme helped Haiti.' }).stances;
    expect(stance).toMatchObject({ holder: 'UN', holderActor: 'WFP', target: 'HTI' });
  });

  it('ends for phrases that could explain each other', () => {
    expect(stancesOf('“We are indebted to the Indian people,” she said.', 'ZAF').length).toBeGreaterThan(0);
  });

  it('finds nothing in nothing', () => {
    expect(scorer.score({ id: 'a', text: '' })).toEqual({ id: 'a', sentences: 0, stances: [], worklist: [] });
  });

  it('puts unknown actors on the worklist', () => {
    const { worklist } = scorer.score({ id: 'a', text: 'Kenya supports the Harbour League.' });
    expect(worklist).toContainEqual({ sentence: 0, kind: 'unknown_actor', text: 'the Harbour League' });
  });

  it.skipIf(!existsSync(SHARED))(
    'reads the founding story as seven stances (skipped without ../shared)',
    () => {
      const { stances } = scorer.score({
        id: 'wire',
        text: readFileSync(SHARED, 'utf8'),
        date: '2022-01-11',
      });
      expect(stances.map((s) => `${s.holder} ${s.stance} ${s.target} ${s.status}`)).toEqual([
        'OTS support KAZ asserted',
        'OTS support KAZ asserted',
        'OTS condemnation NONE asserted',
        'OTS support KAZ asserted',
        'OTS support KAZ asserted',
        'OTS assist KAZ conditional',
        'OTS support KAZ asserted',
      ]);
    },
  );
});
