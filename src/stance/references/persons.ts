import { complementsOf } from '../../clause/complements.js';
import { isCode, type Reference, type Resolver } from './reference.js';

/** The last person in the sentence before chunk `i`, by name or by office. */
export function personIn(r: Resolver, i: number): Reference | undefined {
  for (let k = i - 1; k >= 0; k--) {
    const c = r.s.a.chunks[k];
    if (c?.kind !== 'NP') continue;
    // "the Minister for Trade of his country": who he is hangs on the phrase itself.
    if (complementsOf(r.s.a, k).some(({ chunks }) => chunks.includes(i))) continue;
    const owner = c.core > c.from ? c.core - 2 : c.head;
    const named = r.s.mentionOf[owner]?.kind === 'person' || r.s.mentionOf[c.head]?.kind === 'person';
    if (!named && !r.s.a.classes.has('office_noun', r.s.a.tokens[owner]?.lower ?? '')) continue;
    const reference = r.target(k, true, 2);
    if (isCode(reference)) return reference;
  }
  return undefined;
}
