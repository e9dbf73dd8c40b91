import { describe, expect, it } from 'vitest';
import { type Pattern, wordsOf } from '../../src/lexicon/pattern.js';
import { phraseFinder } from '../../src/lexicon/phrases.js';
import { type Token, tokenize } from '../../src/text/tokens.js';
import { lexicon } from '../stance/knowledge.js';

const find = phraseFinder(lexicon);
const tokensOf = (text: string) => tokenize(text, { start: 0, end: text.length });

/** What a match is, asked plainly: one past its last token, or -1. */
function matchAt({ items }: Pattern, tokens: readonly Token[], i: number, k = 0): number {
  const item = items[k];
  if (!item) return i;
  const skipped = tokens.slice(i, i + item.gap).findIndex(({ text }) => /^[,;:.()]$/.test(text));
  const last = i + (skipped < 0 ? item.gap : skipped);
  const starts = Array.from({ length: last - i + 1 }, (_, skip) => i + skip);
  if (k > 0 && item.gap === 0 && tokens[i]?.lower.endsWith('ly')) starts.push(i + 1);
  for (const start of starts) {
    const end = wordsOf(item).includes(tokens[start]?.lower ?? '')
      ? matchAt({ items }, tokens, start + 1, k + 1)
      : -1;
    if (end >= 0) return end;
  }
  return item.optional ? matchAt({ items }, tokens, i, k + 1) : -1;
}

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
    expect(find.withCue(tokens, () => false)).toEqual(inOrder);
  });

  it('finds nothing where a sentence ends after the first word of a phrase', () => {
    expect(find.all(tokensOf('They heaped'))).toEqual([]);
  });

  it('looks for nothing else where no rule of a stance is', () => {
    const tokens = tokensOf('They may not have come.');
    expect(find.all(tokens)).not.toEqual([]);
    expect(find.withCue(tokens, () => false)).toEqual([]);
  });

  it('leaves out the rules of stances that are passed over, and the others with them where none is left', () => {
    const tokens = tokensOf('They may not have condemned it.');
    expect(
      find.withCue(tokens, ({ stance }) => stance !== 'condemnation').map(({ rule }) => rule.stance),
    ).toContain('condemnation');
    expect(find.withCue(tokens, ({ effect }) => effect === 'stance')).toEqual([]);
  });
});
