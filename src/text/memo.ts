/** A memo that holds more is emptied: a corpus has names without end. */
const MOST = 1 << 16;

/** Remembers what a pure function said of a word: a text asks the same of the same words again and again. */
export class Memo<T> {
  private readonly known = new Map<string, T>();

  constructor(private readonly compute: (word: string) => T) {}

  of(word: string): T {
    const known = this.known.get(word);
    if (known !== undefined || this.known.has(word)) return known as T;
    if (this.known.size >= MOST) this.known.clear();
    const value = this.compute(word);
    this.known.set(word, value);
    return value;
  }
}
