import { complementsOf } from '../../clause/complements.js';
import { after, mark, word } from '../../clause/neighbours.js';
import { complementActor } from './dependents.js';
import { actorAt, isAgent, namedIn } from './noun-phrases.js';
import { possessorIn, senderOf } from './possessors.js';
import { isCode, type Reference, type Resolver } from './reference.js';
import { employerOf } from './staff.js';

/** "Ama Boateng, the African Union envoy, demanded" */
export function apposedActor(r: Resolver, i: number): Reference | undefined {
  // "our neighbour to the west, Kenya,"
  const side = complementsOf(r.s.a, i, 1)[0]?.chunks[0] ?? -1;
  const beside = /^(?:west|east|north|south)$/.test(word(r.s.a, side)) ? side : i;
  const comma = after(r.s.a, beside);
  if (mark(r.s.a, comma) !== ',') return undefined;
  const np = after(r.s.a, comma);
  const c = r.s.a.chunks[np];
  if (c?.kind !== 'NP') return undefined;
  const close = r.s.a.chunks[after(r.s.a, np)];
  if (close?.kind === 'VP' || close?.kind === 'CC') return undefined;
  const named = namedIn(r, c);
  const sender = named && senderOf(r, np, c, named);
  if (named && !sender) return actorAt(r, i, c, named.code, true);
  const owner = sender ?? possessorIn(r, np, c);
  if (owner) return { ...owner, agent: true, chunk: i };
  // "Moyo, a critic of the president": not the president.
  const related = r.s.a.classes.has('relation', r.s.a.tokens[c.head]?.lower ?? '');
  const inner = related ? undefined : complementActor(r, np, ['of', 'to', 'for', 'in'], 1, true);
  const employer = inner && isCode(inner) ? undefined : employerOf(r, np, c, 1);
  if (employer) return { ...employer, chunk: i };
  return inner && isAgent(r, c) ? { ...inner, agent: true, chunk: i } : undefined;
}
