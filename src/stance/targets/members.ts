import { agentOf } from '../../clause/by-phrase.js';
import { type Complement, complementsOf } from '../../clause/complements.js';
import { groupStartingAt } from '../../clause/conjuncts.js';
import { after, mark, word } from '../../clause/neighbours.js';
import { NO_ACTOR } from '../../model/stance.js';
import type { Place } from '../place.js';
import { targetOf } from '../references/references.js';
import { included } from './included.js';

const CALL = /^(?:calls?|demands?|appeals?|clamou?r|pleas?)$/;

/** "the ministers of Japan and India": both, one by one. */
export function membersOf(p: Place, chunks: readonly number[], reach: number): readonly number[] {
  return chunks.flatMap((i) => {
    const c = p.s.a.chunks[i];
    const givers = giversAfter(p, i);
    if (givers.length > 1) return givers;
    const examples = examplesBehind(p, i);
    if (examples.length > 0) return [i, ...examples];
    const heads = headsOf(p, i);
    if (heads.length > 1) return heads;
    const of =
      complementsOf(p.s.a, i, reach).find(
        (item) => /^(?:of|between|from|in|by)$/.test(item.preposition) && item.chunks.length > 1,
      ) ?? reachedBetween(p, i);
    if (!c || !of) return [i];
    // "Kenya's occupation of parts of Chad and Mali": it is Kenya's.
    if (p.s.mentionOf.slice(c.from, c.core).some((mention) => mention !== undefined)) return [i];
    // "rebels in Kenya and Ghana" are of neither.
    const head = word(p.s.a, i);
    const placed = /^(?:in|from)$/.test(of.preposition);
    if (placed && p.s.a.classes.hasAny(['armed_band', 'stateless', 'uprooted'], head)) return [i];
    const named = (k: number): boolean => {
      const x = p.s.a.chunks[k];
      return x !== undefined && p.s.mentionOf.slice(x.core, x.to).some((mention) => mention !== undefined);
    };
    const inner = complementsOf(p.s.a, i, reach).filter((item) => item.at < of.at);
    // "the call for a truce between Kenya and Ghana": what is called for is theirs, and not the call.
    if (CALL.test(head) && inner.some((item) => item.preposition === 'for')) return [i];
    const someone = (k: number): boolean =>
      named(k) ||
      /^others?$/.test(word(p.s.a, k)) ||
      p.s.a.classes.hasAny(['group', 'quantity'], word(p.s.a, k));
    // "the denial of rights to Kenya and Ghana" is nobody's of theirs.
    const suffers = p.s.a.classes.has('victim_nouns', word(p.s.a, i)) && of.preposition === 'of';
    return !named(i) &&
      !suffers &&
      of.chunks.some(named) &&
      of.chunks.every(someone) &&
      !inner.some((item) => item.chunks.some(named)) &&
      !(of.preposition === 'in' && isElsewhere(p, i))
      ? of.chunks
      : [i];
  });
}

/** "the attacks in Kenya and Mali", unlike "the repression in Kenya and Mali": where it was, and not who did it. */
function isElsewhere(p: Place, i: number): boolean {
  return !p.friendly && targetOf(p.s, p.book, i, false).code === NO_ACTOR;
}

/** "raids by states including Kenya", "support from allies including Mali": those who are named of whoever does it. */
function examplesBehind(p: Place, i: number): readonly number[] {
  const by = complementsOf(p.s.a, i, 1)[0];
  if (!by || !/^(?:by|from)$/.test(by.preposition) || by.chunks.length > 1) return [];
  const [who = -1] = by.chunks;
  if (p.s.a.tokens[p.s.a.chunks[after(p.s.a, who)]?.from ?? -1]?.lower !== 'including') return [];
  return included(p, by.chunks).filter((k) => k !== who);
}

/** "the agreement reached between Kenya and the rebels": those between whom it was reached. */
function reachedBetween(p: Place, i: number): Complement | undefined {
  const v = after(p.s.a, groupStartingAt(p.s.a, i).at(-1) ?? i);
  return p.s.a.chunks[v]?.verb?.form === 'participle'
    ? complementsOf(p.s.a, v, 1).find((item) => item.preposition === 'between' && item.chunks.length > 1)
    : undefined;
}

/** "the talks of President Diouf of Senegal and President Moi of Kenya": each with a state of his own. */
function headsOf(p: Place, i: number): readonly number[] {
  const { a, mentionOf } = p.s;
  const [first, second] = complementsOf(a, i, 2);
  if (first?.preposition !== 'of' || second?.preposition !== 'of') return [];
  const [one] = first.chunks;
  const [state, ...others] = second.chunks;
  const named = (k: number | undefined): boolean =>
    k !== undefined && mentionOf[a.chunks[k]?.head ?? -1] !== undefined;
  const person = (k: number | undefined): boolean =>
    k !== undefined &&
    a.tags[a.chunks[k]?.head ?? -1] === 'NNP' &&
    (mentionOf[a.chunks[k]?.head ?? -1]?.kind ?? 'person') === 'person';
  return first.chunks.length === 1 &&
    one !== undefined &&
    person(one) &&
    named(state) &&
    others.length > 0 &&
    others.every(person)
    ? [one, ...others]
    : [];
}

/** "the assistance and support received from Kenya and Ghana": both, one by one. */
function giversAfter(p: Place, i: number): readonly number[] {
  const { a } = p.s;
  if (!a.classes.hasAny(['help_given', 'document', 'text'], word(a, i))) return [];
  const behind = after(a, groupStartingAt(a, i).at(-1) ?? i);
  // "the statement, signed by Kenya and Ghana,"
  const parted = mark(a, behind) === ',' && a.classes.has('document', word(a, i));
  const v = parted ? after(a, behind) : behind;
  const form = a.chunks[v]?.verb?.form;
  if (
    form !== 'participle' ||
    !(a.classes.has('give_verbs', word(a, v)) || a.classes.has('doing', word(a, v)))
  )
    return [];
  const by = agentOf(a, v);
  return by.length > 0
    ? included(p, by)
    : (complementsOf(a, v).find((c) => c.preposition === 'from')?.chunks ?? []);
}
