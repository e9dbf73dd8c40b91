import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../src/stories/fingerprint.js';
import { createStoryLinker, STORY_DAYS, type Telling } from '../../src/stories/linker.js';
import { isNearCopy, namesOf, resemblance } from '../../src/stories/near-copy.js';
import { OTHER_COUNTRY, OTHER_DAY, STORY, WIRES } from './wires.js';

function link(...tellings: (Partial<Telling> & { text: string })[]): string[] {
  const linker = createStoryLinker();
  return tellings.map((telling, index) => linker.link({ id: `s${index}`, day: 100, ...telling }));
}

const shingles = (text: string): Uint32Array => fingerprintOf(text).shingles;
const comparable = (text: string) => ({ shingles: shingles(text), names: () => namesOf(text, '') });
const nearCopy = (a: string, b: string): boolean => isNearCopy(comparable(a), comparable(b));

describe('the linker', () => {
  it('links five wires that tell one story to the first of them, whichever is the first', () => {
    expect(link(...WIRES)).toEqual(['s0', 's0', 's0', 's0', 's0']);
    for (const first of WIRES) {
      const others = WIRES.filter((wire) => wire !== first);
      expect(link(first, ...others)).toEqual(['s0', 's0', 's0', 's0', 's0']);
    }
  });

  it('does not link the same form filled in for another country or day', () => {
    expect(resemblance(shingles(STORY), shingles(OTHER_COUNTRY))).toBeGreaterThan(0.5);
    expect(link({ text: STORY }, { text: OTHER_COUNTRY }, { text: OTHER_DAY })).toEqual(['s0', 's1', 's2']);
  });

  it.each([
    ['Japan condemns the missile launch by Zoria.', 'Kenya condemns the missile launch by Zoria.'],
    [
      'The ministry condemned the raid of 3 March 2022 by Zoria.',
      'The ministry condemned the raid of 5 March 2022 by Zoria.',
    ],
    ['We condemn the attack of 2022-03-03 on the port.', 'We condemn the attack of 2022-03-05 on the port.'],
    [
      'The embassy of South Korea in Kenya thanked the people of Ghana for their help.',
      'The embassy of North Korea in Kenya thanked the people of Ghana for their help.',
    ],
  ])('tells apart: %s | %s', (a, b) => {
    expect(nearCopy(a, b)).toBe(false);
  });

  it('does not see capitals, accents, quotation marks, articles and line breaks as differences', () => {
    const other = STORY.replace('"We stand', '“We stand')
      .replaceAll('Levent Aydin', 'Levent Aydın'.replace('ı', 'i'))
      .replaceAll('. ', '.\n')
      .replace('the Turkish Foreign Ministry', 'Turkish Foreign Ministry');
    expect(resemblance(shingles(STORY), shingles(other))).toBe(1);
  });

  it('links within three days and not later', () => {
    const day = 100 + STORY_DAYS;
    expect(link({ text: STORY }, { text: STORY, day })).toEqual(['s0', 's0']);
    expect(link({ text: STORY }, { text: STORY, day: day + 1 })).toEqual(['s0', 's1']);
  });

  it('compares with the first telling and not with its copies: small changes make no chain', () => {
    const words = STORY.split(' ');
    const step = (n: number): string => words.map((word, i) => (i < n ? `w${i}` : word)).join(' ');
    const ids = link({ text: step(0) }, { text: step(25) }, { text: step(50) });
    expect(nearCopy(step(25), step(50))).toBe(true);
    expect(ids).toEqual(['s0', 's0', 's2']);
  });

  it('keeps voices apart: "we" is another in the mouth of another', () => {
    const text = 'We condemn the attack on the port and stand by the people of Selene.';
    expect(link({ text, speaker: 'TUR' }, { text, speaker: 'JPN' }, { text, speaker: 'TUR' })).toEqual([
      's0',
      's1',
      's0',
    ]);
  });

  it('takes texts of any size', () => {
    expect(link({ text: '' }, { text: '' }, { text: 'Yes.' }, { text: 'yes' })).toEqual([
      's0',
      's0',
      's2',
      's2',
    ]);
    const long = Array.from({ length: 50_000 }, (_, i) => `word${i}`).join(' ');
    expect(fingerprintOf(long).shingles.length).toBeLessThanOrEqual(2000);
  });

  it('knows what it was told of earlier days', () => {
    const linker = createStoryLinker();
    linker.adopt({ id: 'old', day: 98, text: STORY });
    expect(linker.link({ id: 'new', day: 100, text: STORY })).toBe('old');
  });
});
