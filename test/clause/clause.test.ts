import { describe, expect, it } from 'vitest';
import { agentOf } from '../../src/clause/by-phrase.js';
import { complementsOf } from '../../src/clause/complements.js';
import { objectsOf } from '../../src/clause/direct-objects.js';
import { subjectOf } from '../../src/clause/subject.js';
import { type Analysis, analyse, textOf } from '../../src/text/analysis.js';
import { tokenize } from '../../src/text/tokens.js';

/** The few classes of words that these sentences need. */
const CLASSES: Readonly<Record<string, readonly string[]>> = {
  object_control: ['urged', 'asked'],
  undertaking: ['readiness', 'plan'],
};

function read(text: string): Analysis {
  const span = { start: 0, end: text.length };
  const has = (name: string, word: string): boolean => CLASSES[name]?.includes(word) ?? false;
  const of = (word: string): ReadonlySet<string> =>
    new Set(Object.keys(CLASSES).filter((name) => has(name, word)));
  const hasAny = (names: readonly string[], word: string): boolean => names.some((name) => has(name, word));
  const classes = { has, hasAny, of };
  return analyse(text, span, tokenize(text, span), () => undefined, classes);
}

/** The chunk in which a word stands. */
function at(a: Analysis, word: string): number {
  return a.chunkOf[a.tokens.findIndex((token) => token.lower === word)] ?? -1;
}

function shown(a: Analysis, chunks: readonly number[]): string[] {
  return chunks.map((i) => textOf(a, a.chunks[i]?.from ?? 0, a.chunks[i]?.to ?? 0));
}

function subject(text: string, verb: string): string {
  const a = read(text);
  const { chunks, path } = subjectOf(a, at(a, verb));
  return `${shown(a, chunks).join(' + ')} (${path})`;
}

describe('the subject of a verb', () => {
  it.each([
    ['The minister and the envoy condemned the raid.', 'condemned', 'The minister + the envoy (subject)'],
    ['The leaders of the bloc condemned the raid.', 'condemned', 'The leaders (subject)'],
    ['The envoy, after long talks, condemned the raid.', 'condemned', 'The envoy (subject)'],
    ['The minister condemned the raid and praised the army.', 'praised', 'The minister (subject)'],
    ['The minister, who condemned the raid, resigned.', 'condemned', 'The minister (relative)'],
    ['The minister, who condemned the raid, resigned.', 'resigned', 'The minister (subject)'],
    ['The minister hopes to help the army.', 'help', 'The minister (subject)'],
    ['The minister urged the army to help the town.', 'help', 'the army (control)'],
    [
      'The minister joined the envoy in condemning the raid.',
      'condemning',
      'The minister + the envoy (subject)',
    ],
    ['The raid condemned by the envoy went on.', 'condemned', 'The raid (participle)'],
  ])('%s: who %s?', (text, verb, expected) => {
    expect(subject(text, verb)).toBe(expected);
  });

  it('is passed from verb to verb as often as they lend it, and not for ever', () => {
    const chain = (length: number): string =>
      `The minister hopes ${'to begin '.repeat(length)}to help the town.`;
    expect(subject(chain(5), 'help')).toBe('The minister (subject)');
    expect(subject(chain(40), 'help')).toBe(' (subject)');
  });

  it('is nobody where the sentence says nothing of it', () => {
    expect(subject('To help the town.', 'help')).toBe(' (subject)');
  });
});

describe('what hangs on a chunk', () => {
  it('finds objects behind an aside, and shared by two verbs', () => {
    const a = read('The envoy condemned, in the strongest terms, the raid and the siege.');
    expect(shown(a, objectsOf(a, at(a, 'condemned')))).toEqual(['the raid', 'the siege']);
    const b = read('The envoy praised and thanked the rebels.');
    expect(shown(b, objectsOf(b, at(b, 'praised')))).toEqual(['the rebels']);
  });

  it('finds complements with their prepositions, and what is joined to them', () => {
    const a = read('The support for the army and the police in the war grew.');
    expect(complementsOf(a, at(a, 'support')).map((c) => [c.preposition, ...shown(a, c.chunks)])).toEqual([
      ['for', 'the army', 'the police'],
      ['in', 'the war'],
    ]);
  });

  it('finds who does what a passive says', () => {
    const a = read('The raid was described as cruel by the envoy and by the minister.');
    expect(shown(a, agentOf(a, at(a, 'described')))).toEqual(['the envoy', 'the minister']);
    const b = read('The raid was condemned.');
    expect(agentOf(b, at(b, 'condemned'))).toEqual([]);
  });
});
