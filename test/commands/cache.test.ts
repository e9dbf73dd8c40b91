import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STATEMENTS, Workplace } from './demarche.js';

describe('the cache of compiled lexicons', () => {
  const place = new Workplace();
  place.writeJsonLines('in.jsonl', [...STATEMENTS]);
  const annotate = (...more: string[]): string => {
    const { status, stdout } = place.run(['annotate', 'in.jsonl', '--cache', 'cache', ...more]);
    expect(status).toBe(0);
    return stdout;
  };
  const first = annotate();
  const files = (): string[] => readdirSync(place.path('cache'));

  it('keeps one file, and gives the same stances from it', () => {
    expect(first).toContain('condemnation');
    expect(files()).toHaveLength(1);
    expect(annotate()).toBe(first);
    expect(files()).toHaveLength(1);
  });

  it('may be deleted, cut off or overwritten at any time', () => {
    const [name = ''] = files();
    const file = place.path('cache', name);
    const whole = readFileSync(file);
    for (const broken of [whole.subarray(0, 1000), Buffer.alloc(0), Buffer.concat([whole, whole])]) {
      writeFileSync(file, broken);
      expect(annotate()).toBe(first);
      expect(readFileSync(file).equals(broken)).toBe(false);
    }
    rmSync(place.path('cache'), { recursive: true });
    expect(annotate()).toBe(first);
  });

  it('is not needed: a folder that cannot be made stops nothing', () => {
    place.write('taken', '');
    const { status, stdout } = place.run(['annotate', 'in.jsonl', '--cache', 'taken/cache']);
    expect({ status, stdout }).toEqual({ status: 0, stdout: first });
  });

  it('keeps another lexicon apart', () => {
    annotate('--lexicon', 'concern');
    expect(files()).toHaveLength(2);
    expect(annotate()).toBe(first);
  });
});
