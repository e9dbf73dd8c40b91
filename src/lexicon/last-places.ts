/** Places are counted on from sentence to sentence until they reach this, then from the beginning again. */
const MOST = 1 << 30;

/**
 * Where in the sentence at hand a word of each set stands last: most rules that a word may begin need another one that
 * does not stand behind it, which one look tells for less than it takes to try the pattern. Places count on from sentence
 * to sentence, so that nothing is to be cleared.
 */
export class LastPlaces {
  private readonly last: Int32Array;
  private first = 0;
  private next = 0;

  /** @param sets how many sets of words there are */
  constructor(sets: number) {
    this.last = new Int32Array(sets).fill(-1);
  }

  /** A sentence of so many words is at hand. */
  begin(words: number): void {
    if (this.next + words > MOST) {
      this.last.fill(-1);
      this.next = 0;
    }
    this.first = this.next;
    this.next += words;
  }

  /** The word at `place` is of these sets; places are told in their order. */
  add(sets: readonly number[], place: number): void {
    for (let k = 0; k < sets.length; k++) this.last[sets[k] as number] = this.first + place;
  }

  /** Whether a word of the set stands at `from` or behind it; -1 stands for a set that is not asked for. */
  stands(set: number, from: number): boolean {
    return set < 0 || (this.last[set] as number) >= this.first + from;
  }
}
