import { word } from '../../clause/neighbours.js';
import type { Filled, Place } from '../place.js';

/** "all members", "every State" */
export function isEverybody({ s: { a } }: Place, chunk: number): boolean {
  const c = a.chunks[chunk];
  if (c === undefined || !/^(?:all|every|each|no)$/.test(a.tokens[c.from]?.lower ?? '')) return false;
  return /^(?:members?|states?|countr(?:y|ies)|nations?|governments?)$/.test(word(a, chunk));
}

/** "we must hold those responsible to account": in a speech nobody in particular. */
export function isAnyone(p: Place, targets: Filled): boolean {
  return (
    p.s.document.speaker !== undefined &&
    targets.references.every((r) => /^(?:those|perpetrators?|offenders)\b/i.test(r.text))
  );
}
