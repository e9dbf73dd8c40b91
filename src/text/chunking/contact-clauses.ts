import { CLAIMING } from '../tagging/helped-verbs.js';
import type { Tag } from '../tagging/tags.js';
import type { Token } from '../tokens.js';

/**
 * Whether the name that begins at `i` opens a clause about the noun before it, with no "that" between: "the rebels Turkey
 * armed", "a move Kenya denounced", "a group Turkey considers", "a plan Kenya said threatened it".
 * @param from where the noun phrase begins
 */
export function opensContactClause(
  tokens: readonly Token[],
  tags: readonly Tag[],
  from: number,
  i: number,
): boolean {
  const before = tokens[i - 1]?.lower ?? '';
  const determined = tags[from] === 'DT';
  if (tags[i - 1] === 'NNS' && determined && actsNext(tags, i)) return true;
  const told = determined || tokens[from - 1]?.lower === 'whose';
  const done = DONE.test(before) || (!determined && tags[i - 1] === 'NNS');
  if (told && done && actsNext(tags, i)) return true;
  if (!determined) return false;
  return (
    (BAND.test(before) && isJudged(tokens, tags, i)) ||
    (/^NNS?$/.test(tags[i - 1] ?? '') && isClaimedOf(tokens, tags, i))
  );
}

const DONE =
  /^(?:move|measure|decision|step|act|action|charge|claim|allegation|accusation|plan|proposal|deal|agreement|offer|law|policy|raid|attack|strike|offensive|operation|visit|war|demand|threat|vote|election|bill|poll|referendum|situation|territory|region|island|area|idea|stance|position|approach|view|scheme|project|resolution|amendment)$/;

const BAND =
  /^(?:group|militia|faction|party|organi[sz]ation|movement|force|army|regime|cleric|man|leader|commander|network|enclave|corridor)$/;
const JUDGES =
  /^(?:consider|see|view|regard|call|brand|label|deem|blame|accuse|back|support|arm|fund|train|designate|list|classif(?:y|ie)|class|treat|describe|say)(?:s|ed|d)?$/;

/** Whether a verb of backing or naming follows the name that begins at `i`, or the last of two names. */
function isJudged(tokens: readonly Token[], tags: readonly Tag[], i: number): boolean {
  let k = i;
  while (tags[k] === 'NNP') k++;
  if (tags[k] === 'CC' && /^(?:NNP|DT)$/.test(tags[k + 1] ?? '')) {
    k++;
    while (tags[k] === 'NNP' || tags[k] === 'DT') k++;
  }
  return /^VB[DZP]$/.test(tags[k] ?? '') && JUDGES.test(tokens[k]?.lower ?? '');
}

/** "Turkey said threatened", "Amnesty International says is": a name and a verb of saying, with the verb of what is said right behind it. */
function isClaimedOf(tokens: readonly Token[], tags: readonly Tag[], i: number): boolean {
  let v = i;
  while (tags[v] === 'NNP') v++;
  return CLAIMING.test(tokens[v]?.lower ?? '') && /^(?:VBD|VBZ|BE|HV|MD)$/.test(tags[v + 1] ?? '');
}

/** Whether a finite verb follows the name that begins at `i`. */
export function actsNext(tags: readonly Tag[], i: number): boolean {
  let k = i;
  while (tags[k] === 'NNP') k++;
  const next = tags[k];
  return next === 'VBD' || next === 'HV' || next === 'VBZ' || next === 'MD';
}
