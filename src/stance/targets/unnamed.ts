import type { Place } from '../place.js';
import type { Reference } from '../references/reference.js';
import { strickenBefore } from './befallen.js';
import { helpedPlace, openingPlaces } from './missing-targets.js';

/** Whom help or, in a story, support without a name is for, as the rest of the sentence tells. */
export function placesFor(p: Place, holders: readonly Reference[]): readonly Reference[] {
  if (p.match.rule.stance === 'assist') {
    const opening = openingPlaces(p);
    const place = opening.length > 0 ? undefined : helpedPlace(p, holders);
    return place ? [place] : opening;
  }
  const offered = p.match.rule.stance === 'support' && p.match.rule.match === 'noun';
  const stricken = offered && p.s.document.speaker === undefined ? strickenBefore(p, holders) : undefined;
  return stricken ? [stricken] : [];
}
