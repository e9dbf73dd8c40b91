import type { Analysis } from '../text/analysis.js';
import { nearestFinite } from './governing-verb.js';
import { before, beforeOpinion } from './neighbours.js';
import { role, type Step } from './role.js';

/** The subject of the copula that the adjective at `i` is said with: "Turkey is ready to". */
export function predicateStep(a: Analysis, i: number): Step {
  let j = beforeOpinion(a, before(a, i));
  while (a.chunks[j]?.kind === 'ADJ' || a.chunks[j]?.kind === 'CC') j = before(a, j);
  if (a.chunks[j]?.kind === 'VP') return j;
  if (a.chunks[j]?.kind === 'NP') return role([j], 'participle');
  return nearestFinite(a, i);
}
