import { complementsOf } from '../../clause/complements.js';
import { word } from '../../clause/neighbours.js';
import type { Place } from '../place.js';
import type { Modality } from './modality.js';

/** Whether others are urged to end what is theirs: "called on Kenya to stop its support". */
export function isToEnd(p: Place, modality: Modality): boolean {
  const { a } = p.s;
  const c = a.chunks[p.cue];
  const { rule } = p.match;
  // "urged Kenya to stop arming the rebels"
  if (rule.match === 'verb' && rule.frame.holder === 'subject')
    return (
      modality.urgedAt > 0 &&
      modality.polarity === 'withheld' &&
      rule.polarity === 'affirmed' &&
      ((c?.verb?.form === 'gerund' &&
        p.path[1]?.via === 'gerund' &&
        a.classes.has('ending', word(a, p.path[1].at))) ||
        isDecided(p))
    );
  if (rule.match !== 'noun' || rule.frame.holder !== 'owner' || !c) return false;
  if (modality.urgedAt < 0 || modality.polarity !== 'withheld' || modality.requested) return false;
  const first = a.tokens[c.from]?.lower ?? '';
  // "its supply of arms", "the supply of arms": there is some.
  // "should withdraw support from the coalition"
  const kept = complementsOf(a, p.cue, 1)[0]?.preposition === 'from' && c.core === c.from;
  const theirs = kept || first === 'the' || (a.tags[c.from] === 'PRP$' && !/^(?:our|my|your)$/.test(first));
  const step = p.path[1];
  return (c.core > c.from || theirs) && step?.via === 'object' && a.classes.has('ending', word(a, step.at));
}

/** "to reverse its decision to arm the rebels", "its plan to": whose decision it is. */
export function isDecided(p: Place): boolean {
  const { a } = p.s;
  const [, noun, verb] = p.path;
  if (noun?.via !== 'infinitive' || verb?.via !== 'object' || a.chunks[noun.at]?.kind !== 'NP') return false;
  const theirs = a.tags[a.chunks[noun.at]?.from ?? -1] === 'PRP$';
  return theirs && a.classes.has('undertaking', word(a, noun.at));
}
