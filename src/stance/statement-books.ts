import type { ActorBook } from '../actors/actor-book.js';
import { type Intensity, NO_ACTOR, OTHER_ACTOR, type Stance, type WorklistItem } from '../model/stance.js';
import { textOf } from '../text/analysis.js';
import type { Document } from './document/document.js';
import { codePointCounter } from './offsets.js';
import type { Reading, ReadSentence } from './reading.js';
import { effectsIn, type Sentence } from './sentence.js';

/** The stances of a statement as they are stored, and what could not be placed. */
export class StatementBooks {
  readonly stances: Stance[] = [];
  readonly worklist: WorklistItem[] = [];
  private readonly count: (offset: number) => number;

  constructor(
    document: Document,
    private readonly book: ActorBook,
  ) {
    this.count = codePointCounter(document.text);
  }

  enter({ sentence, readings, misses }: ReadSentence): void {
    for (const reading of readings) {
      this.stances.push(toStance(sentence, reading, this.book, this.count));
      for (const end of [reading.holder, reading.target]) {
        if (end.code === OTHER_ACTOR && /\p{Lu}/u.test(end.text))
          this.worklist.push({ sentence: sentence.number, kind: 'unknown_actor', text: end.text });
      }
    }
    for (const miss of misses) {
      this.worklist.push({
        sentence: sentence.number,
        kind: 'unmatched_cue',
        text: textOf(sentence.a, miss.match.from, miss.match.to).toLowerCase(),
      });
    }
  }
}

function toStance(s: Sentence, reading: Reading, book: ActorBook, count: (offset: number) => number): Stance {
  const { a } = s;
  const from = a.tokens[reading.match.from]?.start ?? 0;
  const to = a.tokens[reading.match.to - 1]?.end ?? 0;
  const code = (actor: string): string => (actor === NO_ACTOR ? NO_ACTOR : book.bookedAs(actor));
  return {
    sentence: s.number,
    start: count(a.span.start),
    end: count(a.span.end),
    holder: code(reading.holder.code),
    holderActor: reading.holder.code,
    holderText: reading.holder.text,
    holderBasis: reading.holder.basis,
    stance: reading.stance,
    polarity: reading.polarity,
    status: reading.status,
    target: code(reading.target.code),
    targetActor: reading.target.code,
    targetText: reading.target.text,
    cue: a.text.slice(from, to),
    cueStart: count(from),
    cueEnd: count(to),
    rule: reading.rule.id,
    intensity: intensityOf(s, reading),
    plover: reading.rule.plover,
    cameo: reading.rule.cameo,
  };
}

/** The rule's own strength, one more for "strongly", one less for "cautiously", beside the cue. */
function intensityOf(s: Sentence, reading: Reading): Intensity {
  const chunk = s.a.chunks[s.a.chunkOf[reading.match.from] ?? 0];
  const from = Math.max(0, (chunk?.from ?? 0) - 2);
  const to = Math.min(s.a.tokens.length, (chunk?.to ?? 0) + 1);
  const change = effectsIn(s, 'boost', from, to) - effectsIn(s, 'soften', from, to);
  const value = reading.rule.intensity + Math.sign(change);
  return value <= 1 ? 1 : value >= 3 ? 3 : 2;
}
