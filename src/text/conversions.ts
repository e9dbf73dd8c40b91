import type { Token } from './tokens.js';

const MONEY = /^(?:\p{Lu}{0,3}[$€£¥])?\d[\d.,]*(?:m|bn|tn|k)?$/u;
const COUNT =
  /^(?:million|billion|trillion|m|bn|tn|thousand|us|u|s|about|around|nearly|almost|some|roughly|over|approximately|then|dollars?|euros?|pounds?|sterling|yuan|yen|rubles?|roubles?|rupees?|kron(?:or|er)|francs?|crore|lakh)$/;
/** How many words a sum in brackets may have. */
const SUM = 6;

/**
 * Takes out what says a sum of money again: "a €50bn (£43bn) loan" reads as it does without the brackets, which would
 * part the loan from its sum.
 */
export function withoutConversions(tokens: Token[]): void {
  for (let i = 1; i < tokens.length - 1; i++) {
    if (tokens[i]?.text !== '(') continue;
    const close = closing(tokens, i);
    if (close < 0 || !isSum(tokens[i - 1]) || !tokens.slice(i + 1, close).some(isMoney)) continue;
    tokens.splice(i, close + 1 - i);
    i--;
  }
}

/** Where the bracket that opens at `i` closes behind nothing but a sum, or -1. */
function closing(tokens: readonly Token[], i: number): number {
  for (let k = i + 1; k <= i + 1 + SUM && k < tokens.length; k++) {
    if (tokens[k]?.text === ')') return k > i + 1 ? k : -1;
    if (!isSum(tokens[k])) return -1;
  }
  return -1;
}

function isSum(token: Token | undefined): boolean {
  return token !== undefined && (isMoney(token) || COUNT.test(token.lower));
}

function isMoney(token: Token): boolean {
  return MONEY.test(token.text);
}
