import { describe, expect, it } from 'vitest';
import { matchAt } from '../../src/lexicon/pattern.js';
import { phraseFinder } from '../../src/lexicon/phrases.js';
import { tokenize } from '../../src/text/tokens.js';
import { lexicon } from '../stance/knowledge.js';

const find = phraseFinder(lexicon);
const tokensOf = (text: string) => tokenize(text, { start: 0, end: text.length });

describe('finding phrases', () => {
  it('finds what asking every rule at every word finds, in the same order', () => {
    const text = lexicon.rules.map(({ example, counterexample }) => `${example} ${counterexample}`).join(' ');
    const tokens = tokensOf(text);
    const all = tokens.flatMap((token, from) =>
      (lexicon.byFirstWord.get(token.lower) ?? [])
        .map(({ rule, pattern }) => ({ rule, from, to: matchAt(pattern, tokens, from) }))
        .filter(({ to }) => to >= 0),
    );
    expect(all.length).toBeGreaterThan(lexicon.rules.length);
    expect(find(tokens)).toEqual(all);
  });

  it('finds nothing where a sentence ends after the first word of a phrase', () => {
    expect(find(tokensOf('They came in'))).toEqual([]);
  });
});
