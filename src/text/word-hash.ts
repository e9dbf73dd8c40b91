/** The number by which a `WordFilter` knows a word in lower case: made of its letters one by one, then finished. */
export function hashOf(lower: string): number {
  let hash = 0;
  for (let i = 0; i < lower.length; i++) hash = addToHash(hash, lower.charCodeAt(i));
  return finishHash(hash);
}

export function addToHash(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

/** Low bits alone would not tell apart words that share their last letters; 30 bits stay a small integer. */
export function finishHash(hash: number): number {
  return (hash ^ (hash >>> 15)) & 0x3fffffff;
}
