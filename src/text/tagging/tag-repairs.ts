import type { Token } from '../tokens.js';
import {
  finiteFollows,
  followsObject,
  followsPartitive,
  followsPrepositional,
  inApposition,
  inObjectRelative,
  opensAside,
} from './finite-verbs.js';
import { NOUNISH, type Tag } from './tags.js';
import { INTRANSITIVE } from './verb-classes.js';
import { opensObject, type Possible } from './word-tags.js';

/** "the looting and lynching by": what a conjunction joins to a noun, with an agent, is a noun. */
export function repairGerunds(tokens: readonly Token[], tags: Tag[]): void {
  for (let i = 2; i < tags.length; i++) {
    if (tags[i] !== 'VBG' || tags[i - 1] !== 'CC' || tags[i - 2] !== 'NN') continue;
    if (/^(?:by|of)$/.test(tokens[i + 1]?.lower ?? '')) tags[i] = 'NN';
  }
}

/** "allow me first to thank": an adverb after a pronoun in the accusative; "the very beginning": no adverb. */
export function repairFirst(tokens: readonly Token[], tags: Tag[]): void {
  for (let i = 1; i < tags.length; i++) {
    const lower = tokens[i]?.lower;
    if (lower === 'first' && /^(?:me|us)$/.test(tokens[i - 1]?.lower ?? '')) tags[i] = 'RB';
    if (lower === 'very' && tags[i - 1] === 'DT' && NOUNISH.has(tags[i + 1] as Tag)) tags[i] = 'JJ';
  }
}

/**
 * "the agreement signed in Berlin collapsed": a past form right after a noun is a participle when the same
 * clause has a finite verb after it, with nothing between the two that could part them.
 */
export function repairParticiples(
  tokens: readonly Token[],
  words: readonly (Tag | Possible)[],
  tags: Tag[],
): void {
  // "Asked to comment, she": a past form that no subject can stand before.
  const [first] = words;
  if (tags[0] === 'VBD' && typeof first === 'object' && first.has('VBN')) tags[0] = 'VBN';
  for (let i = 1; i < tags.length; i++) {
    if (tags[i] !== 'VBD') continue;
    const word = words[i] as Tag | Possible;
    if (typeof word === 'string' || !word.has('VBN') || INTRANSITIVE.has(tokens[i]?.lower ?? '')) continue;
    const before = tags[i - 1] as Tag;
    const bare = NOUNISH.has(before) || (before === 'RB' && NOUNISH.has(tags[i - 2] as Tag));
    if (bare && inObjectRelative(tokens, tags, i)) continue;
    // "refugees granted asylum are": what is granted stands after the participle.
    const plural = before === 'NNS' || (before === 'NNP' && /[a-z]ees$/.test(tokens[i - 1]?.text ?? ''));
    const given = DATIVE.has(tokens[i]?.lower ?? '') && plural;
    if (bare && (given || !opensObject(words[i + 1])) && finiteFollows(tokens, tags, i + 1)) tags[i] = 'VBN';
    else if (
      bare &&
      (followsObject(tokens, tags, i) ||
        inApposition(tokens, tags, i) ||
        followsPrepositional(tokens, tags, i))
    )
      tags[i] = 'VBN';
    else if (before === 'CC' && tags[i - 2] === 'VBN') tags[i] = 'VBN';
    else if (opensAside(tokens, tags, i) || followsPartitive(tokens, i)) tags[i] = 'VBN';
  }
}

const DATIVE = new Set(['granted', 'offered', 'given', 'denied', 'promised', 'awarded', 'sent', 'lent', 'owed', 'shown', 'taught', 'refused', 'accorded', 'allotted', 'assigned']); // biome-ignore format: a list
