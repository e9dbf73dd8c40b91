import type { Token } from '../tokens.js';
import { NOUNISH, type Tag } from './tags.js';
import type { Possible } from './word-tags.js';

/** The tag of "wish" and "much" between a subject and what it wishes to do, or does; nothing elsewhere. */
export function politeVerb(
  tokens: readonly Token[],
  words: readonly (Tag | Possible)[],
  tags: readonly Tag[],
  i: number,
): Tag | undefined {
  const lower = tokens[i]?.lower ?? '';
  const next = words[i + 1];
  const last = i > 0 ? tags[i - 1] : undefined;
  // "the people of Chad wish to thank", "the delegation, through me, wishes particularly to thank"
  if (lower === 'wish' || lower === 'wishes') {
    if (!NOUNISH.has(last) && last !== 'MK') return undefined;
    const to = tokens[i + 1]?.lower === 'to' ? i + 1 : i + 2;
    const verb = words[to + 1];
    const done = tokens[to]?.lower === 'to' && typeof verb === 'object' && verb.verb;
    return done ? (lower === 'wish' ? 'VBP' : 'VBZ') : undefined;
  }
  if (lower !== 'much' || typeof next !== 'object' || !next.verb) return undefined;
  // "we very much welcome the plan", "I therefore very much welcome"
  if (tokens[i - 1]?.lower === 'very' && /^(?:PRP|RB)$/.test(tags[i - 2] ?? '')) return 'RB';
  // "my delegation much appreciates the offer"
  return NOUNISH.has(last) && !next.has('JJ') ? 'RB' : undefined;
}
