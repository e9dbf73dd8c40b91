import type { Span } from '../model/stance.js';
import type { Chunk } from './chunking/chunk.js';
import { chunk } from './chunking/chunks.js';
import { tagTokens } from './tagging/tagger.js';
import type { Tag } from './tagging/tags.js';
import type { NameKind } from './tagging/word-tags.js';
import type { Token } from './tokens.js';

/** Classes of words that the grammar asks for: verbs of control, nouns for people, ... */
export interface WordClasses {
  /** Whether `word` (lower case) is of the class; an unknown class holds no word. */
  has(name: string, word: string): boolean;
  /** Whether `word` is of one of the classes: one look where `has` takes one for each of them. */
  hasAny(names: readonly string[], word: string): boolean;
  /** The class of `word` (lower case), or its classes; nothing for a word of none. */
  of(word: string): string | ReadonlySet<string> | undefined;
}

/** One sentence, cut into tokens and chunks, each made once and used by all rules. */
export interface Analysis {
  readonly text: string;
  readonly span: Span;
  readonly tokens: readonly Token[];
  readonly tags: readonly Tag[];
  readonly chunks: readonly Chunk[];
  /** The chunk that each token stands in. */
  readonly chunkOf: readonly number[];
  readonly classes: WordClasses;
  /** What stands beside each chunk, as far as it was asked for: see `clause/neighbours`. */
  readonly beside: Beside;
}

/** The chunks before and after each chunk; `UNASKED` where nobody asked yet. */
interface Beside {
  readonly before: number[];
  readonly after: number[];
}

export const UNASKED = -2;

/** Analyses the tokens of the sentence at `span` of `text`; `names` marks those that belong to the names of actors. */
export function analyse(
  text: string,
  span: Span,
  tokens: readonly Token[],
  names: (index: number) => NameKind,
  classes: WordClasses,
): Analysis {
  const tags = tagTokens(tokens, names);
  const chunks = chunk(tokens, tags);
  const chunkOf: number[] = [];
  const beside: Beside = { before: [], after: [] };
  for (let index = 0; index < chunks.length; index++) {
    const { to } = chunks[index] as Chunk;
    while (chunkOf.length < to) chunkOf.push(index);
    beside.before.push(UNASKED);
    beside.after.push(UNASKED);
  }
  return { text, span, tokens, tags, chunks, chunkOf, classes, beside };
}

/** The words of tokens `from` to `to` (excluded), as written. */
export function textOf(analysis: Analysis, from: number, to: number): string {
  const first = analysis.tokens[from];
  const last = analysis.tokens[to - 1];
  return first && last ? analysis.text.slice(first.start, last.end) : '';
}
