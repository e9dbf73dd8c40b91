import { complementsOf } from '../../clause/complements.js';
import { word } from '../../clause/neighbours.js';
import type { Filled, Place } from '../place.js';
import { agents } from './agents.js';

/** "Support for Mali came from Kenya and Ghana": where it comes from. */
export function comingFrom(p: Place): Filled | undefined {
  const { a } = p.s;
  const step = p.path[1];
  if (step?.via !== 'subject' || !/^(?:c[ao]m(?:e|es|ing)|arriv|pour|flow|flood)/.test(word(a, step.at)))
    return undefined;
  const from = complementsOf(a, step.at).find(({ preposition }) => preposition === 'from');
  const found = from && agents(p, from.chunks, 'preposition');
  return found && found.references.length > 0 ? found : undefined;
}
