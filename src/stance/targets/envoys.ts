import { complementsOf } from '../../clause/complements.js';
import { word } from '../../clause/neighbours.js';
import type { Filled, Place } from '../place.js';
import { asTargets } from './target-phrases.js';

/** "filed a protest over the issue with the envoy of Chad in Kenya": a protest handed to an envoy is one against who sent him. */
export function toEnvoy(p: Place): Filled | undefined {
  const { a } = p.s;
  if (p.match.rule.condition !== 'lodged') return undefined;
  const handed = complementsOf(a, a.chunkOf[p.match.to - 1] ?? p.cue).find(
    ({ preposition, chunks }) =>
      /^(?:with|to)$/.test(preposition) && a.classes.hasAny(['envoy', 'embassy'], word(a, chunks[0] ?? -1)),
  );
  return handed && asTargets(p, handed.chunks);
}
