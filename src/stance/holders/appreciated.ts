import { complementsOf } from '../../clause/complements.js';
import { word } from '../../clause/neighbours.js';
import type { Filled, Place } from '../place.js';
import { agents } from './agents.js';

/** "we appreciate the mediation of Norway", "grateful for the help of Norway": whose help it is that somebody is glad of. */
export function appreciatedOf(p: Place): Filled | undefined {
  const [, first, second] = p.path;
  if (p.match.rule.stance !== 'assist') return undefined;
  // "thanks to the help of Norway, Chad recovered"
  const thanks =
    first?.via === 'preposition' && second?.via === 'preposition' && word(p.s.a, second.at) === 'thanks';
  const glad =
    thanks ||
    (first?.via === 'preposition' && word(p.s.a, first.at) === 'for' && second !== undefined
      ? /^(?:grateful|thankful|indebted|appreciative)$/.test(word(p.s.a, second.at))
      : first?.via === 'object' && p.s.a.classes.has('appreciate', word(p.s.a, first.at)));
  if (!glad) return undefined;
  const of = complementsOf(p.s.a, p.cue, 1).find(({ preposition }) => preposition === 'of');
  return of ? agents(p, of.chunks, 'preposition') : undefined;
}
