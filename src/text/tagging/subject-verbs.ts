import type { Token } from '../tokens.js';
import { isInRelative } from './relative-verbs.js';
import { FINITE, NOUNISH, type Tag, VERBAL } from './tags.js';
import { SPEECH_ACTS } from './verb-classes.js';

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

/** "we see progress, and commend Mali": what the first person says behind a comma is a second verb of its own. */
export function repairSpeechActs(tokens: readonly Token[], tags: Tag[]): void {
  for (let i = 4; i < tags.length; i++) {
    // "we praise Mali, which kept watch, and pledge to help"
    const undertakes = tags[i + 1] === 'TO' && UNDERTAKING.test(tokens[i]?.lower ?? '');
    if (!undertakes && (tags[i] !== 'VB' || !SPEECH_ACTS.has(tokens[i]?.lower ?? ''))) continue;
    let joint = i - 1;
    while (tags[joint] === 'RB') joint--;
    if (tags[joint] !== 'CC' || tokens[joint - 1]?.text !== ',') continue;
    if (firstPersonAsserts(tokens, tags, joint - 1)) tags[i] = 'VBP';
  }
}

const UNDERTAKING = /^(?:pledge|promise|vow|offer)$/;

/** Whether a clause before `end` has "I" or "we" as the subject of a verb without a modal. */
function firstPersonAsserts(tokens: readonly Token[], tags: readonly Tag[], end: number): boolean {
  for (let i = 0; i < end; i++) {
    if (tokens[i]?.text === ';') return false;
    if (!/^(?:i|we)$/.test(tokens[i]?.lower ?? '')) continue;
    let verb = i + 1;
    while (tags[verb] === 'RB') verb++;
    return tags[verb] === 'VBP' || tags[verb] === 'BE' || tags[verb] === 'HV';
  }
  return false;
}
