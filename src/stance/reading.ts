import type { Rule } from '../lexicon/rule.js';
import type { Polarity, Status } from '../model/stance.js';
import type { Step } from './path.js';
import type { Reference } from './references/reference.js';
import type { Match, Sentence } from './sentence.js';

/** One stance as the sentence words it, before it is booked. */
export interface Reading {
  readonly match: Match;
  readonly rule: Rule;
  readonly stance: string;
  readonly polarity: Polarity;
  readonly status: Status;
  readonly holder: Reference;
  readonly target: Reference;
  readonly operators: readonly Match[];
  /** From the cue to the verb that rules its clause. */
  readonly path: readonly Step[];
  /** For help that thanks are given for: the token that names it. */
  readonly help?: number;
}

/** A cue that carries no stance here, and why. */
export interface Miss {
  readonly match: Match;
  readonly why: string;
}

/** A miss whose reason is found out when it is asked for: only `explain` tells it. */
export class LateMiss implements Miss {
  constructor(
    readonly match: Match,
    private readonly reason: () => string,
  ) {}

  get why(): string {
    return this.reason();
  }
}

/** What one sentence says, with the cues that say nothing and why. */
export interface ReadSentence {
  readonly sentence: Sentence;
  readonly readings: readonly Reading[];
  readonly misses: readonly Miss[];
}
