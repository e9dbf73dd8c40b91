import { PASSED_OVER, type PassedOver, type ScoredBatch, STANCE_COLUMNS } from '../model/batch.js';
import type { ScoredStatement, Stance } from '../model/stance.js';

const FIRST_LENGTH = 1024;

/** Gathers what is found in the statements of a batch, one after another, as columns of whole numbers. */
export class ScoredColumns {
  private readonly texts = new Texts();
  private readonly statements = new Table(2);
  private readonly stances = new Table(STANCE_COLUMNS.length);
  private readonly worklist = new Table(4);
  private readonly passedOver: PassedOver[] = [];

  /** Adds the next statement of the batch. */
  add({ sentences, stances, worklist }: ScoredStatement): void {
    const place = this.statements.length;
    this.statements.push([sentences, stances.length]);
    stances.forEach((stance, number) => {
      this.stances.push(this.stanceRow(place, number, stance));
    });
    for (const { sentence, kind, text } of worklist)
      this.worklist.push([place, sentence, this.texts.numberOf(kind), this.texts.numberOf(text)]);
  }

  /** The next statement of the batch could not be read. */
  passOver(why: Omit<PassedOver, 'place'>): void {
    this.passedOver.push({ ...why, place: this.statements.length });
    this.statements.push([PASSED_OVER, 0]);
  }

  /** What was added so far. */
  finish(): ScoredBatch {
    const [sentences = new Int32Array(), stances = new Int32Array()] = this.statements.columns();
    return {
      texts: this.texts.all(),
      statements: [sentences, stances],
      stances: this.stances.columns(),
      worklist: this.worklist.columns(),
      passedOver: this.passedOver,
    };
  }

  /** In the order of `STANCE_COLUMNS`. */
  private stanceRow(place: number, number: number, one: Stance): number[] {
    const { texts } = this;
    return [
      place,
      number,
      one.sentence,
      one.start,
      one.end,
      texts.numberOf(one.holder),
      texts.numberOf(one.holderActor),
      texts.numberOf(one.holderText),
      texts.numberOf(one.holderBasis),
      texts.numberOf(one.stance),
      texts.numberOf(one.polarity),
      texts.numberOf(one.status),
      texts.numberOf(one.target),
      texts.numberOf(one.targetActor),
      texts.numberOf(one.targetText),
      texts.numberOf(one.cue),
      one.cueStart,
      one.cueEnd,
      texts.numberOf(one.rule),
      one.intensity,
      texts.numberOf(one.plover),
      texts.numberOf(one.cameo),
    ];
  }
}

/** Numbers texts from 0, each text once. */
class Texts {
  private readonly numbers = new Map<string, number>();

  numberOf(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(text, number);
    return number;
  }

  all(): string[] {
    return [...this.numbers.keys()];
  }
}

/** Rows of whole numbers, kept as columns that grow. */
class Table {
  length = 0;
  private readonly data: Int32Array<ArrayBuffer>[];

  constructor(width: number) {
    this.data = Array.from({ length: width }, () => new Int32Array(FIRST_LENGTH));
  }

  push(row: readonly number[]): void {
    row.forEach((value, index) => {
      let column = this.data[index] as Int32Array<ArrayBuffer>;
      if (this.length === column.length) {
        const longer = new Int32Array(2 * column.length);
        longer.set(column);
        this.data[index] = column = longer;
      }
      column[this.length] = value;
    });
    this.length += 1;
  }

  columns(): Int32Array<ArrayBuffer>[] {
    return this.data.map((column) => column.slice(0, this.length));
  }
}
