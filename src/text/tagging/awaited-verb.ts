import type { Token } from '../tokens.js';
import { hasFinite } from './finite-verbs.js';
import { endsDoing, isIntransitive, isWantedOf } from './set-phrases.js';
import { FINITE, type Tag } from './tags.js';
import { hasVerbBehind } from './verb-places.js';
import type { Possible } from './word-tags.js';

/** Words that stand for many without a noun: "others", "many". */
export const MANY = /^(?:others|many|most|some|several|few|all|both)$/;

/** "Kenya and others support the plan", "many back Mali", "that Mali help Chad": who they are needs no noun, and what follows is an object. */
export function awaitsVerb(
  tokens: readonly Token[],
  words: readonly (Tag | Possible)[],
  tags: readonly Tag[],
  i: number,
  third: boolean,
): boolean {
  if (subjectWaits(tokens, words, tags, i, third)) return true;
  if (third) return false;
  const previous = tokens[i - 1]?.lower ?? '';
  // "it is important that Mali help Chad", "demands that the Union stop arming Chad", "demanded that he step down"
  if (isWantedOf(tokens, tags, i))
    return (
      isIntransitive(tokens, i) ||
      GIVING.test(tokens[i]?.lower ?? '') ||
      endsDoing(tokens, words, i) ||
      /^(?:NNP|DT|PRP\$)$/.test(String(words[i + 1]))
    );
  if (!MANY.test(previous) || hasFinite(tokens, tags, i)) return false;
  if (previous !== 'others' && i > 1 && !/^(?:CC|MK|SB)$/.test(tags[i - 2] ?? '')) return false;
  // "some say that Mali is"
  if (tokens[i + 1]?.lower === 'that') return true;
  const next = words[i + 1];
  return next === 'DT' || next === 'PRP$' || next === 'NNP' || next === 'PRP';
}

/** "that Mali give aid": no noun at all. */
const GIVING = /^(?:give|provide|send|lend|assist|recognize|recognise|apologize|apologise)$/;

/** A clause about a subject, or one that is the subject. */
const OPENERS: ReadonlySet<Tag | undefined> = new Set<Tag>(['WR', 'SB']);

/**
 * "those who arm rebels in Mali bear the blame", "what Kenya does in Chad shames us": the clause that tells who or what it is
 * ends in a name, and the verb that goes with it is yet to come.
 */
function subjectWaits(
  tokens: readonly Token[],
  words: readonly (Tag | Possible)[],
  tags: readonly Tag[],
  i: number,
  third: boolean,
): boolean {
  let place = i - 1;
  while (tags[place] === 'NNP') place--;
  if (place === i - 1) return false;
  if (tags[place] === 'DT') place--;
  if (tags[place] !== 'IN') return false;
  const opener = openerBefore(tags, place);
  if (opener < 0 || hasVerbBehind(words, i)) return false;
  // "what Kenya does"
  if (/^what(?:ever)?$/.test(tokens[opener]?.lower ?? '')) return third && startsClause(tags, opener - 1);
  const head = tokens[opener - 1]?.lower ?? '';
  const tag = tags[opener - 1];
  const many = tag === 'NNS' || /^(?:those|people|all|others|many|some)$/.test(head);
  if (!many && tag !== 'NN') return false;
  return many !== third && startsClause(tags, opener - 1);
}

/** Where the clause opens that has the word at `i`, and one verb so far; or -1. */
function openerBefore(tags: readonly Tag[], i: number): number {
  let verbs = 0;
  for (let k = i; k >= 0; k--) {
    if (OPENERS.has(tags[k])) return verbs === 1 ? k : -1;
    if (tags[k] === 'MK') return -1;
    if (FINITE.has(tags[k] as Tag)) verbs++;
  }
  return -1;
}

/** Whether nothing but the words of a noun phrase stands between the word at `i` and the beginning of a clause. */
function startsClause(tags: readonly Tag[], i: number): boolean {
  for (let k = i; k >= 0; k--) {
    if (tags[k] === 'SB' || tags[k] === 'MK') return true;
    if (!/^(?:NN|NNS|NNP|DT|JJ|PRP\$|POS|IN|CD|PRP)$/.test(tags[k] ?? '')) return false;
  }
  return true;
}
