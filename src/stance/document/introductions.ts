import type { Mention } from '../../actors/mentions.js';
import type { Token } from '../../text/tokens.js';

/** How many words may stand between whom somebody acts for and the name: "Kenyan Deputy Foreign Minister Amos Wako". */
const REACH = 8;
const CAPITAL = /^\p{Lu}/u;
/** Offices that wire stories write small: "Kenyan army spokesman Amos Wako". */
const OFFICE =
  /^(?:prime|foreign|defen[cs]e|interior|finance|deputy|vice|chief|former|army|military|police|government|presidential|opposition|party|minister|president|premier|chancellor|ambassador|envoy|diplomat|spokes(?:man|woman|person)|senator|lawmaker|leader|general|commander|governor|mayor|secretary|official|negotiator|activist|editor|lawyer|judge|bishop|archbishop|economist|analyst|author|of|for|the|and|affairs)$/;

/**
 * The actor for whom the person `surname` is said to act where the name is first met: "Kenyan Foreign Minister Amos
 * Wako", "Kenya's Amos Wako", "Amos Wako, the Kenyan envoy,". Nothing where the words around the name do not say so.
 */
export function introducedFor(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  surname: string,
): Mention | undefined {
  const at = tokens.findIndex((token, k) => token.text === surname && isNamed(tokens, k));
  if (at < 0) return undefined;
  return before(tokens, mentions, at) ?? after(tokens, mentions, at);
}

/** A surname stands behind a first name or a title: alone it introduces nobody. */
function isNamed(tokens: readonly Token[], k: number): boolean {
  return k > 0 && CAPITAL.test(tokens[k - 1]?.text ?? '');
}

function before(tokens: readonly Token[], mentions: readonly Mention[], at: number): Mention | undefined {
  let office = false;
  for (let k = at - 1; k >= 0 && k >= at - REACH; k--) {
    const mention = mentions.find((item) => item.from <= k && k < item.to);
    // "Jordan Wells" is a person of that name: an office or a possessive parts a state from who acts for it.
    if (mention) return mention.kind === 'adjective' || office ? mention : undefined;
    const token = tokens[k] as Token;
    office ||= token.lower === "'s" || OFFICE.test(token.lower);
    const joins = token.lower === "'s" || CAPITAL.test(token.text) || OFFICE.test(token.lower);
    if (!joins) return undefined;
  }
  return undefined;
}

/** "Amos Wako, the Kenyan envoy,": what stands between the commas. */
function after(tokens: readonly Token[], mentions: readonly Mention[], at: number): Mention | undefined {
  if (tokens[at + 1]?.text !== ',') return undefined;
  let office = false;
  let found: Mention | undefined;
  for (let k = at + 2; k < tokens.length && k <= at + 2 + REACH; k++) {
    const token = tokens[k] as Token;
    if (token.kind === 'mark') break;
    office ||= OFFICE.test(token.lower) && token.lower.length > 3;
    found ??= mentions.find((item) => item.from === k && item.kind !== 'person');
  }
  return office ? found : undefined;
}
