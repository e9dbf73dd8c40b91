import { complementsOf } from '../../clause/complements.js';
import { groupEndingAt, groupStartingAt } from '../../clause/conjuncts.js';
import { before, mark, word } from '../../clause/neighbours.js';
import type { Analysis } from '../../text/analysis.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { complementActor } from './dependents.js';
import { actorAt, isAgent, namedIn, textAt } from './noun-phrases.js';
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

/** "the government and the people of Mali", "the President and Government of Kenya": both are of the state that is named at the end. */
export function sharedState(
  r: Resolver,
  i: number,
  c: Chunk,
  depth: number,
  friendly: boolean,
): Reference | undefined {
  const { a } = r.s;
  const head = a.tokens[c.head]?.lower ?? '';
  if (a.tags[c.from] !== 'DT' || c.core > c.from || c.to - c.from !== 2) return undefined;
  if (!LEADING.test(head) && !RULING.test(head)) return undefined;
  const partner = groupStartingAt(a, i).at(-1) ?? i;
  if (partner === i || !a.classes.hasAny(['nation', 'ruling'], word(a, partner))) return undefined;
  return complementsOf(a, i, 1).length > 0 ? undefined : complementActor(r, partner, ['of'], depth, friendly);
}

/** Who leads a state beside those whom `RULING` lists. */
const LEADING = /^(?:premier|chancellor|king|queen|emir|amir|sultan|prince)$/;

/** "the Kenyan people and Government": one adjective serves both. */
export function sharedAdjectiveOf(r: Resolver, i: number, c: Chunk): Reference | undefined {
  const { a } = r.s;
  // "the Kenyan army and coast guard"
  const force =
    c.to - c.from === 2 &&
    a.tags[c.from] === 'NN' &&
    (a.classes.has('armed_force', word(a, i)) || word(a, i) === 'guard');
  // "the Kenyan Government and the people", not "and the people of Chad"
  const folk =
    c.to - c.from === 2 &&
    a.tokens[c.from]?.lower === 'the' &&
    /^(?:people|nation|parliament|army)$/.test(word(a, i)) &&
    complementsOf(a, i, 1)[0]?.preposition !== 'of';
  if (c.to - c.from > 1 ? !force && !folk : !isAgent(r, c)) return undefined;
  const opener = c.to - c.from > 1 ? -1 : listOpener(a, i);
  const link = before(a, i);
  const joined = opener >= 0 ? opener : a.chunks[link]?.kind === 'CC' ? before(a, link) : -1;
  const lead = a.chunks[joined];
  const mention = lead?.kind === 'NP' ? namedIn(r, lead) : undefined;
  // "Kenya's military and parliament"
  const owned = lead !== undefined && lead.core > lead.from && isAgent(r, lead);
  if (owned && (a.classes.has('institution', word(a, i)) || RULING.test(word(a, i)))) {
    const owner = possessorIn(r, joined, lead);
    return owner && { ...owner, agent: true, chunk: i, text: textAt(r, c) };
  }
  if (!lead || mention?.kind !== 'adjective' || mention.to > lead.head) return undefined;
  return actorAt(r, i, c, mention.code, true);
}

/** "the Kenyan leadership, government and people": where a list opens whose bare members are all of one state, or -1. */
function listOpener(a: Analysis, i: number): number {
  let member = i;
  for (let passed = 0; passed < LONGEST_LIST; passed++) {
    const c = a.chunks[member];
    if (c?.kind !== 'NP' || c.to - c.from > 1 || !RULING.test(word(a, member))) return -1;
    const link = before(a, member);
    if (mark(a, link) !== ',' && a.chunks[link]?.kind !== 'CC') return -1;
    const last = before(a, link);
    member = a.chunks[link]?.kind === 'CC' && mark(a, last) === ',' ? before(a, last) : last;
    const lead = a.chunks[member];
    if (lead?.kind === 'NP' && lead.to - lead.from > 1 && passed > 0) return member;
    if (lead?.kind === 'NP' && lead.to - lead.from > 1 && mark(a, link) === ',') return member;
  }
  return -1;
}

const LONGEST_LIST = 4;
const RULING =
  /^(?:governments?|people|parliament|army|police|leadership|military|nation|authorities|courts?|judiciary|president|senate|cabinet|navy|state)$/;

/** "Kenya's trade and industry minister", "the Kenyan trade, justice and interior ministers": one title, parted by a conjunction. */
export function sharedTitleOf(r: Resolver, i: number, c: Chunk): Reference | undefined {
  const { a, mentionOf } = r.s;
  const [portfolio = i] = groupEndingAt(a, i);
  const lead = a.chunks[portfolio];
  if (!lead || portfolio === i || c.to - c.from < 2 || !/^(?:NN|JJ)$/.test(a.tags[c.from] ?? ''))
    return undefined;
  const title = a.tokens.slice(c.from + 1, c.to).some(({ lower }) => a.classes.has('person', lower));
  if (
    !title ||
    a.tags[lead.head] !== 'NN' ||
    (isAgent(r, lead) && a.tokens[c.from]?.lower !== 'opposition') ||
    mentionOf.slice(c.from, c.to).some((m) => m)
  )
    return undefined;
  const mention = namedIn(r, lead);
  if (mention && mention.to <= lead.head) return actorAt(r, i, c, mention.code, true);
  const owner = possessorIn(r, portfolio, lead);
  return owner && { ...owner, agent: true, chunk: i, text: textAt(r, c) };
}
