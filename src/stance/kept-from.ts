import { type Complement, complementsOf } from '../clause/complements.js';
import { word } from '../clause/neighbours.js';
import type { Place } from './place.js';

const KEEPING = /^(?:withh|withdr|withdraw|keep|kept|den|pull|divert|remov|revok)/;

/** "withheld aid from Chad": the complement that says from whom it is kept, and not whose it is. */
export function keptFrom(p: Place): Complement | undefined {
  const { a } = p.s;
  const step = p.path[1];
  if (p.match.rule.match !== 'noun' || step?.via !== 'object' || !KEEPING.test(word(a, step.at)))
    return undefined;
  // "denied accusations from Chad": whose they are.
  if (p.match.rule.stance === 'condemnation' && /^den/.test(word(a, step.at))) return undefined;
  return complementsOf(a, p.cue).find(({ preposition }) => preposition === 'from');
}
