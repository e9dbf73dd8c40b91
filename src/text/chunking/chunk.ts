import type { Token } from '../tokens.js';

/**
 * A run of tokens that acts as one: `NP` a noun phrase without its complements, `VP` a verb with its
 * auxiliaries, `ADJ` adjectives that are said of something, `TM` a time, and the words that join these.
 */
export type ChunkKind = 'NP' | 'VP' | 'ADJ' | 'IN' | 'LK' | 'SB' | 'WR' | 'CC' | 'RB' | 'TM' | 'MK' | 'QU';

export type VerbForm = 'finite' | 'infinitive' | 'gerund' | 'participle' | 'bare';

/** The run, its head and what its verb looks like. */
export interface Chunk {
  readonly kind: ChunkKind;
  /** First token, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** The token that the chunk is about: the last noun, the main verb. */
  readonly head: number;
  readonly verb: VerbFeatures | undefined;
  /** In a noun phrase: one past the last possessive ending, `from` where there is none. */
  readonly core: number;
}

/** What the forms of a verb and its auxiliaries say. */
export interface VerbFeatures {
  readonly form: VerbForm;
  readonly passive: boolean;
  readonly negated: boolean;
  readonly perfect: boolean;
  readonly progressive: boolean;
  readonly past: boolean;
  /** The modal in lower case, straightened: `will`, `would`, ... */
  readonly modal: string | undefined;
  /** Only "be": what follows is said of the subject. */
  readonly copula: boolean;
}

const QUOTES = /^["“”«»‘'`]$/;

/** Whether the token is a quotation mark. */
export function isQuote(token: Token | undefined): boolean {
  return token?.kind === 'mark' && QUOTES.test(token.text);
}
