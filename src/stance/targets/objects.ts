import type { Mention } from '../../actors/mentions.js';
import { complementsOf } from '../../clause/complements.js';
import { endsQuotation, groupStartingAt, hasClauseBehindAside } from '../../clause/conjuncts.js';
import { objectsOf } from '../../clause/direct-objects.js';
import { gapBehind } from '../../clause/gapping.js';
import { after, mark, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { type Analysis, textOf } from '../../text/analysis.js';
import { Recent } from '../../text/recent.js';
import type { Place } from '../place.js';
import type { Reference } from '../references/reference.js';
import { gappedObjects } from './gapped-lists.js';
import { closesInside, isNamedFirst, isSaidAgain, isTitled, untilOtherFeeling } from './list-ends.js';
import { relativeObject } from './relative-objects.js';

/** "received trucks from India": who gives. */
export function fromObjects(p: Place): readonly number[] {
  const last = objectChunks(p).at(-1) ?? p.cue;
  const from = (chunk: number): readonly number[] | undefined =>
    complementsOf(p.s.a, chunk).find((complement) => complement.preposition === 'from')?.chunks;
  // "the aid that we received from India": the object stands before.
  return [...new Set((from(last) ?? from(p.cue) ?? []).flatMap((i) => [i, ...fromOthers(p, i)]))];
}

/** "tents from Kenya, trucks from Mali and food from Togo": from whom the rest of a list comes. */
function fromOthers(p: Place, giver: number): readonly number[] {
  const { a } = p.s;
  const link = after(a, giver);
  const comma = mark(a, link) === ',' ? after(a, link) : link;
  const np = a.chunks[comma]?.kind === 'CC' ? after(a, comma) : comma;
  if (np === link || a.chunks[np]?.kind !== 'NP') return [];
  const from = complementsOf(a, np, 2).find(({ preposition }) => preposition === 'from');
  return from ? from.chunks.flatMap((i) => [i, ...fromOthers(p, i)]) : [];
}

/** The noun phrases after the preposition that ends the cue: "with the support of". */
export function prepositionObjects(p: Place): readonly number[] {
  const { a } = p.s;
  const np = after(a, a.chunkOf[p.match.to - 1] ?? p.cue);
  return a.chunks[np]?.kind === 'NP' ? untilOtherFeeling(p, groupStartingAt(a, np)) : [];
}

/** The objects of a cue: its condition, its targets and its holder ask for the same again. */
const known = new Recent<Place, readonly number[]>(findObjects);

/** The objects of the cue, whichever side the voice of the verb puts them on. */
export function objectChunks(p: Place): readonly number[] {
  return known.of(p);
}

function findObjects(p: Place): readonly number[] {
  const { a } = p.s;
  const c = a.chunks[p.cue];
  if (!c) return [];
  if (c.kind === 'VP' && c.verb?.passive && p.match.rule.match === 'verb') return subjectOf(a, p.cue).chunks;
  const last = a.chunkOf[p.match.to - 1] ?? p.cue;
  // "take in refugees this year": a particle of the cue opens no phrase.
  const particle = last === p.cue + 1 && a.chunks[last]?.kind === 'IN';
  const objects = c.kind === 'VP' && !particle ? objectsOf(a, p.cue) : [];
  const found = objects.length > 0 ? objects : objectsOf(a, Math.max(last, p.cue));
  // "whom France has branded a liar": what the cue holds is no object, but what is said of it.
  const first = a.chunks[found[0] ?? -1];
  const inCue = first !== undefined && first.from > p.match.from && first.from < p.match.to;
  const said = p.match.rule.condition === 'predicative' && inCue;
  const whom = said && c.kind === 'VP' ? relativeObject(p) : [];
  if (whom.length > 0) return whom;
  const gift =
    found.length === 1 && p.match.rule.frame.targets.includes('recipient')
      ? giftBehind(p, found[0] ?? -1)
      : -1;
  if (gift >= 0) return [...found, gift];
  return found.length > 0 || c.kind !== 'VP'
    ? withConjuncts(p, found).map((i) => wholeOf(p, i))
    : relativeObject(p);
}

/** "gave its neighbour, Chad, $2 million": what is given, behind the name between commas; or -1. */
export function giftBehind(p: Place, recipient: number): number {
  const { a } = p.s;
  const end = complementsOf(a, recipient).at(-1)?.chunks.at(-1) ?? recipient;
  const name = mark(a, after(a, end)) === ',' ? after(a, after(a, end)) : -1;
  const gift =
    a.chunks[name]?.kind === 'NP' && mark(a, after(a, name)) === ',' ? after(a, after(a, name)) : -1;
  return a.chunks[gift]?.kind === 'NP' && a.tags[a.chunks[name]?.head ?? -1] === 'NNP' ? gift : -1;
}

/** "3,000 of the children", "some of them": a bare number or quantifier stands for those it is taken from. */
function wholeOf(p: Place, i: number): number {
  const { a } = p.s;
  const c = a.chunks[i];
  if (!c || c.to - c.from > 1 || !(a.tags[c.head] === 'CD' || QUANTIFIER.test(word(a, i)))) return i;
  const of = complementsOf(a, i, 1)[0];
  return of?.preposition === 'of' ? (of.chunks[0] ?? i) : i;
}

const QUANTIFIER =
  /^(?:some|many|most|all|both|several|few|half|none|each|hundreds|thousands|dozens|scores|any|much|part)$/;

/**
 * "the courage of Kenya, the wisdom of Ghana and the patience of Mali": phrases that stand after the complements of
 * the ones before. A comma alone closes no list: the last member stands after a conjunction.
 */
export function withConjuncts(p: Place, given: readonly number[]): readonly number[] {
  const { a } = p.s;
  const all = [...given];
  const pending: number[] = [];
  let last = all.at(-1);
  while (last !== undefined) {
    const end = phraseEnd(p, last);
    const link = after(a, end);
    const comma = mark(a, link) === ',';
    const joint = comma ? after(a, link) : link;
    const closes = a.chunks[joint]?.kind === 'CC';
    // "has not condemned the raid of Chad, or the threats by Mali": neither.
    const neither = word(a, joint) === 'or' && a.chunks[p.cue]?.verb?.negated === true;
    if (
      (!closes && !comma) ||
      endsQuotation(a, link) ||
      (!neither && /^(?:but|or|yet)$/.test(word(a, joint)))
    )
      return all;
    const np = closes ? after(a, joint) : joint;
    const c = a.chunks[np];
    if (c?.kind !== 'NP' || a.tags[c.from] === 'PRP' || all.includes(np)) return all;
    // "thanked Chad and Mali, as well as Togo": a list that is opened again.
    const again =
      closes && a.tokens[a.chunks[joint]?.from ?? -1]?.lower === 'as' && (!comma || isNamedFirst(p, given));
    if (end === last && pending.length === 0 && closes && !again) return all;
    if (closes && gapBehind(a, last, end)) return all;
    // "for want of action, the ice and the reefs, as well as the islands, will vanish": the subject of the next clause.
    const behind = after(a, phraseEnd(p, np));
    const finite = [behind, mark(a, behind) === ',' ? after(a, behind) : -1].some(
      (i) => a.chunks[i]?.verb?.form === 'finite',
    );
    if (again && finite) return given;
    if (a.chunks[behind]?.verb?.form === 'finite') return all;
    // "denounced the raid, and Mali, its ally, echoed it"
    if (comma && closes && hasClauseBehindAside(a, after(a, phraseEnd(p, np)))) return all;
    pending.push(np);
    last = np;
    // "the violence, the burning of shops and the looting of banks": the last member stands among the complements.
    if (!closes && (siblings(p, np).length > 1 || closesInside(p, np))) return [...all, ...pending];
    if (closes) {
      // "our partners, and in particular Chad and Mali"
      const more = again || a.chunks[joint + 1]?.kind === 'RB';
      all.push(...pending.splice(0), ...(more ? groupStartingAt(a, np).filter((i) => i !== np) : []));
      last = all.at(-1) ?? np;
      const onward = after(a, phraseEnd(p, last));
      // "thanked the Union and the people of Kenya, as well as the peoples of Chad and Mali"
      const also =
        mark(a, onward) === ',' &&
        isNamedFirst(p, given) &&
        a.tokens[a.chunks[after(a, onward)]?.from ?? -1]?.lower === 'as';
      if (!comma && !also && a.chunks[onward]?.kind !== 'CC') return all;
    }
  }
  return all;
}

/** "condemned the raid and Mali the reprisals": subject and object of a clause that leaves the verb out, or nothing. */
export function gapped(p: Place): readonly [number, number] | undefined {
  const last = objectChunks(p).at(-1);
  return last === undefined ? undefined : gapBehind(p.s.a, last, phraseEnd(p, last));
}

/** The last chunk of the noun phrase at `np` with its complements, a participle or a relative clause after it included. */
function phraseEnd(p: Place, np: number): number {
  const { a } = p.s;
  const last = complementsOf(a, np).at(-1)?.chunks.at(-1) ?? np;
  // "the Government of Chad and the people of Mali": the last member of what "of" joins has a complement, too.
  const end = last === np ? np : (complementsOf(a, last, 1)[0]?.chunks.at(-1) ?? last);
  const participle = after(a, end);
  // "the resolution authorizing a force for Chad and the pledge of Mali", "the decision to join the pact and the efforts of Mali"
  if (/^(?:gerund|infinitive)$/.test(a.chunks[participle]?.verb?.form ?? '')) {
    const object = after(a, participle);
    const inner = a.chunks[object]?.kind === 'NP' ? object : participle;
    const close = complementsOf(a, inner).at(-1)?.chunks.at(-1) ?? inner;
    const np = a.chunks[after(a, close)]?.kind === 'CC' ? after(a, after(a, close)) : -1;
    const opens = a.tokens[a.chunks[np]?.from ?? -1]?.lower;
    return opens === 'the' && complementsOf(a, np, 1)[0]?.preposition === 'of' ? close : end;
  }
  if (a.chunks[participle]?.verb?.form !== 'participle') return relativeEnd(a, end);
  return complementsOf(a, participle).at(-1)?.chunks.at(-1) ?? participle;
}

/** How many chunks a relative clause within a list may have. */
export const RELATIVE_REACH = 14;

/** "to Kenya, whose work was fine, and to Ghana": the last chunk of the clause that is set off behind chunk `end`, if a list goes on after it. */
function relativeEnd(a: Analysis, end: number): number {
  const open = after(a, end);
  const opener = after(a, open);
  if (mark(a, open) !== ',' || a.chunks[opener]?.kind !== 'WR') return end;
  for (let k = opener + 1; k < a.chunks.length && k < opener + RELATIVE_REACH; k++) {
    if (mark(a, k) === ';') return end;
    if (mark(a, k) !== ',' || a.chunks[after(a, k)]?.kind !== 'CC') continue;
    // "of the raid, which was a breach of the law, and of the accord": a list within the clause.
    const next = after(a, after(a, k));
    if (isSaidAgain(a, opener, next)) return end;
    return /^(?:NP|IN)$/.test(a.chunks[next]?.kind ?? '') ? k - 1 : end;
  }
  return end;
}

/** "the Italian-Polish initiative", "India-US ties": the first of two names that a hyphen joins. */
export function hyphenated(p: Place, i: number): Reference[] {
  const { a, mentionOf } = p.s;
  const c = a.chunks[i];
  if (!c) return [];
  const found: Reference[] = [];
  for (let t = c.core + 1; t < c.to; t++) {
    const [first, second] = [mentionOf[t - 1], mentionOf[t]];
    if (!first || !second || first === second || !a.tokens[t]?.hyphen) continue;
    found.push({ code: first.code, text: textOf(a, c.from, c.to), basis: 'object', agent: true, chunk: i });
  }
  return found;
}

/** Nouns of two kinds are no list, whatever stands between them. */
const KINDS = [
  ['act', 'act_noun', 'deed_noun', 'text', 'proposals', 'view', 'operations', 'accords', 'document', 'cause'],
  ['nation', 'institution', 'person', 'ruling', 'own_organ'],
] as const;

function kindOf({ s: { a } }: Place, i: number): number {
  return KINDS.findIndex((names) => a.classes.hasAny(names, word(a, i)));
}

/**
 * "the initiative of Chad for peace in the region and the proposal of Mali", "the people of Chad for their patience and the
 * Government of Mali": what "and" joins to a noun far behind may be of the kind of the first, and is joined to that.
 */
function distantSiblings(p: Place, i: number): readonly number[] {
  const { a } = p.s;
  const kind = kindOf(p, i);
  if (kind < 0) return [];
  return complementsOf(a, i)
    .filter(({ chunks }) => chunks.length > 1 && kindOf(p, chunks[0] ?? -1) !== kind)
    .flatMap(({ chunks }) => chunks.slice(1))
    .filter((k) => {
      const c = a.chunks[k];
      return (
        c !== undefined &&
        /^(?:DT|PRP\$)$/.test(a.tags[c.from] ?? '') &&
        p.s.mentionOf[c.head] === undefined &&
        kindOf(p, k) === kind &&
        complementsOf(a, k, 1)[0]?.preposition === 'of'
      );
    });
}

/**
 * "the mandate of the mission and the efforts of the Union": what "and" joins to the noun after "of" may be a phrase of
 * its own, with an "of" of its own.
 */
export function siblings(p: Place, i: number): readonly number[] {
  const { a } = p.s;
  const first = complementsOf(a, i, 1)[0];
  if (!first) return [i, ...gappedObjects(p, i)];
  if (first.chunks.length < 2 || first.preposition !== 'of')
    return [i, ...distantSiblings(p, i), ...gappedObjects(p, i)];
  const own = first.chunks.slice(1).filter((k) => {
    const c = a.chunks[k];
    return (
      c !== undefined &&
      (a.tags[c.from] === 'DT' || isTitled(p, k)) &&
      p.s.mentionOf[c.head] === undefined &&
      complementsOf(a, k, 1)[0]?.preposition === 'of'
    );
  });
  return [i, ...own.flatMap((k) => siblings(p, k)), ...gappedObjects(p, i)];
}

/** "with Ukraine, with Mali and with Kenya": the preposition said again. A comma alone closes no list. */
export function repeated(p: Place, group: readonly number[], preposition: string): readonly number[] {
  const { a } = p.s;
  const all = [...group];
  const pending: number[] = [];
  for (;;) {
    let comma = after(a, phraseEnd(p, pending.at(-1) ?? all.at(-1) ?? p.cue));
    // "to Kenya in its struggle to regain its land, as well as to Ghana": past what the struggle is for.
    const done = a.chunks[comma]?.verb?.form === 'infinitive' ? (objectsOf(a, comma).at(-1) ?? comma) : -1;
    const past = done < 0 ? -1 : after(a, phraseEnd(p, done));
    if (mark(a, past) === ',' && a.chunks[after(a, past)]?.kind === 'CC') comma = past;
    const link = mark(a, comma) === ',' ? after(a, comma) : comma;
    const closes = a.chunks[link]?.kind === 'CC';
    const again = closes ? after(a, link) : link;
    const np = word(a, again) === preposition && again !== comma ? after(a, again) : -1;
    if (a.chunks[np]?.kind !== 'NP') return all;
    pending.push(...groupStartingAt(a, np));
    if (closes) all.push(...pending.splice(0));
  }
}

/** The actor that a mention names, as an object. */
export function namedObject({ s: { a } }: Place, { code, from, to }: Mention): Reference {
  return { code, text: textOf(a, from, to), basis: 'object', agent: true, chunk: a.chunkOf[from] ?? -1 };
}
