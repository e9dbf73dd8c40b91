import { previousVerb } from '../../clause/governing-verb.js';
import { before, hasFinite, word } from '../../clause/neighbours.js';
import { subjectOf } from '../../clause/subject.js';
import { OTHER_ACTOR } from '../../model/stance.js';
import type { Chunk } from '../../text/chunking/chunk.js';
import { antecedentOf } from '../document/discourse.js';
import { personBefore } from './antecedents.js';
import { textAt } from './noun-phrases.js';
import { isCode, type Reference, type Resolver } from './reference.js';
import { isSpecified } from './specified.js';

/** How many sentences back "the president" looks for his name. */
const REACH = 3;

/** Nouns for whoever holds an office, whatever it is. */
const GENERIC = /^(?:diplomat|official|politician|statesman)$/;
const PRESIDING = /^(?:president|premier|chancellor|king|queen|pope)$/;

/** "the minister", "the envoy": the one who was introduced by that office. */
export function officerOf(r: Resolver, i: number, c: Chunk, head: string): Reference | undefined {
  const first = r.s.a.tokens[c.from]?.lower ?? '';
  if (r.s.alone || !/^(?:the|that|this)$/.test(first) || !r.s.a.classes.has('person', head)) return undefined;
  // "the militants' leader"
  if (isSpecified(r, i) || c.core > c.from) return undefined;
  const { document, number } = r.s;
  const wanted = { kind: 'person', agent: true } as const;
  // "The minister accused the envoy": none of those in the sentence.
  const named = personBefore(r, i) !== undefined;
  if (named && (head === 'opposition' || isNamedHere(r, c, head))) return undefined;
  const own = PRESIDING.test(head) ? leaderOfSayer(r, i) : undefined;
  if (own) return { ...own, text: textAt(r, c), basis: 'coreference', agent: true, chunk: i };
  const found =
    antecedentOf(document, r.book, number, { ...wanted, noun: head }) ??
    // "The Kenyan spokesman met the press. The diplomat said"
    (GENERIC.test(head) && !named ? antecedentOf(document, r.book, number, wanted) : undefined) ??
    // "Diallo arrived. The president said": the one whom the text is about, where no other office is his.
    (named ? undefined : antecedentOf(document, r.book, number, { ...wanted, anyOffice: false }));
  if (!found) return named ? undefined : presidentBefore(r, i, c, head);
  return (
    found && {
      code: found.codes[0] ?? OTHER_ACTOR,
      text: textAt(r, c),
      basis: 'coreference',
      agent: true,
      chunk: i,
    }
  );
}

/** "The envoy met him ... the envoy": whether the sentence has one of that office before. */
function isNamedHere({ s: { a } }: Resolver, c: Chunk, head: string): boolean {
  return a.tokens.slice(0, c.from).some(({ lower }) => lower === head);
}

/** "angry at Trump ... the president's remarks": the person named last. */
export function presidentBefore(r: Resolver, i: number, c: Chunk, head: string): Reference | undefined {
  // In a speech the President is who presides.
  const office = (PRESIDING.test(head) || isEpithet(r, c, head)) && !isFallen(r, c);
  if (r.s.alone || r.s.document.speaker || !office) return undefined;
  const here = r.s.mentions.findLast(({ kind, to }) => kind === 'person' && to <= c.from);
  if (here) return { code: here.code, text: textAt(r, c), basis: 'coreference', agent: true, chunk: i };
  for (let k = r.s.number - 1; k >= 0 && k >= r.s.number - REACH; k--) {
    const person = r.s.document.mentions(k).findLast(({ kind }) => kind === 'person');
    if (person) return { code: person.code, text: textAt(r, c), basis: 'coreference', agent: true, chunk: i };
  }
  return undefined;
}

/** "the deposed president": another one than whoever is named. */
export function isFallen({ s: { a } }: Resolver, c: Chunk): boolean {
  const words = a.tokens.slice(c.from, c.head).map(({ lower }) => lower);
  return words.some((w) => /^(?:deposed|ousted|toppled|exiled|overthrown|former|late|jailed)$/.test(w));
}

const SERVING =
  /^(?:envoy|ambassador|spokes(?:man|woman|person)|aide|adviser|advisor|minister|negotiator|official|secretary)$/;

/** "The Kenyan envoy said that the president backed it": whoever the envoy serves. */
function leaderOfSayer(r: Resolver, i: number): Reference | undefined {
  const { a } = r.s;
  const opener = before(a, i);
  if (a.chunks[opener]?.kind !== 'SB' || word(a, opener) !== 'that') return undefined;
  const verb = previousVerb(a, opener, hasFinite);
  const [sayer, ...others] = verb < 0 ? [] : subjectOf(a, verb).chunks;
  if (sayer === undefined || others.length > 0 || !SERVING.test(word(a, sayer)) || r.isActive(sayer))
    return undefined;
  const found = r.holder(sayer, 2);
  return found.agent && isCode(found) ? found : undefined;
}

/** "the conservative leader", "the 70-year-old strongman", but not "the rebel leader". */
function isEpithet({ s: { a } }: Resolver, c: Chunk, head: string): boolean {
  if (!/^(?:leader|strongman|statesman|firebrand)$/.test(head)) return false;
  for (let t = c.from + 1; t < c.head; t++)
    if (a.tags[t] !== 'JJ' || a.classes.has('stateless', a.tokens[t]?.lower ?? '')) return false;
  return true;
}
