import { objectsOf } from '../../clause/direct-objects.js';
import { previousVerb } from '../../clause/governing-verb.js';
import { before, hasFinite } from '../../clause/neighbours.js';
import type { Filled, Place } from '../place.js';
import { isCode, type Reference } from '../references/reference.js';
import { holderOf } from '../references/references.js';
import { isSame, startsWithPronoun } from '../targets/own-targets.js';

/**
 * "The president of Kenya attacked the premier of Ghana after he criticised Nairobi": nobody censures his own state by its
 * name, so that he is the other person of the clause before; "criticised Ghana after its president accused Kenya".
 */
export function otherPerson(p: Place, holder: Filled, target: Filled): Filled {
  const [who, ...others] = holder.references;
  if (p.match.rule.stance !== 'condemnation' || who?.basis !== 'coreference' || others.length > 0)
    return holder;
  const pronoun = p.s.a.chunks[who.chunk];
  const first = p.s.a.tokens[pronoun?.from ?? -1]?.lower ?? '';
  if (!/^(?:s?he|its|his|her)$/.test(first)) return holder;
  // "rebuked him, and he also criticised Nairobi": the first goes on.
  if (!/^(?:LK|SB)$/.test(p.s.a.chunks[before(p.s.a, who.chunk)]?.kind ?? '')) return holder;
  const whom = target.references;
  const named = (t: Reference): boolean => isSame(p, who, t) && !startsWithPronoun(p, t.chunk);
  if (whom.length === 0 || !whom.every(named)) return holder;
  const verb = previousVerb(p.s.a, who.chunk, hasFinite);
  const object = verb < 0 ? -1 : (objectsOf(p.s.a, verb)[0] ?? -1);
  const other = first === 'its' && object >= 0 ? holderOf(p.s, p.book, object) : personAt(p, object);
  return other && isCode(other) && !isSame(p, who, other) ? { references: [other] } : holder;
}

/** Who the phrase is, where it is one person. */
function personAt(p: Place, chunk: number): Reference | undefined {
  const c = p.s.a.chunks[chunk];
  if (c === undefined) return undefined;
  const head = p.s.a.tokens[c.head]?.lower ?? '';
  const person = p.s.mentionOf[c.head]?.kind === 'person' || p.s.a.classes.has('person', head);
  const reference = person ? holderOf(p.s, p.book, chunk) : undefined;
  return reference && isCode(reference) ? reference : undefined;
}
