import { before, mark, word } from '../../clause/neighbours.js';
import type { Filled, Place } from '../place.js';
import { asTargets } from './target-phrases.js';

/** "the ideals of the Union, to which we reaffirm our commitment": what the relative stands for. */
export function relativeTo(p: Place, preposition: string): Filled | undefined {
  const { a } = p.s;
  let finite = 0;
  for (let k = p.cue; k > 0; k--) {
    const c = a.chunks[k];
    if (c?.kind === 'SB' || mark(a, k) === ';' || finite > 1) return undefined;
    if (c?.verb?.form === 'finite') finite++;
    if (c?.kind !== 'WR') continue;
    if (!/^(?:which|whom)$/.test(word(a, k)) || word(a, k - 1) !== preposition) return undefined;
    const lead = before(a, k - 1);
    const np = mark(a, lead) === ',' ? before(a, lead) : lead;
    return a.chunks[np]?.kind === 'NP' ? asTargets(p, [np]) : undefined;
  }
  return undefined;
}
