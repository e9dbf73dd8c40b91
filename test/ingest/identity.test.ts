import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashContent, hashText } from '../../src/ingest/identity.js';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

describe('the hashes of a record', () => {
  // Across the places where a long text is parted stand pairs, and characters that JSON escapes.
  const long = `${'x'.repeat((1 << 20) - 1)}🙂${'“y”\n'.repeat(400_000)}🙂"\\`;

  it.each([
    ['an empty text', { text: '' }],
    ['a short text', { text: 'We “condemn” it.\n\u0001', speaker: 'KEN', date: '2019', title: 'A "title"' }],
    ['a text of several megabytes', { text: long, title: '🙂' }],
  ])(
    'are those of the whole for %s',
    (_what, record: { text: string; speaker?: string; date?: string; title?: string }) => {
      const { text, speaker = null, date = null, title = null } = record;
      expect(hashText(text)).toBe(sha256(text));
      expect(hashContent(record)).toBe(sha256(JSON.stringify([speaker, date, title, text])));
    },
  );
});
