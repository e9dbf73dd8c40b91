/** `support`, `condemnation`, `assist`, or a stance that a lexicon folder adds. */
export type StanceKind = string;

export const POLARITIES = ['affirmed', 'withheld'] as const;
export type Polarity = (typeof POLARITIES)[number];

export const STATUSES = ['asserted', 'conditional', 'urged', 'delivered'] as const;
export type Status = (typeof STATUSES)[number];

/** How the holder of a stance was found. */
const HOLDER_BASES = [
  'subject',
  'possessive',
  'passive_agent',
  'modifier',
  'speaker',
  'issuer',
  'coreference',
  'attribution',
  'object',
  'preposition',
  'unknown',
] as const;
export type HolderBasis = (typeof HOLDER_BASES)[number];

export type Intensity = 1 | 2 | 3;

/** The code of a target with no actor behind it. */
export const NO_ACTOR = 'NONE';
/** The code of an actor that has no code of its own in the codebook. */
export const OTHER_ACTOR = 'OTHER';

/** Whether a code is an actor's own: neither of the two that stand for nobody in particular. */
export function isCoded(code: string): boolean {
  return code !== NO_ACTOR && code !== OTHER_ACTOR;
}

/** A stretch of a text, in UTF-16 units from 0, the end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One actor's stance towards one target, with the evidence for it. */
export interface Stance {
  /** The number of the sentence within the statement, from 0. */
  readonly sentence: number;
  /** The sentence, in Unicode code points from 0 of the statement's text. */
  readonly start: number;
  readonly end: number;
  readonly holder: string;
  /** A finer code where the actor book has one: `WFP` for a stance that counts as `UN`, `HAMAS` for `OTHER`. */
  readonly holderActor: string;
  readonly holderText: string;
  readonly holderBasis: HolderBasis;
  readonly stance: StanceKind;
  readonly polarity: Polarity;
  readonly status: Status;
  readonly target: string;
  readonly targetActor: string;
  readonly targetText: string;
  readonly cue: string;
  /** The cue, in Unicode code points from 0 of the statement's text. */
  readonly cueStart: number;
  readonly cueEnd: number;
  readonly rule: string;
  readonly intensity: Intensity;
  readonly plover: string;
  readonly cameo: string;
}

/** Something the scorer met and could not place: what to add to the actors or the lexicon next. */
export interface WorklistItem {
  readonly sentence: number;
  readonly kind: 'unknown_actor' | 'unmatched_cue';
  readonly text: string;
}

/** What the scorer finds in one statement. */
export interface ScoredStatement {
  readonly id: string;
  readonly sentences: number;
  readonly stances: readonly Stance[];
  readonly worklist: readonly WorklistItem[];
}
