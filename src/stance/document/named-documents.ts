import type { Span } from '../../model/stance.js';
import type { Token } from '../../text/tokens.js';
import { WordScanner } from '../../text/word-scanner.js';

const DOCUMENT_NOUNS = new Set(
  'statement communique communiqué declaration document resolution letter message'
    .split(' ')
    .flatMap((noun) => [noun, `${noun}s`]),
);
const documentNouns = new WordScanner(DOCUMENT_NOUNS);

/** What is asked of a text. */
interface Told {
  readonly text: string;
  span(number: number): Span;
  tokens(number: number): readonly Token[];
}

/** Whether sentence `number` speaks of a statement, a communiqué or the like. */
export function speaksOfDocument(told: Told, number: number): boolean {
  const { start, end } = told.span(number);
  return (
    documentNouns.occursIn(told.text, start, end) &&
    told.tokens(number).some((token) => DOCUMENT_NOUNS.has(token.lower))
  );
}

/** Whether a sentence before sentence `number` does. */
export function toldOfDocument(told: Told, number: number): boolean {
  for (let i = 0; i < number; i++) if (speaksOfDocument(told, i)) return true;
  return false;
}
