import { word } from '../../clause/neighbours.js';
import type { Place } from '../place.js';

/** Whether the cue stands in one noun phrase: "the arrogant and aggressive Kenyan policy". */
export function onePhrase(p: Place): boolean {
  const chunk = p.s.a.chunkOf[p.match.from];
  // "a dangerous leadership vacuum": the vacuum is, and no leadership.
  return (
    chunk === p.s.a.chunkOf[p.match.to - 1] &&
    !/^(?:vacuum|gap|crisis|issue|question|problem|debate|void|transition)s?$/.test(word(p.s.a, chunk ?? -1))
  );
}
