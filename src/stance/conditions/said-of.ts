import { announcesDoing } from '../../clause/expletive.js';
import { word } from '../../clause/neighbours.js';
import { LINKING } from '../../text/tagging/function-words.js';
import type { Filled, Place } from '../place.js';

/** Whether an adjective is said of a subject by "be" or "remain". */
export function predicate(p: Place): boolean {
  const v = p.path[1];
  const c = v === undefined ? undefined : p.s.a.chunks[v.at];
  return c?.verb !== undefined && (c.verb.copula || LINKING.has(word(p.s.a, v?.at ?? 0)));
}

/** Why an adjective is said of nobody, or `undefined` when it is. */
export function unsaidOf(p: Place, targets: Filled): string | undefined {
  if (!predicate(p)) return 'it is not said of a subject';
  // "needs the Union to be legitimate", "in order for it to remain so"
  if (p.s.a.chunks[p.path[1]?.at ?? -1]?.verb?.form === 'infinitive') return 'it is only to be so';
  // "it is appropriate at this point to recall": what is done
  const it = targets.references.every(({ text }) => /^it$/i.test(text));
  return it && announcesDoing(p.s.a, p.cue) ? 'nobody is said to be so' : undefined;
}

/** "a target of $100 billion a year in support of growth" */
export function isSum(p: Place, at: number): boolean {
  const c = p.s.a.chunks[at];
  return (
    c !== undefined &&
    p.s.a.tokens.slice(Math.max(c.from - 4, 0), c.to).some(({ text }) => /^(?:US\s?)?[$€£¥]/.test(text))
  );
}
