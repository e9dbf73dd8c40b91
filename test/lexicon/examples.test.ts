import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkLexicon, EXAMPLE_SPEAKER, fires } from '../../src/stance/check-lexicon.js';
import { actors, lexicon, scorer } from '../stance/knowledge.js';

const read = (text: string) => scorer.read({ id: 'example', text, speaker: EXAMPLE_SPEAKER });

describe('the lexicon', () => {
  it('has at least 250 rules over the three stances', () => {
    expect(lexicon.rules.length).toBeGreaterThanOrEqual(250);
    const stances = new Set(
      lexicon.rules.filter((rule) => rule.effect === 'stance').map((rule) => rule.stance),
    );
    expect([...stances].sort()).toEqual(['assist', 'condemnation', 'support']);
  });

  it('gives each class of words and part of speech one row', () => {
    const rows = readFileSync(join(import.meta.dirname, '../../data/lexicon/en/classes.csv'), 'utf8').split(
      '\n',
    );
    const keys = rows.filter((row) => row !== '').map((row) => row.split(',').slice(0, 2).join(' '));
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  it('has every class that the reading asks for by its name', () => {
    const src = join(import.meta.dirname, '../../src');
    const code = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(src, file), 'utf8'))
      .join('\n');
    const asked = [...code.matchAll(/classes\.has\(\s*'(\w+)'/g)].map(([, name = '']) => name);
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter((name) => !lexicon.classWords.has(name))).toEqual([]);
  });

  it('passes its own check', () => {
    expect(checkLexicon(lexicon, actors)).toEqual([]);
  });

  it('gives every rule with a stance its event codes, but for attributes, which tell no event', () => {
    const coded = lexicon.rules.filter((rule) => rule.effect === 'stance' && rule.match !== 'modifier');
    const bare = coded.filter((rule) => !rule.plover || !/^\d{2,4}$/.test(rule.cameo));
    expect(bare.map((rule) => rule.id)).toEqual([]);
  });

  it.each(lexicon.rules)('$id fires on its example and not on its counterexample', (rule) => {
    expect(fires(read(rule.example), rule), rule.example).toBe(true);
    expect(fires(read(rule.counterexample), rule), rule.counterexample).toBe(false);
  });
});
