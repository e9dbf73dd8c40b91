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

const OWNERS = [
  'his',
  'her',
  'its',
  'their',
  'our',
  'all his',
  'all their',
  'both its',
  'the',
  'the former',
  'such',
  "Mali's",
];
const NOUNS = ['work', 'struggle', 'raid', 'aid', 'support', 'troops', 'leader', 'people', 'President', 'minister', 'decision', 'government', 'country', 'victims']; // biome-ignore format: a list
const LINKS = ['of', 'for', 'to', 'in', 'against', 'with', 'by', 'from', 'on', 'and', 'or', 'behind', 'over'];
const BEGINNINGS = ['Kenya thanks', 'We support', 'He condemns', 'They offer aid to', 'The minister pays tribute to', 'Their leader is supported by', 'The rebels cut aid to']; // biome-ignore format: a list

/** "they offer aid to the minister for all his work with their victims": phrases that point back to each other. */
const chain = fc
  .tuple(
    fc.constantFrom(...BEGINNINGS),
    fc.array(fc.tuple(fc.constantFrom(...OWNERS), fc.constantFrom(...NOUNS), fc.constantFrom(...LINKS)), {
      minLength: 2,
      maxLength: 5,
    }),
    fc.constantFrom('', 'FRA'),
  )
  .map(([begin, phrases, speaker]) => {
    const words = phrases.flatMap(([owner, noun, link], k) =>
      k === 0 ? [owner, noun] : [link, owner, noun],
    );
    return { text: `${[begin, ...words].join(' ')}.`, speaker };
  });

function isReadToItsEnd({ text, speaker }: { readonly text: string; readonly speaker: string }): void {
  const { stances } = scorer.score({ id: 'composed', text, ...(speaker ? { speaker } : {}) });
  const points = [...text];
  for (const { cueStart, cueEnd, cue } of stances) expect(points.slice(cueStart, cueEnd).join('')).toBe(cue);
}

describe('a text that is spliced from sentences', () => {
  it('is read to its end, and its stances stand in it', () => {
    fc.assert(fc.property(splice, isReadToItsEnd), RUNS);
  });
});

describe('a chain of phrases that point back to each other', () => {
  it('is read to its end, and its stances stand in it', () => {
    fc.assert(fc.property(chain, isReadToItsEnd), RUNS);
  });
});
