import { complementsOf } from '../../clause/complements.js';
import { groupEndingAt } from '../../clause/conjuncts.js';
import { before, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { NO_ACTOR } from '../../model/stance.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { textAt } from './noun-phrases.js';
import type { Reference, Resolver } from './reference.js';

const UNDERGONE =
  /^(?:use|usage|proliferation|elimination|eradication|spread|non-proliferation|universali[sz]ation|ratification|manufacture|abolition|implementation|ratification|adoption|signature|observance|effects?|impacts?|consequences|root|causes|manifestations)$/;

/** "nuclear arms and the threat of their use", "terrorism in all its manifestations": of the things, and nobody's. */
export function isOfThings(r: Resolver, i: number, c: Chunk): boolean {
  const { a } = r.s;
  return (
    /^(?:its|their)$/.test(a.tokens[c.from]?.lower ?? '') &&
    UNDERGONE.test(a.tokens[c.head]?.lower ?? '') &&
    complementsOf(a, i, 1)[0]?.preposition !== 'of'
  );
}

const SUPPORT = /^(?:support|solidarity|assistance|help|aid|backing|encouragement|sympathy)$/;
const SUPPORTING = /^(?:support|assist|help|back|aid|encourag|accompan|join)/;

/** "support for the people of Kenya in their struggle", "helps Kenya in its fight": of those who are supported in it. */
export function supportedIn(r: Resolver, i: number, c: Chunk): Reference | undefined {
  const { a } = r.s;
  if (!/^(?:its|their)$/.test(a.tokens[c.from]?.lower ?? '')) return undefined;
  const link = before(a, i);
  let np = before(a, link);
  if (a.chunks[link]?.kind !== 'IN' || word(a, link) !== 'in' || a.chunks[np]?.kind !== 'NP')
    return undefined;
  while (word(a, before(a, np)) === 'of' && a.chunks[before(a, before(a, np))]?.kind === 'NP')
    np = before(a, before(a, np));
  const lead = before(a, np);
  const given = /^(?:to|for|with|behind)$/.test(word(a, lead)) && SUPPORT.test(word(a, before(a, lead)));
  const done =
    a.chunks[lead]?.kind === 'VP' && !a.chunks[lead]?.verb?.passive && SUPPORTING.test(word(a, lead));
  if ((!given && !done) || r.isActive(np) || a.tags[a.chunks[np]?.from ?? 0] === 'PRP') return undefined;
  const whose = r.target(np, true, 2);
  return whose.code === NO_ACTOR
    ? undefined
    : { ...whose, agent: true, basis: 'possessive', chunk: i, text: textAt(r, c) };
}

const DRAWING =
  /^(?:c[ao]me|coming|dr[ae]w|fac|earn|w[io]n|attract|receiv|get|got|provok|spark|suffer|invit)/;

/** "has come under fire from Kenya over its refusal", "drew praise from Kenya for their work": of whoever is blamed or praised. */
export function censuredFor(r: Resolver, i: number, c: Chunk): Reference | undefined {
  const { a } = r.s;
  const over = before(a, i);
  if (!/^(?:over|for|about)$/.test(word(a, over))) return undefined;
  const giver = before(a, over);
  const link = before(a, groupEndingAt(a, giver)[0] ?? giver);
  const drawn = /^(?:from|by|in)$/.test(word(a, link)) ? before(a, link) : -1;
  const lead = before(a, drawn);
  const verb = word(a, lead) === 'under' ? before(a, lead) : lead;
  if (a.chunks[drawn]?.kind !== 'NP' || a.chunks[verb]?.kind !== 'VP' || !DRAWING.test(word(a, verb)))
    return undefined;
  const subject = subjectOf(a, verb).chunks;
  if (subject.some((k) => r.isActive(k) || k === i)) return undefined;
  const [whose, ...more] = subject.map((k) => r.holder(k, 2)).filter(({ agent }) => agent);
  const also = more.map(({ code }) => code);
  return whose && { ...whose, also, text: textAt(r, c), basis: 'coreference', chunk: i };
}
