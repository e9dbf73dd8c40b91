import type { Analysis } from '../text/analysis.js';
import { after, before, word } from './neighbours.js';
import { role, type Step } from './role.js';

const BEGGING = /^(?:allow|permit)(?:ted|ed)?$/;

/**
 * "Allow me at the outset, on behalf of my delegation, to congratulate", "May I be permitted, on its behalf, to": who is to do
 * what the infinitive at `v` says, where only phrases stand between the two.
 */
export function permittedStep(a: Analysis, v: number): Step | undefined {
  for (let k = v - 1; k >= 0; k--) {
    const c = a.chunks[k];
    if (c?.kind === 'SB' || c?.kind === 'WR') return undefined;
    // "a pleasure for us, on behalf of my delegation, to congratulate"
    if (c?.kind === 'IN' && word(a, k) === 'for' && /^(?:me|us)$/.test(word(a, k + 1)))
      return k + 1 < before(a, v) ? role([k + 1], 'control') : undefined;
    if (!c?.verb) continue;
    if (c.verb.form !== 'bare' || !BEGGING.test(word(a, k))) return undefined;
    if (c.verb.passive) return after(a, k) === v ? undefined : k;
    const who = after(a, k);
    return a.chunks[who]?.kind === 'NP' && who < before(a, v) && /^(?:me|us)$/.test(word(a, who))
      ? role([who], 'control')
      : undefined;
  }
  return undefined;
}
