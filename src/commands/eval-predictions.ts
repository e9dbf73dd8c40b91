import type { ActorBook } from '../actors/actor-book.js';
import type { GoldRecord } from '../evaluation/gold.js';
import type { Predictions } from '../evaluation/judged.js';
import { createScorer, type Scorer } from '../stance/scorer.js';
import { textOf } from '../text/analysis.js';
import { loadKnowledge } from './knowledge.js';
import { toScorable } from './scorable.js';

/** A cue that carries no stance, and why. */
export interface NearMiss {
  readonly cue: string;
  readonly stance: string;
  readonly rule: string;
  readonly why: string;
}

/** The scorer as it reads now, asked about gold records. */
export class GoldReader {
  readonly actors: ActorBook;
  private readonly scorer: Scorer;

  constructor(lexiconFolders: readonly string[]) {
    const { lexicon, actors } = loadKnowledge(lexiconFolders);
    this.actors = actors;
    this.scorer = createScorer(lexicon, actors);
  }

  predict(gold: readonly GoldRecord[]): Predictions {
    return new Map(
      gold.map((record) => [record.id, this.scorer.score(toScorable(record, this.actors)).stances]),
    );
  }

  nearMisses(record: GoldRecord): NearMiss[] {
    return this.scorer.read(toScorable(record, this.actors)).flatMap(({ sentence, misses }) =>
      misses.map(({ match, why }) => ({
        cue: textOf(sentence.a, match.from, match.to),
        stance: match.rule.stance,
        rule: match.rule.id,
        why,
      })),
    );
  }
}
