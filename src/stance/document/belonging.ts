import type { Mention } from '../../actors/mentions.js';
import type { Token } from '../../text/tokens.js';

/** How many words may stand between an actor and what belongs to it. */
const NEAR = 4;

const LINK =
  /^(?:the|an?|this|that|these|those|its|their|his|her|our|of|for|to|in|on|by|from|with|against|that|which|who|and|or|is|are|was|were|has|have)$/;

/** "Brazil's new proposal", "the Brazilian proposal", "the proposal made by Brazil": for the nouns that `isNoun` takes. */
export function belongs(
  tokens: readonly Token[],
  mention: Mention,
  isNoun: (word: string) => boolean,
): boolean {
  const owns = tokens[mention.to]?.lower === "'s" || mention.kind === 'adjective';
  for (let t = mention.to; owns && t <= mention.to + NEAR; t++) {
    if (isNoun(tokens[t]?.lower ?? '')) return true;
    if (tokens[t]?.kind === 'mark' || LINK.test(tokens[t]?.lower ?? '')) break;
  }
  const by = tokens[mention.from - 1]?.lower === 'the' ? mention.from - 2 : mention.from - 1;
  if (tokens[by]?.lower !== 'by') return false;
  for (let t = by - 1; t >= by - NEAR; t--) if (isNoun(tokens[t]?.lower ?? '')) return true;
  return false;
}
