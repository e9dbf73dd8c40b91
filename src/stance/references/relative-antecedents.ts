import { objectsOf } from '../../clause/direct-objects.js';
import { previousVerb } from '../../clause/governing-verb.js';
import { after, before, hasFinite, mark, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { isCode, type Reference, type Resolver } from './reference.js';

/**
 * "the band, which it accuses": what the relative word stands for is not who does it. "Kenya, whose president called it
 * murder": nor is the one whose somebody is what is judged.
 */
export function relativeHost(r: Resolver, i: number): readonly string[] {
  const { a } = r.s;
  const whose = a.chunks[before(a, i)]?.kind === 'VP' ? before(a, before(a, before(a, i))) : -1;
  const link = word(a, whose) === 'whose' ? whose : before(a, i);
  // "the firm it accuses": no word opens the clause.
  const bare =
    link === i - 1 &&
    a.chunks[link]?.kind === 'NP' &&
    a.tags[a.chunks[link]?.from ?? -1] !== 'PRP' &&
    a.chunks.slice(0, link).some(hasFinite);
  if (!/^(?:it|they)$/.test(word(a, i)) || !(bare || a.chunks[link]?.kind === 'WR')) return [];
  const host = mark(a, before(a, link)) === ',' ? before(a, before(a, link)) : before(a, link);
  const np = bare ? link : host;
  const c = a.chunks[np];
  // "the Malian envoy whom it accuses"
  return c?.kind === 'NP'
    ? r.s.mentions.filter(({ from }) => from >= c.from && from < c.to).map(({ code }) => code)
    : [];
}

/** "the pumps that it sent": the actor named last. */
export function inRelative(r: Resolver, i: number): boolean {
  // "left Mali after a raid it blamed on Chad": a thing is judged by whoever the sentence is about.
  if (r.s.a.classes.has('opining', word(r.s.a, after(r.s.a, i))) || isComplainedOf(r, i)) return false;
  const lead = r.s.a.chunks[before(r.s.a, i)];
  // "and with this grant it will send pumps": a phrase that opens the clause.
  const link = before(r.s.a, before(r.s.a, i));
  const opener = r.s.a.chunks[before(r.s.a, link)]?.kind;
  if (lead?.kind === 'NP' && r.s.a.chunks[link]?.kind === 'IN' && (opener === 'CC' || opener === 'MK'))
    return false;
  if (lead?.kind === 'WR' || lead?.kind === 'NP') return true;
  const noun = lead?.kind === 'SB' ? before(r.s.a, before(r.s.a, i)) : -1;
  if (r.s.a.chunks[noun]?.kind !== 'NP' || isWhole(r, i)) return false;
  // "promised Ukraine that it": who is told is no antecedent of a relative.
  const verb = before(r.s.a, noun);
  // "told Ukraine in May that it"
  if (r.s.a.chunks[verb]?.kind === 'IN')
    for (let k = verb - 1; k > verb - 4; k--)
      if (r.s.a.chunks[k]?.kind === 'VP' && r.s.a.classes.has('telling', word(r.s.a, k))) return false;
  return !(r.s.a.chunks[verb]?.kind === 'VP' && r.s.a.classes.has('telling', word(r.s.a, verb)));
}

/** "brushed aside complaints by Mali about the arms it sent": those who complain do not mean themselves. */
function isComplainedOf({ s: { a } }: Resolver, i: number): boolean {
  const link = a.chunks[before(a, i)]?.kind === 'NP' ? before(a, i) : before(a, before(a, i));
  const about = before(a, link);
  if (!/^(?:about|over|regarding|concerning|on)$/.test(word(a, about))) return false;
  const owner = before(a, about);
  const noun = /^(?:by|from|of|in)$/.test(word(a, before(a, owner))) ? before(a, before(a, owner)) : owner;
  return a.chunks[noun]?.kind === 'NP' && a.classes.has('complaint', word(a, noun));
}

/** "claims by Mali that it backs the rebels": a clause whose verb has an object of its own tells what is claimed. */
function isWhole({ s: { a } }: Resolver, i: number): boolean {
  const verb = after(a, i);
  return (
    a.chunks[verb]?.kind === 'VP' &&
    !a.classes.has('ditransitive', word(a, verb)) &&
    objectsOf(a, verb).length > 0
  );
}

/** "will ask for Kenyan tents and see what it can do": with "what" no noun is told more of, and the subject goes on. */
export function subjectOutside(r: Resolver, i: number): Reference | undefined {
  const { a } = r.s;
  const what = before(a, i);
  if (a.chunks[what]?.kind !== 'WR' || !/^(?:what|whatever|how|why)$/.test(word(a, what))) return undefined;
  const verb = previousVerb(a, what, () => true);
  const [subject, ...others] = verb < 0 ? [] : subjectOf(a, verb).chunks;
  if (subject === undefined || others.length > 0 || subject >= what || r.isActive(subject)) return undefined;
  const reference = r.holder(subject, 2);
  return reference.agent && isCode(reference) ? { ...reference, basis: 'coreference' } : undefined;
}
