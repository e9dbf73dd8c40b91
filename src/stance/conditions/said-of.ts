import { word } from '../../clause/neighbours.js';
import { LINKING } from '../../text/tagging/function-words.js';
import type { Place } from '../place.js';

/** Whether an adjective is said of a subject by "be" or "remain". */
export function predicate(p: Place): boolean {
  const v = p.path[1];
  const c = v === undefined ? undefined : p.s.a.chunks[v.at];
  return c?.verb !== undefined && (c.verb.copula || LINKING.has(word(p.s.a, v?.at ?? 0)));
}
