import type { Place } from '../place.js';
import type { Reference } from '../references/reference.js';
import { strickenBefore } from './befallen.js';
import { helpedPlace } from './missing-targets.js';

/** Whom help or, in a story, support without a name is for, as the rest of the sentence tells. */
export function placeFor(p: Place, holders: readonly Reference[]): Reference | undefined {
  if (p.match.rule.stance === 'assist') return helpedPlace(p, holders);
  const offered = p.match.rule.stance === 'support' && p.match.rule.match === 'noun';
  return offered && p.s.document.speaker === undefined ? strickenBefore(p, holders) : undefined;
}
