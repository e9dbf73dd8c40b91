import { describe, expect, it } from 'vitest';
import { chunk } from '../../src/text/chunking/chunks.js';
import { tagTokens } from '../../src/text/tagging/tagger.js';
import { tokenize } from '../../src/text/tokens.js';

/** `NP[the attack] VP:f[condemned] ...`, with the first letter of the form, P for passive, ! for negated. */
function chunks(text: string): string {
  const tokens = tokenize(text, { start: 0, end: text.length });
  return chunk(
    tokens,
    tagTokens(tokens, () => undefined),
  )
    .filter(({ kind }) => kind !== 'MK')
    .map(({ kind, from, to, verb }) => {
      const marks = verb ? `:${verb.form[0]}${verb.passive ? 'P' : ''}${verb.negated ? '!' : ''}` : '';
      return `${kind}${marks}[${tokens
        .slice(from, to)
        .map((t) => t.text)
        .join(' ')}]`;
    })
    .join(' ');
}

describe('cutting chunks', () => {
  it('tells a noun from a verb by what stands around it', () => {
    expect(chunks('The government supports the plan.')).toBe(
      'NP[The government] VP:f[supports] NP[the plan]',
    );
    expect(chunks('The support of the plan grew.')).toBe('NP[The support] IN[of] NP[the plan] VP:f[grew]');
    expect(chunks('They want to support it.')).toBe('NP[They] VP:f[want] VP:i[to support] NP[it]');
  });

  it('reads voice, negation and form off a verb group', () => {
    expect(chunks('The attack has not yet been condemned by the council.')).toBe(
      'NP[The attack] VP:fP![has not yet been condemned] IN[by] NP[the council]',
    );
  });

  it('takes a past form after an object for a participle', () => {
    expect(chunks('He criticised a treaty signed last year.')).toBe(
      'NP[He] VP:f[criticised] NP[a treaty] VP:pP[signed] TM[last year]',
    );
  });

  it('keeps possessives and joined adjectives in one phrase', () => {
    expect(chunks("The ministry's political and economic support ended.")).toBe(
      "NP[The ministry 's political and economic support] VP:f[ended]",
    );
  });

  it('takes "more than 300" for a number', () => {
    expect(chunks('They sent more than 300 doctors.')).toBe(
      'NP[They] VP:f[sent] RB[more] RB[than] NP[300 doctors]',
    );
  });

  it('reads a headline in capitals', () => {
    expect(chunks('THE COUNCIL CONDEMNS THE ATTACK')).toBe('NP[THE COUNCIL] VP:f[CONDEMNS] NP[THE ATTACK]');
  });
});
