import type { ActorBook } from '../actors/actor-book.js';
import { NO_ACTOR } from '../model/stance.js';
import type { Step } from './path.js';
import type { Reference } from './references/reference.js';
import type { Match, Sentence } from './sentence.js';

/** What fills a slot of a frame, or why nothing does. */
export interface Filled {
  readonly references: readonly Reference[];
  readonly why?: string | undefined;
}

/** What fills a slot, found out when it is first asked for: most cues end before. */
export class LazyFilled implements Filled {
  private filled: Filled | undefined;

  constructor(private readonly fill: () => Filled) {}

  private get found(): Filled {
    this.filled ??= this.fill();
    return this.filled;
  }

  get references(): readonly Reference[] {
    return this.found.references;
  }

  get why(): string | undefined {
    return this.found.why;
  }
}

export const NOTHING_THERE: Filled = { references: [] };

export interface Place {
  readonly s: Sentence;
  readonly book: ActorBook;
  readonly match: Match;
  /** The chunk that the cue stands in. */
  readonly cue: number;
  readonly path: readonly Step[];
  /** Whether the stance is friendly: decides which complements name its target. */
  readonly friendly: boolean;
}

/** The target of a stance that is towards nobody. */
export function nobody(p: Place): Reference {
  return { code: NO_ACTOR, text: '', basis: 'object', agent: false, chunk: p.cue };
}

/** Whether the chunk is a part of the cue's own words. */
export function isWithinCue({ s: { a }, match }: Place, chunk: number): boolean {
  const c = a.chunks[chunk];
  return c !== undefined && c.from >= match.from && c.to <= match.to;
}
