import { complementsOf } from '../../clause/complements.js';
import { objectsOf } from '../../clause/direct-objects.js';
import { after } from '../../clause/neighbours.js';
import type { Filled, Place } from '../place.js';
import { asTargets } from './target-phrases.js';

/**
 * "offers its thanks and conveys its admiration to Kenya": to whom the object of a second verb goes goes that of
 * the first, where nothing else is said of it.
 */
export function behindSecondVerb(p: Place, from: number, preposition: string): Filled | undefined {
  const { a } = p.s;
  const step = p.path[1];
  if (p.match.rule.match !== 'noun' || step?.via !== 'object' || !/^(?:to|for|with)$/.test(preposition))
    return undefined;
  const joint = after(a, from);
  const first = a.chunks[step.at]?.verb;
  const second = after(a, joint);
  const verb = a.chunks[second]?.verb;
  if (a.chunks[joint]?.kind !== 'CC' || !first || !verb || verb.passive) return undefined;
  if (verb.form !== first.form && verb.form !== 'bare') return undefined;
  const object = objectsOf(a, second).at(-1);
  const found = object === undefined ? undefined : complementsOf(a, object, 1)[0];
  const given = a.tags[a.chunks[object ?? -1]?.from ?? -1] === 'PRP$';
  return given && found?.preposition === preposition ? asTargets(p, found.chunks) : undefined;
}
