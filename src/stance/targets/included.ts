import { agentOf } from '../../clause/by-phrase.js';
import { complementsOf } from '../../clause/complements.js';
import { groupStartingAt } from '../../clause/conjuncts.js';
import { after, before, mark, word } from '../../clause/neighbours.js';
import { NO_ACTOR } from '../../model/stance.js';
import type { Analysis } from '../../text/analysis.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import type { Place } from '../place.js';
import { targetOf } from '../references/references.js';
import { RELATIVE_REACH, withConjuncts } from './objects.js';

/** "our partners, including Chile and Ghana": the ones who are named stand for all. */
export function included(p: Place, chunks: readonly number[]): readonly number[] {
  const { a } = p.s;
  const last = chunks.at(-1);
  if (last === undefined) return chunks;
  const owners = actingOwners(p, last);
  if (owners) return [...chunks.slice(0, owners.replaced ? -1 : undefined), ...owners.named];
  const examples = suchAs(p, last);
  if (examples) return [...chunks.slice(0, -1), ...examples];
  const doers = p.friendly ? [] : thoseBy(p, last);
  if (doers.length > 0) return doers;
  const apposed = apposedList(p, chunks);
  if (apposed) return apposed;
  // "the seizure of hostages, including reporters": those who suffer it.
  if (a.classes.has('victim_nouns', word(a, last))) return chunks;
  const complements = complementsOf(a, last);
  // "a number of states including Kenya"
  const of = complements[0]?.preposition === 'of' ? complements[0].chunks.at(-1) : undefined;
  if (word(a, last) === 'number' && of !== undefined) return [...chunks, ...included(p, [of]).slice(1)];
  const end = complements.at(-1)?.chunks.at(-1) ?? last;
  // "by Norway and Japan to the states of the region, including Kenya": those states.
  if (complements.some((c) => c.preposition !== 'of' && c.chunks.some((i) => PLURAL.test(word(a, i)))))
    return chunks;
  let next = after(a, last);
  if (end !== last && (mark(a, next) === '' || a.chunks[next]?.kind === 'IN')) next = after(a, end);
  if (end !== last && mark(a, after(a, end)) === ':') next = after(a, end);
  // "others such as Kenya": the names are no complement.
  const near = after(a, last);
  const bare = chunks.length === 1 && /^(?:others|those|some)$/.test(word(a, last));
  const opener = a.chunks[near]?.kind === 'IN' ? (a.tokens[a.chunks[near]?.from ?? 0]?.lower ?? '') : '';
  // "Kenya along with Mali and Chad"
  const joined = TOGETHER.test(opener);
  if (joined || ((bare || PLURAL.test(word(a, last))) && /^(?:such|including)$/.test(opener))) next = near;
  // "the new members: Andorra and Monaco"
  if (mark(a, next) === ':') {
    // 'endorses the statement at the opening: "A growing number ..."' lists nobody.
    if (a.chunks[next + 1]?.kind === 'QU') return chunks;
    const first = after(a, next);
    const listed = a.chunks[first]?.kind === 'NP' ? withConjuncts(p, groupStartingAt(a, first)) : [];
    // "Kenya condemns Mali over the raid: official"
    if (listed.length === 1 && !PLURAL.test(word(a, last))) return chunks;
    const named = listed.length > 0 && listed.every((i) => targetOf(p.s, p.book, i, true).code !== NO_ACTOR);
    const apart = end === last && !PLURAL.test(word(a, last));
    return named ? (apart ? [...chunks, ...listed] : listed) : chunks;
  }
  next = behindRelative(a, next);
  // "mechanisms, in particular the Union", "partners in particular Chad": the adverb is passed over.
  const notably =
    (mark(a, next) === ',' && singlesOut(a, a.chunks[next + 1])) ||
    (end === last && PLURAL.test(word(a, last)) && singlesOut(a, a.chunks[last + 1]));
  // "those who helped us, in particular Chad": we are none of them.
  if (notably && /^(?:us|me)$/.test(word(a, last))) return chunks;
  if (mark(a, next) === ',') next = after(a, next);
  // "our partners, in particular, Chad and Mali"
  if (notably && mark(a, next) === ',') next = after(a, next);
  const lead = a.tokens[a.chunks[next]?.from ?? 0]?.lower ?? '';
  // "We, with the rest of the Council, condemn"
  const rest = lead === 'with' && mark(a, before(a, next)) === ',' && word(a, after(a, next)) === 'rest';
  // "schemes backed by the government, including a dam": the schemes.
  if (
    lead === 'including' &&
    /^(?:government|ministry|army)$/.test(word(a, last)) &&
    before(a, last) > 0 &&
    word(a, before(a, last)) === 'by'
  )
    return chunks;
  if (
    !notably &&
    !rest &&
    (a.chunks[next]?.kind !== 'IN' || !/^(?:including|such|together|along|alongside|among|like)$/.test(lead))
  )
    return chunks;
  if (
    lead !== 'such' &&
    !bare &&
    !notably &&
    ![last, complementsOf(a, last, 1)[0]?.chunks.at(-1) ?? last].some((i) =>
      a.classes.hasAny(['agent', 'group', 'relation'], word(a, i)),
    ) &&
    !chunks.some((i) => a.tags[a.chunks[i]?.head ?? 0] === 'NNP') &&
    // "We, together with Kenya, condemn"
    !((TOGETHER.test(lead) || rest) && /^(?:we|i|they|he|she)$/.test(word(a, last)))
  )
    return chunks;
  let np = notably ? next : after(a, next);
  if (notably && p.s.mentionOf[a.chunks[np]?.head ?? -1] === undefined) return chunks;
  if (mark(a, np) === ':') np = after(a, np);
  // "nine states, among them Chile and Peru"
  if (lead === 'among') {
    // "offered help to the victims, among them Kenya": of those who help.
    if (word(a, np) !== 'them' || a.classes.has('in_need', word(a, last))) return chunks;
    if (a.chunks[np]?.to === (a.chunks[np]?.from ?? 0) + 1) np = after(a, np);
  }
  if (a.chunks[np]?.kind !== 'NP') return chunks;
  // "like most other states": nobody in particular.
  // "Kenya, like Mali a member": they are alike in that.
  const alike = a.chunks[after(a, groupStartingAt(a, np).at(-1) ?? np)]?.kind === 'NP';
  if (lead === 'like' && (alike || p.s.mentionOf[a.chunks[np]?.head ?? -1] === undefined)) return chunks;
  // "thank Japan for its help, including the training of police": what it is thanked for.
  const reason = complements.some(({ preposition }) => preposition === 'for');
  if (lead === 'including' && reason && !p.s.mentionOf[a.chunks[np]?.head ?? -1]) return chunks;
  // "others such as Kenya": nobody else is meant.
  return [...(bare && !notably ? [] : chunks), ...withConjuncts(p, groupStartingAt(a, np))];
}

