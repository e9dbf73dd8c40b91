import type { Token } from '../tokens.js';
import { isInRelative } from './relative-verbs.js';
import { FINITE, NOUNISH, type Tag, VERBAL } from './tags.js';

/**
 * "Kenya's decision to close the port sparked criticism": behind the object of an infinitive that goes with the noun
 * before it, where the clause has no other verb, a past form is its verb and no participle.
 */
export function endsWithInfinitive(tokens: readonly Token[], tags: readonly Tag[], i: number): boolean {
  let j = i - 1;
  while (j > 1 && !VERBAL.has(tags[j] as Tag)) {
    if (/^(?:SB|WR|MK|CC)$/.test(tags[j] ?? '')) return false;
    j--;
  }
  if (tags[j] !== 'VB' || tags[j - 1] !== 'TO' || !NOUNISH.has(tags[j - 2] as Tag)) return false;
  for (let k = j - 2; k >= 0; k--) {
    if (FINITE.has(tags[k] as Tag)) {
      // "officials said the plan to close the port sparked": what is said is a clause.
      return /^sa(?:y|ys|id)$/.test(tokens[k]?.lower ?? '') && k < j - 3 && !followsVerb(tags, i);
    }
    if (/^(?:SB|WR)$/.test(tags[k] ?? '') || tokens[k]?.text === ';') break;
  }
  return !followsVerb(tags, i);
}

/** Whether another verb of the clause stands behind word `i`. */
function followsVerb(tags: readonly Tag[], i: number): boolean {
  for (let k = i + 1; k < tags.length; k++) {
    if (tags[k] === 'SB') return false;
    if (FINITE.has(tags[k] as Tag) && tags[k - 1] !== 'CC' && !isInRelative(tags, k)) return true;
  }
  return false;
}
