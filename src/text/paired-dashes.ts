import type { Token } from './tokens.js';
import { words } from './word-table.js';

const DASH = /^[–—-]$/;
const COMMA = words.of(',');

const JOINING = /^(?:and|or|but)$/;
const RELATIVE = /^(?:who|whom|whose|which)$/;

/** Makes commas of two dashes around a relative clause: "Kenya – which had voted for it – said" reads as it does with commas. */
export function commasForDashes(tokens: Token[]): void {
  const dashes: number[] = [];
  for (let i = 1; i < tokens.length - 1; i++)
    if (tokens[i]?.kind === 'mark' && DASH.test(tokens[i]?.text ?? '')) dashes.push(i);
  const [open, close] = dashes;
  if (open === undefined || close === undefined || dashes.length > 2) return;
  if (!RELATIVE.test(tokens[open + 1]?.lower ?? '') || JOINING.test(tokens[close + 1]?.lower ?? '')) return;
  for (const i of dashes) {
    const { start, end, hyphen } = tokens[i] as Token;
    tokens[i] = { text: COMMA.text, lower: COMMA.lower, word: COMMA, start, end, hyphen, kind: COMMA.kind };
  }
}
