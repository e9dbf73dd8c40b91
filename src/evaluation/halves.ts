import { createHash } from 'node:crypto';

export type Half = 'a' | 'b';

/** The half that a record belongs to, for good: a when the first byte of the id's SHA-256 is even, b when it is odd. */
export function halfOf(id: string): Half {
  const [first = 0] = createHash('sha256').update(id).digest();
  return first % 2 === 0 ? 'a' : 'b';
}
