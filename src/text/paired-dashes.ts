import type { Token } from './tokens.js';
import { words } from './word-table.js';

const DASH = /^[–—-]$/;
const COMMA = words.of(',');

const JOINING = /^(?:and|or|but)$/;
const DOING = /^(?!during|nothing|everything|something|including)[a-z]{2,}ing$/;
const RELATIVE = /^(?:who|whom|whose|which)$/;
const DETERMINER = /^(?:an?|the|its|his|her|their)$/;
/** How many words a name for the same may have. */
const LONGEST_NAME = 10;

/**
 * Makes commas of two dashes around a relative clause, a participle, another name or "among them": "Kenya – which had voted
 * for it – said" reads as it does with commas.
 */
export function commasForDashes(tokens: Token[]): void {
  const dashes: number[] = [];
  for (let i = 1; i < tokens.length - 1; i++)
    if (tokens[i]?.kind === 'mark' && DASH.test(tokens[i]?.text ?? '')) dashes.push(i);
  const [open, close] = dashes;
  if (open === undefined || close === undefined || dashes.length > 2) return;
  const first = tokens[open + 1]?.lower ?? '';
  const opens =
    RELATIVE.test(first) ||
    isSameAgain(tokens, open, close) ||
    DOING.test(first.endsWith('ly') ? (tokens[open + 2]?.lower ?? '') : first);
  if (!opens || JOINING.test(tokens[close + 1]?.lower ?? '')) return;
  for (const i of dashes) {
    const { start, end, hyphen } = tokens[i] as Token;
    tokens[i] = { text: COMMA.text, lower: COMMA.lower, word: COMMA, start, end, hyphen, kind: COMMA.kind };
  }
}

/** "Ama Boateng – a Kenyan minister – said", "nine states – among them Chad – said" */
function isSameAgain(tokens: readonly Token[], open: number, close: number): boolean {
  const first = tokens[open + 1]?.lower ?? '';
  if (first === 'among') return tokens[open + 2]?.lower === 'them';
  // "Kenya -- together with Chad -- said"
  if (/^(?:together|along|alongside|like)$/.test(first)) return true;
  if (!DETERMINER.test(first) || close - open > LONGEST_NAME) return false;
  // "three aims – the truce, aid and talks – are": a list.
  return !tokens.slice(open, close).some(({ text }) => text === ',' || text === 'and');
}
