import { word } from '../../clause/neighbours.js';
import type { Resolver } from './reference.js';

/** "in Kenya", but not "hit out at Kenya": where something is. */
export function isLocation(r: Resolver, token: number): boolean {
  const at = r.s.a.chunkOf[token] ?? 0;
  if (word(r.s.a, at - 1) === 'at' && !/^(?:place|capital|seat)$/.test(r.s.mentionOf[token]?.kind ?? ''))
    return false;
  return (
    r.s.a.chunks[at - 1]?.kind === 'IN' &&
    /^(?:in|at|near|inside|outside|across|throughout)$/.test(word(r.s.a, at - 1))
  );
}
