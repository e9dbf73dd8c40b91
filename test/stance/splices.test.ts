import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casesOf } from '../cases/cases.js';
import { scorer } from './knowledge.js';

const WORDS = casesOf('stance.csv').map(({ sentence, speaker }) => ({ words: sentence.split(' '), speaker }));

/** The same texts in every run: a rule that asks about itself without end shows at once, and to everybody. */
const RUNS = { seed: 20, numRuns: 6000 };

/** The beginning of one sentence, the middle of another and the end of a third: clauses as no grammar wants them. */
const splice = fc
  .tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat(), fc.nat())
  .map(([first, second, third, from, to]) => {
    const [a, b, c] = [first, second, third].map((n) => WORDS[n % WORDS.length]);
    const begin = a?.words.slice(0, 1 + (from % (a.words.length || 1))) ?? [];
    const middle = b?.words.slice(from % 3, 3 + (to % (b.words.length || 1))) ?? [];
    const end = c?.words.slice(-1 - (to % (c.words.length || 1))) ?? [];
    return { text: [...begin, ...middle, ...end].join(' '), speaker: a?.speaker ?? '' };
  });

describe('a text that is spliced from sentences', () => {
  it('is read to its end, and its stances stand in it', () => {
    fc.assert(
      fc.property(splice, ({ text, speaker }) => {
        const { stances } = scorer.score({ id: 'splice', text, ...(speaker ? { speaker } : {}) });
        const points = [...text];
        for (const { cueStart, cueEnd, cue } of stances)
          expect(points.slice(cueStart, cueEnd).join('')).toBe(cue);
      }),
      RUNS,
    );
  });
});
