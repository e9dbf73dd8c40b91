/** The finalizer of MurmurHash3: every bit of the input moves half of the bits of the output. */
export function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** FNV-1a over UTF-16 units; begin with `FNV_START`. */
export function fnvStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

export const FNV_START = 0x811c9dc5;

/** The hash of a folded word. */
export function hashWord(folded: string): number {
  let hash = FNV_START;
  for (let i = 0; i < folded.length; i++) hash = fnvStep(hash, folded.charCodeAt(i));
  return mix(hash);
}
