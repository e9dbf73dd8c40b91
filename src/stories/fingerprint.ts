import { mix } from './hash.js';
import { wordHashes } from './words.js';

/** What of a text is kept to find its copies. */
export interface Fingerprint {
  /** Hashes of every three words in a row, in rising order, each once. */
  readonly shingles: Uint32Array;
  /** Texts that share one of these may be copies; texts that share none are not compared. */
  readonly bands: Uint32Array;
}

/** Three words: a changed word touches three shingles, so that copies with light edits keep most of theirs. */
const SHINGLE_WORDS = 3;

/**
 * MinHash (Broder 1997, On the resemblance and containment of documents) in 32 bands of 2 rows: texts that share half
 * of their shingles meet in a band with probability 1 - (1 - 0.5²)^32 > 0.9998, unrelated ones (1 %) with 0.003.
 */
const BANDS = 32;
const ROWS = 2;
const SEEDS = Uint32Array.from({ length: BANDS * ROWS }, (_, index) => mix(index + 0x9e3779b9));

/** The fingerprint of a text; the same for every way to write capitals, accents, quotation marks and line breaks. */
export function fingerprintOf(text: string): Fingerprint {
  const shingles = shinglesOf(wordHashes(text));
  return { shingles, bands: bandsOf(shingles) };
}

/** A text shorter than a shingle is one shingle. */
function shinglesOf(words: Uint32Array): Uint32Array {
  const count = Math.max(1, words.length - SHINGLE_WORDS + 1);
  const found = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    let hash = 0;
    for (let k = i; k < Math.min(i + SHINGLE_WORDS, words.length); k++) {
      hash = mix(Math.imul(hash, 31) ^ (words[k] ?? 0));
    }
    found[i] = hash;
  }
  found.sort();
  let kept = 1;
  for (let i = 1; i < count; i++) if (found[i] !== found[i - 1]) found[kept++] = found[i] ?? 0;
  return found.slice(0, kept);
}

function bandsOf(shingles: Uint32Array): Uint32Array {
  const bands = new Uint32Array(BANDS);
  for (let band = 0; band < BANDS; band++) {
    let key = mix(band + 1);
    for (let row = 0; row < ROWS; row++) {
      const least = leastHash(shingles, SEEDS[band * ROWS + row] ?? 0);
      key = mix(Math.imul(key, 31) ^ least);
    }
    bands[band] = key;
  }
  return bands;
}

function leastHash(shingles: Uint32Array, seed: number): number {
  let least = 0xffffffff;
  for (let i = 0; i < shingles.length; i++) {
    const hash = mix((shingles[i] ?? 0) ^ seed);
    if (hash < least) least = hash;
  }
  return least;
}
