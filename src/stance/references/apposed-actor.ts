import { complementsOf } from '../../clause/complements.js';
import { after, mark, word } from '../../clause/neighbours.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { complementActor } from './dependents.js';
import { actorAt, isAgent, namedIn } from './noun-phrases.js';
import { possessorIn, senderOf } from './possessors.js';
import { isCode, type Reference, type Resolver } from './reference.js';
import { employerOf } from './staff.js';

/** "Ama Boateng, the African Union envoy, demanded" */
export function apposedActor(r: Resolver, i: number): Reference | undefined {
  const ally = namedAlly(r, i);
  if (ally) return ally;
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
  if (inner) return isAgent(r, c) ? { ...inner, agent: true, chunk: i } : undefined;
  return officeOf(r, i, np, c);
}

/** "Ali Wako, the interior minister,": a name beside an office of the state that the text is about. */
function officeOf(r: Resolver, i: number, np: number, c: Chunk): Reference | undefined {
  const { a, document } = r.s;
  const office = a.tokens[c.from]?.lower === 'the' && a.classes.has('officials_noun', word(a, np));
  if (document.speaker !== undefined || !office || a.tags[a.chunks[i]?.head ?? -1] !== 'NNP')
    return undefined;
  const held = r.holder(np, 2);
  return isCode(held) && held.agent ? { ...held, chunk: i } : undefined;
}

/** "its ally the Philippines": a name that begins with an article stands in a phrase of its own. */
function namedAlly(r: Resolver, i: number): Reference | undefined {
  const { a, mentionOf } = r.s;
  const [c, next] = [a.chunks[i], a.chunks[i + 1]];
  if (c === undefined || next?.kind !== 'NP' || c.to !== next.from || a.tags[c.from] !== 'PRP$')
    return undefined;
  const named = mentionOf[next.head];
  const whole = named !== undefined && named.to === next.to && named.from <= next.from + 1;
  const related =
    a.classes.has('relation', word(a, i)) || /^(?:colony|protectorate|territory)$/.test(word(a, i));
  return whole && related && a.tags[c.head] !== 'NNS' && a.tokens[next.from]?.lower === 'the'
    ? actorAt(r, i, c, named.code, true)
    : undefined;
}

/** "our great organization, the African Union", "the newest State, Tuvalu", "the new president, Ama Boateng": who that is stands behind the comma. */
export function isPresented(r: Resolver, i: number, c: Chunk, head: string): boolean {
  const { a } = r.s;
  const body = /^(?:state|organi[sz]ation|institution|union|movement|association)$/.test(head);
  const ours =
    a.tags[c.from] === 'PRP$' || a.tokens.slice(c.from, c.head).some((t) => /^newe(?:st|r)$/.test(t.lower));
  return (body && ours && c.core === c.from) || isOfficeOfNamed(r, i, c, head);
}

/** "praised the new president, Ama Boateng": an office of nobody's before the name of a person between commas. */
function isOfficeOfNamed(r: Resolver, i: number, c: Chunk, head: string): boolean {
  const { a, mentionOf, document } = r.s;
  if (a.tokens[c.from]?.lower !== 'the' || c.core > c.from || !a.classes.has('person', head)) return false;
  // "thank the outgoing President, Mr. Novak of Togo," in a speech: whoever presided over the meeting.
  if (document.speaker !== undefined && /^(?:president|chair\w*)$/.test(head)) return false;
  const comma = after(a, i);
  const name = mark(a, comma) === ',' ? a.chunks[after(a, comma)] : undefined;
  return name?.kind === 'NP' && mentionOf[name.head]?.kind === 'person';
}
