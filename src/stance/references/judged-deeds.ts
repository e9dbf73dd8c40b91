import { word } from '../../clause/neighbours.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { isJudged } from './across-sentences.js';
import { textAt } from './noun-phrases.js';
import type { Reference, Resolver } from './reference.js';

const WRONGS = ['attack_noun', 'strikes', 'hostile_act'] as const;

/** "after the raids on Kenya we condemn them": the wrong that was named before, which nobody does who suffers it. */
export function judgedBefore(r: Resolver, i: number, c: Chunk): Reference | undefined {
  const { a } = r.s;
  const lower = word(a, i);
  if (!/^(?:it|them)$/.test(lower) || !isJudged(r, i)) return undefined;
  for (let k = i - 1; k >= 0; k--) {
    const head = a.chunks[k]?.kind === 'NP' ? (a.chunks[k]?.head ?? -1) : -1;
    if (head < 0 || a.tags[head] !== (lower === 'it' ? 'NN' : 'NNS') || r.s.mentionOf[head]) continue;
    if (!a.classes.hasAny(WRONGS, a.tokens[head]?.lower ?? '') || r.isActive(k)) continue;
    return { ...r.target(k, false, 2), chunk: i, text: textAt(r, c) };
  }
  return undefined;
}
