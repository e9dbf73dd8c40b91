import { describe, expect, it } from 'vitest';
import { WordStarts } from '../../src/text/word-starts.js';

/** Longer than a stretch, with each of the names in one place, and one across the border of two stretches. */
function longText(): string {
  const filler = 'the delegation of Utopia spoke again. '.repeat(1700);
  return `${filler.slice(0, 65_533)}Omarov ${filler}Éluard ${filler}ap Rhys ${filler}Omarov Li`;
}

describe('where words begin', () => {
  it.each([
    ['a short text', 'Wako met Omarov; Omarov left for Li.'],
    ['a long text', longText()],
  ])('are found in %s as indexOf finds them', (_, text) => {
    const starts = new WordStarts(text);
    for (const word of ['Omarov', 'Éluard', 'Utopia', 'ap Rhys', 'Li', 'Wako', 'Nobody', 'the'])
      for (const from of [0, 1, 65_533, 65_534, 140_000])
        for (const end of [10, 65_533, 65_534, 65_536, 200_000, text.length]) {
          const at = text.indexOf(word, from);
          expect(starts.indexOf(word, from, end), `${word} from ${from} to ${end}`).toBe(
            at >= 0 && at < end ? at : -1,
          );
        }
  });
});
