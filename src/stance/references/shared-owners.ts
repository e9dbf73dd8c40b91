import { groupEndingAt, groupStartingAt } from '../../clause/conjuncts.js';
import { before, mark } from '../../clause/neighbours.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { actorAt, isAgent, namedIn } from './noun-phrases.js';
import { possessorIn } from './possessors.js';
import type { Reference, Resolver } from './reference.js';

/** "Ukraine's sovereignty and territorial integrity": the possessor stands for the whole list. */
export function sharedPossessorOf(r: Resolver, i: number, c: Chunk): Reference | undefined {
  const { a } = r.s;
  if (a.tags[c.from] === 'DT' || a.tags[c.from] === 'PRP$' || isAgent(r, c)) return undefined;
  const first = groupEndingAt(a, i)[0] ?? i;
  // "our coasts, rivers and forests": the second of three.
  const comma = before(a, i);
  const opener = first === i && mark(a, comma) === ',' ? before(a, comma) : first;
  const lead = a.chunks[opener];
  // "Kenya's raids, acts of sabotage and murder": a list that goes on behind a complement.
  const owned = mark(a, comma) === ',' && lead !== undefined && lead.core > lead.from;
  const listed =
    owned || first < i || (a.tags[lead?.from ?? -1] === 'PRP$' && groupStartingAt(a, opener).includes(i));
  return listed && lead ? possessorIn(r, opener, lead) : undefined;
}

/** "the Kenyan people and Government": one adjective serves both. */
export function sharedAdjectiveOf(r: Resolver, i: number, c: Chunk): Reference | undefined {
  const { a } = r.s;
  if (c.to - c.from > 1 || !isAgent(r, c)) return undefined;
  const link = before(a, i);
  const lead = a.chunks[link]?.kind === 'CC' ? a.chunks[before(a, link)] : undefined;
  const mention = lead?.kind === 'NP' ? namedIn(r, lead) : undefined;
  if (!lead || mention?.kind !== 'adjective' || mention.to > lead.head) return undefined;
  return actorAt(r, i, c, mention.code, true);
}
