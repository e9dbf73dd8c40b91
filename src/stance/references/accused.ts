import { objectsOf } from '../../clause/direct-objects.js';
import { previousVerb } from '../../clause/governing-verb.js';
import { after, before, hasFinite, word } from '../../clause/neighbours.js';
import { isCode, type Reference, type Resolver } from './reference.js';

const EXPLAINS = /^(?:saying|claiming|alleging|charging|arguing|complaining|asserting|insisting|adding)$/;

/** "Chad accused Mali of lying, saying it arms the rebels": whoever is accused, where nothing is said of the future. */
export function accusedOf(r: Resolver, i: number, lower: string): Reference | undefined {
  const { a } = r.s;
  const link = before(a, i);
  const saying = a.chunks[link]?.kind === 'SB' && word(a, link) === 'that' ? before(a, link) : link;
  if (a.chunks[saying]?.verb?.form !== 'gerund' || !EXPLAINS.test(word(a, saying))) return undefined;
  const next = a.chunks[after(a, i)];
  if (!hasFinite(next) || /^(?:will|would|could|might|can|may)$/.test(next?.verb?.modal ?? ''))
    return undefined;
  const verb = previousVerb(a, saying, hasFinite);
  if (!a.classes.has('of_control', word(a, verb)) || a.chunks[verb]?.verb?.passive) return undefined;
  const [object = -1, ...others] = objectsOf(a, verb);
  const c = a.chunks[object];
  if (!c || others.length > 0 || object >= i || r.isActive(object)) return undefined;
  const person = r.s.mentionOf[c.head]?.kind === 'person' || a.classes.has('person', word(a, object));
  if (/^s?he$/.test(lower) !== person || (lower === 'they') !== (a.tags[c.head] === 'NNS')) return undefined;
  const accused = r.target(object, false, 2);
  return isCode(accused) || accused.agent ? accused : undefined;
}
