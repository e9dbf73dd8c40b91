import { describe, expect, it } from 'vitest';
import { matchAt } from '../../src/lexicon/pattern.js';
import { phraseFinder } from '../../src/lexicon/phrases.js';
import { tokenize } from '../../src/text/tokens.js';
import { lexicon } from '../stance/knowledge.js';

const find = phraseFinder(lexicon);
const tokensOf = (text: string) => tokenize(text, { start: 0, end: text.length });

describe('finding phrases', () => {
  it('finds what asking every rule at every word finds: those of stances, then the others, each in order', () => {
    const text = lexicon.rules.map(({ example, counterexample }) => `${example} ${counterexample}`).join(' ');
    const tokens = tokensOf(text);
    const all = tokens.flatMap((token, from) =>
      (lexicon.byFirstWord.get(token.lower) ?? [])
        .map(({ rule, pattern }) => ({ rule, from, to: matchAt(pattern, tokens, from) }))
        .filter(({ to }) => to >= 0),
    );
    expect(all.length).toBeGreaterThan(lexicon.rules.length);
    const ofStance = ({ rule }: { rule: { effect: string } }) => rule.effect === 'stance';
    const inOrder = [...all.filter(ofStance), ...all.filter((phrase) => !ofStance(phrase))];
    expect(find.all(tokens)).toEqual(inOrder);
    expect(find.withCue(tokens)).toEqual(inOrder);
  });

  it('finds nothing where a sentence ends after the first word of a phrase', () => {
    expect(find.all(tokensOf('They came in'))).toEqual([]);
  });

  it('looks for nothing else where no rule of a stance is', () => {
    const tokens = tokensOf('They may not have come.');
    expect(find.all(tokens)).not.toEqual([]);
    expect(find.withCue(tokens)).toEqual([]);
  });
});
