import { complementsOf } from '../../clause/complements.js';
import { objectsOf } from '../../clause/direct-objects.js';
import { word } from '../../clause/neighbours.js';
import { type Filled, NOTHING_THERE, type Place } from '../place.js';
import { isCode, type Reference } from '../references/reference.js';
import { asTargets } from './target-phrases.js';

/** "called the president to convey its support": whoever is called, met or written to. */
export function contacted(p: Place): Filled {
  const { a } = p.s;
  const step = p.path.find(
    ({ at, via }) =>
      via === 'infinitive' && (a.classes.has('contacting', word(a, at)) || SPEAKING.test(word(a, at))),
  );
  if (!step || p.match.rule.match !== 'noun') return NOTHING_THERE;
  const objects = objectsOf(a, step.at);
  const with_ = complementsOf(a, step.at, 1).find((c) => /^(?:with|to)$/.test(c.preposition));
  const chunks = objects.length > 0 ? objects : (with_?.chunks ?? []);
  const filled = asTargets(p, chunks);
  // "spoke to reporters to voice its support"
  const told = SPEAKING.test(word(a, step.at)) ? isCode : (r: Reference): boolean => r.agent;
  return filled.references.some(told) ? filled : NOTHING_THERE;
}

const SPEAKING = /^(?:sp[eo]ak|spoke|talk)/;
