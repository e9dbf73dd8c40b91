import type { Token } from './tokens.js';

/**
 * Takes off the brackets around a word that a writer puts into a quotation: "the (British) government", "(India's)
 * claims" read as they would without them.
 */
export function withoutInsertions(tokens: Token[]): void {
  for (let i = 0; i < tokens.length - 3; i++) {
    const open = tokens[i]?.text;
    if (open !== '(' && open !== '[') continue;
    const close = tokens[i + 2]?.lower === "'s" ? i + 3 : i + 2;
    if (tokens[close]?.text !== (open === '(' ? ')' : ']')) continue;
    const before = tokens[i - 1];
    const led = before === undefined || /^["“‘]$/.test(before.text) || isSmall(before);
    if (!led || !/^\p{Lu}\p{Ll}/u.test(tokens[i + 1]?.text ?? '') || !isSmall(tokens[close + 1])) continue;
    tokens.splice(close, 1);
    tokens.splice(i, 1);
  }
}

function isSmall(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Ll}/u.test(token.text);
}
