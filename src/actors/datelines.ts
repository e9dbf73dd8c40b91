import type { Token } from '../text/tokens.js';
import type { Mention } from './mentions.js';

/** How many tokens a dateline can have: "SHARM EL-SHEIKH, Egypt, Nov. 6 (Reuters) -". */
const LONGEST = 14;
/** How many tokens the name of the agency can have. */
const AGENCY = 4;

/**
 * Whether the mention stands in the dateline that a wire story begins with ("KABUL, Afghanistan (AP) - ", "KABUL: "),
 * which says where the story was written.
 */
export function isInDateline(mention: Mention, tokens: readonly Token[]): boolean {
  if (mention.from >= LONGEST || !/^\p{Lu}{3,}$/u.test(tokens[0]?.text ?? '')) return false;
  const names = mention.kind === 'place' || mention.kind === 'capital' || mention.from > 0;
  return names && mention.to <= datelineEnd(tokens);
}

function datelineEnd(tokens: readonly Token[]): number {
  for (let i = 1; i < Math.min(tokens.length, LONGEST); i++) {
    const token = tokens[i] as Token;
    if (/^(?:--?|–|—|:)$/.test(token.text)) return i;
    if (token.text === '(') return closes(tokens, i) ? i : 0;
    if ((token.kind === 'word' && token.text === token.lower) || token.text === '"') return 0;
  }
  return 0;
}

/** "(Reuters) -", "(AP) --": the agency, closed and followed by a mark. */
function closes(tokens: readonly Token[], open: number): boolean {
  for (let i = open + 1; i <= open + AGENCY; i++)
    if (tokens[i]?.text === ')') return tokens[i + 1]?.kind === 'mark';
  return false;
}

/** How many words the place may have that a press agency of its own country writes in small letters: "Addis Ababa - ". */
const PLACE_WORDS = 3;

/** The words of the place that a story begins with, up to the mark, the comma or the agency behind it; none where it begins otherwise. */
export function datelinePlace(tokens: readonly Token[]): readonly Token[] {
  const end = /^\p{Lu}{3,}$/u.test(tokens[0]?.text ?? '') ? datelineEnd(tokens) : placeEnd(tokens);
  const words = tokens.slice(0, end);
  const stop = words.findIndex(({ text }) => text === ',' || text === '(');
  return stop < 0 ? words : words.slice(0, stop);
}

/** "Khartoum - The ministry": where a dash with blanks around it ends the place, or 0. */
function placeEnd(tokens: readonly Token[]): number {
  for (let i = 0; i <= PLACE_WORDS; i++) {
    const { text = '', start = 0 } = tokens[i] ?? {};
    if (/^(?:--?|–|—)$/.test(text)) return i > 0 && start > (tokens[i - 1]?.end ?? 0) ? i : 0;
    if (!/^\p{Lu}/u.test(text)) return 0;
  }
  return 0;
}
