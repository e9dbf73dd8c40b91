import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONDITIONS, EFFECTS, HOLDER_SLOTS, MATCHES } from '../../src/lexicon/rule.js';

const DOCUMENT = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'lexicon.md'), 'utf8');

describe('docs/lexicon.md', () => {
  it.each([
    ['effect', EFFECTS],
    ['match', MATCHES],
    ['holder', HOLDER_SLOTS],
    ['condition', CONDITIONS],
  ] as const)('says what each %s of a rule means', (_column, names) => {
    expect(names.filter((name) => !DOCUMENT.includes(`\`${name}\``))).toEqual([]);
  });
});
