import { complementsOf } from '../../clause/complements.js';
import { word } from '../../clause/neighbours.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { textAt } from './noun-phrases.js';
import { ownOrganisation, type Reference, type Resolver } from './reference.js';
import { isSpecified } from './specified.js';

/** Who meets in an organisation's name, without a capital. */
const SMALL = /^(?:leaders|ministers|heads|kings|presidents|participants|summit|conference|meeting)$/;
const HONOURS = /^(?:his|her|their|its)$/;

/** Whether an actor other than `own` stands in the phrase in chunk `i` or behind the "of" after it. */
function belongsElsewhere(r: Resolver, i: number, c: Chunk, own: string): boolean {
  const { a, mentionOf } = r.s;
  // "the Ministry of Foreign Affairs of Kenya"
  const all = complementsOf(a, i, 3);
  const end = all.findIndex(({ preposition }) => preposition !== 'of');
  const ofs = end < 0 ? all : all.slice(0, end);
  const chunks = [c, ...ofs.flatMap((of) => of.chunks.flatMap((k) => a.chunks[k] ?? []))];
  return chunks.some(({ from, to }) =>
    mentionOf.slice(from, to).some((mention) => mention && r.book.bookedAs(mention.code) !== own),
  );
}

/** "the Chairperson", "the Ministerial Council", "Leaders" in an organisation's own statement: who speaks for it. */
export function ownBodyOf(r: Resolver, i: number, c: Chunk, head: string): Reference | undefined {
  const { a } = r.s;
  const code = ownOrganisation(r);
  if (code === undefined) return undefined;
  // "Chairman Mensah", "Secretary General Mensah"
  const office = a.tokens[c.head - 1]?.text ?? '';
  const named =
    a.tags[c.head] === 'NNP' &&
    !r.s.mentionOf[c.head] &&
    /^(?:Chair(?:man|woman|person)?|Commissioner|Spokes(?:man|woman|person)|General|President|Secretary-General|Director-General)$/.test(
      office,
    );
  if (named && !belongsElsewhere(r, i, c, code))
    return { code, text: textAt(r, c), basis: 'issuer', agent: true, chunk: i };
  const first = a.tokens[c.from]?.lower ?? '';
  // "the leaders", "the summit"
  if (SMALL.test(head) && first === 'the' && c.to - c.from === 2 && !belongsElsewhere(r, i, c, code))
    return { code, text: textAt(r, c), basis: 'issuer', agent: true, chunk: i };
  if (!a.classes.has('own_body', head)) return undefined;
  if (!/^\p{Lu}/u.test(a.tokens[c.head]?.text ?? '')) return undefined;
  // "Leaders condemned": a bare name is no other's for its capital.
  if (first !== 'the' && !HONOURS.test(first) && c.to - c.from > 1 && a.tags[c.from] !== 'NNP')
    return undefined;
  if (belongsElsewhere(r, i, c, code)) return undefined;
  return { code, text: textAt(r, c), basis: 'issuer', agent: true, chunk: i };
}

const RELEASE = /\b(?:(?:media|press|news) release|statement|communiqu[eé])\b/i;

/** "The Government will give tents" in a release, whose first sentence says that it is one: that of whoever issues it. */
export function ownGovernmentOf(r: Resolver, i: number, c: Chunk): Reference | undefined {
  const { document } = r.s;
  const { start, end } = document.span(0);
  if (!document.speaker || r.s.a.tokens[c.head]?.text !== 'Government' || c.to - c.from !== 2)
    return undefined;
  if (isOfSomebody(r, i)) return undefined;
  if (!RELEASE.test(document.text.slice(start, end)) && (isSpecified(r, i) || !isSpokenOfAsOwn(r)))
    return undefined;
  return { code: document.speaker, text: textAt(r, c), basis: 'issuer', agent: true, chunk: i };
}

/** How many sentences back it is looked for whose government is spoken of. */
const GOVERNMENT_REACH = 4;

/** "We have rebuilt our roads. The Government stands by them": whether "we" are nearer before than another state. */
export function isSpokenOfAsOwn({ s: { document, number, alone, mentions }, book }: Resolver): boolean {
  for (let k = number; k >= 0 && k >= number - GOVERNMENT_REACH && !(alone && k < number); k--) {
    const named = k === number ? mentions : document.mentions(k);
    const others = named.some(
      ({ code }) => /state$/.test(book.actor(code)?.kind ?? '') && code !== document.speaker,
    );
    if (others) return false;
    // "Chad has held a vote. We commend the Government": not that of those who commend it.
    if (k < number && document.tokens(k).some(({ lower }) => /^(?:we|our|my)$/.test(lower))) return true;
  }
  return false;
}

/** "It commended Kenya" in an organisation's own statement, with nobody before whom it could mean. */
export function ownPronoun(r: Resolver, i: number, c: Chunk): Reference | undefined {
  const code = ownOrganisation(r);
  if (code === undefined || i > 2 || !/^(?:it|they|he|she)$/.test(r.s.a.tokens[c.from]?.lower ?? ''))
    return undefined;
  return { code, text: textAt(r, c), basis: 'issuer', agent: true, chunk: i };
}

/** "the ministry", "Minister Marsaudon" in the speaker's own statement, with no other actor said to have them. */
export function ownOrganOf(r: Resolver, i: number, c: Chunk): Reference | undefined {
  const { a } = r.s;
  const code = r.s.document.speaker;
  if (!code || belongsElsewhere(r, i, c, code) || isOfSomebody(r, i)) return undefined;
  const first = a.tokens[c.from]?.lower ?? '';
  const named = a.tags[c.head] === 'NNP' && a.tags[c.from] === 'NNP';
  if (first !== 'the' && !named) return undefined;
  // "the Department of Foreign Affairs", "the MFA"
  const foreign =
    /^(?:MFA|MOFA|MoFA|DFA|DIRCO|MEA|FCDO)$/.test(a.tokens[c.head]?.text ?? '') ||
    (a.tokens[c.head]?.text === 'Department' &&
      word(a, complementsOf(a, i, 1)[0]?.chunks[0] ?? -1) === 'affairs');
  if (foreign) return { code, text: textAt(r, c), basis: 'issuer', agent: true, chunk: i };
  for (let t = c.core; t < c.to; t++) {
    if (a.classes.has('own_organ', a.tokens[t]?.lower ?? ''))
      return { code, text: textAt(r, c), basis: 'issuer', agent: true, chunk: i };
  }
  return undefined;
}

/** "the government of the day", but not "the Ministry of Foreign Affairs", whose "of" is part of its name. */
function isOfSomebody(r: Resolver, i: number): boolean {
  const of = complementsOf(r.s.a, i, 1)[0];
  const c = r.s.a.chunks[of?.chunks[0] ?? -1];
  return of?.preposition === 'of' && r.s.a.tags[c?.head ?? -1]?.startsWith('NNP') !== true;
}
