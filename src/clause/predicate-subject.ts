import type { Analysis } from '../text/analysis.js';
import { groupStartingAt } from './conjuncts.js';
import { nearestFinite } from './governing-verb.js';
import { after, before, beforeOpinion, mark, word } from './neighbours.js';
import { NOTHING, role, type Step } from './role.js';

/** The subject of the copula that the adjective at `i` is said with: "Turkey is ready to". */
export function predicateStep(a: Analysis, i: number): Step {
  const fronted = frontedCopula(a, i);
  if (fronted >= 0) return role(groupStartingAt(a, after(a, fronted)));
  let j = beforeOpinion(a, before(a, i));
  while (a.chunks[j]?.kind === 'ADJ' || a.chunks[j]?.kind === 'CC') j = before(a, j);
  if (a.chunks[j]?.kind === 'VP') return j;
  // "we find it difficult to support": whoever finds it so is to do it.
  const deeming = word(a, j) === 'it' ? before(a, j) : -1;
  if (a.chunks[deeming]?.kind === 'VP' && DEEMING.test(word(a, deeming))) return deeming;
  // "it has made it difficult to support": for whom is not said.
  if (a.chunks[deeming]?.kind === 'VP' && /^ma(?:k|de)/.test(word(a, deeming))) return NOTHING;
  if (a.chunks[j]?.kind === 'NP') return role([j], 'participle');
  return nearestFinite(a, i);
}

const DEEMING =
  /^(?:find(?:s|ing)?|found|consider(?:s|ed)?|deem(?:s|ed)?|th(?:ink|inks|ought)|fe(?:el|els|lt))$/;

/**
 * "equally shameful is the silence of the Council", "what is shameful is the silence": the copula between an adjective
 * and what it is said of, or -1 where the adjective stands behind both.
 */
export function frontedCopula(a: Analysis, i: number): number {
  let first = i;
  let last = i;
  while (isJoined(a, before(a, first))) first = before(a, first);
  while (isJoined(a, after(a, last))) last = after(a, last);
  const copula = after(a, last);
  const verb = a.chunks[copula]?.verb;
  if (!verb?.copula || verb.form !== 'finite' || a.chunks[after(a, copula)]?.kind !== 'NP') return -1;
  const lead = before(a, first);
  const opens =
    lead < 0 || /^(?:SB|CC|IN)$/.test(a.chunks[lead]?.kind ?? '') || /^[,;:]$/.test(mark(a, lead));
  const what = a.chunks[lead]?.verb?.copula && word(a, before(a, lead)) === 'what';
  return opens || what ? copula : -1;
}

/** One of several adjectives, or what joins them: "unjust and cruel is" */
function isJoined(a: Analysis, i: number): boolean {
  return a.chunks[i]?.kind === 'ADJ' || (a.chunks[i]?.kind === 'CC' && a.chunks[after(a, i)]?.kind === 'ADJ');
}

/** "how grateful we are to Kenya": the verb that an adjective in front of its subject is said with; `otherwise` for any other. */
export function saidWith(a: Analysis, i: number, otherwise: number): number {
  const copula = word(a, before(a, i)) === 'how' ? after(a, after(a, i)) : -1;
  return a.chunks[copula]?.verb?.copula ? copula : otherwise;
}
