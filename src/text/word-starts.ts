/** How much of a text is looked at, or passed over, at a time; a power of two. */
const STRETCH = 1 << 16;
/** How many letters tell a beginning. */
const LETTERS = 4;
/** Bits for one stretch, a power of two: about a thousand different words in it begin with a capital. */
const BITS = 1 << 14;

/**
 * Where words with a capital stand in a text. Of a long one it remembers which beginnings each stretch has, so that looking
 * for the first place of one name after another does not go through all of it each time.
 */
export class WordStarts {
  private bits: Uint32Array | undefined;

  constructor(private readonly text: string) {}

  /** The first place of `word` from `from` on and before `end`, as `indexOf` finds it; -1 where there is none. */
  indexOf(word: string, from: number, end: number): number {
    if (this.text.length <= STRETCH || word.length < LETTERS || !isCapital(word.charCodeAt(0)))
      return this.within(word, from, end);
    this.bits ??= startsOf(this.text);
    const bit = bitOf(word, 0);
    for (let at = from; at < end; ) {
      const stretch = Math.floor(at / STRETCH);
      const next = Math.min(end, (stretch + 1) * STRETCH);
      const found = isSet(this.bits, stretch * BITS + bit) ? this.within(word, at, next) : -1;
      if (found >= 0) return found;
      at = next;
    }
    return -1;
  }

  private within(word: string, from: number, end: number): number {
    const at = this.text.slice(from, end + word.length - 1).indexOf(word);
    return at < 0 ? -1 : from + at;
  }
}

/** One bit for each stretch and each beginning that it may have. */
function startsOf(text: string): Uint32Array {
  const bits = new Uint32Array((Math.ceil(text.length / STRETCH) * BITS) / 32);
  for (let at = 0; at <= text.length - LETTERS; at++) {
    if (!isCapital(text.charCodeAt(at))) continue;
    const place = Math.floor(at / STRETCH) * BITS + bitOf(text, at);
    bits[place >>> 5] = (bits[place >>> 5] ?? 0) | (1 << (place & 31));
  }
  return bits;
}

function isSet(bits: Uint32Array, place: number): boolean {
  return ((bits[place >>> 5] ?? 0) & (1 << (place & 31))) !== 0;
}

/** Also every letter beyond ASCII: these are few, and need not be told apart. */
function isCapital(code: number): boolean {
  return (code >= 65 && code <= 90) || code > 127;
}

function bitOf(text: string, at: number): number {
  let hash = 0;
  for (let i = 0; i < LETTERS; i++) hash = Math.imul(hash, 31) + text.charCodeAt(at + i);
  return (hash ^ (hash >>> 14)) & (BITS - 1);
}
