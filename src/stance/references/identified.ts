import { after, hasFinite, mark, word } from '../../clause/neighbours.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import type { Resolver } from './reference.js';

const WHO = /^(?:country|state|party|side|one|member|government|delegation|nation|culprit)$/;

/** "the side that broke the truce is Kenya": the name behind the copula that tells who the phrase at `i` is; or `undefined`. */
export function identifiedBy({ s: { a, mentionOf } }: Resolver, i: number, c: Chunk): number | undefined {
  if (!WHO.test(a.tokens[c.head]?.lower ?? '') || a.tokens[c.from]?.lower !== 'the') return undefined;
  const opener = after(a, i);
  if (a.chunks[opener]?.kind !== 'WR' && word(a, opener) !== 'that') return undefined;
  let verbs = 0;
  for (let k = opener + 1; k < a.chunks.length; k++) {
    if (mark(a, k) === ';' || a.chunks[k]?.kind === 'SB') return undefined;
    const chunk = a.chunks[k];
    if (!chunk || !hasFinite(chunk)) continue;
    verbs++;
    const np = after(a, k);
    const head = a.chunks[np]?.kind === 'NP' ? (a.chunks[np]?.head ?? -1) : -1;
    if (verbs > 1 && chunk.verb?.copula && !chunk.verb.negated && mentionOf[head]) return np;
  }
  return undefined;
}
