import { word } from '../../clause/neighbours.js';
import type { Place } from '../place.js';

/** "pledges its support", "reaffirm our support" */
export function isPledged({ path, s: { a } }: Place): boolean {
  return path[1]?.via === 'object' && /^(?:pledg|promis|reaffirm|reiterat|assur)/.test(word(a, path[1].at));
}
