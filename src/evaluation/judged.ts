import { isCoded as isActorCode, type Polarity, type StanceKind } from '../model/stance.js';

/** A stance as gold files and `annotate` write it; what is not compared may be missing. */
export interface JudgedStance {
  readonly holder: string;
  readonly stance: StanceKind;
  readonly polarity: Polarity;
  readonly status: string;
  readonly target: string;
  readonly rule?: string;
  readonly holderBasis?: string;
  readonly holderText?: string;
  readonly targetText?: string;
  readonly cue?: string;
  readonly intensity?: number;
  /** The number of the sentence. */
  readonly sentence?: number;
  /** The sentence, in code points from 0 of the text. */
  readonly start?: number;
  readonly end?: number;
  readonly plover?: string;
  readonly cameo?: string;
}

export interface JudgedRecord {
  readonly id: string;
  readonly text: string;
  readonly stances: readonly JudgedStance[];
}

/** Stances by record. */
export type Predictions = ReadonlyMap<string, readonly JudgedStance[]>;

/** Who takes which stance towards whom: what has to agree for a stance to be right, but for its status. */
export function coreKey({ holder, stance, polarity, target }: JudgedStance): string {
  return `${holder} ${stance} ${polarity} ${target}`;
}

/** The stance is taken, not withheld. */
export function isTaken({ polarity }: JudgedStance): boolean {
  return polarity !== 'withheld';
}

/** Whether readers gave a code: one that stands for somebody, and not an empty field. */
export function isCoded(code: string): boolean {
  return code !== '' && isActorCode(code);
}

/** The first of the stances with the same key, in their order. */
export function distinctBy(
  stances: readonly JudgedStance[],
  keyOf: (stance: JudgedStance) => string,
): JudgedStance[] {
  const seen = new Set<string>();
  return stances.filter((stance) => !seen.has(keyOf(stance)) && seen.add(keyOf(stance)));
}
