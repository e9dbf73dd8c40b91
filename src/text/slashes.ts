import type { Token } from './tokens.js';

/** Takes out the slash within a name, "HIV/AIDS", as if a hyphen joined its parts. */
export function withoutSlashes(tokens: Token[]): void {
  for (let i = 1; i < tokens.length - 1; i++) {
    const slash = tokens[i] as Token;
    if (slash.text !== '/') continue;
    const [before, after] = [tokens[i - 1] as Token, tokens[i + 1] as Token];
    if (before.end !== slash.start || after.start !== slash.end) continue;
    if (!isCapital(before) || !isCapital(after)) continue;
    const { text, lower, word, start, end, kind } = after;
    tokens.splice(i, 2, { text, lower, word, start, end, hyphen: true, kind });
  }
}

/** "HIV", not the "A" of "A/58". */
function isCapital({ kind, text }: Token): boolean {
  return kind === 'word' && /^\p{Lu}\p{L}/u.test(text);
}