const TOGETHER = /^(?:along|together|alongside)$/;

/** "the role of organizations such as the Union", "the efforts of the neighbours, including Chad": those named are who acts. */
function actingOwners(p: Place, last: number): { named: readonly number[]; replaced: boolean } | undefined {
  const { a } = p.s;
  const of = complementsOf(a, last, 1)[0];
  const owner = of?.preposition === 'of' ? (of.chunks.at(-1) ?? -1) : -1;
  if (!PLURAL.test(word(a, owner)) || !a.classes.hasAny(ACTING, word(a, last))) return undefined;
  const named = included(p, [owner]).filter((i) => i !== owner);
  return named.length > 0 ? { named, replaced: suchAs(p, owner) !== undefined } : undefined;
}

const ACTING = ['merit', 'undertaking', 'effort_noun', 'doings_noun'] as const;

/** "the states that have pledged to join, including Chad", ", in particular Chad": over the clause that says which they are. */
function behindRelative(a: Analysis, next: number): number {
  if (a.chunks[next]?.kind !== 'WR' && word(a, next) !== 'that') return next;
  for (let k = next + 1; k < a.chunks.length && k < next + RELATIVE_REACH; k++) {
    if (mark(a, k) === ';' || a.chunks[k]?.kind === 'SB') return next;
    if (mark(a, k) === ',')
      return singlesOut(a, a.chunks[k + 1]) || word(a, after(a, k)) === 'including' ? k : next;
  }
  return next;
}

/** "in particular Chad", "notably Chad", "not least Chad" */
function singlesOut({ tokens }: Analysis, c: Chunk | undefined): boolean {
  if (c?.kind !== 'RB') return false;
  const [first, second] = [tokens[c.from]?.lower ?? '', tokens[c.from + 1]?.lower];
  if (first === 'not') return second === 'least';
  return /^(?:notably|particularly|especially)$/.test(first) || (first === 'in' && second === 'particular');
}

