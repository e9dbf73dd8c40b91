import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseTable } from '../../src/csv/parse.js';
import { Sieve } from '../../src/stance/hopeless.js';
import { createScorer } from '../../src/stance/scorer.js';
import { actors, lexicon } from './knowledge.js';

/** Every sentence that the project has of its own: the examples of the rules, and the cases. */
const SENTENCES = [
  ...lexicon.rules.flatMap(({ example, counterexample }) => [example, counterexample]),
  ...['stance.csv', 'samples.csv'].flatMap((name) =>
    parseTable(readFileSync(join(import.meta.dirname, '..', 'cases', name), 'utf8'), name).map(
      ({ values }) => values.sentence ?? values.text ?? '',
    ),
  ),
];

describe('a cue that is passed over by the words of its sentence alone', () => {
  it('carries no stance when its grammar is looked at either', () => {
    const scorer = createScorer(lexicon, actors);
    const sieve = new Sieve(lexicon);
    let [held, passed] = [0, 0];
    for (const speaker of ['KEN', undefined]) {
      for (const text of SENTENCES) {
        for (const { sentence, readings, misses } of scorer.read({
          id: '',
          text,
          ...(speaker ? { speaker } : {}),
        })) {
          const isHopeless = sieve.of(sentence.document, sentence.number);
          held += readings.length;
          passed += misses.filter(({ match }) => isHopeless(match.rule)).length;
          const wrong = readings.filter(({ match }) => isHopeless(match.rule));
          expect(wrong.map(({ rule }) => `${rule.id}: ${text}`)).toEqual([]);
        }
      }
    }
    expect(held).toBeGreaterThan(500);
    expect(passed).toBeGreaterThan(50);
  });

  it('is not one of help to those whom a clause says to be in need', () => {
    const statement = { id: '', text: 'Kenya sheltered those fleeing the flood.' };
    const { stances } = createScorer(lexicon, actors).score(statement);
    expect(stances.map(({ stance, targetText }) => [stance, targetText])).toEqual([['assist', 'those']]);
  });
});
