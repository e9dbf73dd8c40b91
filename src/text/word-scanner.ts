/** One bit of a word's hash in this many tells most other words from those that are looked for. */
const FILTER_BITS = 1 << 15;
const PLAIN = /^[a-z0-9]+$/;

/** The lower case of ASCII letters and digits, 0 for all else. */
const LOWER = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code).toLowerCase();
  return PLAIN.test(char) ? char.charCodeAt(0) : 0;
});

/**
 * Tells whether any of many words stands in a stretch of text, whatever its capitals, without cutting the text into
 * words. Letters beyond ASCII part words here: a word beside one may be found that is only a part of its word.
 */
export class WordScanner {
  private readonly words = new Set<string>();
  private readonly filter = new Uint8Array(FILTER_BITS);
  /** Finds the words that are not of ASCII letters and digits alone; most lists have none. */
  private readonly others: RegExp | undefined;

  /** @param words in lower case */
  constructor(words: Iterable<string>) {
    const others: string[] = [];
    for (const word of words) {
      if (PLAIN.test(word)) this.add(word);
      else others.push(word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
    }
    if (others.length > 0) this.others = new RegExp(others.join('|'), 'iu');
  }

  /** Whether a word stands in `text` from `start` to `end` (excluded). */
  occursIn(text: string, start: number, end: number): boolean {
    return this.plainOccursIn(text, start, end) || (this.others?.test(text.slice(start, end)) ?? false);
  }

  private add(word: string): void {
    this.words.add(word);
    let hash = 0;
    for (let i = 0; i < word.length; i++) hash = step(hash, word.charCodeAt(i));
    this.filter[hash & (FILTER_BITS - 1)] = 1;
  }

  private plainOccursIn(text: string, start: number, end: number): boolean {
    let hash = 0;
    let from = start;
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i);
      const lower = code < 128 ? (LOWER[code] as number) : 0;
      if (lower !== 0) {
        hash = step(hash, lower);
        continue;
      }
      if (this.isWord(text, from, i, hash)) return true;
      hash = 0;
      from = i + 1;
    }
    return this.isWord(text, from, end, hash);
  }

  private isWord(text: string, from: number, to: number, hash: number): boolean {
    return this.filter[hash & (FILTER_BITS - 1)] === 1 && this.words.has(text.slice(from, to).toLowerCase());
  }
}

function step(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}