/** "countries such as Chad and Mali", "such countries as Chad": the ones who are named, where somebody is. */
function suchAs(p: Place, last: number): readonly number[] | undefined {
  const { a } = p.s;
  const end = complementsOf(a, last, 2).at(-1)?.chunks.at(-1) ?? last;
  // "the countries in the region, such as Chad"
  const far = end !== last && mark(a, after(a, end)) === ',' && word(a, after(a, after(a, end))) === 'as';
  const next = after(a, far ? end : last);
  const link = mark(a, next) === ',' ? after(a, next) : next;
  const lead = a.chunks[link]?.kind === 'IN' ? a.tokens[a.chunks[link]?.from ?? -1]?.lower : undefined;
  const joined = lead === 'such' || (lead === 'like' && PLURAL.test(word(a, last)));
  const parted =
    a.tokens[a.chunks[last]?.from ?? -1]?.lower === 'such' &&
    a.chunks[link]?.kind === 'LK' &&
    word(a, link) === 'as';
  const np = after(a, link);
  if (!(joined || parted) || a.chunks[np]?.kind !== 'NP') return undefined;
  if (/^(?:those|that|ones?)$/.test(word(a, np))) return [last];
  const listed = withConjuncts(p, groupStartingAt(a, np));
  return listed.some((i) => p.s.mentionOf[a.chunks[i]?.head ?? -1] !== undefined) ? listed : undefined;
}

/** "raids, including those carried out by Chad", "raids such as those of Chad": whoever is named as doing some of them. */
function thoseBy({ s: { a } }: Place, last: number): readonly number[] {
  const inner = complementsOf(a, last);
  const opened = inner.findIndex(({ preposition }) => EXAMPLES.test(preposition));
  const end = (opened < 0 ? inner : inner.slice(0, opened)).at(-1)?.chunks.at(-1) ?? last;
  const next = after(a, end);
  const link = mark(a, next) === ',' ? after(a, next) : next;
  const np = after(a, link);
  if (!EXAMPLES.test(a.tokens[a.chunks[link]?.from ?? -1]?.lower ?? '')) return [];
  if (!/^(?:those|that|ones?)$/.test(a.tokens[a.chunks[np]?.from ?? -1]?.lower ?? '')) return [];
  const v = after(a, np);
  if (a.chunks[v]?.kind === 'VP') return agentOf(a, v);
  const [first] = complementsOf(a, np, 1);
  // "violations of rights such as those of the minority": what is done to it.
  const suffered = /^(?:violations?|abuses|persecutions?|plight|sufferings?|oppression)$/.test(word(a, last));
  const links = suffered ? /^by$/ : /^(?:of|by)$/;
  return first && links.test(first.preposition) ? first.chunks : [];
}

const EXAMPLES = /^(?:including|such|like)\b/;

/** How far behind a plural noun, over the clause that says which, its list of names may stand. */
const LIST_REACH = 14;
const PLURAL =
  /^(?:members?|states?|countries|nations|governments|neighbou?rs|partners|allies|friends|parties|powers|sponsors|donors|organi[sz]ations|bodies|agencies|institutions|leaders|guarantors|signatories|hosts|(?:co-?)?(?:penholders|sponsors|chairs|facilitators|mediators|hosts|authors|drafters)|contributors|organi[sz]ers)$/;

/** "our neighbours, Chile and Peru", "the states that voted for it - Chile and Peru": the names stand for the noun. */
function apposedList(p: Place, chunks: readonly number[]): readonly number[] | undefined {
  const { a } = p.s;
  const named = (k: number): boolean => p.s.mentionOf[a.chunks[k]?.head ?? -1] !== undefined;
  const first = chunks[0] ?? -1;
  const c = a.chunks[first];
  if (!c || named(first) || !PLURAL.test(word(a, first)) || a.tags[c.head] === 'NN') return undefined;
  // The comma may have made one list of both.
  const rest = chunks.slice(1);
  if (rest.length > 1 && rest.every(named) && mark(a, after(a, first)) === ',') return rest;
  if (rest.length > 0) return undefined;
  // "bodies including the Union, the League and Chad": the list begins there.
  if (/^(?:including|such)$/.test(a.tokens[a.chunks[after(a, first)]?.from ?? -1]?.lower ?? ''))
    return undefined;
  for (let i = first + 1; i < a.chunks.length && i <= first + LIST_REACH; i++) {
    const sign = mark(a, i);
    // "the leaders of Chad, Mali and Niger": the comma within what depends on the noun opens no list.
    const inner = complementsOf(a, first, 1).at(-1)?.chunks ?? [first];
    // "members of the Union, Chile and Ghana": states beside their organisation.
    const body = p.s.mentionOf[a.chunks[inner[0] ?? -1]?.head ?? -1]?.code ?? '';
    const besideBody =
      i === (inner[0] ?? 0) + 1 && !/^(?:state|former_state|nonstate)$/.test(p.book.actor(body)?.kind ?? '');
    const near = sign === ',' && (i === (inner.at(-1) ?? first) + 1 || besideBody);
    if (!near && !/^(?:[-–—]+|\()$/.test(sign)) continue;
    const np = after(a, i);
    const listed = a.chunks[np]?.kind === 'NP' ? groupStartingAt(a, np) : [];
    return listed.length > 1 && listed.every(named) ? listed : undefined;
  }
  return undefined;
}
